// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/usescore.h"
#include "models/metricid.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"

#include <cmath>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

MetricValue sure(double value)
{
    return {value, 5, value, value, true, {}};
}

/// Half of what anybody needs in each figure of the batch use, of 14 GB of memory.
CellVerdict half()
{
    CellVerdict verdict;
    verdict.metrics.insert(metricid::kBatchDocumentsPerHour, sure(60));
    verdict.metrics.insert(metricid::kQualityAccuracyPercent, sure(50));
    verdict.metrics.insert(metricid::kQualityKeptPercent, sure(50));
    verdict.metrics.insert(metricid::kMemoryGb, sure(12));
    verdict.metrics[metricid::kMemoryGb].of = 14;
    return verdict;
}

ScoredUse batchScore(const CellVerdict &verdict)
{
    return scoreFor(*findUseCase(q("batch")), verdict, 8192);
}

} // namespace

TEST(UseScore, IsTheGeometricMeanOfWorths)
{
    const ScoredUse scored = batchScore(half());
    ASSERT_TRUE(scored.score);
    EXPECT_NEAR(scored.score->value, 50, 1e-9) << "half of everything";
    CellVerdict twice = half();
    twice.metrics.insert(metricid::kBatchDocumentsPerHour, sure(120));
    EXPECT_NEAR(batchScore(twice).score->value, 50 * std::pow(2, 0.4), 1e-9) << "by the weight of 0.4";
    twice.metrics.insert(metricid::kBatchDocumentsPerHour, sure(1e6));
    EXPECT_NEAR(batchScore(twice).score->value, 50 * std::pow(2, 0.4), 1e-9) << "enough is enough";
}

TEST(UseScore, HasTheRangeOfWhatIsBelieved)
{
    CellVerdict wide = half();
    wide.metrics.insert(metricid::kBatchDocumentsPerHour, {60, 5, 30, 120, true, {}});
    const UseScore score = *batchScore(wide).score;
    EXPECT_NEAR(score.low, 50 * std::pow(0.5, 0.4), 1e-9);
    EXPECT_NEAR(score.high, 50 * std::pow(2, 0.4), 1e-9);
}

TEST(UseScore, IsAbsentWhereAnythingIsMissing)
{
    CellVerdict less = half();
    less.metrics.remove(metricid::kQualityKeptPercent);
    ScoredUse scored = batchScore(less);
    EXPECT_FALSE(scored.score);
    EXPECT_EQ(scored.missing.size(), 1);
    CellVerdict little = half();
    little.metrics[metricid::kQualityAccuracyPercent].flags << validityflag::kLittleEvidence;
    scored = batchScore(little);
    EXPECT_FALSE(scored.score) << "two answers of forty are no evidence";
    EXPECT_EQ(scored.missing.size(), 1);
    scored = batchScore({});
    EXPECT_FALSE(scored.score);
    EXPECT_EQ(scored.missing.size(), 4);
}
