// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/machineprobe.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/devicesnow.h"
#include "core/run/projectlanes.h"
#include "ui/base/background.h"
#include "ui/project/document.h"

#include <QDir>

namespace sweetspot::ui
{

MachineProbe::MachineProbe(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    const auto lookAgain = [this] {
        if (wanted() != m_config)
            look();
        else
            tellLanes();
    };
    connect(document, &Document::opened, this, lookAgain);
    connect(document, &Document::changed, this, lookAgain);
}

// What an engine is found by, and nothing else of the project's settings.
BenchConfig MachineProbe::wanted() const
{
    BenchConfig config;
    if (!m_document->isOpen())
        return config;
    const auto &own = m_document->data().config.llamaCpp;
    if (!own.serverPath.isEmpty())
        config.llamaCpp.serverPath = QDir(m_document->path()).absoluteFilePath(own.serverPath);
    config.llamaCpp.rpcServers = own.rpcServers;
    return config;
}

void MachineProbe::tellLanes()
{
    if (!m_seen || !m_document->isOpen())
        return;
    const QVector<LaneSpec> lanes = lanesOfRun(m_llamaCpp, m_document->data().settings, m_devices);
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    emit lanesChanged(lanes);
}

void MachineProbe::look()
{
    m_config = wanted();
    m_seen = false;
    if (!m_lanes.isEmpty()) { // another project's, or by another engine
        m_lanes.clear();
        emit lanesChanged({});
    }
    struct Machine {
        HostInfo host;
        QVector<Device> devices;
        Result<LlamaCppInstall> llamaCpp;
    };
    inBackground(
        this,
        [gpus = m_gpus, config = m_config] {
            const QVector<Device> found = devicesNow(gpus.get(), std::chrono::seconds(5)).devices;
            return Machine{probeHost(), found, findLlamaCpp(config, QStringLiteral("."), found)};
        },
        [this, number = ++m_number](const Machine &machine) {
            if (number != m_number)
                return;
            if (machine.llamaCpp)
                for (const EngineDevice &device : machine.llamaCpp->devices)
                    if (device.freeBytes)
                        m_freeOnDevices = std::max(m_freeOnDevices.value_or(0), *device.freeBytes);
            m_llamaCpp = machine.llamaCpp ? *machine.llamaCpp : LlamaCppInstall{};
            m_devices = machine.devices;
            m_seen = true;
            emit found(machine.host, machine.llamaCpp);
            tellLanes();
        },
        Load::Wait);
}

} // namespace sweetspot::ui
