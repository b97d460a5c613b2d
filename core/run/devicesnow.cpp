// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/devicesnow.h"

#include "core/hardware/devices.h"
#include "core/hardware/listener.h"

#include <QCoreApplication>

namespace sweetspot
{

namespace
{

// Whatever this program started: servers of a run or of a conversation.
QSet<qint64> ourServers()
{
    const qint64 self = QCoreApplication::applicationPid();
    const QVector<qint64> tree = processTree(self);
    QSet<qint64> servers(tree.begin(), tree.end());
    servers.remove(self);
    return servers;
}

} // namespace

DevicesNow devicesNow(const GpuWatch *gpus, std::chrono::milliseconds most, const QString &root)
{
    DevicesNow now{findDevices(root), {}};
    if (!gpus || !gpus->waitForLook(most))
        return now;
    now.devices = joinedDevices(std::move(now.devices), gpus->devices());
    now.room = gpus->roomBeside(ourServers());
    return now;
}

} // namespace sweetspot
