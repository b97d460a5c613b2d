// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/knobliveness.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "models/knob.h"

namespace sweetspot
{

namespace
{

using namespace knobid;

// Whether the processor computes a part of the model, or may: what is not known is no reason to leave a knob
// out.
bool hostComputes(const CellSpec &cell, const LaneSpec &lane, const std::optional<GgufHeader> &header)
{
    const ParameterSet &set = cell.parameters;
    const int experts = set.cpuMoeLayers().value_or(cell.cpuMoeLayers.value_or(0));
    if (lane.devices.isEmpty() || experts > 0 || set.has(kOverrideTensor) || set.isOn(kKvOffload) == false
        || !header || cell.deviceParts.isEmpty())
        return true;
    int onDevices = 0;
    for (const DevicePart &part : cell.deviceParts)
        onDevices += part.layers;
    return onDevices < int(header->layerBytes.size()) + 1; // and the output
}

std::optional<Sentence> deadOnHost(const QString &knob)
{
    static const QStringList ofProcessor{
        kThreads, kThreadsBatch, kPoll, kPriority, kNuma, kCpuMask, kRepack, kOpOffload, kMoeCache};
    if (!ofProcessor.contains(knob))
        return std::nullopt;
    return CoreTr::tr("All of the model is on the device, so the CPU computes none of it.");
}

std::optional<Sentence> deadByDevices(const QString &knob, const CellSpec &cell, const LaneSpec &lane)
{
    const Knob *known = findKnob(knob);
    if (known && known->onDevicesOnly && lane.devices.isEmpty())
        return CoreTr::tr("This lane has no GPU.");
    if (QStringList{kTensorSplit, kMainGpu, kSplitMode}.contains(knob) && lane.devices.size() == 1)
        return CoreTr::tr("This lane has one device.");
    if (knob == kTensorSplit && cell.parameters.splitMode() == QLatin1String("none"))
        return CoreTr::tr("One device has all of the model.");
    if (knob == kMainGpu && cell.parameters.splitMode() != QLatin1String("none")
        && cell.parameters.splitMode() != QLatin1String("row"))
        return CoreTr::tr("No device is the main one when layers are split.");
    if (knob == kOffload && cell.parameters.gpuLayers())
        return CoreTr::tr("The number of layers is set.");
    return std::nullopt;
}

std::optional<Sentence> deadByModel(
    const QString &knob, const CellSpec &cell, const std::optional<GgufHeader> &header)
{
    if (!header)
        return std::nullopt;
    if (knob == kCpuMoeLayers && header->experts.value_or(0) == 0)
        return CoreTr::tr("The model has no experts.");
    const bool expertsOnHost = cell.parameters.cpuMoeLayers().value_or(cell.cpuMoeLayers.value_or(0)) > 0
        || cell.parameters.has(kOverrideTensor);
    if (knob == kMoeCache && (header->experts.value_or(0) == 0 || !expertsOnHost))
        return CoreTr::tr("No experts are in host memory.");
    if (knob == kSlidingFull && !header->slidingWindow)
        return CoreTr::tr("The model has no sliding windows.");
    return std::nullopt;
}

std::optional<Sentence> deadByOthers(const QString &knob, const ParameterSet &set)
{
    if (knob == kKvUnified && set.slotCount().value_or(1) < 2)
        return CoreTr::tr("There is one slot.");
    if (knob == kKvType && set.has(kKvTypeKeys) && set.has(kKvTypeValues))
        return CoreTr::tr("Both sides of the cache have types of their own.");
    const bool drafts = set.text(kSpecType).contains(QLatin1String("draft"))
        || (set.has(kSpecDraftModel) && !set.has(kSpecType));
    if (QStringList{kSpecDraftMost, kSpecDraftLeast, kSpecDraftProbability}.contains(knob) && !drafts)
        return CoreTr::tr("No model drafts tokens.");
    return std::nullopt;
}

} // namespace

std::optional<Sentence> deadBecause(
    const QString &knob, const CellSpec &cell, const LaneSpec &lane, const std::optional<GgufHeader> &header)
{
    const EngineKind *kind = anyEngineKind(cell.engineKind);
    const EngineKnob *row = kind ? kind->knob(knob) : nullptr;
    if (kind && !row)
        return CoreTr::tr("%1 does not take the parameter %2.").arg(kind->label, knob);
    if (row && row->onHostOnly && !lane.isCpu())
        return CoreTr::tr("%1 takes the parameter %2 only where the CPU computes.").arg(kind->label, knob);
    if (const auto reason = deadByDevices(knob, cell, lane))
        return reason;
    if (const auto reason = deadByModel(knob, cell, header))
        return reason;
    if (const auto reason = deadByOthers(knob, cell.parameters))
        return reason;
    return hostComputes(cell, lane, header) ? std::nullopt : deadOnHost(knob);
}

} // namespace sweetspot
