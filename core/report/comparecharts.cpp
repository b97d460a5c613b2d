// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparecharts.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "models/metric.h"
#include "models/quantization.h"
#include "models/series.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sweetspot
{

namespace
{

constexpr const char *kSpeed = "interactive.tokens_per_second";
constexpr const char *kMemory = "memory_gb";
constexpr const char *kAccuracy = "quality.accuracy_percent";
constexpr const char *kKept = "quality.kept_percent";

QString withUnit(const QString &label, const QString &unit)
{
    return unit.isEmpty() ? label : QStringLiteral("%1 [%2]").arg(label, unit);
}

QString axisOf(const QString &metric)
{
    const Metric *known = findMetric(metric);
    return known ? withUnit(known->label, known->unit) : metric;
}

std::optional<MetricValue> valueOf(const ChosenCell &cell, const char *metric)
{
    const auto value = cell.verdict.metric(QString::fromLatin1(metric));
    return value && std::isfinite(value->value) ? value : std::nullopt;
}

Chart::Point point(double x, const MetricValue &value, const QString &label)
{
    return {x, value.value, value.low, value.high, 0, label};
}

// The better known measure of quality: right answers, or what was kept of the reference where no question was
// asked.
const char *qualityMetric(const QVector<ChosenCell> &cells)
{
    const bool asked = std::any_of(cells.begin(), cells.end(),
        [](const ChosenCell &cell) { return valueOf(cell, kAccuracy).has_value(); });
    return asked ? kAccuracy : kKept;
}

Chart bars(const ChartRequest &request)
{
    Chart chart;
    const Metric *metric = findMetric(request.metric);
    if (!metric)
        return chart;
    chart.title = metric->label;
    chart.yLabel = axisOf(metric->id);
    chart.emptyText = CoreTr::tr("None of the selected cells has this metric.");
    Chart::Series series{metric->label, {}};
    for (const ChosenCell &cell : request.cells) {
        const auto value = cell.verdict.metric(metric->id);
        if (value && std::isfinite(value->value))
            series.points << point(double(chart.categories.size()), *value, cell.name);
        chart.categories << cell.name;
    }
    chart.series << series;
    return chart;
}

// Each figure as a part of the best of the chosen cells, so that outwards is better on every spoke.
Chart radar(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Radar;
    chart.title = CoreTr::tr("Each metric relative to the best cell shown");
    chart.emptyText = CoreTr::tr("This chart needs at least three metrics that all selected cells have.");
    QVector<QVector<double>> spokes; // by figure, then by cell
    for (const char *id : {kSpeed, "interactive.ttft_seconds", "interactive.prompt_tokens_per_second",
             "long_context.load_seconds", "batch.documents_per_hour", kAccuracy, kKept, kMemory}) {
        const Metric *metric = findMetric(QString::fromLatin1(id));
        QVector<double> values;
        for (const ChosenCell &cell : request.cells)
            if (const auto value = valueOf(cell, id); value && value->value > 0)
                values << value->value;
        if (values.isEmpty() || values.size() != request.cells.size())
            continue;
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const double low = *least, high = *most;
        for (double &value : values)
            value = metric->higherIsBetter ? value / high : low / value;
        spokes << values;
        chart.categories << metric->label;
    }
    if (spokes.size() < 3)
        return chart;
    for (qsizetype i = 0; i < request.cells.size(); ++i) {
        Chart::Series series{request.cells[i].name, {}};
        for (qsizetype spoke = 0; spoke < spokes.size(); ++spoke)
            series.points << Chart::Point{double(spoke), spokes[spoke][i], {}, {}, 0, request.cells[i].name};
        chart.series << series;
    }
    return chart;
}

Chart speedAgainstQuality(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Bubbles;
    const char *quality = qualityMetric(request.cells);
    chart.title = CoreTr::tr("Speed vs. quality");
    chart.xLabel = axisOf(QString::fromLatin1(kSpeed));
    chart.yLabel = axisOf(QString::fromLatin1(quality));
    chart.sizeLabel = CoreTr::tr(
        "The larger the dot, the more memory. The line connects the cells that no other cell beats in both.");
    chart.fromZero = false;
    chart.emptyText = CoreTr::tr("This chart needs the interactive and quality profiles.");
    QVector<Chart::Point> all;
    for (const ChosenCell &cell : request.cells) {
        const auto speed = valueOf(cell, kSpeed), right = valueOf(cell, quality),
                   memory = valueOf(cell, kMemory);
        if (!speed || !right)
            continue;
        Chart::Point at = point(speed->value, *right, cell.name);
        at.size = memory ? memory->value : 0;
        const auto group = std::find_if(chart.series.begin(), chart.series.end(),
            [&](const Chart::Series &series) { return series.name == cell.id.cell.model; });
        if (group == chart.series.end())
            chart.series << Chart::Series{cell.id.cell.model, {at}};
        else
            group->points << at;
        all << at;
    }
    chart.front = paretoFront(all);
    return chart;
}

using KeyOf = QString (*)(const CellId &);
QString quantizationOf(const CellId &cell)
{
    return cell.quantization;
}
QString modelOf(const CellId &cell)
{
    return cell.model;
}

// Lines of a metric over something of the cell, one for each group, each by rising x.
Chart grouped(const ChartRequest &request, const char *metric, KeyOf group,
    const std::function<std::optional<double>(const ChosenCell &)> &xOf)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.yLabel = axisOf(QString::fromLatin1(metric));
    QStringList groups;
    for (const ChosenCell &cell : request.cells)
        if (!groups.contains(group(cell.id.cell)))
            groups << group(cell.id.cell);
    if (group == quantizationOf)
        groups = sortedForDisplay(groups);
    for (const QString &name : groups) {
        Chart::Series series{name, {}};
        for (const ChosenCell &cell : request.cells) {
            const auto x = xOf(cell);
            const auto value = valueOf(cell, metric);
            if (group(cell.id.cell) == name && x && value)
                series.points << point(*x, *value, cell.name);
        }
        std::stable_sort(series.points.begin(), series.points.end(),
            [](const Chart::Point &a, const Chart::Point &b) { return a.x < b.x; });
        if (!series.points.isEmpty())
            chart.series << series;
    }
    return chart;
}

std::optional<double> parametersOf(const ChosenCell &cell)
{
    const double billions = cell.record.sizeOrder;
    return billions > 0 && billions < 1e6 ? std::optional(billions) : std::nullopt;
}

Chart bySize(const ChartRequest &request, const char *metric, const QString &title)
{
    Chart chart = grouped(request, metric, quantizationOf, parametersOf);
    chart.title = title;
    chart.xLabel = CoreTr::tr("Parameters [billions]");
    chart.emptyText = CoreTr::tr("None of the selected cells has this metric and a known model size.");
    return chart;
}

Chart qualityByQuantization(const ChartRequest &request)
{
    Chart chart = grouped(request, qualityMetric(request.cells), modelOf,
        [](const ChosenCell &cell) { return nominalBitsPerWeight(cell.id.cell.quantization); });
    chart.title = CoreTr::tr("Quality by quantization");
    chart.xLabel = CoreTr::tr("Bits per weight");
    chart.fromZero = false;
    chart.emptyText = CoreTr::tr("This chart needs the quality profile.");
    return chart;
}

Chart temperature(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = CoreTr::tr("Temperature over the run");
    chart.xLabel = CoreTr::tr("Time [s]");
    chart.yLabel = CoreTr::tr("Temperature [°C]");
    chart.fromZero = false;
    chart.emptyText
        = CoreTr::tr("No temperature was recorded: this machine has no sensor, or the run has no telemetry.");
    for (const TemperatureCurve &curve : request.temperatures)
        if (!curve.points.isEmpty())
            chart.series << Chart::Series{curve.name, curve.points};
    return chart;
}

Chart curve(const ChartRequest &request, const Series &known)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = known.label;
    chart.xLabel = withUnit(known.xLabel, known.xUnit);
    chart.yLabel = known.yUnit;
    chart.emptyText = CoreTr::tr("None of the selected cells has this curve; its profile was not run.");
    for (const ChosenCell &cell : request.cells) {
        Chart::Series series{cell.name, {}};
        for (const SeriesPoint &at : cell.verdict.series.value(known.id))
            if (std::isfinite(at.x) && std::isfinite(at.y.value))
                series.points << point(at.x, at.y, cell.name);
        if (!series.points.isEmpty())
            chart.series << series;
    }
    return chart;
}

