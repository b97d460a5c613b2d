// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series.h"

#include <QCoreApplication>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Series", text);
}

Series row(
    const char *id, const QString &label, const QString &xLabel, const QString &xUnit, const QString &yUnit)
{
    const QString name = QString::fromLatin1(id);
    return {name, name.section(QLatin1Char('.'), 0, 0), name.section(QLatin1Char('.'), 1), label, xLabel, xUnit,
        yUnit};
}

std::vector<Series> makeSeries()
{
    return {
        row("long_context.load_by_size", tr("Context load by size"), tr("Context"), tr("tokens"), tr("s")),
        row("long_context.decode_by_size", tr("Streaming speed by size"), tr("Context"), tr("tokens"),
            tr("tokens/s")),
        row("long_context.memory_by_size", tr("Memory by size"), tr("Context"), tr("tokens"), tr("GB")),
        row("long_context.needles_by_size", tr("Facts found by size"), tr("Context"), tr("tokens"), tr("%")),
        row("batch.throughput_by_streams", tr("Throughput by streams"), tr("Streams at once"), tr("streams"),
            tr("tokens/s")),
        row("batch.ttft_by_streams", tr("Time to first token by streams"), tr("Streams at once"), tr("streams"),
            tr("s")),
        row("batch.seconds_by_document", tr("Time by document"), tr("Document"), QString(), tr("s")),
        row("stress.speed_over_time", tr("Speed under stress"), tr("Time"), tr("s"), tr("tokens/s")),
        row("stress.temperature_over_time", tr("Temperature under stress"), tr("Time"), tr("s"), tr("°C")),
        row("stress.clock_over_time", tr("Clock under stress"), tr("Time"), tr("s"), tr("MHz")),
        row("stress.memory_over_time", tr("Memory under stress"), tr("Time"), tr("s"), tr("GB")),
    };
}

} // namespace

const std::vector<Series> &seriesTable()
{
    static const std::vector<Series> table = makeSeries();
    return table;
}

const Series *findSeries(const QString &id)
{
    for (const Series &series : seriesTable())
        if (series.id == id)
            return &series;
    return nullptr;
}

} // namespace sweetspot
