// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/releaselisting.h"

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// Where llama.cpp's own project lists its releases.
inline constexpr const char *kReleases = "https://api.github.com/repos/ggml-org/llama.cpp/releases";

/// Fetches and unpacks llama.cpp's own release archives into a folder: the way for systems whose packages have
/// no llama.cpp, and for CUDA and ROCm. Looks at the newest release; where that only names another one, at
/// that; and else through the newest few. Checksums are verified before anything is unpacked, and an engine
/// that was there is replaced only by one that answers. Blocks; not for the window's thread.
/// @param releases for tests: another list
/// @returns the path of llama-server; Error::NotFound when no release has such a build
Result<QString> fetchRelease(const QString &prefix, const ReleaseWish &wish,
    const std::function<void(const QString &)> &progress, const std::stop_token &stop,
    const QString &releases = QString::fromLatin1(kReleases));

} // namespace sweetspot
