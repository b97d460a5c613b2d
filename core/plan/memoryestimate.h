// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "core/plan/kvcache.h"
#include "models/bytetext.h"
#include "models/cell.h"
#include "models/memorylimit.h"

#include <optional>

namespace sweetspot
{

/// Memory a server will need for a model at a context length, one slot. Pure.
/// With a header: weights + KV cache + compute buffer + the process itself (docs/gguf.md#weights).
/// Without: file size * 1.2, which is marked as the cruder guess.
MemoryEstimate estimateMemory(
    double fileBytes, const std::optional<GgufHeader> &header, const CacheOptions &cache);

/// What one more token of a long context costs one slot in all layers that grow with it; nullopt when the
/// header does not say. Pure.
/// @param types of the cache; its context and slots do not matter
std::optional<double> kvBytesPerToken(const std::optional<GgufHeader> &header, const CacheOptions &types = {});

/// The same from what the engine itself says. A CPU engine may repack weights for its vector units: those it
/// leaves out of what it says, holds a copy of, and the mapped original stays resident until the system wants
/// its pages back.
/// @param cpu whether weights are mapped from the file into host memory
MemoryEstimate engineEstimate(double fileBytes, const EngineMemory &said, bool cpu);

/// The pre-flight rule: a reason to skip when the estimate exceeds the limit or what is available; nullopt when
/// it fits or nothing is known.
/// @param allowSwap only the limit counts then
std::optional<SkipReason> memoryRule(const MemoryEstimate &estimate, const HostLimit &limit,
    std::optional<double> availableBytes, bool allowSwap, const QString &deviceName);

QString memorySourceLabel(MemoryEstimate::Source source);

} // namespace sweetspot
