// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planner.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/plan/artifactchoice.h"
#include "core/plan/cellsplit.h"
#include "core/plan/laneshare.h"
#include "core/plan/memoryestimate.h"
#include "core/plan/roofline.h"
#include "core/plan/rules.h"
#include "core/plan/servedcells.h"
#include "core/plan/wantedcells.h"
#include "models/configkeys.h"
#include "models/memorylimit.h"
#include "models/modelsize.h"
#include "models/quantization.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace sweetspot
{

static constexpr int kUsualBatch = 2048; // llama.cpp's

CacheOptions cacheOf(const CellSpec &cell)
{
    CacheOptions cache;
    cache.contextLength = cell.contextLength;
    const ParameterSet &set = cell.parameters;
    if (const QString type = set.kvTypeOfKeys(); !type.isEmpty())
        cache.keyType = type;
    if (const QString type = set.kvTypeOfValues(); !type.isEmpty())
        cache.valueType = type;
    if (const auto micro = set.number(knobid::kMicroBatch)) // llama.cpp never takes more than a batch at once
        cache.microBatch = std::min(*micro, set.batch().value_or(kUsualBatch));
    cache.sequences = set.slotCount().value_or(1);
    cache.slidingFull = set.isOn(knobid::kSlidingFull).value_or(false);
    return cache;
}

ModelFileFacts draftOf(const PlanInput &input, const CellSpec &cell)
{
    const QString name = cell.parameters.text(knobid::kSpecDraftModel);
    return name.isEmpty() ? ModelFileFacts() : input.drafts.value(MatrixKey{name, {}});
}

double draftBytes(const PlanInput &input, const CellSpec &cell)
{
    const ModelFileFacts draft = draftOf(input, cell);
    CacheOptions cache;
    cache.contextLength = cell.contextLength;
    cache.sequences = cell.parameters.slotCount().value_or(1);
    return draft.path.isEmpty() ? 0 : estimateMemory(double(draft.bytes), draft.header, cache).bytes;
}

namespace
{

constexpr int kProtocolVersion = 2; // raise when the way of measuring changes

double sizeOrder(const ModelDefinition &model, const ModelFileFacts &facts)
{
    if (const auto size = parseModelSize(model.size))
        return *size;
    if (facts.header && facts.header->parameters > 0)
        return facts.header->parameters / 1e9;
    return std::numeric_limits<double>::max(); // unknown sizes last
}

void chooseProfiles(const PlanInput &input, RunPlan &plan)
{
    const QStringList wanted
        = input.options.profiles.isEmpty() ? input.config.profiles : input.options.profiles;
    QStringList missing;
    for (const QString &profile : wanted)
        (input.availableProfiles.contains(profile) ? plan.profiles : missing) << profile;
    if (!missing.isEmpty())
        plan.notes << Issue::note(CoreTr::tr("Not measured because this version does not support them yet: %1.")
                                      .arg(missing.join(QStringLiteral(", "))),
            QStringLiteral("profiles"));
}

// What the quantizations of a model are compared with: the file that models.yaml names, else the one with the
// most bits. The reference itself is compared with nothing.
void chooseReference(const PlanInput &input, const ModelDefinition &model, CellSpec &cell)
{
    QString path = input.references.value(model.name), name = CoreTr::tr("reference file");
    double most = nominalBitsPerWeight(cell.id.quantization).value_or(0);
    if (path.isEmpty()) {
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            const ModelFileFacts other = input.files.value(MatrixKey{model.name, file.key()});
            const double bits = nominalBitsPerWeight(file.key()).value_or(0);
            if (other.path.isEmpty() || !other.problem.isEmpty() || bits <= most)
                continue;
            most = bits;
            path = other.path;
            name = file.key();
        }
    } else if (const QString quantization = quantizationFromFileName(path); !quantization.isEmpty()) {
        name = quantization;
    }
    if (path.isEmpty() || path == cell.modelFile)
        return;
    cell.referenceFile = path;
    cell.referenceName = name;
}

// What other values of a set than its context change of an engine's account, which is of the configuration.
double beyondConfigured(const ModelFileFacts &facts, const CellSpec &cell)
{
    CacheOptions plain;
    plain.contextLength = cell.contextLength;
    const MemoryEstimate own = estimateMemory(double(facts.bytes), facts.header, cacheOf(cell)),
                         configured = estimateMemory(double(facts.bytes), facts.header, plain);
    return own.source == MemoryEstimate::Source::Formula ? own.bytes - configured.bytes : 0;
}

MemoryEstimate memoryOf(const PlanInput &input, const ModelFileFacts &facts, const CellSpec &cell, int lane)
{
    MemoryEstimate estimate = estimateMemory(double(facts.bytes), facts.header, cacheOf(cell));
    const auto said = facts.engineMemory.constFind(cell.id.device);
    if (said != facts.engineMemory.constEnd()) {
        estimate = engineEstimate(double(facts.bytes), *said, input.lanes[lane].isCpu());
        // The engine was asked for the configuration's context; a set's own has another KV cache.
        estimate.bytes += beyondConfigured(facts, cell);
        if (cell.parameters.contextLength())
            estimate.bytes += kvBytesPerToken(facts.header).value_or(0)
                * (cell.contextLength
                    - std::min(input.config.llamaCpp.defaultCtxSize,
                        cell.modelContextLimit.value_or(std::numeric_limits<int>::max())));
    }
    const auto learned
        = lane < input.laneCorrection.size() ? input.laneCorrection[lane] : std::optional<double>();
    if (learned && estimate.source == MemoryEstimate::Source::Engine) {
        // Never less than half of the estimate: what was learned on small models must not erase a large one.
        estimate.learned = std::max(*learned, -estimate.bytes / 2);
        estimate.bytes += estimate.learned;
    }
    return estimate;
}

/// One cell that may be measured: a square of the matrix on an engine and a lane.
struct Candidate {
    const ModelDefinition &model;
    const QString &quantization;
    const EngineEntry &entry;
    int lane;
    const ParameterSet &parameters;
};

// What is known of a cell whether it can be measured or not.
CellSpec describeCell(const PlanInput &input, const RunPlan &plan, const Candidate &candidate,
    Artifact::Kind artifact, const ModelFileFacts &facts)
{
    const ModelDefinition &model = candidate.model;
    const ParameterSet &parameters = candidate.parameters;
    CellSpec cell;
    cell.id = CellId{model.name, candidate.quantization, candidate.entry.name, plan.lanes[candidate.lane].name,
        parameters.label()};
    cell.engineKind = candidate.entry.kind;
    cell.artifact = artifact;
    cell.parameters = parameters;
    cell.lane = candidate.lane;
    cell.modelFile = facts.path;
    cell.fileBytes = facts.bytes;
    cell.fileFingerprint = !facts.fingerprint.isEmpty()
        ? facts.fingerprint
        : QStringLiteral("%1 %2").arg(facts.path).arg(facts.modifiedMs);
    cell.sizeLabel = model.size.isEmpty() && facts.header && facts.header->parameters > 0
        ? modelSizeLabel(facts.header->parameters)
        : model.size;
    cell.sizeOrder = sizeOrder(model, facts);
    cell.modelContextLimit = facts.header ? facts.header->contextLength
        : facts.safetensors               ? facts.safetensors->contextLength
                                          : std::nullopt;
    cell.vocabulary = facts.header ? facts.header->vocabulary : 0;
    cell.contextLength = std::min(parameters.contextLength().value_or(input.config.llamaCpp.defaultCtxSize),
        cell.modelContextLimit.value_or(std::numeric_limits<int>::max()));
    return cell;
}

// Memory of a cell that can be started, how its layers lie on devices, and what the rules say of it.
void weigh(const PlanInput &input, const RunPlan &plan, const ModelFileFacts &facts, CellSpec &cell)
{
    const LaneSpec &lane = plan.lanes[cell.lane];
    const auto available = input.laneAvailableBytes.value(cell.lane);
    const auto refusal = lane.isCpu() ? std::nullopt : splitCell(input, lane, facts, cell);
    if (cell.forced)
        return;
    if (ruleApplies(plan.config, QStringLiteral("memory"))) {
        constexpr double kNone = std::numeric_limits<double>::infinity();
        const HostLimit limit
            = lane.isCpu() ? hostLimit(input.config.limits, input.hostRamBytes) : HostLimit{kNone};
        cell.skip = refusal;
        if (!refusal && cell.deviceParts.isEmpty())
            cell.skip = memoryRule(*cell.memory, limit, available, input.config.limits.allowSwap, lane.name);
    }
    if (!cell.skip && lane.isCpu() && ruleApplies(plan.config, QStringLiteral("roofline")))
        cell.skip = rooflineRule(
            cell, input.readBandwidth, input.cacheBytes, plan.config.interactive.minTokensPerSec);
}

std::optional<SkipReason> draftProblem(const ModelFileFacts &draft, const QString &name)
{
    if (name.isEmpty() || (draft.problem.isEmpty() && !draft.path.isEmpty()))
        return std::nullopt;
    return SkipReason{QStringLiteral("no_file"),
        draft.path.isEmpty()
            ? CoreTr::tr("The draft model %1 is not in the model folder; put it there or correct the parameter "
                         "spec_draft_model.")
                  .arg(name)
            : draft.problem};
}

CellSpec makeCell(const PlanInput &input, const RunPlan &plan, const Candidate &candidate)
{
    const EngineEntry &entry = candidate.entry;
    const MatrixKey key{candidate.model.name, candidate.quantization};
    const ArtifactChoice choice = chooseArtifact(
        candidate.model, candidate.quantization, entry.kind, plan.lanes[candidate.lane].hardware);
    const auto &known = choice.artifact.kind == Artifact::Kind::Gguf ? input.files : input.folders;
    const ModelFileFacts facts = known.value(key);
    CellSpec cell = describeCell(input, plan, candidate, choice.artifact.kind, facts);
    if (choice.refusal) {
        cell.skip = choice.refusal;
        return cell;
    }
    if (facts.path.isEmpty()) {
        cell.skip = SkipReason{QStringLiteral("no_file"),
            facts.problem.isEmpty() ? CoreTr::tr("The model file is not on this machine.") : facts.problem};
        return cell;
    }
    cell.forced = input.settings.forced.contains(key);
    // What an engine says of itself, and what was learned of it, is no account of another one.
    const EngineKind *kind = anyEngineKind(entry.kind);
    cell.memory = kind && kind->predictsMemory
        ? memoryOf(input, facts, cell, cell.lane)
        : estimateMemory(double(facts.bytes), facts.header, cacheOf(cell));
    if (kind && plan.lanes[candidate.lane].isCpu())
        cell.memory->bytes += kind->programBytes;
    cell.memory->bytes += draftBytes(input, cell);
    cell.kvBytesPerToken = kvBytesPerToken(facts.header, cacheOf(cell));
    cell.activeBytes = activeBytes(double(facts.bytes), facts.header);
    chooseReference(input, candidate.model, cell);
    const ModelFileFacts draft = draftOf(input, cell);
    cell.draftFile = draft.path;
    cell.draftFingerprint = draft.fingerprint;
    if (!facts.problem.isEmpty())
        cell.skip = SkipReason{QStringLiteral("bad_file"), facts.problem};
    else if (const auto problem = engineProblem(input, entry))
        cell.skip = problem;
    else if (const auto refusal
        = parameterRefusal(cell.parameters, entry, plan.lanes[cell.lane], input.programs.value(entry.kind)))
        cell.skip = refusal;
    else if (const auto missing = draftProblem(draft, cell.parameters.text(knobid::kSpecDraftModel)))
        cell.skip = missing;
    else
        weigh(input, plan, facts, cell);
    return cell;
}

bool engineChosen(const PlanInput &input, const QString &name)
{
    return input.options.engines.isEmpty() || input.options.engines.contains(name, Qt::CaseInsensitive);
}

} // namespace

