// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series.h"

#include "models/tr.h"

namespace sweetspot
{

namespace
{

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
        row("long_context.load_by_size", ModelsTr::tr("Context load by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("s")),
        row("long_context.decode_by_size", ModelsTr::tr("Streaming speed by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("tokens/s")),
        row("long_context.memory_by_size", ModelsTr::tr("Memory by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("GB")),
        row("long_context.needles_by_size", ModelsTr::tr("Facts found by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("%")),
        row("batch.throughput_by_streams", ModelsTr::tr("Throughput by concurrency"),
            ModelsTr::tr("Concurrent streams"), ModelsTr::tr("streams"), ModelsTr::tr("tokens/s")),
        row("batch.ttft_by_streams", ModelsTr::tr("Time to first token by concurrency"),
            ModelsTr::tr("Concurrent streams"), ModelsTr::tr("streams"), ModelsTr::tr("s")),
        row("batch.seconds_by_document", ModelsTr::tr("Time by document"), ModelsTr::tr("Document"), QString(),
            ModelsTr::tr("s")),
        row("stress.speed_over_time", ModelsTr::tr("Speed under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("tokens/s")),
        row("stress.temperature_over_time", ModelsTr::tr("Temperature under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("°C")),
        row("stress.clock_over_time", ModelsTr::tr("Clock under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("MHz")),
        row("stress.memory_over_time", ModelsTr::tr("Memory under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("GB")),
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
