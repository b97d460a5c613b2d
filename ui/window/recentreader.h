// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/glance.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace sweetspot::ui
{

/// What is to be said of a project in a list, without opening it.
struct RecentState {
    bool exists = false; ///< the folder is a project that can be read
    QString title;
    int models = 0;
    QString unfinishedRun; ///< that a resume has something to do in; empty: none
    MatrixGlance glance;

    bool operator==(const RecentState &) const = default;
};

/// Reads the project's files and its runs, as far back as the matrix looks. Blocks for up to about a second.
RecentState readRecentState(const QString &path, const std::stop_token &stop = {});

/// "12 of 18 cells measured"
QString recentStateText(const RecentState &state);

/// Looks at projects in the background, one after the other. Lives on the window's thread.
class RecentReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~RecentReader() override;

    /// In place of what it was looking at.
    void look(const QStringList &paths);
    void stop();

signals:
    void read(const QString &path, const sweetspot::ui::RecentState &state);

private:
    void next();

    QStringList m_paths; ///< still to be looked at
    int m_number = 0; ///< late answers are dropped
    std::stop_source m_stop;
};

} // namespace sweetspot::ui