QString cellKey(const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config, TestMode mode,
    const QString &engineVersion, const EngineEntry *engine)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    QStringList parts{number(kProtocolVersion), engineVersion, cell.fileFingerprint, number(cell.fileBytes),
        number(cell.contextLength), cell.parameters.label(), lane.devices.join(QLatin1Char('+')),
        config.llamaCpp.defaultThreads ? number(*config.llamaCpp.defaultThreads) : QStringLiteral("auto"),
        lane.isCpu() ? QString() : number(cell.offloadLayers.value_or(config.llamaCpp.gpuLayers)),
        testModeName(mode)};
    // Only where they are: cells of one device keep the keys that they have.
    if (!cell.tensorSplit.isEmpty()) {
        QStringList layers;
        for (const int count : cell.tensorSplit)
            layers << number(count);
        parts << QStringLiteral("ts=") + layers.join(QLatin1Char('/'));
    }
    if (cell.cpuMoeLayers)
        parts << QStringLiteral("ncmoe=") + number(*cell.cpuMoeLayers);
    if (!cell.draftFingerprint.isEmpty())
        parts << QStringLiteral("md=") + cell.draftFingerprint;
    if (const QString workload = workloadFingerprint(config.workload); !workload.isEmpty())
        parts << workload;
    if (engine && !isBuiltIn(engine->kind))
        parts << engine->kind << engineUrl(*engine) << cell.served << engineFingerprint(*engine);
    if (engine)
        parts << launchFingerprint(*engine);
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(12));
}

