// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunesite.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/plan/knobliveness.h"
#include "core/plan/roofline.h"
#include "core/plan/rules.h"
#include "core/run/tryoutplan.h"
#include "core/run/tunequality.h"
#include "models/memorylimit.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr double kRiskyShare = 0.95; // judgement: an estimate this near to what there is may be wrong

// The parameters that a plan could not tell the engine.
bool isUntold(const CellSpec &cell)
{
    return cell.skip && cell.skip->rule == QLatin1String("parameter");
}

// Then a token may need less than one reading of the weights.
bool drafts(const ParameterSet &set)
{
    const QString type = set.text(knobid::kSpecType);
    return set.has(knobid::kSpecDraftModel) || (!type.isEmpty() && type != QLatin1String("none"));
}

Error noSuchCell()
{
    return {ErrorCode::NotFound,
        CoreTr::tr("There is no such cell any more; its model, engine or device has changed."), {}};
}

} // namespace

Result<std::unique_ptr<TuneSite>> TuneSite::make(const TuneOrder &order, const std::stop_token &stop)
{
    const auto own = parseParameterSet(order.cell.parameters);
    if (!own)
        return own.error();
    std::unique_ptr<TuneSite> site(new TuneSite(order));
    if (const auto planned = site->plan({*own}, stop); !planned)
        return planned.error();
    const auto start = site->m_cells.constFind(own->label());
    if (start == site->m_cells.constEnd())
        return noSuchCell();
    site->m_start = *start;
    if (site->lane().remote)
        return Error{ErrorCode::BadInput,
            CoreTr::tr(
                "The server of this cell is not started by this program, so its settings cannot be tuned."),
            {}};
    if (start->skip)
        return Error{ErrorCode::BadInput, start->skip->sentence, {}};
    if (const auto asked = site->askOracle(stop); !asked)
        return asked.error();
    return site;
}

// Where the person says how many layers, how many would be ours to choose is another question.
Status TuneSite::askOracle(const std::stop_token &stop)
{
    m_deviceLayers = m_start.offloadLayers;
    if (lane().isCpu() || !m_start.parameters.gpuLayers())
        return success();
    ParameterSet free = m_start.parameters;
    free.remove(knobid::kGpuLayers);
    if (const auto planned = plan({free}, stop); !planned)
        return planned;
    const auto cell = m_cells.constFind(free.label());
    m_deviceLayers = cell != m_cells.constEnd() && !cell->skip ? cell->offloadLayers : std::nullopt;
    return success();
}

// Plans like a run that measures these cells alone would, and keeps what comes of it.
Status TuneSite::plan(const QVector<ParameterSet> &sets, const std::stop_token &stop)
{
    PlanOptions options;
    options.mode = TestMode::Full;
    options.quantizations = QStringList{m_order.cell.quantization};
    options.only.emplace();
    for (const ParameterSet &set : sets) {
        CellId id = m_order.cell;
        id.parameters = set.label();
        options.only->insert(id);
    }
    ProjectData data = narrowedTo(m_order.data, {m_order.cell});
    data.settings.parameterSets = sets;
    RunRecord asked; // whose device is wanted, whichever of this machine a run would take
    asked.cells.emplace_back();
    asked.cells.last().id = m_order.cell;
    const LaneOptions lanes = lanesOf(asked, data.settings.engines);
    const ProjectFolder folder(m_order.projectPath);
    const bool first = m_cells.isEmpty();
    const bool builtIn
        = isBuiltIn(m_order.cell.engine); // others are looked at each time, or they count as away
    const PrepareHelp help{m_order.keys, stop, m_order.gpus.get(), {}};
    auto made = first ? prepareRun(folder, data, options, lanes, Asking::Engine, help)
                      : prepareWith(m_preparation.llamaCpp, folder, data, options, lanes,
                          builtIn ? Asking::Remembered : Asking::Engine, help);
    if (!made)
        return made.error();
    for (const CellSpec &cell : made->plan.cells)
        m_cells.insert(cell.id.parameters, cell);
    if (first)
        m_preparation = std::move(*made);
    return success();
}

QVector<TuneGoal> TuneSite::goals() const
{
    return tuneGoals(m_preparation.plan.config.workload, m_start.contextLength);
}

std::optional<GgufHeader> TuneSite::header() const
{
    return m_preparation.files.value({m_start.id.model, m_start.id.quantization}).header;
}

// A value that this build works by and has no word for is the one that it has already.
bool TuneSite::goesWithoutSaying(const QString &knob, const QString &level) const
{
    const EngineKind *kind = anyEngineKind(m_start.engineKind);
    const EngineKnob *row = kind ? kind->knob(knob) : nullptr;
    return row && row->silent.contains(level) && kind->always && level != row->byItself
        && !optionOf(*row, level, m_preparation.llamaCpp.flags);
}

