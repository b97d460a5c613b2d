// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/laneenvironment.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/engines/enginetuning.h"
#include "core/engines/safetensors/modelshape.h"

#include <QLocale>

#include <algorithm>
#include <bit>

namespace sweetspot
{

namespace
{

constexpr int kQuickStreams = 8, kFullStreams = 64; // as the ladder of the batch profile climbs by itself

} // namespace

LaneEnvironment laneEnvironment(const LaneSpec &lane, const CellSpec &cell, const EngineEntry &entry,
    const BenchConfig &config, TestMode mode, int physicalCores)
{
    LaneEnvironment environment;
    const EngineKind *kind = anyEngineKind(entry.kind);
    const ParameterSet &own = tunedCell(cell, entry.tuning).parameters;
    const BenchConfig tuned = tunedConfig(config, entry.tuning);
    const EngineKnob *threads = kind ? kind->knob(knobid::kThreads) : nullptr;
    if (threads && (!threads->onHostOnly || lane.isCpu()))
        environment.threads
            = own.threads().value_or(config.llamaCpp.defaultThreads.value_or(std::max(1, physicalCores)));
    if (kind && kind->knob(knobid::kBatch))
        environment.batch = own.batch();
    const double share = own.decimal(knobid::kMemoryShare).value_or(cardMemoryShare(lane, config));
    if (kind && kind->knob(knobid::kMemoryShare) && !lane.isCpu())
        environment.memoryShare = share;
    const int usual = mode == TestMode::Quick ? kQuickStreams : kFullStreams;
    const int most = tuned.workload.batchStreams.value_or(usual);
    environment.parallel = int(std::bit_floor(unsigned(std::max(1, most))));
    return environment;
}

QString environmentText(const LaneEnvironment &environment)
{
    QStringList parts;
    if (environment.threads)
        parts << CoreTr::tr("threads: %1").arg(*environment.threads);
    if (environment.parallel > 1)
        parts << CoreTr::tr("streams: up to %1").arg(environment.parallel);
    if (environment.batch)
        parts << CoreTr::tr("batch: %1 tokens").arg(*environment.batch);
    if (environment.memoryShare)
        parts
            << CoreTr::tr("%1 % of each card").arg(QLocale().toString(*environment.memoryShare * 100, 'f', 0));
    return parts.join(QStringLiteral(", "));
}

QStringList environmentLines(const RunPlan &plan, int physicalCores)
{
    struct Place {
        int lane;
        QString engine;
        const CellSpec *largest;
    };
    QVector<Place> places;
    for (const CellSpec &cell : plan.cells) {
        if (cell.skip || plan.lanes[cell.lane].remote)
            continue;
        const auto known = std::find_if(places.begin(), places.end(),
            [&cell](const Place &place) { return place.lane == cell.lane && place.engine == cell.id.engine; });
        if (known == places.end())
            places << Place{cell.lane, cell.id.engine, &cell};
        else if (cell.fileBytes > known->largest->fileBytes)
            known->largest = &cell;
    }
    const bool streams
        = plan.profiles.contains(QLatin1String("batch")) || plan.profiles.contains(QLatin1String("stress"));
    QStringList lines;
    for (const Place &place : std::as_const(places)) {
        const LaneSpec &lane = plan.lanes[place.lane];
        LaneEnvironment environment = laneEnvironment(
            lane, *place.largest, plan.entryOf(place.largest->id), plan.config, plan.mode, physicalCores);
        if (!streams) // one request after the other
            environment.parallel = 1;
        if (const QString text = environmentText(environment); !text.isEmpty())
            lines << QStringLiteral("%1, %2: %3").arg(lane.name, place.engine, text);
    }
    return lines;
}

} // namespace sweetspot
