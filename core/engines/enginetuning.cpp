// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetuning.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"

#include <algorithm>

namespace sweetspot
{

Status checkTuning(const EngineEntry &entry)
{
    const auto wrong = [](const Sentence &sentence) { return Error{ErrorCode::BadInput, sentence, {}}; };
    const LaunchTuning &tuning = entry.tuning;
    constexpr int kMostThreads = 4096, kMostStreams = 4096, kMostBatch = 1 << 20;
    constexpr double kLeastShare = 0.05, kMostShare = 0.98;
    const auto outside = [](const auto &value, auto least, auto most) {
        return value && !(*value >= least && *value <= most);
    };
    if (outside(tuning.threads, 1, kMostThreads))
        return wrong(CoreTr::tr("tuning.threads must be a whole number from 1 to %1.").arg(kMostThreads));
    if (outside(tuning.parallel, 1, kMostStreams))
        return wrong(CoreTr::tr("tuning.parallel must be a whole number from 1 to %1.").arg(kMostStreams));
    if (outside(tuning.batch, 1, kMostBatch))
        return wrong(CoreTr::tr("tuning.batch must be a whole number from 1 to %1.").arg(kMostBatch));
    if (outside(tuning.memoryShare, kLeastShare, kMostShare))
        return wrong(CoreTr::tr("tuning.memory_share must be a number from 0.05 to 0.98."));
    const EngineKind *kind = anyEngineKind(entry.kind);
    if (!kind)
        return success();
    const auto untold = [&](const char *name) {
        return wrong(CoreTr::tr("%1 is not told its %2; remove it from the entry's tuning.")
                         .arg(kind->label, QString::fromLatin1(name)));
    };
    if (tuning.threads && !kind->knob(knobid::kThreads))
        return untold("threads");
    if (tuning.batch && !kind->knob(knobid::kBatch))
        return untold("batch");
    if (tuning.memoryShare && !kind->knob(knobid::kMemoryShare))
        return untold("memory_share");
    return success();
}

QStringList tuningFingerprint(const LaunchTuning &tuning)
{
    QStringList parts;
    if (tuning.threads)
        parts << QStringLiteral("threads=%1").arg(*tuning.threads);
    if (tuning.parallel)
        parts << QStringLiteral("parallel=%1").arg(*tuning.parallel);
    if (tuning.batch)
        parts << QStringLiteral("batch=%1").arg(*tuning.batch);
    if (tuning.memoryShare)
        parts << QStringLiteral("memory_share=%1").arg(*tuning.memoryShare);
    return parts;
}

CellSpec tunedCell(CellSpec cell, const LaunchTuning &tuning)
{
    if (!cell.parameters.threads())
        cell.parameters.put(knobid::kThreads, tuning.threads);
    if (!cell.parameters.batch())
        cell.parameters.put(knobid::kBatch, tuning.batch);
    if (!cell.parameters.has(knobid::kMemoryShare) && tuning.memoryShare)
        cell.parameters.put(knobid::kMemoryShare, QString::number(*tuning.memoryShare));
    return cell;
}

BenchConfig tunedConfig(BenchConfig config, const LaunchTuning &tuning)
{
    if (!tuning.parallel)
        return config;
    config.workload.batchStreams = tuning.parallel;
    if (auto &streams = config.workload.stressStreams)
        streams = std::min(*streams, *tuning.parallel);
    return config;
}

} // namespace sweetspot
