// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutplan.h"

#include "core/plan/memoryestimate.h"
#include "core/plan/rules.h"
#include "core/run/gpuwatch.h"
#include "core/run/lanechoice.h"

namespace sweetspot
{

namespace
{

std::optional<SkipReason> memoryProblem(const MemoryEstimate &estimate, const LaneSpec &lane,
    const BenchConfig &config, const MachineMemoryNow &now)
{
    if (!ruleApplies(config, QStringLiteral("memory")))
        return std::nullopt;
    return memoryRule(estimate, hostLimit(config.limits, now.ramBytes), now.availableBytes,
        config.limits.allowSwap, lane.name);
}

} // namespace

ProjectData narrowedTo(ProjectData data, const QVector<CellId> &cells)
{
    const auto isAsked
        = [&cells](const auto &matches) { return std::any_of(cells.begin(), cells.end(), matches); };
    data.settings.excluded.clear();
    data.settings.forced.clear(); // the memory rule protects the machine
    data.models.models.removeIf([&](const ModelDefinition &model) {
        return !isAsked([&model](const CellId &cell) { return cell.model == model.name; });
    });
    for (EngineEntry &entry : data.settings.engines)
        entry.enabled
            = entry.enabled && isAsked([&entry](const CellId &cell) { return cell.engine == entry.name; });
    data.config.testMode = TestMode::Full;
    return data;
}

Result<Preparation> prepareTryout(const TryoutOrder &order, const std::stop_token &stop)
{
    PlanOptions options;
    options.mode = TestMode::Full;
    options.only.emplace();
    QVector<CellId> cells;
    RunRecord asked; // whose devices are wanted, whichever of this machine a run would take
    for (const TryoutTurn &turn : order.turns) {
        cells << turn.cell;
        asked.cells.emplace_back();
        asked.cells.last().id = turn.cell;
        options.only->insert(turn.cell);
        options.quantizations << turn.cell.quantization;
    }
    options.quantizations.removeDuplicates();
    return prepareRun(ProjectFolder(order.projectPath), narrowedTo(order.data, cells), options,
        lanesOf(asked, order.data.settings.engines), Asking::Engine, {order.keys, stop, order.gpus.get(), {}});
}

std::optional<SkipReason> tryoutProblem(
    const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, const MachineMemoryNow &now)
{
    // Of memory what is free now counts: when it was planned a server that has made room since may have had it.
    const bool looksNow = lane.isCpu() && cell.memory;
    if (cell.skip && !(looksNow && cell.skip->rule == QLatin1String("memory")))
        return cell.skip;
    if (!looksNow)
        return std::nullopt;
    return memoryProblem(*cell.memory, lane, config, now);
}

bool fitTogether(const QVector<CellSpec> &cells, const RunPlan &plan, const MachineMemoryNow &now)
{
    MemoryEstimate sum;
    const LaneSpec *cpu = nullptr;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const LaneSpec &lane = plan.lanes[cells[i].lane];
        if (lane.remote)
            continue;
        for (qsizetype j = 0; j < i; ++j)
            if (!lane.isCpu() && cells[j].lane == cells[i].lane)
                return false;
        if (!lane.isCpu())
            continue;
        if (!cells[i].memory)
            return false; // nobody knows
        cpu = &lane;
        sum.bytes += cells[i].memory->bytes;
        sum.droppable += cells[i].memory->droppable;
    }
    return !cpu || !memoryProblem(sum, *cpu, plan.config, now);
}

QString framedConversation(const QVector<ChatMessage> &messages)
{
    QStringList parts;
    for (const ChatMessage &message : messages)
        parts << (message.role == QLatin1String("assistant") ? QStringLiteral("Answer: ")
                                                             : QStringLiteral("Question: "))
                + message.text.trimmed();
    return parts.join(QLatin1Char('\n')) + QStringLiteral("\nAnswer:");
}

} // namespace sweetspot
