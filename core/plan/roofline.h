// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "models/cell.h"

#include <optional>

namespace sweetspot
{

/// Weights that must be read for each token of one stream, in bytes (docs/measuring.md#roofline): the whole
/// file less the token embedding, of which only a row is read unless it serves as output head, and less the
/// experts that are not used. A lower bound. nullopt without a header. Pure.
std::optional<double> activeBytes(double fileBytes, const std::optional<GgufHeader> &header);

/// Tokens per second that reading the weights alone allows. nullopt where the bound does not hold: when the
/// weights may stay in the cache.
/// @param bandwidth bytes per second, measured; cacheBytes the last-level cache
std::optional<double> rooflineTps(
    std::optional<double> activeBytes, std::optional<double> bandwidth, std::optional<double> cacheBytes);

/// "Cannot reach the threshold on this memory bandwidth." The bound is optimistic, so the skip is safe
/// (docs/measuring.md#what-is-skipped). Pure.
std::optional<SkipReason> rooflineRule(
    const CellSpec &cell, std::optional<double> bandwidth, std::optional<double> cacheBytes, double leastTps);

} // namespace sweetspot
