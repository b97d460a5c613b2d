// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/enginebuild.h"
#include "core/engines/llamacpp/llamacppinstall.h"

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// What of a program's or a library's needs is missing: names of libraries, and of versions of symbols such as
/// "GLIBC_2.99", in what the system's loader prints with --list. At most 20. Pure.
QStringList missingLibraries(const QString &printed);

/// Files below /dev that programs need for GPUs of these makers, are there, and may not be opened.
/// @param root for tests: where "dev" is
/// @param mayOpen whether we may read and write a file
QStringList closedDeviceFiles(
    const QVector<Device> &devices, const QString &root, const std::function<bool(const QString &)> &mayOpen);

/// Why a build that is made for GPUs lists none, as a sentence with what to do: its library of the kind is not
/// there or lacks another one, the driver cannot be loaded, a file below /dev is closed; empty when nothing of
/// this is so. Runs the build's own loader a few times with a time limit; not for the window's thread.
/// @param root for tests: where "dev" is
Sentence whyNoGpu(BuildKind kind, const LlamaCppInstall &install, const BuildMachine &machine,
    const std::stop_token &stop = {}, const QString &root = QStringLiteral("/"));

} // namespace sweetspot
