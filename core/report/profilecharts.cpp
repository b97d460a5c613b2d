// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/profilecharts.h"

#include "core/base/tr.h"
#include "core/judge/attemptstrip.h"
#include "core/judge/owncheck.h"
#include "core/judge/summarybuilder.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/series.h"
#include "models/validityflag.h"

#include <QLocale>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr auto kInteractive = QLatin1String("interactive");

Chart curveOf(QLatin1String id, const CellVerdict &verdict)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    const Series *known = findSeries(id);
    if (!known)
        return chart;
    chart.title = known->label;
    chart.xLabel
        = known->xUnit.isEmpty() ? known->xLabel : QStringLiteral("%1 [%2]").arg(known->xLabel, known->xUnit);
    chart.yLabel = known->yUnit;
    chart.emptyText = CoreTr::tr("No points were measured for this chart.");
    Chart::Series series{known->label, {}};
    for (const SeriesPoint &at : verdict.series.value(id))
        if (std::isfinite(at.x) && std::isfinite(at.y.value))
            series.points << Chart::Point{at.x, at.y.value, at.y.low, at.y.high, 0, {}};
    if (!series.points.isEmpty())
        chart.series << series;
    return chart;
}

QVector<Chart> longContextCharts(const CellVerdict &verdict)
{
    Chart chart = curveOf(seriesid::kLongContextDecodeBySize, verdict);
    if (chart.isEmpty()) // the answers were too short for a speed
        chart = curveOf(seriesid::kLongContextLoadBySize, verdict);
    const auto usable = verdict.metric(metricid::kLongContextUsableTokens);
    if (usable && usable->value > 0 && !chart.isEmpty())
        chart.marks << Chart::Mark{usable->value, CoreTr::tr("usable up to here")};
    return {chart};
}

QVector<Chart> batchCharts(const CellVerdict &verdict)
{
    const Chart throughput = curveOf(seriesid::kBatchThroughputByStreams, verdict);
    if (throughput.isEmpty()) // of one document after the other there is no ladder
        return {curveOf(seriesid::kBatchSecondsByDocument, verdict)};
    return {throughput, curveOf(seriesid::kBatchTtftByStreams, verdict)};
}

QString categoryLabel(const QString &category)
{
    const Metric *known = findMetric(QStringLiteral("quality.%1_percent").arg(category));
    return known ? known->label : category;
}

QVector<Chart> qualityCharts(const CellRecord &cell)
{
    Chart chart;
    chart.title = CoreTr::tr("Answers by category");
    chart.yLabel = CoreTr::tr("answers");
    chart.counts = true;
    chart.emptyText = CoreTr::tr("No questions were answered.");
    QMap<QString, std::pair<int, int>> categories; // right, wrong
    const QVector<Attempt> asked = newestLaunch(
        attemptsOf(cell, QStringLiteral("quality"), [](const Attempt &a) { return a.question.has_value(); }));
    for (const Attempt &attempt : asked) {
        if (attempt.outcome != AttemptOutcome::Ok || attempt.shape.startsWith(QLatin1String("again/")))
            continue;
        const QuestionAnswer &question = *attempt.question;
        const bool right = outcomeOf(question, attempt.stopReason) == AnswerOutcome::Correct;
        ++(right ? categories[question.category].first : categories[question.category].second);
    }
    Chart::Series right{CoreTr::tr("right"), {}}, wrong{CoreTr::tr("wrong"), {}};
    for (auto one = categories.begin(); one != categories.end(); ++one) {
        const auto place = double(chart.categories.size());
        const QString name = categoryLabel(one.key());
        chart.categories << name;
        right.points << Chart::Point{
            place, double(one->first), {}, {}, 0, QStringLiteral("%1: %2").arg(name, right.name)};
        wrong.points << Chart::Point{
            place, double(one->second), {}, {}, 0, QStringLiteral("%1: %2").arg(name, wrong.name)};
    }
    chart.series << right << wrong;
    return {chart};
}

} // namespace