std::vector<ChartKind> makeKinds()
{
    std::vector<ChartKind> kinds{
        {QStringLiteral("bars"), CoreTr::tr("One metric as bars"), true, bars},
        {QStringLiteral("radar"), CoreTr::tr("All metrics as a radar chart"), false, radar},
        {QStringLiteral("speed_quality"), CoreTr::tr("Speed vs. quality"), false, speedAgainstQuality},
        {QStringLiteral("speed_by_size"), CoreTr::tr("Speed by model size"), false,
            [](const ChartRequest &r) {
                return bySize(r, kSpeed, CoreTr::tr("Streaming speed by model size"));
            }},
        {QStringLiteral("memory_by_size"), CoreTr::tr("Memory by model size"), false,
            [](const ChartRequest &r) { return bySize(r, kMemory, CoreTr::tr("Memory by model size")); }},
        {QStringLiteral("quality_by_quantization"), CoreTr::tr("Quality by quantization"), false,
            qualityByQuantization},
        {QStringLiteral("temperature"), CoreTr::tr("Temperature over the run"), false, temperature},
    };
    for (const Series &series : seriesTable())
        kinds.push_back({QStringLiteral("curve.") + series.id, series.label, false,
            [series](const ChartRequest &request) { return curve(request, series); }});
    return kinds;
}

} // namespace

