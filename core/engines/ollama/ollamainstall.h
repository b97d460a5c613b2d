// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"

namespace sweetspot
{

/// Where Ollama's own project publishes the newest release.
inline constexpr const char *kOllamaReleases = "https://github.com/ollama/ollama/releases/latest/download";

/// Ollama's own release archive, checked against the list of checksums beside it; with AMD's cards also the
/// archive for ROCm. Refused where there is none for the processor and where tar or zstd is missing. Pure.
/// @param releases for tests: another folder of a release
InstallPlan ollamaInstallPlan(
    const InstallMachine &machine, const QString &releases = QString::fromLatin1(kOllamaReleases));

} // namespace sweetspot
