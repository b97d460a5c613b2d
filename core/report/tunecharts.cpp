// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunecharts.h"

#include "core/base/tr.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sweetspot
{

namespace
{

constexpr double kBytesPerGb = 1e9;
constexpr qsizetype kToldApart = 4; // best arms, beside the person's own: as many colours as there are

QString betterName(TuneMeasure measure)
{
    switch (measure) {
    case TuneMeasure::Time:
        break;
    case TuneMeasure::Energy:
        return CoreTr::tr("Less energy");
    case TuneMeasure::Memory:
        return CoreTr::tr("Less memory");
    }
    return CoreTr::tr("Faster");
}

QString gainText(TuneMeasure measure, double gain, const std::optional<statistics::Interval> &interval)
{
    const QString text = CoreTr::tr("%1 %").arg(signedPercent(gainPercent(measure, gain)));
    return interval ? text + QLatin1Char('\n')
            + CoreTr::tr("from %1 to %2 %")
                  .arg(signedPercent(gainPercent(measure, interval->low)),
                      signedPercent(gainPercent(measure, interval->high)))
                    : text;
}

/// Puts bars beside each other, each from where the one before ends.
struct Waterfall {
    Chart &chart;
    TuneMeasure measure;

    void add(
        double from, double gain, const std::optional<statistics::Interval> &interval, const QString &label)
    {
        Chart::Point bar;
        bar.x = double(chart.categories.size());
        bar.from = gainPercent(measure, from);
        bar.y = gainPercent(measure, from + gain);
        if (interval) {
            bar.low = gainPercent(measure, from + interval->low);
            bar.high = gainPercent(measure, from + interval->high);
        }
        bar.label = label;
        bar.figure = gainText(measure, gain, interval);
        chart.categories << label;
        chart.series.first().points << bar;
    }
};

/// Where an arm stands: its time, and what time is weighed against.
struct Place {
    double seconds = 0, other = 0;
    const ArmFigure *figure = nullptr;
};

// Energy and memory where they were measured, else the memory that was predicted; in J or GB.
std::optional<double> otherOf(const TuneAccount &account, const ArmFigure &figure)
{
    switch (account.goal.measure) {
    case TuneMeasure::Time:
        return figure.predictedBytes ? std::optional(*figure.predictedBytes / kBytesPerGb) : std::nullopt;
    case TuneMeasure::Energy:
        return std::exp(*figure.logFigure);
    case TuneMeasure::Memory:
        break;
    }
    return std::exp(*figure.logFigure) / kBytesPerGb;
}

QVector<Place> placesOf(const TuneAccount &account)
{
    QVector<Place> places;
    for (const ArmFigure &figure : account.figures) {
        const auto other = figure.logFigure ? otherOf(account, figure) : std::nullopt;
        if (other && figure.logSeconds)
            places << Place{std::exp(*figure.logSeconds), *other, &figure};
    }
    return places;
}

// Those that no other one is faster than with as little of the other, by time.
QVector<Chart::Point> frontOf(QVector<Place> places)
{
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.seconds != b.seconds ? a.seconds < b.seconds : a.other < b.other;
    });
    QVector<Chart::Point> front;
    double least = std::numeric_limits<double>::infinity();
    for (const Place &place : places)
        if (place.other < least) {
            least = place.other;
            front << Chart::Point{place.seconds, place.other, {}, {}, 0, {}};
        }
    return front;
}

void nameAxes(Chart &chart, TuneMeasure measure)
{
    const bool energy = measure == TuneMeasure::Energy;
    chart.title = energy ? CoreTr::tr("Speed and energy") : CoreTr::tr("Speed and memory");
    chart.xLabel = CoreTr::tr("Time of a round of requests [s]");
    chart.yLabel = energy              ? CoreTr::tr("Energy of an answer [J]")
        : measure == TuneMeasure::Time ? CoreTr::tr("Memory, predicted [GB]")
                                       : CoreTr::tr("Memory [GB]");
}

// Indices of the knobs in which any arm differs from the person's.
QVector<int> variedKnobs(const TuneAccount &account)
{
    const Arm start = account.space.start();
    QVector<int> varied;
    for (const ArmFigure &figure : account.figures)
        for (const int knob : changedKnobs(figure.arm, start))
            if (!varied.contains(knob))
                varied << knob;
    std::sort(varied.begin(), varied.end());
    return varied;
}

