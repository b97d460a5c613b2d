// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// What a server says it put on a device when it loaded a model, in bytes: its own account, not our
/// measurement.
struct LoadedPart {
    QString device; ///< in the engine's words: "CUDA0", "CPU"
    double model = 0; ///< weights
    double context = 0; ///< KV cache and recurrent state
    double compute = 0; ///< buffers

    bool operator==(const LoadedPart &) const = default;
    double total() const { return model + context + compute; }
};

} // namespace sweetspot
