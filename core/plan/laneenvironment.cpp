// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/laneenvironment.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/engines/enginetuning.h"
#include "core/engines/safetensors/modelshape.h"

#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr int kQuickStreams = 8, kFullStreams = 64; // as the ladder of the batch profile climbs by itself
constexpr int kSlotTokens = 1024; // of one of its streams, unless longer requests are asked for

// Bytes that a lane's servers may take; absent where one of its devices does not tell.
std::optional<double> roomOf(
    const LaneSpec &lane, const BenchConfig &config, double share, std::optional<double> hostBytes)
{
    if (lane.isCpu())
        return hostBytes;
    if (lane.hardware.isEmpty())
        return std::nullopt;
    double sum = 0;
    for (const Device &device : lane.hardware) {
        if (!device.memoryBytes || *device.memoryBytes <= 0)
            return std::nullopt;
        sum += *device.memoryBytes * share;
    }
    if (const auto most = config.limits.maxVramGb)
        sum = std::min(sum, *most * 1e9 * double(lane.hardware.size()));
    return sum;
}

// What fits beside the weights: the cell's estimate has the cache of its own context already.
int streamsThatFit(const CellSpec &cell, const BenchConfig &config, double room)
{
    const double perToken = cell.kvBytesPerToken.value_or(0);
    if (!cell.memory || perToken <= 0)
        return kFullStreams;
    const int slot = std::max(kSlotTokens, config.workload.batchPrompt + config.workload.batchAnswer);
    const double tokens = (room - cell.memory->bytes) / perToken + cell.contextLength;
    return int(std::clamp(tokens / slot, 1.0, 4096.0));
}

} // namespace

LaneEnvironment laneEnvironment(const LaneSpec &lane, const CellSpec &cell, const EngineEntry &entry,
    const BenchConfig &config, TestMode mode, int physicalCores, std::optional<double> hostBytes)
{
    LaneEnvironment environment;
    const EngineKind *kind = anyEngineKind(entry.kind);
    const ParameterSet &own = tunedCell(cell, entry.tuning).parameters;
    const BenchConfig tuned = tunedConfig(config, entry.tuning);
    if (kind && (kind->takesThreads || (kind->takesThreadsOnHost && lane.isCpu())))
        environment.threads
            = own.threads.value_or(config.llamaCpp.defaultThreads.value_or(std::max(1, physicalCores)));
    if (kind && kind->takesBatch)
        environment.batch = own.batch;
    const double share = entry.tuning.memoryShare.value_or(cardMemoryShare(lane, config));
    if (kind && kind->takesMemoryShare && !lane.isCpu())
        environment.memoryShare = share;
    const int usual = mode == TestMode::Quick ? kQuickStreams : kFullStreams;
    int most = tuned.workload.batchStreams.value_or(usual);
    if (!entry.tuning.parallel) // who says how many has tried it
        if (const auto room = roomOf(lane, config, share, hostBytes))
            most = std::min(most, streamsThatFit(cell, config, *room));
    environment.parallel = int(std::bit_floor(unsigned(std::max(1, most))));
    return environment;
}

QString environmentText(const LaneEnvironment &environment)
{
    QStringList parts;
    if (environment.threads)
        parts << CoreTr::tr("threads: %1").arg(*environment.threads);
    parts << CoreTr::tr("streams: up to %1").arg(environment.parallel);
    if (environment.batch)
        parts << CoreTr::tr("batch: %1 tokens").arg(*environment.batch);
    if (environment.memoryShare)
        parts
            << CoreTr::tr("%1 % of each card").arg(QLocale().toString(*environment.memoryShare * 100, 'f', 0));
    return parts.join(QStringLiteral(", "));
}

QStringList environmentLines(const RunPlan &plan, int physicalCores, std::optional<double> hostBytes)
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
    QStringList lines;
    for (const Place &place : std::as_const(places))
        lines << QStringLiteral("%1, %2: %3")
                     .arg(plan.lanes[place.lane].name, place.engine,
                         environmentText(laneEnvironment(plan.lanes[place.lane], *place.largest,
                             plan.entryOf(place.largest->id), plan.config, plan.mode, physicalCores,
                             hostBytes)));
    return lines;
}

} // namespace sweetspot
