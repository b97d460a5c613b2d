// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparecharts.h"

#include "core/base/tr.h"
#include "core/report/offloadchart.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/quantization.h"
#include "models/series.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sweetspot
{

namespace
{

constexpr auto kSpeed = metricid::kInteractiveTokensPerSecond;
constexpr auto kMemory = metricid::kMemoryGb;
constexpr auto kAccuracy = metricid::kQualityAccuracyPercent;
constexpr auto kKept = metricid::kQualityKeptPercent;

QString withUnit(const QString &label, const QString &unit)
{
    return unit.isEmpty() ? label : QStringLiteral("%1 [%2]").arg(label, unit);
}

QString axisOf(const QString &metric)
{
    const Metric *known = findMetric(metric);
    return known ? withUnit(known->label, known->unit) : metric;
}

std::optional<MetricValue> valueOf(const ChosenCell &cell, QLatin1String metric)
{
    const auto value = cell.verdict.metric(metric);
    return value && std::isfinite(value->value) ? value : std::nullopt;
}

Chart::Point point(double x, const MetricValue &value, const QString &label)
{
    return {x, value.value, value.low, value.high, 0, label, value.n};
}

// The better known measure of quality: right answers, or what was kept of the reference where no question was
// asked.
QLatin1String qualityMetric(const QVector<ChosenCell> &cells)
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

// "2,828 (2,761 – 2,879) tokens/s"
QString figureText(const Metric &metric, const MetricValue &value)
{
    QString text = formatMetric(metric, value.value);
    if (value.interval && value.low && value.high)
        text += QStringLiteral(" (%1 – %2)")
                    .arg(formatMetric(metric, *value.low), formatMetric(metric, *value.high));
    return metric.unit.isEmpty() ? text : text + QLatin1Char(' ') + metric.unit;
}

// Each figure as a part of the best of the chosen cells, so that outwards is better on every spoke.
Chart radar(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Radar;
    chart.title = CoreTr::tr("Each metric relative to the best cell shown");
    chart.emptyText = CoreTr::tr("This chart needs at least three metrics that all selected cells have.");
    QVector<QVector<double>> spokes; // by figure, then by cell
    QVector<QVector<MetricValue>> measured;
    QVector<const Metric *> shown;
    for (QLatin1String id :
        {kSpeed, metricid::kInteractiveTtftSeconds, metricid::kInteractivePromptTokensPerSecond,
            metricid::kLongContextLoadSeconds, metricid::kBatchDocumentsPerHour, kAccuracy, kKept, kMemory}) {
        const Metric *metric = findMetric(id);
        QVector<double> values;
        QVector<MetricValue> known;
        for (const ChosenCell &cell : request.cells)
            if (const auto value = valueOf(cell, id); value && value->value > 0) {
                values << value->value;
                known << *value;
            }
        if (values.isEmpty() || values.size() != request.cells.size())
            continue;
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const double low = *least, high = *most;
        for (double &value : values)
            value = metric->higherIsBetter ? value / high : low / value;
        spokes << values;
        measured << known;
        shown << metric;
        chart.categories << metric->label;
    }
    if (spokes.size() < 3)
        return chart;
    for (qsizetype i = 0; i < request.cells.size(); ++i) {
        Chart::Series series{request.cells[i].name, {}};
        for (qsizetype spoke = 0; spoke < spokes.size(); ++spoke)
            series.points << Chart::Point{double(spoke), spokes[spoke][i], {}, {}, 0, request.cells[i].name,
                measured[spoke][i].n, figureText(*shown[spoke], measured[spoke][i])};
        chart.series << series;
    }
    return chart;
}

Chart speedAgainstQuality(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Bubbles;
    const QLatin1String quality = qualityMetric(request.cells);
    chart.title = CoreTr::tr("Speed vs. quality");
    chart.xLabel = axisOf(kSpeed);
    chart.yLabel = axisOf(quality);
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
Chart grouped(const ChartRequest &request, QLatin1String metric, KeyOf group,
    const std::function<std::optional<double>(const ChosenCell &)> &xOf)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.yLabel = axisOf(metric);
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

Chart bySize(const ChartRequest &request, QLatin1String metric, const QString &title)
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

Chart byOffload(const ChartRequest &request)
{
    QVector<CellVerdict> verdicts;
    for (const ChosenCell &cell : request.cells)
        verdicts << cell.verdict;
    return offloadChart(offloadCurves(verdicts), QLocale());
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

// The figures that are read side by side most; those that nobody measured are left out.
Chart panelsOfMetrics(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Panels;
    chart.title = CoreTr::tr("Main metrics side by side");
    chart.emptyText = CoreTr::tr("None of the selected cells has one of the main metrics.");
    for (QLatin1String id : {kSpeed, metricid::kInteractiveTtftSeconds,
             metricid::kInteractivePromptTokensPerSecond, kMemory, metricid::kLoadSeconds,
             metricid::kLongContextLoadSeconds, metricid::kBatchDocumentsPerHour, kAccuracy, kKept})
        if (Chart one = bars({request.cells, id, {}}); !one.isEmpty()) {
            one.yLabel = findMetric(id)->unit;
            chart.panels.push_back(one);
        }
    return chart;
}

// The same scale in all of them, so that they can be compared at a glance.
Chart panelsOfModels(const ChartRequest &request)
{
    Chart chart;
    chart.kind = Chart::Kind::Panels;
    const Metric *metric = findMetric(request.metric);
    if (!metric)
        return chart;
    chart.title = CoreTr::tr("%1 of each model").arg(metric->label);
    chart.emptyText = CoreTr::tr("None of the selected cells has this metric.");
    QStringList models;
    for (const ChosenCell &cell : request.cells)
        if (!models.contains(cell.id.cell.model))
            models << cell.id.cell.model;
    for (const QString &model : models) {
        ChartRequest part{{}, request.metric, {}};
        for (ChosenCell cell : request.cells)
            if (cell.id.cell.model == model) {
                cell.name = cell.name.mid(cell.name.startsWith(model) ? model.size() : 0).trimmed();
                part.cells << cell;
            }
        if (Chart one = bars(part); !one.isEmpty()) {
            one.title = model;
            chart.panels.push_back(one);
        }
    }
    double most = 0;
    for (const Chart &one : chart.panels)
        for (const Chart::Point &at : one.series.first().points)
            most = std::max({most, at.y, at.high.value_or(at.y)});
    for (Chart &one : chart.panels)
        one.atLeast = most;
    return chart;
}

std::vector<ChartKind> makeKinds()
{
    const QString cells = CoreTr::tr("Cells side by side"), tradeoffs = CoreTr::tr("Against each other"),
                  course = CoreTr::tr("Over the run");
    std::vector<ChartKind> kinds{
        {QStringLiteral("bars"), cells, CoreTr::tr("One metric as bars"), true, bars},
        {QStringLiteral("panels_metrics"), cells, CoreTr::tr("Main metrics, a small chart each"), false,
            panelsOfMetrics},
        {QStringLiteral("panels_models"), cells, CoreTr::tr("One metric, a small chart for each model"), true,
            panelsOfModels},
        {QStringLiteral("radar"), cells, CoreTr::tr("All metrics as a radar chart"), false, radar},
        {QStringLiteral("speed_quality"), tradeoffs, CoreTr::tr("Speed vs. quality"), false,
            speedAgainstQuality},
        {QStringLiteral("speed_by_size"), tradeoffs, CoreTr::tr("Speed by model size"), false,
            [](const ChartRequest &r) {
                return bySize(r, kSpeed, CoreTr::tr("Streaming speed by model size"));
            }},
        {QStringLiteral("memory_by_size"), tradeoffs, CoreTr::tr("Memory by model size"), false,
            [](const ChartRequest &r) { return bySize(r, kMemory, CoreTr::tr("Memory by model size")); }},
        {QStringLiteral("quality_by_quantization"), tradeoffs, CoreTr::tr("Quality by quantization"), false,
            qualityByQuantization},
        {QStringLiteral("speed_by_device_memory"), tradeoffs, CoreTr::tr("Speed by GPU memory"), false,
            byOffload},
        {QStringLiteral("temperature"), course, CoreTr::tr("Temperature over the run"), false, temperature},
    };
    for (const Series &series : seriesTable())
        kinds.push_back({QStringLiteral("curve.") + series.id, CoreTr::tr("Curves"), series.label, false,
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

} // namespace sweetspot
