// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/lanescodec.h"

#include "core/base/tr.h"
#include "core/base/yamlnode.h"

namespace sweetspot::yaml
{

namespace
{

constexpr std::size_t kMostLanes = 64, kMostDevices = 16; // as many devices as llama.cpp splits a model over
constexpr qsizetype kLongestName = 64;

// Empty where it names nothing.
QStringList laneOf(const YAML::Node &entry)
{
    QStringList lane;
    if (entry.IsScalar())
        lane << textOf(entry).trimmed();
    else if (entry.IsSequence() && entry.size() <= kMostDevices)
        for (const YAML::Node &name : entry)
            lane << (name.IsScalar() ? textOf(name).trimmed() : QString());
    for (const QString &name : lane)
        if (name.isEmpty() || name.size() > kLongestName)
            return {};
    lane.removeDuplicates();
    return lane;
}

} // namespace

QVector<QStringList> readLanes(
    const YAML::Node &list, const std::function<void(const YAML::Node &, const QString &)> &wrong)
{
    QVector<QStringList> lanes;
    if (!list.IsDefined() || list.IsNull())
        return lanes;
    if (!list.IsSequence() || list.size() > kMostLanes) {
        wrong(list, CoreTr::tr("A list is required here."));
        return lanes;
    }
    for (const YAML::Node &entry : list) {
        const QStringList lane = laneOf(entry);
        if (lane.isEmpty())
            wrong(entry,
                CoreTr::tr(
                    "Each lane must be a device, such as cpu or a GPU's PCI address, or a list of devices."));
        else if (!lanes.contains(lane))
            lanes << lane;
    }
    return lanes;
}

void writeLanes(YAML::Node &root, const QVector<QStringList> &lanes)
{
    if (lanes.isEmpty()) {
        root.remove("lanes");
        return;
    }
    YAML::Node list(YAML::NodeType::Sequence);
    for (const QStringList &lane : lanes) {
        if (lane.size() == 1) {
            list.push_back(lane.first().toStdString());
            continue;
        }
        YAML::Node entry(YAML::NodeType::Sequence);
        entry.SetStyle(YAML::EmitterStyle::Flow);
        for (const QString &device : lane)
            entry.push_back(device.toStdString());
        list.push_back(entry);
    }
    root["lanes"] = list;
}

bool readShare(const YAML::Node &value, const std::function<void(const YAML::Node &, const QString &)> &wrong)
{
    bool share = false;
    if (value.IsDefined() && !value.IsNull()
        && !(value.IsScalar() && YAML::convert<bool>::decode(value, share)))
        wrong(value, CoreTr::tr("true or false is required here."));
    return share;
}

void writeShare(YAML::Node &root, bool share)
{
    if (share)
        root["share_equal_gpus"] = true;
    else
        root.remove("share_equal_gpus");
}

} // namespace sweetspot::yaml
