// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hub.h"
#include "models/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace sweetspot
{

/// One file to fetch.
struct DownloadOrder {
    QString url; ///< of the hub; it redirects to where the bytes are
    QString target; ///< absolute path of the finished file
    qint64 bytes = 0; ///< as the hub says; 0: unknown
    QString sha256; ///< hexadecimal; empty: cannot be verified

    bool operator==(const DownloadOrder &) const = default;
};

struct DownloadProgress {
    qint64 done = 0; ///< bytes of the file that are here, those of earlier tries included
    qint64 total = 0; ///< 0: unknown
};

/// When further connections are tried, and how many.
struct DownloadTuning {
    qint64 worthBytes = 128 << 20; ///< still to come
    int lookMs = 3000; ///< how long one connection is watched, and then all of them
    int connections = 4;
    double gain = 1.25; ///< they must be together than the first one alone
};

/// Fetches one file beside its target ("NAME.part") and moves it there when size and checksum are right; what
/// was fetched before is continued, in another run of the program too. Dropped connections, expired
/// addresses and busy hubs are tried again as long as something arrives in between. The checksum is computed
/// while the file streams. Where one connection leaves room, further ones fetch ahead; where they bring
/// nothing, they are ended. Blocks. Error::Busy: another program fetches it. Environment: no network, disk
/// full. Protocol: wrong size or checksum, or a file that changes while it is
/// fetched (the damaged part is removed then). Without a checksum, parts of two versions (by ETag and date) are
/// never put together.
/// @param progress about ten times a second, from this thread
Status downloadFile(const Hub &hub, const DownloadOrder &order,
    const std::function<void(const DownloadProgress &)> &progress = {}, const std::stop_token &stop = {},
    const DownloadTuning &tuning = {});

/// Where the finished file of an order is while it is being fetched.
QString partFile(const QString &target);

} // namespace sweetspot
