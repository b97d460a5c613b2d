// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series.h"

#include "models/metricid.h"
#include "models/tr.h"

namespace sweetspot
{

namespace
{

Series row(
    QLatin1String id, const QString &label, const QString &xLabel, const QString &xUnit, const QString &yUnit)
{
    const QString name = id;
    return {name, name.section(QLatin1Char('.'), 0, 0), name.section(QLatin1Char('.'), 1), label, xLabel, xUnit,
        yUnit};
}

std::vector<Series> makeSeries()
{
    return {
        row(seriesid::kLongContextLoadBySize, ModelsTr::tr("Context load by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("s")),
        row(seriesid::kLongContextDecodeBySize, ModelsTr::tr("Streaming speed by size"),
            ModelsTr::tr("Context"), ModelsTr::tr("tokens"), ModelsTr::tr("tokens/s")),
        row(seriesid::kLongContextMemoryBySize, ModelsTr::tr("Memory by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("GB")),
        row(seriesid::kLongContextNeedlesBySize, ModelsTr::tr("Facts found by size"), ModelsTr::tr("Context"),
            ModelsTr::tr("tokens"), ModelsTr::tr("%")),
        row(seriesid::kBatchThroughputByStreams, ModelsTr::tr("Throughput by concurrency"),
            ModelsTr::tr("Concurrent streams"), ModelsTr::tr("streams"), ModelsTr::tr("tokens/s")),
        row(seriesid::kBatchTtftByStreams, ModelsTr::tr("Time to first token by concurrency"),
            ModelsTr::tr("Concurrent streams"), ModelsTr::tr("streams"), ModelsTr::tr("s")),
        row(seriesid::kBatchSecondsByDocument, ModelsTr::tr("Time by document"), ModelsTr::tr("Document"),
            QString(), ModelsTr::tr("s")),
        row(seriesid::kStressSpeedOverTime, ModelsTr::tr("Speed under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("tokens/s")),
        row(seriesid::kStressTemperatureOverTime, ModelsTr::tr("Temperature under stress"),
            ModelsTr::tr("Time"), ModelsTr::tr("s"), ModelsTr::tr("°C")),
        row(seriesid::kStressClockOverTime, ModelsTr::tr("Clock under stress"), ModelsTr::tr("Time"),
            ModelsTr::tr("s"), ModelsTr::tr("MHz")),
        row(seriesid::kStressMemoryOverTime, ModelsTr::tr("Memory under stress"), ModelsTr::tr("Time"),
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
