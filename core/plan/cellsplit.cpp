// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/cellsplit.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "core/plan/devicesplit.h"
#include "models/bytetext.h"
#include "models/memorylimit.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

// What is free on each device of a lane; empty: not known of all of them.
QVector<SplitDevice> devicesOf(const PlanInput &input, const LaneSpec &lane, int laneNumber)
{
    QVector<SplitDevice> devices;
    for (const QString &name : lane.devices)
        for (const SplitDevice &device : input.devices)
            if (device.name == name)
                devices << device;
    if (devices.size() == lane.devices.size())
        return devices;
    const auto available = input.laneAvailableBytes.value(laneNumber);
    return lane.devices.size() == 1 && available
        ? QVector<SplitDevice>{SplitDevice{lane.devices.first(), *available}}
        : QVector<SplitDevice>();
}

bool splitsLayers(const CellSpec &cell)
{
    const EngineKind *kind = anyEngineKind(cell.engineKind);
    return kind && kind->splitsLayers;
}

// A share of all layers as layers; some is never none, and less than all is never all.
int layersOf(int percent, int layers)
{
    constexpr int kAll = 100;
    if (percent <= 0 || percent >= kAll)
        return percent <= 0 ? 0 : layers;
    return std::clamp((percent * layers + kAll / 2) / kAll, 1, std::max(1, layers - 1));
}

SplitQuestion questionOf(const PlanInput &input, const ModelFileFacts &facts, const CellSpec &cell)
{
    SplitQuestion question;
    question.header = *facts.header;
    question.fileBytes = double(facts.bytes);
    question.cache = cacheOf(cell);
    question.hostBytes = hostLimitBytes(input.config.limits, input.hostRamBytes);
    if (input.hostAvailableBytes && !input.config.limits.allowSwap)
        question.hostBytes = std::min(question.hostBytes, *input.hostAvailableBytes);
    question.hostBandwidth = input.readBandwidth;
    question.gpuLayers = cell.parameters.gpuLayers();
    if (!question.gpuLayers && cell.parameters.offloadPercent())
        question.gpuLayers
            = layersOf(*cell.parameters.offloadPercent(), int(facts.header->layerBytes.size()) + 1);
    if (!question.gpuLayers && input.config.llamaCpp.gpuLayers > 0)
        question.gpuLayers = input.config.llamaCpp.gpuLayers;
    question.cpuMoeLayers = cell.parameters.cpuMoeLayers();
    return question;
}

// Whether the engine's own account says that one device holds all of it.
bool engineSaysItFits(const PlanInput &input, const CellSpec &cell, const QVector<SplitDevice> &devices)
{
    return devices.size() == 1 && cell.memory && cell.memory->source == MemoryEstimate::Source::Engine
        && !cell.parameters.gpuLayers() && !cell.parameters.offloadPercent() && !cell.parameters.cpuMoeLayers()
        && input.config.llamaCpp.gpuLayers == 0
        && cell.memory->bytes + devices.first().runtimeBytes <= devices.first().budget();
}

// Where the engine's account of all of it is more than the formula's, so is that of a part.
void correctBy(const CellSpec &cell, double draft, SplitQuestion &question)
{
    if (question.devices.size() != 1 || !cell.memory || cell.memory->source != MemoryEstimate::Source::Engine)
        return;
    SplitQuestion whole = question;
    whole.devices = {SplitDevice{{}, std::numeric_limits<double>::max(), 0, 0}};
    if (const auto split = splitOver(whole))
        question.devices.first().runtimeBytes
            += std::max(0.0, cell.memory->bytes - draft - split->onDevices().sum());
}

// A drafting model is put where most is left, whole.
void takeDraft(double bytes, SplitQuestion &question)
{
    const auto roomiest = std::max_element(question.devices.begin(), question.devices.end(),
        [](const SplitDevice &a, const SplitDevice &b) { return a.budget() < b.budget(); });
    if (roomiest != question.devices.end())
        roomiest->runtimeBytes += bytes;
}

SkipReason nothingOnDevice(const QVector<SplitDevice> &devices)
{
    double free = 0;
    for (const SplitDevice &device : devices)
        free += device.freeBytes;
    return SkipReason{QStringLiteral("memory"),
        CoreTr::tr("Not one of its layers fits into the %1 that are free there.").arg(formatBytes(free))};
}

