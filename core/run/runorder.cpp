// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runorder.h"

#include "core/hardware/cpu/cpusensors.h"
#include "core/store/runs/contextjson.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace sweetspot
{

RunContext describeRun(const RunOrder &order)
{
    const Preparation &p = order.preparation;
    RunContext context;
    context.projectName = order.projectName;
    context.startedUtc = QDateTime::currentDateTimeUtc();
    context.hostname = p.host.hostname;
    context.machineId = p.host.machineId;
    context.promptSalt = order.promptSalt.value_or(QRandomGenerator::system()->generate64());
    context.os = p.host.os;
    context.cpu = p.host.cpu;
    context.cpuCores = p.host.cpuCores;
    context.cpuThreads = p.host.cpuThreads;
    context.ramBytes = p.host.ramBytes;
    context.virtualised = p.host.virtualised;
    context.onBattery = p.host.onBattery;
    context.unavailable = CpuSensors::find().unavailable();
    if (order.gpus) {
        context.hardware = order.gpus->devices();
        const QVector<LaneSpec> &lanes = p.plan.lanes;
        if (std::any_of(lanes.begin(), lanes.end(),
                [](const LaneSpec &lane) { return lane.place() == CellPlace::Gpu; }))
            context.unavailable << order.gpus->unavailable();
    }
    context.readBandwidth = p.readBandwidth;
    context.cacheBytes = p.cacheBytes;
    for (const EngineDevice &device : p.llamaCpp.devices)
        context.devices << QStringLiteral("%1: %2").arg(device.name, device.description);
    context.enginePath = p.llamaCpp.serverPath;
    context.engineVersion = p.llamaCpp.versionLine;
    context.engineBuild = p.llamaCpp.build;
    context.variables = p.variables;
    for (const EngineState &state : p.engines)
        context.engines << QStringLiteral("%1: %2 (%3)")
                               .arg(state.engine,
                                   state.usable ? state.version.isEmpty() ? QStringLiteral("-") : state.version
                                                : state.problem,
                                   state.where);
    context.programVersion = QStringLiteral(SWEETSPOT_VERSION);
    context.config = p.plan.config;
    context.overrides = order.overrides;
    context.picked = order.picked;
    context.configHash = QString::fromLatin1(
        QCryptographicHash::hash(dumpJson(configToJson(p.plan.config)), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
    return context;
}

} // namespace sweetspot
