// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"

#include <stop_token>

namespace sweetspot
{

/// What this machine has for installations. Asks drivers and starts each Python once, which takes up to
/// seconds; not for the window's thread.
InstallMachine findInstallMachine(const std::stop_token &stop = {});

/// The Pythons on PATH, the one that engines are tried with most in front. Each is asked whether it makes
/// environments.
QVector<FoundPython> findPythons(const std::stop_token &stop);

/// ID and ID_LIKE of an os-release file, put into the machine. Pure.
void readOsRelease(const QByteArray &text, InstallMachine &machine);

/// "3.12.4\nenvironments\n" as a Python answers; nullopt for anything else. Pure.
std::optional<FoundPython> pythonFrom(const QString &program, const QByteArray &answer);

} // namespace sweetspot
