// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"

#include "core/judge/answercheck.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/statistics.h"

#include <QMap>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("long_context");
constexpr double kGb = 1e9;
constexpr int kBaseDepth = 512; // of the short prompt that stands for depth 0

struct Size {
    QVector<Attempt> cold;
    int needles = 0, found = 0;
};

void put(CellSummary &summary, const char *id, const std::optional<MetricValue> &value)
{
    if (value)
        summary.metrics.insert(QString::fromLatin1(id), *value);
}

void summarise(const CellRecord &cell, const BenchConfig &config, CellSummary &summary)
{
    QMap<int, Size> sizes;
    int needles = 0, found = 0;
    std::vector<double> depths, perTokenMs;
    for (const Attempt &attempt : newestLaunch(attemptsOf(cell, kProfile))) {
        const int size = attempt.shape.section(QLatin1Char('/'), 1).toInt();
        Size &at = sizes[size];
        if (attempt.shape.startsWith(QLatin1String("cold/"))) {
            at.cold << attempt;
            if (attempt.outcome == AttemptOutcome::Ok && attempt.decodeTps && attempt.promptTokens) {
                depths.push_back(*attempt.promptTokens);
                perTokenMs.push_back(1000 / *attempt.decodeTps);
            }
        }
        if (attempt.question && attempt.outcome == AttemptOutcome::Ok && size > kBaseDepth) {
            const bool right = checkAnswer(attempt.question->check, attempt.question->expected,
                                   attempt.question->answer, attempt.stopReason)
                == AnswerOutcome::Correct;
            ++at.needles;
            ++needles;
            at.found += right;
            found += right;
        }
    }
    int usable = 0;
    bool speedKnown = false; // of any size
    std::optional<int> largest;
    for (auto size = sizes.begin(); size != sizes.end(); ++size) {
        const RepSummary reps(size->cold, [](const Attempt &a) { return a.ttftMs; });
        const auto load = reps.metric(
            QStringLiteral("long_context.load_seconds"), 1e-3, [](const Attempt &a) { return a.ttftMs; });
        const auto decode = reps.metric(QStringLiteral("long_context.decode_tokens_per_second"), 1,
            [](const Attempt &a) { return a.decodeTps; });
        const auto prefill = reps.metric(QStringLiteral("long_context.prefill_tokens_per_second"), 1,
            [](const Attempt &a) { return a.server.promptTps(); });
        const auto memory = reps.metric(QStringLiteral("long_context.memory_gb"), 1 / kGb,
            [](const Attempt &a) { return a.resources.rssBytes; });
        const bool isBase = size.key() <= kBaseDepth;
        if (isBase || !load)
            continue;
        largest = size.key();
        const auto point = [&](const char *id, const std::optional<MetricValue> &value) {
            if (value)
                summary.series[QString::fromLatin1(id)] << SeriesPoint{double(size.key()), *value};
        };
        point("long_context.load_by_size", load);
        point("long_context.decode_by_size", decode);
        point("long_context.memory_by_size", memory);
        if (size->needles > 0)
            point("long_context.needles_by_size", shareOf(size->found, size->needles));
        const bool swapped = std::any_of(size->cold.begin(), size->cold.end(),
            [](const Attempt &a) { return a.flags.contains(QLatin1String("swap")); });
        // Load time and no swapping, and the speed that the person calls the least. Half the speed of a
        // short context is a figure of its own.
        // An answer that came in one piece, because this program waited for a processor, has a speed that only
        // the server knows; one that nobody knows is no slow one.
        const auto speed = decode ? decode
                                  : reps.metric(QStringLiteral("long_context.decode_tokens_per_second"), 1,
                                      [](const Attempt &a) { return a.server.decodeTps(); });
        const bool loads = load->value <= config.longContext.maxInitialLoadTime && !swapped;
        speedKnown = speedKnown || speed || !loads;
        if (loads && speed && speed->value >= config.interactive.minTokensPerSec)
            usable = size.key();
        put(summary, "long_context.load_seconds", load);
        put(summary, "long_context.decode_tokens_per_second", decode);
        put(summary, "long_context.prefill_tokens_per_second", prefill);
        put(summary, "long_context.memory_gb", memory);
    }
    if (largest) {
        put(summary, "long_context.measured_tokens", MetricValue{double(*largest), 1, {}, {}, false, {}});
        if (speedKnown)
            put(summary, "long_context.usable_tokens", MetricValue{double(usable), 1, {}, {}, false, {}});
    }
    if (needles > 0)
        put(summary, "long_context.needle_percent", shareOf(found, needles));
    // t(d) = a + b d (docs/measuring.md#roofline)
    if (const auto line = statistics::leastSquares(depths, perTokenMs); line && sizes.size() > 1) {
        const int n = int(depths.size());
        put(summary, "long_context.slowdown_us_per_1k", MetricValue{line->b * 1e6, n, {}, {}, false, {}});
        if (line->b > 0 && line->a > 0)
            put(summary, "long_context.half_speed_tokens",
                MetricValue{line->a / line->b, n, {}, {}, false, {}});
    }
}

QVector<Criterion> criteria(const BenchConfig &config)
{
    // That no size at all is usable fails the profile; a large one that is not makes it poor.
    return {{"long_context.load_seconds", config.longContext.maxInitialLoadTime, Criterion::AtMost, false},
        {"long_context.usable_tokens", 0, Criterion::MoreThan, true}};
}

} // namespace

ProfileJudge longContextJudge()
{
    return {"long_context", summarise, criteria};
}

} // namespace sweetspot
