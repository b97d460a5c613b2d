// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/releaselisting.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// One step of fetching, for a progress line.
struct FetchProgress {
    int step = 0; ///< from 1
    int steps = 0;
    QString text;
};

/// Fetches llama.cpp into a folder of its own; nothing is installed or compiled. On Debian its packages, whose
/// signatures apt checks, from the mirror that the machine's own apt configuration names; elsewhere, and for
/// CUDA and ROCm, the archives that llama.cpp's own project publishes. An existing engine is replaced only when
/// the new one answers. Blocks for seconds to minutes; not for the window's thread.
/// @returns the path of llama-server
Result<QString> fetchLlamaCpp(const QString &prefix, const std::function<void(const FetchProgress &)> &progress,
    const std::stop_token &stop = {}, const ReleaseWish &wish = {});

/// The packages of a build (Cpu or Vulkan) with everything they need down to the C library, but no driver of a
/// GPU: that is the machine's own.
QStringList debianPackages(BuildKind kind);

/// Debian's mirror as this machine's own apt configuration names it; empty where packages cannot be fetched.
/// Asks apt, which takes a fraction of a second; once it is stopped, empty.
QString debianMirror(const std::stop_token &stop = {});

/// The first http(s) site of "apt-get indextargets" lines that carries Debian's main archive; empty when none
/// does. Pure. Lines are "SITE|RELEASE_LABEL|COMPONENT".
QString debianSite(const QString &indexTargets);

} // namespace sweetspot
