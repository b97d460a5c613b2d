// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/enginebuild.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sweetspot
{

/// One file of a release, as the project's release service lists it.
struct ReleaseAsset {
    QString name;
    QString url;
    QString sha256; ///< hexadecimal
    qint64 bytes = 0; ///< 0: not told

    bool operator==(const ReleaseAsset &) const = default;
};

/// What is fetched of a release.
struct ReleaseChoice {
    ReleaseAsset programs;
    std::optional<ReleaseAsset> runtime = {}; ///< CUDA's libraries, for beside the programs

    bool operator==(const ReleaseChoice &) const = default;
};

/// Which build is wanted and what limits it.
struct ReleaseWish {
    BuildKind kind = BuildKind::Cpu;
    std::optional<int> cudaDriver = {}; ///< 13000 is 13.0; absent: any
    QStringList computeCapabilities = {}; ///< of NVIDIA's GPUs, "8.6"; empty ones are not known
    QVersionNumber rocm = {}; ///< that is installed; null: not known
};
ReleaseWish wishOf(BuildKind kind, const BuildMachine &machine);

// Pure; for x86-64. A listing that is not understood, or a file without a SHA-256 to verify it with, is
// Error::Protocol; a release without such a build Error::NotFound.

/// The archives of a release (a JSON object). Of CUDA the newest that the driver runs: its major version at
/// most the driver's; and at most the driver's whole version where a GPU has no machine code in the archives
/// (docs/engines.md#which-build). Of ROCm the newest of the major version that is installed.
Result<ReleaseChoice> chooseAssets(const QByteArray &release, const ReleaseWish &wish);
/// The same of the first release in a list (a JSON array) that has them.
Result<ReleaseChoice> chooseFromList(const QByteArray &releases, const ReleaseWish &wish);

/// The text file that names the release which has the archives, where there is one. Its sha256 may be empty.
std::optional<ReleaseAsset> nightlyTagFile(const QByteArray &release);
/// "b10942" of such a file; Error::Protocol of anything else.
Result<QString> readNightlyTag(const QByteArray &text);

} // namespace sweetspot
