// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/enginebuild.h"

#include <QProcessEnvironment>

#include <stop_token>

namespace sweetspot
{

/// What this machine has for builds of llama.cpp. Asks drivers and the package manager, which takes up to
/// seconds; not for the window's thread. Once it is stopped, the package manager counts as not there.
BuildMachine findBuildMachine(const std::stop_token &stop = {});

/// Files of Vulkan drivers that the loader of a server of ours would read: those that VK_DRIVER_FILES names, or
/// those in the usual folders. At most 64.
/// @param root for tests: where "etc" and "usr" are
QStringList vulkanDriverFiles(
    const QProcessEnvironment &environment, const QString &root = QStringLiteral("/"));

/// The version of ROCm's libraries; null: there in a version that is not told; nullopt: not there.
std::optional<QVersionNumber> installedRocm(
    const QProcessEnvironment &environment, const QString &root = QStringLiteral("/"));

/// 13000 of "13.0"; nullopt of anything else.
std::optional<int> cudaNumber(const QString &version);

} // namespace sweetspot