namespace
{

// Who measures the files of a project, and who serves models of its own.
void chooseEngines(const PlanInput &input, RunPlan &plan)
{
    for (const EngineKind &kind : builtInEngines())
        if (engineChosen(input, kind.id))
            plan.builtIn << builtInEntry(input.settings, kind.id);
    for (const EngineEntry &entry : input.settings.engines)
        if (engineChosen(input, entry.name) && entry.enabled)
            plan.engines << entry;
}

// Adds a cell with its key, where the person wants it measured.
void addCell(const PlanInput &input, const EngineEntry &entry, CellSpec cell, RunPlan &plan)
{
    cell.place = plan.lanes[cell.lane].place();
    const EngineState *state = stateOf(input, entry);
    const QString version = isBuiltIn(entry.kind) ? input.engineVersion : state ? state->version : QString();
    const auto keyIn = [&](TestMode mode) {
        return cellKey(cell, plan.lanes[cell.lane], plan.config, mode, version, &entry);
    };
    cell.key = keyIn(plan.mode);
    if (isChosen(input.options, cell.id, isBuiltIn(entry.kind) || state, keyIn))
        plan.cells << cell;
}

void addCellsOfFiles(
    const PlanInput &input, const LaneShare &share, const ModelDefinition &model, RunPlan &plan)
{
    const QVector<EngineEntry> onLanes = plan.builtIn + plan.engines;
    const QVector<ParameterSet> sets = parameterSetsOf(input);
    for (const QString &quantization : wantedQuantizations(input, plan.mode, model))
        for (int lane = 0; lane < input.lanes.size(); ++lane) {
            if (!share.measures(lane, model.name))
                continue;
            for (const ParameterSet &parameters : setsOn(input.lanes[lane], sets))
                for (const EngineEntry &entry : onLanes)
                    if (acceptsFiles(entry))
                        addCell(input, entry,
                            makeCell(input, plan, {model, quantization, entry, lane, parameters}), plan);
        }
}

// A server with models of its own is a lane.
void addServedCells(const PlanInput &input, const EngineEntry &entry, RunPlan &plan)
{
    if (engineUrl(entry).isEmpty() || entry.models.isEmpty())
        return;
    plan.lanes << LaneSpec{engineHost(entry), {}, true, isOnThisMachine(entry)};
    for (const CellSpec &cell : servedCells(input, entry, int(plan.lanes.size()) - 1))
        addCell(input, entry, cell, plan);
}

// Small quantizations and small models first: what they show spares the large ones. Cells of one square stay in
// the order of the project's engines.
bool isTestedBefore(const CellSpec &a, const CellSpec &b)
{
    const int rankA = quantizationTestingRank(a.id.quantization),
              rankB = quantizationTestingRank(b.id.quantization);
    return std::tie(rankA, a.id.quantization, a.sizeOrder, a.id.model, a.lane)
        < std::tie(rankB, b.id.quantization, b.sizeOrder, b.id.model, b.lane);
}

} // namespace

RunPlan makePlan(const PlanInput &input)
{
    RunPlan plan;
    plan.config = input.config;
    plan.mode = input.options.mode.value_or(input.config.testMode);
    plan.config.testMode = plan.mode;
    plan.lanes = input.lanes;
    chooseProfiles(input, plan);
    chooseEngines(input, plan);
    const LaneShare share(input);
    plan.notes << share.notes(input.lanes);
    for (const ModelDefinition &model : input.models.models)
        if (matchesAny(model.name, input.options.models))
            addCellsOfFiles(input, share, model, plan);
    for (const EngineEntry &entry : plan.engines)
        addServedCells(input, entry, plan);
    std::stable_sort(plan.cells.begin(), plan.cells.end(), isTestedBefore);
    plan.notes << splitNotes(input, plan);
    if (plan.cells.isEmpty())
        plan.notes << Issue{Issue::Severity::Warning, {}, 0, {}, {}, {}, nothingPlanned(input.options)};
    return plan;
}

} // namespace sweetspot