const std::vector<ChartKind> &chartKinds()
{
    static const std::vector<ChartKind> kinds = makeKinds();
    return kinds;
}

const ChartKind *findChartKind(const QString &id)
{
    for (const ChartKind &kind : chartKinds())
        if (kind.id == id)
            return &kind;
    return nullptr;
}

QVector<Chart::Point> paretoFront(const QVector<Chart::Point> &points)
{
    QVector<Chart::Point> sorted = points;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const Chart::Point &a, const Chart::Point &b) { return a.x != b.x ? a.x > b.x : a.y > b.y; });
    QVector<Chart::Point> front;
    for (const Chart::Point &point : sorted) // from the fastest: whoever is better than all faster ones
        if (front.isEmpty() || point.y > front.last().y)
            front << point;
    std::reverse(front.begin(), front.end());
    return front;
}

QVector<Chart::Point> readTemperatures(const QString &telemetryPath)
{
    QVector<Chart::Point> points;
    QFile file(telemetryPath);
    if (!openForReading(file))
        return points;
    const QList<QByteArray> head = file.readLine().trimmed().split(',');
    const qsizetype time = head.indexOf("run_s"), heat = head.indexOf("cpu_temp_c");
    if (time < 0 || heat < 0)
        return points;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        // Names of cells may hold commas; they are quoted and nothing is read from them.
        const qsizetype open = line.indexOf('"'), close = line.lastIndexOf('"');
        if (open >= 0 && close > open)
            line.replace(open, close - open + 1, "");
        const QList<QByteArray> fields = line.split(',');
        bool timeOk = false, heatOk = false;
        const double x = fields.value(time).toDouble(&timeOk),
                     y = fields.value(heat).trimmed().toDouble(&heatOk);
        if (timeOk && heatOk && std::isfinite(x) && std::isfinite(y)
            && (points.isEmpty() || x > points.last().x))
            points << Chart::Point{x, y, {}, {}, 0, {}};
    }
    return points;
}

} // namespace sweetspot