QVector<Chart> profileCharts(const QString &profile, const CellRecord &cell, const CellVerdict &verdict)
{
    if (profile == QLatin1String("long_context"))
        return longContextCharts(verdict);
    if (profile == QLatin1String("batch"))
        return batchCharts(verdict);
    if (profile == QLatin1String("quality"))
        return qualityCharts(cell);
    if (profile == QLatin1String("stress"))
        return {curveOf(seriesid::kStressSpeedOverTime, verdict)};
    return {};
}

const Attempt *typicalAttempt(const CellRecord &cell)
{
    const QString shape = mainShape(cell);
    QVector<const Attempt *> counting;
    const std::vector<bool> replaced = replacedTries(cell.attempts);
    for (qsizetype i = 0; i < cell.attempts.size(); ++i) {
        const Attempt &attempt = cell.attempts[i];
        const bool first = attempt.retry == 0 || attempt.flags.contains(validityflag::kAfterThrottling);
        if (attempt.profile == kInteractive && attempt.phase == AttemptPhase::Measured
            && attempt.outcome == AttemptOutcome::Ok && first && !replaced[std::size_t(i)] && attempt.depth == 0
            && attempt.shape == shape && attempt.decodeTps)
            counting << &attempt;
    }
    if (counting.isEmpty())
        return nullptr;
    const auto middle = counting.begin() + (counting.size() - 1) / 2;
    std::nth_element(counting.begin(), middle, counting.end(),
        [](const Attempt *a, const Attempt *b) { return *a->decodeTps < *b->decodeTps; });
    return *middle;
}

Chart timelineChart(const TokenTimeline &timeline)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = CoreTr::tr("Tokens over time");
    chart.xLabel = CoreTr::tr("Time since the request [s]");
    chart.yLabel = CoreTr::tr("tokens so far");
    chart.emptyText = CoreTr::tr("This repetition has no token times.");
    QVector<Chart::Point> all;
    double tokens = 0;
    for (const TokenEvent &event : timeline.events) {
        if (event.tokens <= 0 || event.dtNs < 0)
            continue;
        tokens += event.tokens;
        all << Chart::Point{double(event.dtNs) / 1e9, tokens, {}, {}, 0, {}};
    }
    constexpr qsizetype kMost = 300; // more than a small chart has pixels
    const qsizetype step = all.size() / kMost + 1;
    Chart::Series series{chart.title, {}};
    for (qsizetype i = 0; i < all.size(); i += step)
        series.points << all[i];
    if (!all.isEmpty() && (all.size() - 1) % step != 0)
        series.points << all.last();
    if (!series.points.isEmpty())
        chart.series << series;
    return chart;
}

QString chartInWords(const Chart &chart)
{
    const QLocale locale;
    const auto figure = [&](double value) {
        return locale.toString(value, 'f', std::abs(value) >= 100 || value == std::round(value) ? 0 : 2);
    };
    QStringList sentences;
    for (const Chart::Series &series : chart.series) {
        if (series.points.isEmpty())
            continue;
        if (chart.kind == Chart::Kind::Bars) {
            QStringList bars;
            for (const Chart::Point &point : series.points)
                bars << QStringLiteral("%1 %2").arg(
                    chart.categories.value(qsizetype(point.x)), figure(point.y));
            sentences << QStringLiteral("%1: %2.").arg(series.name, bars.join(QStringLiteral(", ")));
            continue;
        }
        const Chart::Point first = series.points.first(), last = series.points.last();
        sentences << CoreTr::tr("%1: from %2 at %3 to %4 at %5.", "series, y, x, y, x")
                         .arg(series.name, figure(first.y), figure(first.x), figure(last.y), figure(last.x));
    }
    for (const Chart::Mark &mark : chart.marks)
        sentences << QStringLiteral("%1: %2.").arg(mark.label, figure(mark.x));
    return sentences.isEmpty() ? chart.emptyText : sentences.join(QLatin1Char(' '));
}

} // namespace sweetspot
