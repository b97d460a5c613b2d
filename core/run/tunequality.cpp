// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunequality.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/profiles/divergenceorder.h"
#include "models/knob.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kChunks
    = 16; // of 512 tokens, as in quick mode: a cache type that harms shows in the first of them

} // namespace

QString lossyLabel(const ParameterSet &set)
{
    ParameterSet lossy;
    for (const Knob &knob : knobs())
        if (knob.quality == Knob::Quality::Lossy && set.has(knob.id))
            lossy.put(knob.id, set.text(knob.id));
    return lossy.label();
}

Result<double> qualityKept(const Preparation &made, const CellSpec &cell, const std::stop_token &stop)
{
    const EngineKind *kind = anyEngineKind(cell.engineKind);
    if (!kind || !kind->measuresLogits)
        return Error{ErrorCode::NotFound,
            CoreTr::tr("How much a setting changes the answers cannot be measured on this engine."), {}};
    const LaneSpec &lane = made.plan.lanes[cell.lane];
    const BenchConfig &config = made.plan.config;
    const auto setup
        = setUpDivergence(cell, cell.modelFile, kChunks, config, made.llamaCpp.versionLine, lane.name);
    if (!setup)
        return setup.error();
    const auto divergence = measureDivergence(
        made.llamaCpp, cell, lane, config, std::max(1, made.host.cpuCores), setup->order, stop);
    trimLogits();
    if (!divergence)
        return divergence.error();
    return std::exp(-std::max(0.0, divergence->kldMean));
}

} // namespace sweetspot
