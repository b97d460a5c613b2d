// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answercheck.h"
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/statistics.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("long_context");
constexpr double kGb = 1e9;
constexpr int kBaseDepth = 512; // of the short prompt that stands for depth 0

/// What was measured with a context of one size.
struct Size {
    QVector<Attempt> cold; ///< read for the first time
    int needles = 0, found = 0;
};

void put(CellSummary &summary, QLatin1String id, const std::optional<MetricValue> &value)
{
    if (value)
        summary.metrics.insert(id, *value);
}

bool isCold(const Attempt &attempt)
{
    return attempt.shape.startsWith(QLatin1String("cold/"));
}

bool isRight(const QuestionAnswer &question, const QString &stopReason)
{
    return checkAnswer(question.check, question.expected, question.answer, stopReason)
        == AnswerOutcome::Correct;
}

QMap<int, Size> sizesOf(const QVector<Attempt> &attempts)
{
    QMap<int, Size> sizes;
    for (const Attempt &attempt : attempts) {
        if (attempt.phase == AttemptPhase::Warmup)
            continue;
        const int size = attempt.shape.section(QLatin1Char('/'), 1).toInt();
        Size &at = sizes[size];
        if (isCold(attempt))
            at.cold << attempt;
        if (attempt.question && attempt.outcome == AttemptOutcome::Ok && size > kBaseDepth) {
            ++at.needles;
            at.found += isRight(*attempt.question, attempt.stopReason);
        }
    }
    return sizes;
}

/// The figures of one size.
struct SizeFigures {
    std::optional<MetricValue> load, decode, prefill, memory;
    std::optional<MetricValue> speed; ///< of streaming, by whichever clock has one
    bool swapped = false;
};

SizeFigures figuresOf(const Size &size, CellPlace place)
{
    const RepSummary reps(size.cold, [](const Attempt &a) { return a.ttftMs; });
    SizeFigures figures;
    figures.load
        = reps.metric(metricid::kLongContextLoadSeconds, 1e-3, [](const Attempt &a) { return a.ttftMs; });
    figures.decode = reps.metric(
        metricid::kLongContextDecodeTokensPerSecond, 1, [](const Attempt &a) { return a.decodeTps; });
    figures.prefill = reps.metric(
        metricid::kLongContextPrefillTokensPerSecond, 1, [](const Attempt &a) { return a.server.promptTps(); });
    figures.memory = reps.metric(metricid::kLongContextMemoryGb, 1 / kGb,
        [&](const Attempt &a) { return scarceBytes(a.resources, place); });
    // An answer that came in one piece, because this program waited for a processor, has a speed that only
    // the server knows; one that nobody knows is no slow one.
    figures.speed = figures.decode ? figures.decode
                                   : reps.metric(metricid::kLongContextDecodeTokensPerSecond, 1,
                                       [](const Attempt &a) { return a.server.decodeTps(); });
    figures.swapped = std::any_of(size.cold.begin(), size.cold.end(),
        [](const Attempt &a) { return a.flags.contains(validityflag::kSwap); });
    return figures;
}

void curves(int tokens, const Size &size, const SizeFigures &figures, CellSummary &summary)
{
    const auto point = [&](QLatin1String id, const std::optional<MetricValue> &value) {
        if (value)
            summary.series[id] << SeriesPoint{double(tokens), *value};
    };
    point(seriesid::kLongContextLoadBySize, figures.load);
    point(seriesid::kLongContextDecodeBySize, figures.decode);
    point(seriesid::kLongContextMemoryBySize, figures.memory);
    if (size.needles > 0)
        point(seriesid::kLongContextNeedlesBySize, shareOf(size.found, size.needles));
}

// The metrics are those of the largest size that was read.
void bySize(const QMap<int, Size> &sizes, CellPlace place, const BenchConfig &config, CellSummary &summary)
{
    int usable = 0;
    bool speedKnown = false; // of any size
    std::optional<int> largest;
    for (auto size = sizes.begin(); size != sizes.end(); ++size) {
        const SizeFigures figures = figuresOf(*size, place);
        if (size.key() <= kBaseDepth || !figures.load)
            continue;
        largest = size.key();
        curves(size.key(), *size, figures, summary);
        // Load time and no swapping, and the speed that the person calls the least. Half the speed of a
        // short context is a figure of its own.
        const bool loads = figures.load->value <= config.longContext.maxInitialLoadTime && !figures.swapped;
        speedKnown = speedKnown || figures.speed || !loads;
        if (loads && figures.speed && figures.speed->value >= config.interactive.minTokensPerSec)
            usable = size.key();
        put(summary, metricid::kLongContextLoadSeconds, figures.load);
        put(summary, metricid::kLongContextDecodeTokensPerSecond, figures.decode);
        put(summary, metricid::kLongContextPrefillTokensPerSecond, figures.prefill);
        put(summary, metricid::kLongContextMemoryGb, figures.memory);
    }
    if (!largest)
        return;
    put(summary, metricid::kLongContextMeasuredTokens, MetricValue::single(*largest));
    if (speedKnown)
        put(summary, metricid::kLongContextUsableTokens, MetricValue::single(usable));
}

// t(d) = a + b d (docs/measuring.md#roofline)
void slowdown(const QVector<Attempt> &attempts, CellSummary &summary)
{
    std::vector<double> depths, perTokenMs;
    for (const Attempt &attempt : attempts)
        if (isCold(attempt) && attempt.outcome == AttemptOutcome::Ok && attempt.decodeTps
            && attempt.promptTokens) {
            depths.push_back(*attempt.promptTokens);
            perTokenMs.push_back(1000 / *attempt.decodeTps);
        }
    const auto line = statistics::leastSquares(depths, perTokenMs);
    if (!line)
        return;
    const int n = int(depths.size());
    put(summary, metricid::kLongContextSlowdownUsPer1k, MetricValue::single(line->b * 1e6, n));
    if (line->b > 0 && line->a > 0)
        put(summary, metricid::kLongContextHalfSpeedTokens, MetricValue::single(line->a / line->b, n));
}

void summarise(const CellRecord &cell, const BenchConfig &config, CellSummary &summary)
{
    const QVector<Attempt> attempts = newestLaunch(attemptsOf(cell, kProfile));
    const QMap<int, Size> sizes = sizesOf(attempts);
    bySize(sizes, cell.place, config, summary);
    int needles = 0, found = 0;
    for (const Size &size : sizes) {
        needles += size.needles;
        found += size.found;
    }
    if (needles > 0)
        put(summary, metricid::kLongContextNeedlePercent, shareOf(found, needles));
    if (sizes.size() > 1)
        slowdown(attempts, summary);
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    // That no size at all is usable fails the profile; a large one that is not makes it poor.
    return {
        {metricid::kLongContextLoadSeconds, config.longContext.maxInitialLoadTime, Criterion::AtMost, false},
        {metricid::kLongContextUsableTokens, 0, Criterion::MoreThan, true}};
}

} // namespace

ProfileJudge longContextJudge()
{
    return {"long_context", summarise, criteria};
}

} // namespace sweetspot
