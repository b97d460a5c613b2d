// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/memoryestimate.h"

#include "core/base/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sweetspot
{

namespace
{

constexpr double kContextPad = 256;
// Code, threads and HTTP of a CPU llama-server: the median of what 36 models from 1 MB to 2 GB left over
// (docs/benchmarks.md).
constexpr double kProcessBytes = 20e6;
constexpr double kFileFactor = 1.2; // docs/measuring.md#memory-the-engines-own-account

} // namespace

namespace
{

std::optional<double> cacheBytes(const std::optional<GgufHeader> &header, const CacheOptions &cache)
{
    const QVector<double> layers = header ? cacheBytesByLayer(*header, cache) : QVector<double>();
    return layers.isEmpty() ? std::nullopt : std::optional(std::accumulate(layers.begin(), layers.end(), 0.0));
}

} // namespace

std::optional<double> kvBytesPerToken(const std::optional<GgufHeader> &header, const CacheOptions &types)
{
    // Far beyond every sliding window, where only what really grows does.
    CacheOptions shorter = types, longer = types;
    shorter.sequences = longer.sequences = 1;
    shorter.contextLength = 1 << 20;
    longer.contextLength = 1 << 21;
    const auto less = cacheBytes(header, shorter), more = cacheBytes(header, longer);
    return less && more ? std::optional((*more - *less) / shorter.contextLength) : std::nullopt;
}

MemoryEstimate engineEstimate(double fileBytes, const EngineMemory &said, bool cpu)
{
    const double repacked = cpu ? std::max(0.0, fileBytes - said.model) : 0;
    MemoryEstimate estimate{said.model + said.context + said.compute + 2 * repacked + kProcessBytes,
        MemoryEstimate::Source::Engine};
    estimate.droppable = repacked;
    return estimate;
}

MemoryEstimate estimateMemory(
    double fileBytes, const std::optional<GgufHeader> &header, const CacheOptions &cache)
{
    const auto kv = cacheBytes(header, cache);
    if (!kv)
        return {fileBytes * kFileFactor, MemoryEstimate::Source::FileSize};
    const double cells = std::ceil(cache.contextLength / kContextPad) * kContextPad;
    const double logits = cache.microBatch * double(header->vocabulary) * 4;
    const double mask = cache.microBatch * cells * 4;
    const double activations = 4.0 * *header->embedding * cache.microBatch * 4;
    return {fileBytes + *kv + std::max(logits, mask) + activations + kProcessBytes,
        MemoryEstimate::Source::Formula};
}

std::optional<SkipReason> memoryRule(const MemoryEstimate &estimate, const HostLimit &limit,
    std::optional<double> availableBytes, bool allowSwap, const QString &deviceName)
{
    const QString rule = QStringLiteral("memory");
    const QString need = formatBytes(estimate.bytes - estimate.droppable);
    const double needed = estimate.bytes - estimate.droppable;
    if (needed > limit.bytes)
        return SkipReason{rule,
            (limit.ofProject
                    ? CoreTr::tr(
                        "It would need about %1 (%2), more than the memory limit of this project (%3); "
                        "it can be changed in the settings under Limits.")
                    : CoreTr::tr("It would need about %1 (%2), more than this machine can spare (%3); a memory "
                                 "limit of your own can be set in the settings under Limits."))
                .arg(need, memorySourceLabel(estimate.source), formatBytes(limit.bytes))};
    if (!allowSwap && availableBytes && needed > *availableBytes)
        return SkipReason{rule,
            CoreTr::tr("It would need about %1 (%2), but %3 has only %4 available, so it would swap or fail.")
                .arg(need, memorySourceLabel(estimate.source), deviceName, formatBytes(*availableBytes))};
    return std::nullopt;
}

QString memorySourceLabel(MemoryEstimate::Source source)
{
    switch (source) {
    case MemoryEstimate::Source::Engine:
        return CoreTr::tr("reported by the engine");
    case MemoryEstimate::Source::Formula:
        return CoreTr::tr("estimated: weights, KV cache and buffers");
    case MemoryEstimate::Source::FileSize:
        break;
    }
    return CoreTr::tr("estimated: 1.2 times the file");
}

} // namespace sweetspot
