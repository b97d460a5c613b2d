// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installplan.h"

#include "core/base/tr.h"
#include "models/bytetext.h"

#include <QDir>

#include <algorithm>

namespace sweetspot
{

bool InstallMachine::hasApt() const
{
    const auto isKin = [](const QString &name) {
        return name == QLatin1String("debian") || name == QLatin1String("ubuntu");
    };
    return isKin(system) || std::any_of(systemLike.begin(), systemLike.end(), isKin);
}

QVector<Device> InstallMachine::gpusOf(const QString &vendor) const
{
    QVector<Device> found;
    for (const Device &device : devices)
        if (device.isGpu() && device.vendor == vendor)
            found << device;
    return found;
}

InstallPlan planFor(const QString &engine, const QString &label, const InstallMachine &machine)
{
    InstallPlan plan;
    plan.engine = engine;
    plan.label = label;
    plan.folder = QDir::cleanPath(machine.folder + QLatin1Char('/') + engine);
    return plan;
}

InstallPlan refusedPlan(InstallPlan plan, const Sentence &why, const QStringList &commands)
{
    plan.refused = why;
    plan.commands = commands;
    plan.steps.clear();
    return plan;
}

InstallPlan ifThereIsRoom(InstallPlan plan, const InstallMachine &machine)
{
    const double needed = plan.fetchBytes + plan.diskBytes; // what was fetched is there while it is unpacked
    if (!plan.fits() || !machine.freeDiskBytes || *machine.freeDiskBytes >= needed)
        return plan;
    const Sentence why = CoreTr::tr("%1 has %2 free, but about %3 are needed; free some space.")
                             .arg(QDir::toNativeSeparators(machine.folder))
                             .arg(formatBytes(*machine.freeDiskBytes))
                             .arg(formatBytes(needed));
    return refusedPlan(std::move(plan), why);
}

QStringList planLines(const InstallPlan &plan)
{
    QStringList lines;
    if (!plan.summary.isEmpty())
        lines << plan.summary;
    if (!plan.fits()) {
        lines << plan.refused;
        if (!plan.commands.isEmpty())
            lines << CoreTr::tr("What you can do:");
        for (const QString &command : plan.commands)
            lines << QStringLiteral("    ") + command;
        return lines;
    }
    int number = 0;
    for (const InstallStep &step : plan.steps)
        lines << QStringLiteral("  %1. %2").arg(++number).arg(step.says);
    lines
        << QStringLiteral("  %1. %2")
               .arg(++number)
               .arg(CoreTr::tr(
                   "Test it: load a tiny model and ask for a few words. If that fails, all of it is removed."));
    lines << CoreTr::tr("About %1 are downloaded. It takes about %2 of disk space.")
                 .arg(formatBytes(plan.fetchBytes))
                 .arg(formatBytes(plan.diskBytes));
    lines << CoreTr::tr("Everything goes into the folder %1; no administrator rights are needed.")
                 .arg(QDir::toNativeSeparators(plan.folder));
    lines << CoreTr::tr("\"sweetspot-cli engines install %1 --remove\" removes it again.").arg(plan.engine);
    return lines;
}

} // namespace sweetspot