Result<KnobSpace> TuneSite::space(const TuneGoal &goal, bool lossy, const std::stop_token &stop)
{
    TuneMachine machine;
    machine.physicalCores = std::max(1, m_preparation.host.cpuCores);
    machine.logicalCores = std::max(1, m_preparation.host.cpuThreads);
    machine.defaultThreads = m_preparation.plan.config.llamaCpp.defaultThreads;
    machine.header = header();
    machine.deviceLayers = m_deviceLayers;
    machine.tellsTexts = goal.tellsTexts();
    for (const TuneRequest &request : goal.requests)
        machine.longestPrompt = std::max(machine.longestPrompt, request.promptTokens * request.streams);
    const KnobSpace all = tuneSpace(m_start, lane(), machine, lossy);
    // Each level by itself: what this build cannot be told is no choice.
    QVector<std::pair<int, int>> places;
    QVector<ParameterSet> sets;
    QVector<std::pair<int, int>> untold;
    for (int knob = 0; knob < int(all.knobs.size()); ++knob)
        for (int level = 0; level < int(all.knobs[knob].levels.size()); ++level) {
            if (level == all.knobs[knob].start)
                continue;
            if (goesWithoutSaying(all.knobs[knob].id, all.knobs[knob].levels[level])) {
                untold << std::pair(knob, level);
                continue;
            }
            places << std::pair(knob, level);
            sets << parametersOf(all, withLevel(all.start(), knob, level), m_start.parameters);
        }
    if (sets.isEmpty())
        return withoutLevels(all, untold);
    if (const auto planned = plan(sets, stop); !planned)
        return planned.error();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const auto cell = m_cells.constFind(sets[i].label());
        if (cell == m_cells.constEnd() || isUntold(*cell))
            untold << places[i];
    }
    return withoutLevels(all, untold);
}

Result<CellSpec> TuneSite::cellOf(const KnobSpace &space, const Arm &arm, const std::stop_token &stop)
{
    const ParameterSet set = parametersOf(space, arm, m_start.parameters);
    if (!m_cells.contains(set.label()))
        if (const auto planned = plan({set}, stop); !planned)
            return planned.error();
    const auto cell = m_cells.constFind(set.label());
    if (cell == m_cells.constEnd())
        return noSuchCell();
    if (isUntold(*cell))
        return Error{ErrorCode::BadInput, cell->skip->sentence, {}};
    return *cell;
}

Result<QVector<OutlooksTold::One>> TuneSite::outlooks(
    const KnobSpace &space, const TuneGoal &goal, const QVector<Arm> &arms, const std::stop_token &stop)
{
    QVector<ParameterSet> sets, unknown;
    for (const Arm &arm : arms) {
        sets << parametersOf(space, arm, m_start.parameters);
        if (!m_cells.contains(sets.last().label()) && !unknown.contains(sets.last()))
            unknown << sets.last();
    }
    if (!unknown.isEmpty())
        if (const auto planned = plan(unknown, stop); !planned)
            return planned.error();
    QVector<OutlooksTold::One> told;
    for (qsizetype i = 0; i < arms.size(); ++i) {
        const auto cell = m_cells.constFind(sets[i].label());
        if (cell == m_cells.constEnd())
            return noSuchCell();
        told << OutlooksTold::One{arms[i], outlookOf(space, *cell, goal)};
        if (const auto measured = tellQuality(*cell, told.last().outlook, stop); !measured)
            return measured.error();
    }
    return told;
}

// One that could not be measured is not known, and refused for that; it ends nothing.
Status TuneSite::tellQuality(const CellSpec &cell, ArmOutlook &outlook, const std::stop_token &stop)
{
    const QString lossy = lossyLabel(cell.parameters);
    if (lossy == lossyLabel(m_start.parameters))
        return success();
    if (!m_kept.contains(lossy)) {
        const auto kept = qualityKept(m_preparation, cell, stop);
        if (!kept && kept.error().code == ErrorCode::Cancelled)
            return kept.error();
        m_kept.insert(lossy, kept ? std::optional(*kept) : std::nullopt);
    }
    outlook.kept = m_kept.value(lossy);
    return success();
}

ArmOutlook TuneSite::outlookOf(const KnobSpace &space, const CellSpec &cell, const TuneGoal &goal) const
{
    ArmOutlook outlook;
    if (cell.memory)
        outlook.bytes = cell.memory->bytes;
    if (lane().isCpu() && m_preparation.host.ramBytes)
        outlook.room = hostLimitBytes(m_preparation.plan.config.limits, m_preparation.host.ramBytes);
    if (cell.skip && cell.skip->rule == QLatin1String("memory"))
        outlook.fit = MemoryFit::TooLarge;
    else if (outlook.bytes && outlook.room && *outlook.bytes > kRiskyShare * *outlook.room)
        outlook.fit = MemoryFit::Risky;
    // More layers than the oracle gives the device.
    if (!lane().isCpu() && outlook.fit == MemoryFit::Fits && cell.parameters.gpuLayers() && m_deviceLayers
        && *cell.parameters.gpuLayers() > *m_deviceLayers)
        outlook.fit = MemoryFit::Risky;
    const auto most = lane().isCpu()
        ? rooflineTps(cell.activeBytes, m_preparation.readBandwidth, m_preparation.cacheBytes)
        : std::nullopt;
    if (most && *most > 0 && goal.measure == TuneMeasure::Time && !drafts(cell.parameters)) {
        double least = 0;
        for (const TuneRequest &request : goal.requests)
            least += request.weight * std::log(std::max(1, request.answerTokens - 1) / *most);
        outlook.leastLogTime = least;
    }
    for (int knob = 0; knob < int(space.knobs.size()); ++knob)
        if (deadBecause(space.knobs[knob].id, cell, lane(), header()))
            outlook.deadKnobs << knob;
    return outlook;
}

} // namespace sweetspot
