// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <stop_token>
#include <vector>

namespace sweetspot
{

/// How fast this machine reads its memory: the ceiling of token generation
/// (docs/measuring.md#memory-bandwidth).
struct BandwidthResult {
    double bytesPerSecond = 0; ///< the best pass
    double median = 0; ///< bytes per second
    double spread = 0; ///< best / median - 1; above kNoisyBandwidth nothing is concluded from it
    int passes = 0;
    bool operator==(const BandwidthResult &) const = default;
};

inline constexpr double kNoisyBandwidth = 0.30; // relative spread of the passes from which nothing is derived

/// Reads a buffer with one thread for each core, 12 passes, the first dropped. Takes about two seconds on slow
/// machines. nullopt when there is no memory for the buffer or a stop was requested.
/// @param bytes of the buffer; 0: 256 MB, at most a quarter of what is available. Where that is less than four
/// times the last-level cache, the buffer is flushed from it before each pass; where that cannot be done (not
/// on x86-64) the buffer is as large as that.
std::optional<BandwidthResult> measureReadBandwidth(
    int threads, double bytes = 0, const std::stop_token &stop = {});

/// From the seconds of each pass over this many bytes, the first of them dropped. Pure.
std::optional<BandwidthResult> bandwidthOf(double bytes, const std::vector<double> &seconds);

/// Size of the last-level cache in bytes, all of its instances together; nullopt when sysfs does not say.
std::optional<double> lastLevelCacheBytes(const QString &root = QStringLiteral("/"));

} // namespace sweetspot
