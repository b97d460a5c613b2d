// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/handoverfacts.h"

#include "core/base/tr.h"
#include "core/report/circumstances.h"
#include "models/bytetext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString headline(const CellRecord &cell, const RunContext *run)
{
    if (!run || !run->startedUtc.isValid())
        return CoreTr::tr("%1, as Sweetspot measured it.").arg(cell.id.toString());
    return CoreTr::tr("%1, as Sweetspot %2 measured it on %3.")
        .arg(cell.id.toString(), run->programVersion, run->startedUtc.date().toString(Qt::ISODate));
}

// What the text below does not say, and a person needs to compare with.
void addConditions(QStringList &facts, const CellRecord &cell, const RunContext *run)
{
    const QStringList wanted{CoreTr::tr("Engine version"), CoreTr::tr("Device"), CoreTr::tr("Processor"),
        CoreTr::tr("Memory"), CoreTr::tr("Placed on"), CoreTr::tr("Model on GPUs"), CoreTr::tr("System"),
        CoreTr::tr("Power"), CoreTr::tr("Run")};
    for (const Circumstance &one : circumstancesOf(cell, run))
        if (wanted.contains(one.label))
            facts << QStringLiteral("%1: %2").arg(one.label, one.value);
}

// "NVIDIA RTX 3060, driver 580.65.06, held to 120 W of 170 W, drives a screen"
QString cardOf(const Device &device)
{
    QStringList parts{device.label()};
    if (!device.driver.isEmpty())
        parts << CoreTr::tr("driver %1").arg(device.driver);
    if (device.powerLimitW && device.defaultPowerLimitW && *device.powerLimitW < *device.defaultPowerLimitW)
        parts << CoreTr::tr("held to %1 W of %2 W")
                     .arg(QString::number(*device.powerLimitW, 'f', 0),
                         QString::number(*device.defaultPowerLimitW, 'f', 0));
    if (device.display.value_or(false))
        parts << CoreTr::tr("drives a screen");
    return parts.join(QStringLiteral(", "));
}

void addCards(QStringList &facts, const CellRecord &cell, const RunContext *run)
{
    if (!run || cell.place != CellPlace::Gpu)
        return;
    for (const Device &device : run->hardware)
        if (device.isGpu())
            facts << CoreTr::tr("GPU: %1").arg(cardOf(device));
}

void addContext(QStringList &facts, const CellRecord &cell)
{
    const auto context = cell.launches.isEmpty() ? std::nullopt : cell.launches.first().contextLength;
    if (context)
        facts << CoreTr::tr("Context: the server gave %1 tokens to each of %2 requests at once.")
                     .arg(QString::number(*context), QString::number(cell.launches.first().parallel));
    else if (cell.contextLength > 0)
        facts << CoreTr::tr("Context: %1 tokens were asked for; the server did not say what it gave.")
                     .arg(cell.contextLength);
}

void addModel(QStringList &facts, const CellRecord &cell)
{
    if (cell.fileBytes > 0 && !cell.fileFingerprint.isEmpty())
        facts
            << CoreTr::tr("Model: %1, fingerprint %2.").arg(formatBytes(cell.fileBytes), cell.fileFingerprint);
    else if (cell.fileBytes > 0)
        facts << CoreTr::tr("Model: %1.").arg(formatBytes(cell.fileBytes));
}

} // namespace

QStringList handOverFacts(const CellRecord &cell, const RunContext *run, const QDate &today)
{
    QStringList facts{headline(cell, run)};
    if (today.isValid())
        facts << CoreTr::tr("Written by Sweetspot %1 on %2.")
                     .arg(QStringLiteral(SWEETSPOT_VERSION), today.toString(Qt::ISODate));
    addModel(facts, cell);
    addConditions(facts, cell, run);
    addCards(facts, cell, run);
    addContext(facts, cell);
    return facts;
}

QString commentedLines(const QStringList &lines, const QString &prefix)
{
    QString text;
    if (prefix.isEmpty())
        return text;
    for (QString line : lines) {
        // Whatever one of the formats takes for the end of a line; a name may hold it.
        for (QChar &c : line)
            if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c.unicode() == 0x2028
                || c.unicode() == 0x2029 || c.unicode() == 0xfeff)
                c = QLatin1Char(' ');
        line = line.trimmed();
        if (line.endsWith(QLatin1Char('\\'))) // the next line would belong to it
            line += QLatin1Char('.');
        text += prefix + line + QLatin1Char('\n');
    }
    return text;
}

} // namespace sweetspot
