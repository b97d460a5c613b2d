// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/verdict.h"
#include "tests/support/testdata.h"

#include <algorithm>

namespace sweetspot::test
{

/// What was measured of a cell.
struct Figures {
    double tps = 20, ttft = 1, memory = 5, accuracy = 80, kept = 99.9;
    double spread = 0.01; ///< of the timings
    double accuracySpread = 4; ///< points
};

/// A cell that passed everything with these figures.
inline CellVerdict cell(const QString &model, const QString &quantization, const Figures &f)
{
    CellVerdict verdict;
    verdict.id = CellId{model, quantization, q("llama.cpp"), q("CPU"), {}};
    verdict.state = CellState::Passed;
    const auto timing = [&](double v) {
        return MetricValue{v, 5, v * (1 - f.spread), v * (1 + f.spread), true, {}};
    };
    verdict.metrics[q("interactive.tokens_per_second")] = timing(f.tps);
    verdict.metrics[q("interactive.ttft_seconds")] = timing(f.ttft);
    verdict.metrics[q("memory_gb")] = MetricValue{f.memory, 5, {}, {}, false, {}, 14};
    verdict.metrics[q("quality.accuracy_percent")]
        = MetricValue{f.accuracy, 400, f.accuracy - f.accuracySpread, f.accuracy + f.accuracySpread, true, {}};
    verdict.metrics[q("quality.kept_percent")]
        = MetricValue{f.kept, 16, f.kept - 0.1, std::min(100.0, f.kept + 0.1), true, {}};
    verdict.metrics[q("batch.documents_per_hour")] = timing(f.tps * 4);
    verdict.metrics[q("long_context.usable_tokens")] = MetricValue{8192, 1, {}, {}, false, {}};
    verdict.metrics[q("long_context.needle_percent")] = MetricValue{100, 5, 90, 100, true, {}};
    verdict.series[q("long_context.load_by_size")] = {{8192, timing(100 / f.tps)}};
    verdict.series[q("long_context.decode_by_size")] = {{8192, timing(f.tps * 0.8)}};
    for (const char *profile : {"interactive", "long_context", "batch", "quality"})
        verdict.profiles << ProfileVerdict{q(profile), Rating::Excellent, {}, q("fine"), true};
    return verdict;
}

inline CellVerdict cell(const char *model, const char *quantization, const Figures &f)
{
    return cell(q(model), q(quantization), f);
}

/// Rates one of its profiles anew, with the reason.
inline void rate(CellVerdict &verdict, const char *profile, Rating rating, const char *why)
{
    for (ProfileVerdict &p : verdict.profiles)
        if (p.profile == q(profile))
            p = {q(profile), rating, {}, q(why), rating <= Rating::Acceptable};
}

} // namespace sweetspot::test
