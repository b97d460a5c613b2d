// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/manualtext.h"

#include <QDialog>

class QLineEdit;
class QTextBrowser;
class QTextDocument;
class QTreeWidget;
class QUrl;

namespace sweetspot::ui
{

/// The manual in a window of its own: contents and search at the left, the chapter at the right. It stays open
/// beside the program.
class Manual : public QDialog
{
    Q_OBJECT
public:
    explicit Manual(QWidget *parent = nullptr);

    void open(const ManualPlace &place);
    using QDialog::open;
    ManualPlace place() const { return m_place; } ///< that was opened last

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillContents();
    void search(const QString &words);
    void mark();
    void findNext();
    void follow(const QUrl &link);
    void load(const ManualChapter &chapter);
    void scrollTo(const QString &anchor);

    QLineEdit *m_search;
    QTreeWidget *m_contents;
    QTextBrowser *m_text;
    ManualPlace m_place;
    QString m_loaded; ///< chapter
};

} // namespace sweetspot::ui
