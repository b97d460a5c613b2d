// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/loadedpart.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// Where llama-server says it put a model, from what it prints while loading
/// (docs/protocols/llamacpp.md#load-log).
struct LoadAccount {
    QVector<LoadedPart> parts; ///< devices in the order they were used, the host last; empty: it did not tell
    std::optional<int> offloadedLayers; ///< the output counts as one
    std::optional<int> layers;
    bool pipelined = false; ///< it keeps copies to work on several micro-batches at once

    bool operator==(const LoadAccount &) const = default;
};

/// Reads the lines of one start; of several models, such as a draft's, the sums. Foreign text: what does not
/// fit is left out. Pure.
LoadAccount parseLoadLog(const QByteArray &output);

} // namespace sweetspot