Chart::Series lineOf(const TuneAccount &account, const ArmFigure &figure, const QVector<int> &knobs)
{
    Chart::Series line;
    line.name = armName(account, figure.arm);
    for (qsizetype i = 0; i < knobs.size(); ++i) {
        const TuneKnob &knob = account.space.knobs.at(knobs[i]);
        const double last = std::max<double>(1, double(knob.levels.size() - 1));
        Chart::Point point{double(i), figure.arm.levels.value(knobs[i]) / last, {}, {}, 0, {}};
        point.label = line.name;
        point.figure
            = QStringLiteral("%1: %2").arg(knobLabel(knob.id), account.space.level(figure.arm, knobs[i]));
        if (figure.logFigure)
            point.figure += QLatin1Char('\n')
                + CoreTr::tr("%1 for a round of requests")
                      .arg(tuneFigureText(account.goal.measure, std::exp(*figure.logFigure)));
        else if (figure.fault)
            point.figure += QLatin1Char('\n') + faultWords(*figure.fault);
        line.points << point;
    }
    return line;
}

} // namespace

Chart tuneWaterfall(const TuneAccount &account)
{
    const TuneResult &result = account.progress.result;
    Chart chart;
    chart.kind = Chart::Kind::Bars;
    chart.title = CoreTr::tr("What helped");
    const QString better = betterName(account.goal.measure);
    chart.yLabel = QStringLiteral("%1 [%]").arg(better);
    chart.emptyText = result.adopted
        ? CoreTr::tr("What each change is worth was not measured; a more thorough tuning does that.")
        : CoreTr::tr("No change was kept.");
    if (!result.adopted || !result.gain || result.waterfall.isEmpty())
        return chart;
    chart.series << Chart::Series{better, {}};
    Waterfall bars{chart, account.goal.measure};
    double reached = 0;
    for (const WaterfallBar &bar : result.waterfall) {
        const TuneKnob &knob = account.space.knobs.at(bar.knob);
        const QString label
            = CoreTr::tr("%1: %2 to %3")
                  .arg(knobLabel(knob.id), knob.levels.value(bar.from), knob.levels.value(bar.to));
        bars.add(reached, bar.gain.mean, bar.interval, label);
        reached += bar.gain.mean;
    }
    if (result.rest) {
        bars.add(reached, *result.rest, {}, CoreTr::tr("Only together"));
        chart.note = CoreTr::tr("“Only together” is what the changes gain or lose beside each other.");
    }
    std::optional<statistics::Interval> total;
    if (result.interval)
        total = statistics::Interval{std::log1p(result.interval->low), std::log1p(result.interval->high)};
    bars.add(0, std::log1p(*result.gain), total, CoreTr::tr("Verified"));
    return chart;
}

Chart tunePareto(const TuneAccount &account)
{
    Chart chart;
    chart.kind = Chart::Kind::Bubbles;
    nameAxes(chart, account.goal.measure);
    chart.fromZero = false;
    chart.emptyText = CoreTr::tr("The memory of these settings is not known before they are started.");
    const QVector<Place> places = placesOf(account);
    if (places.isEmpty())
        return chart;
    const TuneResult &result = account.progress.result;
    const Arm start = account.space.start();
    Chart::Series tried{CoreTr::tr("Tried"), {}}, own{CoreTr::tr("Your settings"), {}},
        chosen{CoreTr::tr("Chosen"), {}};
    for (const Place &place : places) {
        Chart::Point point{place.seconds, place.other, {}, {}, 0, {}, place.figure->launches};
        point.label = armName(account, place.figure->arm);
        const bool isStart = place.figure->arm == start;
        const bool isChosen = result.adopted && place.figure->arm == result.chosen;
        (isChosen ? chosen : isStart ? own : tried).points << point;
    }
    for (const Chart::Series &series : {tried, own, chosen})
        if (!series.points.isEmpty())
            chart.series << series;
    chart.front = frontOf(places);
    return chart;
}

Chart tuneParallel(const TuneAccount &account)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.title = CoreTr::tr("All settings that were tried");
    chart.yLabel = CoreTr::tr("Level, from the first (0) to the last (1)");
    chart.emptyText = CoreTr::tr("Nothing else than your settings was started.");
    const QVector<int> knobs = variedKnobs(account);
    if (knobs.isEmpty())
        return chart;
    for (const int knob : knobs)
        chart.categories << knobLabel(account.space.knobs.at(knob).id);
    QVector<const ArmFigure *> order;
    for (const ArmFigure &figure : account.figures)
        order << &figure;
    const double never = std::numeric_limits<double>::infinity();
    std::stable_sort(order.begin(), order.end(), [never](const ArmFigure *a, const ArmFigure *b) {
        return a->logFigure.value_or(never) < b->logFigure.value_or(never);
    });
    const Arm start = account.space.start();
    qsizetype told = 0;
    for (const ArmFigure *figure : std::as_const(order)) {
        Chart::Series line = lineOf(account, *figure, knobs);
        const bool isStart = figure->arm == start;
        line.quiet = !isStart && (!figure->logFigure || told >= kToldApart);
        line.broken = !figure->logFigure;
        if (!isStart && !line.quiet)
            ++told;
        chart.series << line;
    }
    chart.note = CoreTr::tr("In colour the best and your settings; dashed what did not run.");
    return chart;
}

} // namespace sweetspot
