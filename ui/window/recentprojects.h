// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace sweetspot::ui
{

/// The projects opened last, newest first; those that are gone are left out.
QStringList recentProjects(const QSettings &settings);
void rememberProject(QSettings &settings, const QString &path);

} // namespace sweetspot::ui