SkipReason noSuchDevice(const ParameterSet &set, const QVector<SplitDevice> &devices)
{
    return SkipReason{QStringLiteral("device"),
        CoreTr::tr("main_gpu is %1, but the lane's devices are counted from 0 to %2.")
            .arg(set.mainGpu().value_or(0))
            .arg(int(devices.size()) - 1)};
}

void take(const DeviceSplit &split, const SplitQuestion &question, CellSpec &cell)
{
    cell.deviceParts = split.used();
    cell.hostPart = split.host;
    if (cell.parameters.offloadPercent() || (!question.gpuLayers && split.gpuLayers < split.layers))
        cell.offloadLayers = split.gpuLayers;
    if (!splitsLayers(cell))
        return;
    if (question.shares.isEmpty() && !cell.parameters.has(knobid::kSplitMode))
        cell.tensorSplit = split.tensorSplit;
    if (!question.cpuMoeLayers && split.cpuMoeLayers > 0)
        cell.cpuMoeLayers = split.cpuMoeLayers;
}

} // namespace

std::optional<SkipReason> splitCell(
    const PlanInput &input, const LaneSpec &lane, const ModelFileFacts &facts, CellSpec &cell)
{
    const QVector<SplitDevice> devices = devicesOf(input, lane, cell.lane);
    if (devices.isEmpty() || !facts.header || !cell.memory)
        return std::nullopt;
    const ParameterSet &set = cell.parameters;
    const bool wholeLayers = !set.has(knobid::kSplitMode) || set.splitMode() == QLatin1String("layer");
    if (devices.size() > 1 && !wholeLayers && set.splitMode() != QLatin1String("none"))
        return std::nullopt; // each layer lies on all of them
    if (set.has(knobid::kOverrideTensor) || set.isOn(knobid::kKvOffload) == false)
        return std::nullopt; // the person says what lies elsewhere, and no formula follows
    SplitQuestion question = questionOf(input, facts, cell);
    question.devices = wholeLayers ? devices : devices.mid(set.mainGpu().value_or(0), 1);
    if (question.devices.isEmpty())
        return noSuchDevice(set, devices);
    if (set.tensorShares().size() == question.devices.size())
        question.shares = set.tensorShares();
    if (!splitsLayers(cell) || !input.movesExperts)
        question.cpuMoeLayers = 0;
    if (engineSaysItFits(input, cell, devices)) {
        const auto said = facts.engineMemory.value(cell.id.device);
        cell.deviceParts = {{devices.first().name, int(facts.header->layerBytes.size()) + 1,
            {said.model, said.context, cell.memory->bytes - said.model - said.context}}};
        return std::nullopt;
    }
    const double draft = draftBytes(input, cell);
    correctBy(cell, draft, question);
    takeDraft(draft, question);
    const auto split = splitOver(question);
    if (!split)
        return std::nullopt;
    if (const auto refusal = splitRefusal(*split))
        return refusal;
    if (split->gpuLayers == 0 && cell.parameters.offloadPercent() != 0 && cell.parameters.gpuLayers() != 0)
        return nothingOnDevice(devices);
    take(*split, question, cell);
    // The engine was asked for all of it on all of them.
    if (!split->isOnDevices() || split->used().size() < question.devices.size())
        cell.memory = MemoryEstimate{split->onDevices().sum(), MemoryEstimate::Source::Formula};
    return std::nullopt;
}

