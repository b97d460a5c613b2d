// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/worth.h"
#include "models/metric.h"
#include "models/series.h"
#include "models/usecase.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(UseCase, LooksOnlyAtFiguresThatExistAndAreWorthSomething)
{
    ASSERT_EQ(useCases().size(), 5u);
    for (const UseCase &useCase : useCases()) {
        EXPECT_EQ(findUseCase(useCase.id), &useCase);
        EXPECT_FALSE(useCase.label.isEmpty());
        EXPECT_FALSE(useCase.question.isEmpty());
        for (const UseCase::Factor &factor : useCase.factors) {
            EXPECT_TRUE(findMetric(factor.metric)) << factor.metric;
            EXPECT_TRUE(factor.series.isEmpty() || findSeries(factor.series)) << factor.series;
            EXPECT_TRUE(enoughOf(factor.metric, 14)) << factor.metric;
            EXPECT_GT(factor.weight, 0);
        }
    }
    EXPECT_FALSE(findUseCase(q("juggling")));
}

TEST(UseCase, OverallCountsEachFigureByTheUsesThatLookAtIt)
{
    const UseCase all
        = overallUseCase({q("interactive"), q("accuracy"), q("juggling")}, {{q("accuracy"), 0.5}});
    double sum = 0;
    for (const UseCase::Factor &factor : all.factors) {
        sum += factor.weight;
        if (factor.metric == q("quality.accuracy_percent")) {
            EXPECT_NEAR(factor.weight, 0.3 + 0.5 * 0.6, 1e-9);
        }
    }
    EXPECT_NEAR(sum, 1.5, 1e-9);
    EXPECT_TRUE(overallUseCase({q("accuracy")}, {{q("accuracy"), 0}}).factors.empty());
}
