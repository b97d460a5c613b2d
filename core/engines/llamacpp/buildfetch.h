// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/enginebuild.h"
#include "core/engines/llamacpp/llamacppfetch.h"
#include "core/engines/llamacpp/llamacppinstall.h"

namespace sweetspot
{

/// A build that was fetched and asked.
struct FetchedBuild {
    BuildKind kind = BuildKind::Cpu;
    LlamaCppInstall install;
    Sentence passedOver; ///< why a better one did not come; empty: this is the best, or the one asked for
    Sentence problem; ///< why it lists no GPU although it is made for them; empty: it does
};

/// How one build is fetched into its folder: fetchLlamaCpp(), or what a test puts in its place.
using BuildFetcher = std::function<Result<QString>(const QString &prefix,
    const std::function<void(const FetchProgress &)> &progress, const std::stop_token &stop,
    const ReleaseWish &wish)>;

/// Fetches the build that suits the machine, or the one that is asked for, into the folder of its kind
/// (fetchedLlamaCppPrefix()) and looks whether it works: one for GPUs that lists none is kept, with the reason.
/// Where a release has no such build, the next that suits is taken, unless one was asked for.
/// Error::Environment with the reason when what is asked for cannot run here. Blocks for minutes; not for the
/// window's thread.
Result<FetchedBuild> fetchBuild(std::optional<BuildKind> asked, const BuildMachine &machine,
    const std::function<void(const FetchProgress &)> &progress, const std::stop_token &stop = {},
    const BuildFetcher &fetch = fetchLlamaCpp);

} // namespace sweetspot
