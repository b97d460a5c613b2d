// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "core/plan/kvcache.h"
#include "models/cell.h"

#include <QString>

#include <optional>

namespace sweetspot
{

/// A model, how it would be served, and the memory there is.
struct FitQuestion {
    GgufHeader header;
    double fileBytes = 0;
    CacheOptions cache;
    double hostBytes = 0; ///< that may be used: what is available, or the limit if that is less
    std::optional<double> deviceBytes; ///< of a GPU lane: free on the device; absent: the processor's lane
    std::optional<int> gpuLayers; ///< asked for, the output counts as one; absent: as many as fit
    double deviceRuntimeBytes = 500e6; ///< what a discrete GPU's own context takes: see SplitDevice
};

/// Whether and how it fits. Estimated, not measured.
struct Fit {
    MemoryParts host; ///< needed
    MemoryParts device; ///< needed
    double spareBytes = 0; ///< left of what is tighter, host or device; negative: missing
    int gpuLayers = 0; ///< on the device, the output counts as one
    int layers = 0; ///< all of them, the output counts as one
    int cpuMoeLayers = 0; ///< whose experts are on the host, while the rest of them is on the device
    std::optional<int>
        largestContext; ///< tokens per slot that would fit, up to what the model knows; absent: none

    bool fits() const { return spareBytes >= 0; }
    bool operator==(const Fit &) const = default;
};

/// Weights, cache and compute buffer of each layer go to where llama.cpp puts them: the last gpuLayers of
/// layers and output on the device, the rest and the input embedding on the host (docs/gguf.md#weights).
/// splitOver() with one device, of which nothing is held back. nullopt when the header does not say enough.
/// Pure.
std::optional<Fit> fitOf(const FitQuestion &question);

/// "Fits, 2.1 GB to spare; up to 32,768 tokens." in the person's locale.
QString fitText(const Fit &fit);

} // namespace sweetspot
