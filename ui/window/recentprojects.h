// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSettings>
#include <QStringList>
#include <QVector>

namespace sweetspot::ui
{

/// A project that was opened before, as the settings have it.
struct RecentProject {
    QString path;
    QDateTime openedUtc; ///< invalid: remembered by a version that did not note it

    bool operator==(const RecentProject &) const = default;
};

/// The projects opened last, newest first, whether they are still there or not: looks at no disk.
QVector<RecentProject> rememberedProjects(const QSettings &settings);
/// Their folders; those that are gone are left out.
QStringList recentProjects(const QSettings &settings);
void rememberProject(QSettings &settings, const QString &path);
/// Takes it off the list; the folder stays as it is.
void forgetProject(QSettings &settings, const QString &path);

} // namespace sweetspot::ui
