// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/candidate.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QString kSpeed = QStringLiteral("interactive.tokens_per_second");
const QString kAccuracy = QStringLiteral("quality.accuracy_percent");

UseCase use()
{
    return {q("test"), {}, {}, {}, {{kSpeed, {}, 1}, {kAccuracy, {}, 1}}};
}

CellVerdict cell(const char *quantization, double tps, double accuracy, double memory)
{
    CellVerdict verdict;
    verdict.id = CellId{q("M"), q(quantization), q("llama.cpp"), q("CPU"), {}};
    verdict.metrics[kSpeed] = MetricValue{tps, 5, tps * 0.99, tps * 1.01, true, {}};
    verdict.metrics[kAccuracy] = MetricValue{accuracy, 400, accuracy - 1, accuracy + 1, true, {}};
    verdict.metrics[q("memory_gb")] = MetricValue{memory, 5, {}, {}, false, {}, 14};
    return verdict;
}

} // namespace

TEST(Candidate, ScoresTheProductOfWhatWasMeasured)
{
    const CellVerdict a = cell("Q4_K_M", 10, 64, 5);
    const auto candidate = candidateOf(use(), a, 0);
    ASSERT_TRUE(candidate);
    EXPECT_NEAR(candidate->score, std::sqrt(0.25 * 0.64), 1e-9);
    EXPECT_NEAR(scoreOf(use(), *candidate, false), 0.25, 1e-9) << "without the questions";
    const auto [low, high] = scoreRange(use(), *candidate);
    EXPECT_LT(low, candidate->score);
    EXPECT_GT(high, candidate->score);
    EXPECT_EQ(memoryOf(*candidate), 5);
    EXPECT_FALSE(candidateOf(use(), CellVerdict{}, 0)) << "nothing measured";
    CellVerdict half = a;
    half.metrics.remove(kAccuracy);
    EXPECT_EQ(candidateOf(use(), half, 0)->missing, 1);
}

TEST(Candidate, OrderAndDominanceNeedNoThird)
{
    const CellVerdict good = cell("Q4_K_M", 20, 80, 4), bad = cell("Q2_K", 10, 60, 5),
                      small = cell("Q3_K_M", 10, 60, 1);
    const auto a = candidateOf(use(), good, 0), b = candidateOf(use(), bad, 0),
               c = candidateOf(use(), small, 0);
    EXPECT_TRUE(ahead(*a, *b));
    EXPECT_FALSE(ahead(*b, *a));
    EXPECT_TRUE(beats(*a, *b));
    EXPECT_FALSE(beats(*a, *c)) << "it needs less memory";
    EXPECT_TRUE(beats(*c, *b));
    EXPECT_FALSE(beats(*a, *a));
    EXPECT_FALSE(cannotBeToldApart(use(), *a, *b));
    const CellVerdict twin = cell("Q5_K_M", 20.1, 80.5, 9);
    EXPECT_TRUE(cannotBeToldApart(use(), *a, *candidateOf(use(), twin, 0)));
    auto refused = a;
    refused->refusals = 1;
    EXPECT_TRUE(ahead(*b, *refused));
}

TEST(Candidate, AFigureRestsOnTooLittleWhereItIsMarkedSo)
{
    MetricValue value{1, 3, {}, {}, false, {}};
    EXPECT_FALSE(restsOnTooLittle(value));
    value.flags = QStringList{q("few_items"), q("unstable")};
    EXPECT_FALSE(restsOnTooLittle(value)) << "these say what to think of it";
    for (const char *flag : {"little_evidence", "disturbed"}) {
        value.flags = QStringList{q(flag)};
        EXPECT_TRUE(restsOnTooLittle(value)) << flag;
    }
}
