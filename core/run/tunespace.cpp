// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunespace.h"

#include "core/engines/enginekind.h"
#include "core/plan/knobliveness.h"
#include "models/knob.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace knobid;

struct PhaseOf {
    QLatin1String knob;
    KnobPhase phase;
};

// What is not here is looked at with the system's.
const PhaseOf kPhases[] = {
    {kGpuLayers, KnobPhase::Placement},
    {kCpuMoeLayers, KnobPhase::Placement},
    {kSplitMode, KnobPhase::Placement},
    {kKvOffload, KnobPhase::Placement},
    {kOpOffload, KnobPhase::Placement},
    {kThreads, KnobPhase::Threads},
    {kThreadsBatch, KnobPhase::Threads},
    {kPoll, KnobPhase::Threads},
    {kFlashAttention, KnobPhase::Attention},
    {kMicroBatch, KnobPhase::Batch},
    {kBatch, KnobPhase::Batch},
    {kBatchedTokens, KnobPhase::Batch},
    {kKvType, KnobPhase::KvType},
    {kSpecType, KnobPhase::Speculation},
    {kSpecDraftMost, KnobPhase::Speculation},
    {kSpecDraftProbability, KnobPhase::Speculation},
};

KnobPhase phaseOf(const QString &knob)
{
    for (const PhaseOf &known : kPhases)
        if (known.knob == knob)
            return known.phase;
    return KnobPhase::System;
}

MemoryTrend trendOf(const QString &knob)
{
    for (const QLatin1String growing : {kGpuLayers, kMicroBatch, kBatch, kBatchedTokens})
        if (growing == knob)
            return MemoryTrend::Grows;
    return knob == kCpuMoeLayers ? MemoryTrend::Shrinks : MemoryTrend::Unknown;
}

QStringList texts(QVector<int> numbers, int least, int most)
{
    numbers.removeIf([&](int number) { return number < least || number > most; });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QStringList all;
    for (const int number : numbers)
        all << QString::number(number);
    return all;
}

// Half of the cores, one left to others, all of them, their second threads too.
QStringList threadLevels(const TuneMachine &machine)
{
    const int cores = machine.physicalCores, all = std::max(cores, machine.logicalCores);
    return texts({1, cores / 4, cores / 2, cores * 3 / 4, cores - 1, cores, (cores + all) / 2, all}, 1, all);
}

// Up to the first that takes the longest prompt at once: above it all are the same.
QStringList batchLevels(int longestPrompt, int most)
{
    QVector<int> sizes;
    for (int size = 64; size <= 8192; size *= 2) {
        sizes << size;
        if (longestPrompt > 0 && size >= longestPrompt)
            break;
    }
    return texts(sizes, 1, most);
}

// What the memory oracle says holds, and its neighbours: its reserve may be worth a layer or two, and it may be
// wrong.
QStringList layerLevels(const CellSpec &cell, const TuneMachine &machine)
{
    if (!machine.header || !machine.header->layers)
        return {};
    const int all = *machine.header->layers + 1; // and the output
    const int most = machine.deviceLayers.value_or(cell.offloadLayers.value_or(all));
    return texts({most - 2, most - 1, most, most + 1, most + 2}, 0, all);
}

QStringList expertLevels(const CellSpec &cell, const TuneMachine &machine)
{
    const int now = cell.parameters.cpuMoeLayers().value_or(cell.cpuMoeLayers.value_or(0));
    const int layers = machine.header ? machine.header->layers.value_or(0) : 0;
    return texts({now - 1, now, now + 1, now + 2}, 0, layers);
}

// Without a model that drafts: what was said before, and heads of the model itself where it has them.
QStringList draftLevels(const TuneMachine &machine)
{
    QStringList levels{QStringLiteral("none"), QStringLiteral("ngram-simple"), QStringLiteral("ngram-map-k"),
        QStringLiteral("ngram-mod")};
    if (machine.header && machine.header->predictingLayers > 0)
        levels << QStringLiteral("draft-mtp") << QStringLiteral("ngram-mod,draft-mtp");
    return levels;
}

QStringList levelsOf(const Knob &knob, const CellSpec &cell, const TuneMachine &machine)
{
    const int batch = cell.parameters.batch().value_or(2048); // what a prompt is cut into at first
    if (knob.id == kThreads || knob.id == kThreadsBatch)
        return threadLevels(machine);
    if (knob.id == kMicroBatch)
        return batchLevels(machine.longestPrompt, batch);
    if (knob.id == kBatch)
        return batchLevels(machine.longestPrompt, int(knob.most));
    if (knob.id == kGpuLayers)
        return layerLevels(cell, machine);
    if (knob.id == kCpuMoeLayers)
        return expertLevels(cell, machine);
    if (knob.id == kLoadMode)
        return {QStringLiteral("mmap"), QStringLiteral("none")};
    if (knob.id == kKvType)
        return {QStringLiteral("f16"), QStringLiteral("q8_0")};
    if (knob.id == kSpecType)
        return draftLevels(machine);
    if (knob.id == kSplitMode)
        return {QStringLiteral("layer"), QStringLiteral("row")};
    if (knob.id == kFlashAttention || knob.kind == Knob::Kind::Switch)
        return {QStringLiteral("on"), QStringLiteral("off")};
    return knob.levels;
}

// What a server of the start works by; empty: nobody knows.
QString startOf(const Knob &knob, const EngineKnob &row, const CellSpec &cell, const TuneMachine &machine)
{
    if (cell.parameters.has(knob.id))
        return cell.parameters.text(knob.id);
    if (knob.id == kThreads || row.byItself == kThreads)
        return QString::number(
            cell.parameters.threads().value_or(machine.defaultThreads.value_or(machine.physicalCores)));
    if (knob.id == kGpuLayers && machine.header && machine.header->layers)
        return QString::number(cell.offloadLayers.value_or(*machine.header->layers + 1));
    if (knob.id == kCpuMoeLayers)
        return QString::number(cell.cpuMoeLayers.value_or(0));
    return row.byItself;
}

