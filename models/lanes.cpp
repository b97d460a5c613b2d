// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lanes.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kCpu = QString::fromLatin1(kCpuId);

Lanes::iterator find(Lanes &lanes, const QString &device)
{
    return std::find_if(
        lanes.begin(), lanes.end(), [&device](const QStringList &lane) { return lane.contains(device); });
}

} // namespace

Lanes defaultLanes(const QVector<Device> &devices)
{
    const bool discrete = std::any_of(devices.begin(), devices.end(),
        [](const Device &device) { return device.isGpu() && !device.integrated.value_or(false); });
    Lanes lanes;
    for (const Device &device : devices)
        if (device.isGpu() && (!discrete || !device.integrated.value_or(false)))
            lanes << QStringList{device.id};
    if (lanes.isEmpty())
        lanes << QStringList{kCpu};
    return lanes;
}

bool takesPart(const Lanes &lanes, const QString &device)
{
    return !laneOf(lanes, device).isEmpty();
}

QStringList laneOf(const Lanes &lanes, const QString &device)
{
    for (const QStringList &lane : lanes)
        if (lane.contains(device))
            return lane;
    return {};
}

Lanes withDevice(Lanes lanes, const QString &device, bool in)
{
    const auto lane = find(lanes, device);
    if (in && lane == lanes.end())
        lanes << QStringList{device};
    if (in || lane == lanes.end())
        return lanes;
    if (lanes.size() == 1 && lane->size() == 1)
        return lanes;
    lane->removeAll(device);
    lanes.removeAll(QStringList());
    return lanes;
}

Lanes joined(Lanes lanes, const QString &device, const QString &other)
{
    if (device == other || device == kCpu || other == kCpu)
        return lanes;
    QStringList all = laneOf(lanes, device);
    if (all.isEmpty())
        all << device;
    QStringList theirs = laneOf(lanes, other);
    if (theirs.isEmpty())
        theirs << other;
    if (all == theirs)
        return lanes;
    const auto mine = find(lanes, device);
    if (mine == lanes.end())
        lanes << all + theirs;
    else
        *mine = all + theirs;
    lanes.removeAll(theirs);
    return lanes;
}

Lanes separated(Lanes lanes, const QString &device)
{
    const auto lane = find(lanes, device);
    if (lane == lanes.end() || lane->size() < 2)
        return lanes;
    const QStringList devices = *lane;
    const qsizetype at = lane - lanes.begin();
    lanes.removeAt(at);
    for (qsizetype i = 0; i < devices.size(); ++i)
        lanes.insert(at + i, QStringList{devices[i]});
    return lanes;
}

} // namespace sweetspot