namespace
{

// "CUDA" of "CUDA0": what one engine start can use together.
QString familyOf(QString device)
{
    while (!device.isEmpty() && device.back().isDigit())
        device.chop(1);
    return device;
}

Issue splitNote(const CellSpec &cell)
{
    Sentence parts;
    for (const DevicePart &part : cell.deviceParts)
        parts = parts.isEmpty() ? partText(part) : CoreTr::tr("%1, %2").arg(parts, partText(part));
    return Issue::note(CoreTr::tr("%1: %2.").arg(cell.id.toString(), parts));
}

// Whether the devices that a cell was planned for hold less than all of it.
bool isTooLargeForLane(const CellSpec &cell)
{
    return cell.offloadLayers || cell.cpuMoeLayers || (cell.skip && cell.skip->rule == QLatin1String("memory"));
}

// Devices of the same kind as the lane's one that together hold the model; empty: there are none, or one does.
QStringList together(const PlanInput &input, const RunPlan &plan, const CellSpec &cell)
{
    const ModelFileFacts facts = input.files.value(MatrixKey{cell.id.model, cell.id.quantization});
    const LaneSpec &lane = plan.lanes[cell.lane];
    if (!facts.header || lane.devices.size() != 1)
        return {};
    SplitQuestion question = questionOf(input, facts, cell);
    for (const SplitDevice &device : input.devices)
        if (familyOf(device.name) == familyOf(lane.devices.first()))
            question.devices << device;
    const QVector<int> set = smallestSet(question);
    QStringList names;
    for (const int index : set)
        names << question.devices[index].name;
    const bool planned = std::any_of(plan.lanes.begin(), plan.lanes.end(), [&names](const LaneSpec &other) {
        return QSet<QString>(other.devices.begin(), other.devices.end())
            == QSet<QString>(names.begin(), names.end());
    });
    return names.size() < 2 || planned ? QStringList() : names;
}

QVector<PlanProposal> devicesProposed(const PlanInput &input, const RunPlan &plan)
{
    QVector<PlanProposal> proposals;
    QSet<MatrixKey> proposed;
    for (const CellSpec &cell : plan.cells) {
        const MatrixKey key{cell.id.model, cell.id.quantization};
        if (!isTooLargeForLane(cell) || proposed.contains(key))
            continue;
        PlanProposal proposal;
        proposal.cell = key;
        proposal.devices = together(input, plan, cell);
        if (proposal.devices.isEmpty())
            continue;
        proposed.insert(key);
        proposals << proposal;
    }
    return proposals;
}

// Whether two cells with experts and the same parameters need different numbers of layers on the host.
bool disagrees(const PlanInput &input, const RunPlan &plan, const CellSpec &cell)
{
    return std::any_of(plan.cells.begin(), plan.cells.end(), [&](const CellSpec &other) {
        const ModelFileFacts facts = input.files.value(MatrixKey{other.id.model, other.id.quantization});
        const bool experts = facts.header && facts.header->experts > 0;
        return experts && !other.skip && other.place == CellPlace::Gpu && other.parameters == cell.parameters
            && other.cpuMoeLayers != cell.cpuMoeLayers;
    });
}

QVector<PlanProposal> expertsProposed(const PlanInput &input, const RunPlan &plan)
{
    QVector<PlanProposal> proposals;
    QVector<ParameterSet> seen;
    for (const CellSpec &cell : plan.cells) {
        if (cell.skip || !cell.cpuMoeLayers || cell.parameters.cpuMoeLayers() || seen.contains(cell.parameters))
            continue;
        seen << cell.parameters;
        if (disagrees(input, plan, cell))
            continue;
        PlanProposal proposal;
        proposal.kind = PlanProposal::Kind::KeepExpertsOnHost;
        proposal.cell = MatrixKey{cell.id.model, cell.id.quantization};
        proposal.from = proposal.to = cell.parameters;
        proposal.to.put(knobid::kCpuMoeLayers, cell.cpuMoeLayers);
        proposals << proposal;
    }
    return proposals;
}

} // namespace

QVector<PlanProposal> planProposals(const PlanInput &input, const RunPlan &plan)
{
    return devicesProposed(input, plan) + expertsProposed(input, plan);
}

Issues splitNotes(const PlanInput &input, const RunPlan &plan)
{
    Issues notes;
    for (const CellSpec &cell : plan.cells) {
        if (!cell.skip && plan.lanes[cell.lane].devices.size() > 1 && !cell.deviceParts.isEmpty())
            notes << splitNote(cell);
        if (!cell.skip && cell.offloadLayers && !cell.parameters.offloadPercent())
            notes << Issue::note(CoreTr::tr(
                "%1: not all layers fit on the device; %2 are offloaded and the CPU computes the rest.")
                                     .arg(cell.id.toString())
                                     .arg(*cell.offloadLayers));
        if (!cell.skip && cell.cpuMoeLayers)
            notes << Issue::note(
                CoreTr::tr("%1: the experts of %2 layers stay in host memory, because the device "
                           "does not hold them.")
                    .arg(cell.id.toString())
                    .arg(*cell.cpuMoeLayers));
    }
    for (const PlanProposal &proposal : devicesProposed(input, plan))
        notes << Issue::note(
            CoreTr::tr("%1 %2 fits on no single device, but on %3 together: measure it "
                       "there with --combined %4.")
                .arg(proposal.cell.model, proposal.cell.quantization,
                    proposal.devices.join(QStringLiteral(", ")), proposal.devices.join(QLatin1Char(','))));
    return notes;
}

} // namespace sweetspot
