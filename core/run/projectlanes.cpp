// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/projectlanes.h"

#include "core/base/tr.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// The engine's name of a device; empty where it has none, or where the device is not here.
QString engineName(const QString &wanted, const QVector<EngineDevice> &named)
{
    if (wanted.compare(QLatin1String(kCpuId), Qt::CaseInsensitive) == 0)
        return QString::fromLatin1(kCpuId);
    for (const EngineDevice &device : named)
        if (device.deviceId == wanted || device.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return device.name;
    return {};
}

QString whyNot(const QString &wanted, const QVector<Device> &found)
{
    const auto device = std::find_if(
        found.begin(), found.end(), [&wanted](const Device &other) { return other.id == wanted; });
    return device == found.end()
        ? CoreTr::tr("The device %1, which this project measures on, is not in this machine.").arg(wanted)
        : CoreTr::tr(
            "The engine cannot use %1, which this project measures on; \"sweetspot-cli doctor\" says why.")
              .arg(device->label());
}

} // namespace

LaneOptions lanesOfProject(const ProjectSettings &settings, const QVector<EngineDevice> &named,
    const QVector<Device> &found, Issues &missing)
{
    LaneOptions options;
    for (const QStringList &lane : settings.lanes) {
        QStringList names;
        for (const QString &wanted : lane) {
            const QString name = engineName(wanted, named);
            if (name.isEmpty())
                missing << Issue::note(whyNot(wanted, found), QStringLiteral("lanes"));
            else
                names << name;
        }
        if (names.isEmpty() || names.size() < lane.size())
            continue;
        if (names.size() == 1)
            options.devices << names.first();
        else
            options.combined << names.join(QLatin1Char('+'));
    }
    return options;
}

QVector<LaneSpec> lanesOfRun(
    const LlamaCppInstall &llamaCpp, const ProjectSettings &settings, const QVector<Device> &found)
{
    const QVector<EngineDevice> named = nameDevices(llamaCpp, settings, found);
    Issues missing;
    const auto lanes = makeLanes(named, lanesOfProject(settings, named, found, missing), found);
    return lanes ? *lanes : QVector<LaneSpec>();
}

} // namespace sweetspot
