// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot::ui
{

/// A heading of the manual and what stands under it, up to the next one.
struct ManualSection {
    int level = 1;
    QString title; ///< without marks
    QString anchor; ///< as links name it
    QString text; ///< Markdown below it
};

/// A page of docs/ that is inside the program.
struct ManualChapter {
    QString id; ///< "guide"
    QString title;
    QString
        markdown; ///< as it is shown: without pictures, and links only to what is in the manual or on the web
    QVector<ManualSection> sections; ///< the first one is the title's
};

/// A place in the manual.
struct ManualPlace {
    QString chapter;
    QString anchor; ///< empty: its beginning

    bool operator==(const ManualPlace &) const = default;
};

/// The name of a heading in links: "What is *not* here" is "what-is-not-here".
QString manualAnchor(const QString &heading);

/// A page as a chapter. Pure. @param chapters ids that links may lead to
ManualChapter manualChapter(const QString &id, const QString &markdown, const QStringList &chapters);

/// The chapters that are inside the program, in the order of reading.
const QVector<ManualChapter> &manual();

/// Sections whose title or text has all the words, as indices; all of them for no words. Pure.
QVector<int> sectionsWith(const ManualChapter &chapter, const QString &words);

/// Where a link in a chapter leads; without a chapter when it leads out of the manual.
ManualPlace manualTarget(const QString &link, const QString &inChapter);

/// What the manual says of a page of the window, by Page::id(); the guide for every other one.
ManualPlace manualOfPage(const QString &page);

} // namespace sweetspot::ui
