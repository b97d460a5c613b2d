// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/server.h"

#include <optional>

namespace sweetspot
{

/// What a model's config.json says of how it can be divided and what its cache takes. What it does not say is
/// absent.
struct ModelShape {
    std::optional<int> attentionHeads;
    std::optional<double> cacheBytesPerToken; ///< of all layers, at the model's own precision
    bool chatTemplate = false; ///< the folder brings one

    bool operator==(const ModelShape &) const = default;
};

/// Reads the small files of a folder of safetensors; never a weight.
ModelShape readModelShape(const QString &folder);

/// Whether so many cards can take a part of each layer: heads cannot be cut, so three cards take a model of 32
/// heads one after the other. Where the number of heads is not known they can. Pure.
bool dividesInto(const ModelShape &shape, int cards);

/// 0 .. 1 of each card's memory that a server may take which takes a share of it at the start: nine tenths, as
/// the rest is the driver's and the screen's (a judgement), or less where the person limits it. Pure.
double cardMemoryShare(const LaneSpec &lane, const BenchConfig &config);

/// The name that requests call a model by: letters, digits, dots and dashes. Pure.
QString servedModelName(const QString &model);

} // namespace sweetspot
