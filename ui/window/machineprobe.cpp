// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/machineprobe.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/devicesnow.h"
#include "ui/base/background.h"

namespace sweetspot::ui
{

void MachineProbe::look()
{
    struct Machine {
        HostInfo host;
        Result<LlamaCppInstall> llamaCpp;
    };
    inBackground(
        this,
        [gpus = m_gpus] {
            const QVector<Device> found = devicesNow(gpus.get(), std::chrono::seconds(5)).devices;
            return Machine{probeHost(), findLlamaCpp({}, QStringLiteral("."), found)};
        },
        [this](const Machine &machine) {
            if (machine.llamaCpp)
                for (const EngineDevice &device : machine.llamaCpp->devices)
                    if (device.freeBytes)
                        m_freeOnDevices = std::max(m_freeOnDevices.value_or(0), *device.freeBytes);
            emit found(machine.host, machine.llamaCpp);
        },
        Load::Wait);
}

} // namespace sweetspot::ui