bool speculates(const Knob &knob)
{
    return phaseOf(knob.id) == KnobPhase::Speculation;
}

// One that drafting depends on is alive where any kind of it is.
bool mayDraft(const KnobSpace &space)
{
    const int type = space.indexOf(kSpecType);
    return type >= 0
        && std::any_of(space.knobs[type].levels.begin(), space.knobs[type].levels.end(),
            [](const QString &level) { return level.contains(QLatin1String("draft-")); });
}

// Other settings are how much is done at once, which devices, or whatever a person writes.
bool isTunable(const Knob &knob)
{
    for (const QLatin1String id : {kThreads, kThreadsBatch, kMicroBatch, kBatch, kFlashAttention, kGpuLayers,
             kCpuMoeLayers, kSplitMode, kKvOffload, kOpOffload, kLoadMode, kRepack, kPoll, kKvType,
             kBatchedTokens, kEnforceEager, kSpecType, kSpecDraftMost, kSpecDraftProbability})
        if (id == knob.id)
            return true;
    return false;
}

void sortNumbers(QStringList &levels)
{
    std::sort(levels.begin(), levels.end(),
        [](const QString &a, const QString &b) { return a.toDouble() < b.toDouble(); });
}

std::optional<TuneKnob> knobFor(
    const Knob &knob, const EngineKnob &row, const CellSpec &cell, const TuneMachine &machine)
{
    const QString start = startOf(knob, row, cell, machine);
    if (start.isEmpty())
        return std::nullopt;
    TuneKnob made;
    made.id = knob.id;
    made.levels = levelsOf(knob, cell, machine);
    if (!row.choices.isEmpty())
        made.levels.removeIf([&row](const QString &level) { return !row.choices.contains(level); });
    // What the engine does by itself is a contestant, where the person's is another.
    const QString own = findKnob(row.byItself) ? QString() : row.byItself;
    for (const QString &level : {start, own})
        if (!level.isEmpty() && !made.levels.contains(level))
            made.levels << level;
    const bool number = knob.kind == Knob::Kind::Number || knob.kind == Knob::Kind::Decimal;
    if (number)
        sortNumbers(made.levels);
    if (made.levels.size() < 2)
        return std::nullopt;
    made.start = int(made.levels.indexOf(start));
    made.engineDefault = own.isEmpty() || own == start ? -1 : int(made.levels.indexOf(own));
    made.ordered = number && knob.ordered;
    made.phase = phaseOf(knob.id);
    made.pairs = knob.interactsWith;
    made.lossy = knob.quality == Knob::Quality::Lossy;
    made.memory = made.ordered ? trendOf(knob.id) : MemoryTrend::Unknown;
    return made;
}

} // namespace

KnobSpace tuneSpace(const CellSpec &cell, const LaneSpec &lane, const TuneMachine &machine, bool lossy)
{
    KnobSpace space;
    const EngineKind *kind = anyEngineKind(cell.engineKind);
    for (const Knob &knob : knobs()) {
        const EngineKnob *row = kind ? kind->knob(knob.id) : nullptr;
        if (!row || !isTunable(knob) || (knob.quality == Knob::Quality::Lossy && !lossy))
            continue;
        // A draft model is the person's word; what drafts instead of it would be another question.
        if (speculates(knob) && (!machine.tellsTexts || cell.parameters.has(kSpecDraftModel)))
            continue;
        const bool waits = speculates(knob) && knob.id != kSpecType && mayDraft(space);
        if (!waits && deadBecause(knob.id, cell, lane, machine.header))
            continue;
        if (const auto made = knobFor(knob, *row, cell, machine))
            space.knobs << *made;
    }
    return space;
}

KnobSpace withoutLevels(const KnobSpace &space, const QVector<std::pair<int, int>> &levels)
{
    KnobSpace left;
    for (qsizetype k = 0; k < space.knobs.size(); ++k) {
        TuneKnob knob = space.knobs[k];
        const QStringList before = knob.levels;
        const QString own = before.value(knob.engineDefault);
        knob.levels.clear();
        for (qsizetype level = 0; level < before.size(); ++level)
            if (level == knob.start || !levels.contains({int(k), int(level)}))
                knob.levels << before[level];
        knob.start = int(knob.levels.indexOf(before[knob.start]));
        knob.engineDefault = own.isEmpty() ? -1 : int(knob.levels.indexOf(own));
        if (knob.levels.size() > 1)
            left.knobs << knob;
    }
    return left;
}

ParameterSet parametersOf(const KnobSpace &space, const Arm &arm, const ParameterSet &base)
{
    ParameterSet set = base;
    const QVector<int> changed = changedKnobs(arm, space.start());
    for (const int knob : changed)
        set.put(space.knobs[knob].id, space.level(arm, knob));
    // Without being told, prompts are read by as many threads as make the answer.
    if (const int batch = space.indexOf(kThreadsBatch);
        batch >= 0 && set.text(kThreads) != base.text(kThreads) && !set.has(kThreadsBatch))
        set.put(kThreadsBatch, space.level(arm, batch));
    // How many are drafted by itself differs between builds.
    if (set.text(kSpecType) != base.text(kSpecType) && set.text(kSpecType).contains(QLatin1String("draft-")))
        for (const QLatin1String id : {kSpecDraftMost, kSpecDraftProbability})
            if (const int knob = space.indexOf(id); knob >= 0 && !set.has(id))
                set.put(id, space.level(arm, knob));
    return set;
}

} // namespace sweetspot
