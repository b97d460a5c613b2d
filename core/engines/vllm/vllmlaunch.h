// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/server.h"
#include "models/engineentry.h"

#include <QProcessEnvironment>

#include <optional>

namespace sweetspot
{

/// What a model's config.json says of how it can be divided and what its cache takes. What it does not say is
/// absent.
struct VllmShape {
    std::optional<int> attentionHeads;
    std::optional<double> cacheBytesPerToken; ///< of all layers, at the model's own precision
    bool chatTemplate = false; ///< the folder brings one

    bool operator==(const VllmShape &) const = default;
};

/// Reads the small files of a folder of safetensors; never a weight.
VllmShape readVllmShape(const QString &folder);

/// 0 .. 1 of each card's memory that a vLLM may take: nine tenths, as the rest is the driver's and the screen's
/// (a judgement), or less where the person limits it. Pure.
double vllmMemoryShare(const LaneSpec &lane, const BenchConfig &config);

/// What the server of a cell is started with, but for its address. What a person adds comes last; where they
/// set a share of memory or a way to divide the model, theirs stands alone. Pure.
LaunchSettings vllmSettings(const ServerOrder &order, const VllmShape &shape, const EngineEntry &entry);

/// "serve", the model and the options, on a port of this machine.
QStringList vllmArguments(const LaunchSettings &settings, int port);

/// What such a server gets as its environment: no key, nothing that asks the network.
QProcessEnvironment vllmEnvironment(
    const LaneSpec &lane, const LaunchSettings &settings, const QString &program);

/// The name that requests call the model by: letters, digits, dots and dashes.
QString vllmModelName(const QString &model);

} // namespace sweetspot
