// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

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

/// Fetches Debian's llama.cpp packages into a folder of their own: nothing is installed or compiled, and apt
/// checks the signatures. The mirror is the one that the machine's own apt configuration names. An existing
/// engine is replaced only when the new one answers. Blocks for seconds to minutes; not for the window's
/// thread.
/// @returns the path of llama-server
Result<QString> fetchLlamaCpp(const QString &prefix, const std::function<void(const FetchProgress &)> &progress,
    const std::stop_token &stop = {});

/// The first http(s) site of "apt-get indextargets" lines that carries Debian's main archive; empty when none
/// does. Pure. Lines are "SITE|RELEASE_LABEL|COMPONENT".
QString debianSite(const QString &indexTargets);

} // namespace sweetspot
