// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/machineprobe.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/devicesnow.h"
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
        if (ownServer() != m_server)
            look();
    };
    connect(document, &Document::opened, this, lookAgain);
    connect(document, &Document::changed, this, lookAgain);
}

QString MachineProbe::ownServer() const
{
    const QString path = m_document->isOpen() ? m_document->data().config.llamaCpp.serverPath : QString();
    return path.isEmpty() ? path : QDir(m_document->path()).absoluteFilePath(path);
}

void MachineProbe::look()
{
    m_server = ownServer();
    struct Machine {
        HostInfo host;
        Result<LlamaCppInstall> llamaCpp;
    };
    inBackground(
        this,
        [gpus = m_gpus, server = m_server] {
            const QVector<Device> found = devicesNow(gpus.get(), std::chrono::seconds(5)).devices;
            BenchConfig config;
            config.llamaCpp.serverPath = server;
            return Machine{probeHost(), findLlamaCpp(config, QStringLiteral("."), found)};
        },
        [this, number = ++m_number](const Machine &machine) {
            if (number != m_number)
                return;
            if (machine.llamaCpp)
                for (const EngineDevice &device : machine.llamaCpp->devices)
                    if (device.freeBytes)
                        m_freeOnDevices = std::max(m_freeOnDevices.value_or(0), *device.freeBytes);
            emit found(machine.host, machine.llamaCpp);
        },
        Load::Wait);
}

} // namespace sweetspot::ui
