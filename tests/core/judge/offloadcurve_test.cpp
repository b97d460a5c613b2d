// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/offloadcurve.h"
#include "models/metricid.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict level(const char *parameters, double gigabytes, double tps, const char *model = "M")
{
    CellVerdict verdict;
    verdict.id = CellId{q(model), q("Q4_K_M"), q("llama.cpp"), q("CUDA0"), q(parameters)};
    verdict.metrics[metricid::kInteractiveTokensPerSecond]
        = MetricValue{tps, 5, tps * 0.99, tps * 1.01, true, {}};
    verdict.metrics[metricid::kDeviceMemoryGb] = MetricValue::single(gigabytes, 5);
    return verdict;
}

QVector<CellVerdict> sweep()
{
    return {level("off=0", 1, 10), level("off=25", 3, 50), level("off=50", 5, 58), level("off=100", 9, 66)};
}

} // namespace

TEST(OffloadCurve, IsByMemoryAndHasItsKnee)
{
    auto verdicts = sweep();
    std::swap(verdicts[0], verdicts[3]);
    const auto curves = offloadCurves(verdicts);
    ASSERT_EQ(curves.size(), 1);
    EXPECT_TRUE(curves[0].cell.parameters.isEmpty());
    ASSERT_EQ(curves[0].points.size(), 4);
    EXPECT_EQ(curves[0].points[0].percent, 0);
    ASSERT_TRUE(curves[0].knee);
    EXPECT_EQ(curves[0].points[qsizetype(curves[0].knee->index)].percent, 25);
    EXPECT_EQ(kneeSentence(curves[0], QLocale::c()),
        q("M Q4_K_M on CUDA0: the knee is at 3.000 GB of GPU memory (25 % of the layers) with 50.0 tokens/s; "
          "beyond it more memory brings less speed."));
}

TEST(OffloadCurve, OneThatSteepensSaysWhereItBegins)
{
    const auto curves = offloadCurves(
        {level("off=0", 1, 5), level("off=25", 3, 6), level("off=75", 7, 12), level("off=100", 9, 40)});
    ASSERT_EQ(curves.size(), 1);
    EXPECT_TRUE(
        kneeSentence(curves[0], QLocale::c()).endsWith(q("only beyond it more memory brings much speed.")));
}

TEST(OffloadCurve, AllThatFitIsALevelAndOtherParametersAreOtherCurves)
{
    auto verdicts = sweep();
    verdicts << level("", 8, 64) << level("off=50,kv=q8_0", 4, 57) << level("kv=q8_0", 7, 63)
             << level("off=50", 2, 5, "Other");
    const auto curves = offloadCurves(verdicts);
    ASSERT_EQ(curves.size(), 2) << "one level is no curve";
    EXPECT_EQ(curves[0].points.size(), 5);
    EXPECT_EQ(offloadLevelText(curves[0].points[3]), q("all layers that fit"));
    EXPECT_EQ(curves[1].cell.parameters, q("kv=q8_0"));
    EXPECT_FALSE(curves[1].knee);
    EXPECT_TRUE(kneeSentence(curves[1]).contains(q("no knee")));
}

TEST(OffloadCurve, WhatCannotBeReliedOnIsInNone)
{
    auto verdicts = sweep();
    verdicts[1].metrics[metricid::kInteractiveTokensPerSecond].flags << validityflag::kDisturbed;
    verdicts[2].metrics.remove(metricid::kDeviceMemoryGb);
    const auto curves = offloadCurves(verdicts);
    ASSERT_EQ(curves.size(), 1);
    EXPECT_EQ(curves[0].points.size(), 2);
    EXPECT_FALSE(curves[0].knee);
}

TEST(OffloadCurve, OfEqualMemoryTheFastestCounts)
{
    auto verdicts = sweep();
    verdicts << level("ngl=33", 9, 70);
    const auto curves = offloadCurves(verdicts);
    ASSERT_EQ(curves[0].points.size(), 4);
    EXPECT_EQ(curves[0].points.last().layers, 33);
    EXPECT_TRUE(offloadLevelText(curves[0].points.last()).startsWith(q("33 layer")));
}
