// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/difference.h"
#include "tests/support/testdata.h"

#include <QSet>

#include <random>

using namespace sweetspot;
using sweetspot::test::q;
using enum Difference::Verdict;

namespace
{
MetricValue about(double value, double spread)
{
    return {value, 5, value / (1 + spread), value * (1 + spread), true, {}};
}
} // namespace

TEST(Difference, SaysHowSureItIs)
{
    const auto verdict = [](double first, double second, double spread, bool higher = true) {
        return compareValues(about(first, spread), about(second, spread), higher).verdict;
    };
    EXPECT_EQ(verdict(100, 120, 0.01), Better);
    EXPECT_EQ(verdict(100, 80, 0.01), Worse);
    EXPECT_EQ(verdict(100, 80, 0.01, false), Better) << "less of it is better";
    EXPECT_EQ(verdict(100, 104, 0.025), ProbablyBetter);
    EXPECT_EQ(verdict(104, 100, 0.025), ProbablyWorse);
    EXPECT_EQ(verdict(100, 100.5, 0.01), Same);
    EXPECT_EQ(verdict(100, 101, 0.2), Undecided) << "too little is known to call them the same";
    const Difference d = compareValues(about(100, 0.01), about(120, 0.01), true);
    EXPECT_DOUBLE_EQ(d.ratio, 1.2);
    EXPECT_DOUBLE_EQ(d.absolute, 20);
    EXPECT_NEAR(*d.low, 1.2 / std::exp(std::sqrt(2) * std::log(1.01)), 1e-9);
}

TEST(Difference, WithoutIntervalsNothingIsDecided)
{
    const MetricValue once{100, 1, {}, {}, false, {}}, other{150, 1, {}, {}, false, {}};
    EXPECT_EQ(compareValues(once, other, true).verdict, Undecided);
    MetricValue shaky = about(150, 0.01);
    shaky.flags << q("unstable");
    EXPECT_EQ(compareValues(about(100, 0.01), shaky, true).verdict, Undecided);
    // The ranges of a few repetitions that lie apart are evidence, though no proof.
    const MetricValue small{1.0, 4, 0.99, 1.01, false, {}}, large{1.2, 4, 1.19, 1.21, false, {}};
    EXPECT_EQ(compareValues(small, large, false).verdict, ProbablyWorse);
    EXPECT_EQ(compareValues(large, small, false).verdict, ProbablyBetter);
    EXPECT_EQ(compareValues(small, small, false).verdict, Same);
    EXPECT_EQ(compareValues(once, once, true).verdict, Same) << "a count, such as a context of 8,192 tokens";
    const MetricValue none{0, 5, {}, {}, false, {}};
    EXPECT_EQ(compareValues(none, none, true).verdict, Same) << "0 and 0";
    EXPECT_EQ(compareValues(none, about(5, 0.1), true).verdict, Undecided);
}

TEST(Difference, WhatIsExactIsComparedAsItIs)
{
    const MetricValue small{1.0, 1, {}, {}, false, {}}, large{2.9, 1, {}, {}, false, {}},
        none{0, 1, {}, {}, false, {}};
    EXPECT_EQ(compareValues(small, large, false, true).verdict, Worse)
        << "a file that is 190 % larger is larger";
    EXPECT_DOUBLE_EQ(compareValues(small, large, false, true).ratio, 2.9);
    EXPECT_EQ(compareValues(large, small, false, true).verdict, Better);
    EXPECT_EQ(compareValues(small, small, false, true).verdict, Same);
    EXPECT_EQ(compareValues(none, small, true, true).verdict, Better) << "from nothing to something";
    CellVerdict a, b;
    a.metrics.insert(q("size_gb"), small);
    b.metrics.insert(q("size_gb"), large);
    EXPECT_EQ(compareCells({a, b}).first().differences.first()->verdict, Worse);
}

// docs/measuring.md#comparing: two labels for the same thing are called different in at most 5 % of all cases.
TEST(Difference, TheSameThingIsRarelyCalledDifferent)
{
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, 0.01);
    int wrong = 0;
    constexpr int kRounds = 2000;
    for (int i = 0; i < kRounds; ++i) {
        const auto measured = [&] {
            double sum = 0, squares = 0;
            for (int n = 0; n < 5; ++n) {
                const double x = noise(random);
                sum += x;
                squares += x * x;
            }
            const double mean = sum / 5, half = 2.776 * std::sqrt((squares / 5 - mean * mean) * 5 / 4 / 5);
            return MetricValue{std::exp(mean), 5, std::exp(mean - half), std::exp(mean + half), true, {}};
        };
        const auto verdict = compareValues(measured(), measured(), true).verdict;
        wrong += verdict != Same && verdict != Undecided;
    }
    EXPECT_LE(wrong, kRounds * 5 / 100);
}

TEST(Difference, ComparesEveryMetricThatOneHas)
{
    CellVerdict a, b;
    a.metrics[q("memory_gb")] = MetricValue{4, 1, {}, {}, false, {}};
    a.metrics[q("interactive.tokens_per_second")] = about(10, 0.01);
    b.metrics[q("interactive.tokens_per_second")] = about(20, 0.01);
    const auto all = compareCells({a, b});
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].metric, q("interactive.tokens_per_second")) << "in the order of the table";
    EXPECT_EQ(all[0].differences[0]->verdict, Better);
    EXPECT_FALSE(all[1].differences[0]) << "not measured of the other";
    EXPECT_TRUE(compareCells({}).isEmpty());
}

TEST(Difference, EveryVerdictHasItsWords)
{
    QSet<QString> names, labels;
    for (const auto verdict : {Better, ProbablyBetter, Same, ProbablyWorse, Worse, Undecided}) {
        names << differenceName(verdict);
        labels << differenceLabel(verdict);
    }
    EXPECT_EQ(names.size(), 6);
    EXPECT_EQ(labels.size(), 6);
}

TEST(CompareCells, FiguresOfAnotherWorkloadHaveNoDifference)
{
    CellVerdict first, second;
    const MetricValue value{100, 5, 99, 101, true, {}};
    first.metrics.insert(q("interactive.tokens_per_second"), value);
    first.metrics.insert(q("memory_gb"), value);
    second = first;
    second.workload = q("interactive.answer_tokens=64");
    for (const ComparedMetric &compared : compareCells({first, second})) {
        const bool speed = compared.metric == q("interactive.tokens_per_second");
        EXPECT_EQ(hasOtherWork(compared, 1), speed) << compared.metric;
        EXPECT_EQ(compared.differences.at(0).has_value(), !speed) << compared.metric;
        EXPECT_FALSE(hasOtherWork(compared, 0));
    }
    EXPECT_FALSE(otherWorkLabel().isEmpty());
}
