// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lanechoice.h"

#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "core/plan/artifactchoice.h"
#include "core/run/devicename.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kCpu = QStringLiteral("CPU");

// What the devices of a lane are; of the CPU lane the processor.
QVector<Device> hardwareOf(
    const LaneSpec &lane, const QVector<EngineDevice> &named, const QVector<Device> &found)
{
    const auto ours = [&found](const QString &id) {
        const auto device = std::find_if(
            found.begin(), found.end(), [&id](const Device &other) { return !id.isEmpty() && other.id == id; });
        return device == found.end() ? Device{} : *device;
    };
    if (found.isEmpty())
        return {};
    if (lane.isCpu())
        return {ours(QString::fromLatin1(kCpuId))};
    QVector<Device> hardware;
    for (const QString &name : lane.devices)
        for (const EngineDevice &device : named)
            if (device.name == name)
                hardware << ours(device.deviceId);
    return hardware;
}

QVector<LaneSpec> withHardware(
    QVector<LaneSpec> lanes, const QVector<EngineDevice> &named, const QVector<Device> &found)
{
    for (LaneSpec &lane : lanes)
        lane.hardware = hardwareOf(lane, named, found);
    return lanes;
}

} // namespace

QVector<EngineDevice> nameDevices(
    const LlamaCppInstall &llamaCpp, const ProjectSettings &settings, const QVector<Device> &found)
{
    if (llamaCpp.problem.isEmpty())
        for (const EngineKind &kind : builtInEngines()) {
            const EngineSite site{&llamaCpp, builtInEntry(settings, kind.id), {}};
            if (const auto named = findEngine(kind.id)->devices(site, found); !named.isEmpty())
                return named;
        }
    else
        for (const EngineEntry &entry : settings.engines)
            if (entry.enabled && acceptsFiles(entry))
                if (const auto named = findEngine(entry.kind)->devices({&llamaCpp, entry, {}}, found);
                    !named.isEmpty())
                    return named;
    return {};
}

Result<QVector<LaneSpec>> makeLanes(
    const QVector<EngineDevice> &devices, const LaneOptions &options, const QVector<Device> &found)
{
    QVector<LaneSpec> lanes;
    for (const QString &wanted : options.devices) {
        const auto name = deviceMeant(wanted, devices, found);
        if (!name)
            return name.error();
        lanes << LaneSpec{*name, *name == kCpu ? QStringList() : QStringList{*name}};
    }
    for (const QString &group : options.combined) {
        LaneSpec lane;
        for (const QString &wanted : group.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
            const auto name = deviceMeant(wanted, devices, found);
            if (!name)
                return name.error();
            if (*name == kCpu)
                return Error{ErrorCode::BadInput,
                    CoreTr::tr(
                        "The CPU cannot be combined with GPUs; layers that do not fit on them go to it by "
                        "themselves."),
                    {}};
            lane.devices << *name;
        }
        lane.devices.removeDuplicates();
        if (lane.devices.size() < 2)
            return Error{ErrorCode::BadInput,
                CoreTr::tr("\"%1\" does not name two devices to combine; write for example 0,1 or CUDA0+CUDA1.")
                    .arg(group),
                {}};
        lane.name = lane.devices.join(QLatin1Char('+'));
        lanes << lane;
    }
    if (!lanes.isEmpty())
        return withHardware(lanes, devices, found);
    for (const EngineDevice &device : devices)
        lanes << LaneSpec{device.name, {device.name}};
    if (lanes.isEmpty())
        lanes << LaneSpec{kCpu, {}};
    return withHardware(lanes, devices, found);
}

QVector<SplitDevice> splitDevices(const QVector<EngineDevice> &named, const QVector<Device> &found,
    const BenchConfig::Limits &limits, const DriverRoom &room)
{
    QVector<SplitDevice> devices;
    for (const EngineDevice &device : named) {
        const auto known = std::find_if(found.begin(), found.end(), [&device](const Device &other) {
            return !device.deviceId.isEmpty() && other.id == device.deviceId;
        });
        const Device ours = known == found.end() ? Device{} : *known;
        if (const auto split = deviceRoom(device.name, ours, room, limits, device))
            devices << *split;
    }
    return devices;
}

LaneOptions lanesOf(const RunRecord &record, const QVector<EngineEntry> &engines)
{
    LaneOptions lanes;
    for (const CellRecord &cell : record.cells) {
        if (std::any_of(engines.begin(), engines.end(), [&cell](const EngineEntry &entry) {
                return entry.name == cell.id.engine && engineHost(entry) == cell.id.device;
            }))
            continue;
        (cell.id.device.contains(QLatin1Char('+')) ? lanes.combined : lanes.devices) << cell.id.device;
    }
    lanes.devices.removeDuplicates();
    lanes.combined.removeDuplicates();
    return lanes;
}

} // namespace sweetspot
