// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sweetspot::cli
{

/// The word that stands in the place of a project: "engines install NAME".
inline constexpr auto kInstallWord = "install";

/// Whether the arguments of "engines" are those of an installation. A project in a folder of that name is
/// written "./install".
bool isInstallation(const QStringList &arguments);

/// "engines install NAME": says what would be done, asks, does it; or removes it. The exit code.
/// @param arguments of "engines", its own name first
int runEngineInstall(QStringList arguments);

/// Engines that "engines install" knows something of.
QStringList installableEngines();

} // namespace sweetspot::cli
