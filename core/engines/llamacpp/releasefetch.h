// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// One file of a release, as the project's release service lists it.
struct ReleaseAsset {
    QString name;
    QString url;
    QString sha256; ///< hexadecimal
    qint64 bytes = 0;

    bool operator==(const ReleaseAsset &) const = default;
};

/// Where llama.cpp's own project lists its newest release.
inline constexpr const char *kReleaseList = "https://api.github.com/repos/ggml-org/llama.cpp/releases/latest";

/// The plain CPU build for x86-64 Ubuntu in a release listing. Error::Protocol when the listing is not
/// understood, names no such file, or gives no SHA-256 to verify it with. Pure.
Result<ReleaseAsset> chooseAsset(const QByteArray &listing);

/// Fetches and unpacks llama.cpp's own release archive into a folder: the way for systems whose packages have
/// no llama.cpp. The checksum is verified before anything is unpacked. Blocks; not for the window's thread.
/// @param listUrl for tests: another release listing
/// @returns the path of llama-server
Result<QString> fetchRelease(const QString &prefix, const std::function<void(const QString &)> &progress,
    const std::stop_token &stop, const QString &listUrl = QString::fromLatin1(kReleaseList));

} // namespace sweetspot
