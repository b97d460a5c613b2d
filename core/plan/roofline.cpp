// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/roofline.h"

#include "core/base/tr.h"
#include "models/bytetext.h"
#include "models/runrecord.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot
{

std::optional<double> activeBytes(double fileBytes, const std::optional<GgufHeader> &header)
{
    if (!header)
        return std::nullopt;
    double bytes = std::min(fileBytes, double(header->dataEnd)) - double(header->dataOffset);
    if (!header->outputTied)
        bytes -= header->embeddingBytes;
    if (header->experts && header->expertsUsed && *header->experts > 0
        && *header->expertsUsed < *header->experts)
        bytes -= header->expertBytes * (1 - double(*header->expertsUsed) / *header->experts);
    return bytes > 0 ? std::optional<double>(bytes) : std::nullopt;
}

std::optional<double> rooflineTps(
    std::optional<double> activeBytes, std::optional<double> bandwidth, std::optional<double> cacheBytes)
{
    if (!activeBytes || !bandwidth || !cacheBytes || *activeBytes < kWeightsOverCache * *cacheBytes)
        return std::nullopt;
    return *bandwidth / *activeBytes;
}

std::optional<SkipReason> rooflineRule(
    const CellSpec &cell, std::optional<double> bandwidth, std::optional<double> cacheBytes, double leastTps)
{
    const auto most = rooflineTps(cell.activeBytes, bandwidth, cacheBytes);
    if (!most || *most >= leastTps)
        return std::nullopt;
    return SkipReason{QStringLiteral("roofline"),
        CoreTr::tr("This machine reads %1/s from memory (measured), and each token needs %2 of weights: at "
                   "most %3 tokens/s, below the required %4.")
            .arg(formatBytes(*bandwidth), formatBytes(*cell.activeBytes), QLocale().toString(*most, 'f', 1),
                QLocale().toString(leastTps, 'f', 1)),
        SkipReason::Certainty::Certain};
}

} // namespace sweetspot
