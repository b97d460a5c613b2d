// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/offloadchart.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

OffloadCurve curveOf(const char *model)
{
    OffloadCurve curve;
    curve.cell = CellId{q(model), q("Q4_K_M"), q("llama.cpp"), q("CUDA0"), {}};
    for (const int percent : {0, 50, 100})
        curve.points << OffloadPoint{curve.cell, 1 + percent / 10.0,
            MetricValue{10.0 + percent, 5, 9.0 + percent, 11.0 + percent, true, {}}, percent, {}};
    return curve;
}

} // namespace

TEST(OffloadChart, MarksTheKneeAndSaysIt)
{
    OffloadCurve curve = curveOf("M");
    curve.knee = Knee{1, Knee::Bend::Flattens, 0.3};
    const Chart chart = offloadChart({curve}, QLocale::c());
    ASSERT_EQ(chart.series.size(), 1);
    EXPECT_EQ(chart.series[0].points.size(), 3);
    EXPECT_EQ(chart.series[0].points[1].low, 59);
    EXPECT_TRUE(chart.series[0].points[1].label.contains(q("50 % of the layers")));
    ASSERT_EQ(chart.marks.size(), 1);
    EXPECT_EQ(chart.marks[0].x, 6);
    EXPECT_EQ(chart.note, kneeSentence(curve, QLocale::c()));
}

TEST(OffloadChart, OfSeveralCurvesEachIsNamed)
{
    OffloadCurve first = curveOf("M");
    first.knee = Knee{1, Knee::Bend::Steepens, 0.3};
    const Chart chart = offloadChart({first, curveOf("Other")}, QLocale::c());
    EXPECT_EQ(chart.series.size(), 2);
    ASSERT_EQ(chart.marks.size(), 1) << "a straight one has no knee";
    EXPECT_TRUE(chart.marks[0].label.contains(q("M")));
    EXPECT_EQ(chart.note.count(QLatin1Char('\n')), 1) << "a sentence for each";
}

TEST(OffloadChart, WithoutCurvesThereIsNothingToDraw)
{
    EXPECT_TRUE(offloadChart({}).isEmpty());
    EXPECT_FALSE(offloadChart({}).emptyText.isEmpty());
}

TEST(OffloadChart, KneesOfOneModelAreToldApartByTheirQuantization)
{
    OffloadCurve first, other;
    for (OffloadCurve *curve : {&first, &other}) {
        curve->points = {{}, {}, {}};
        curve->knee = Knee{1, Knee::Bend::Flattens, 0.3};
        curve->cell.model = q("M");
    }
    first.cell.quantization = q("Q4_K_M");
    other.cell.quantization = q("Q8_0");
    const auto label = [&](int mark) {
        return offloadChart({first, other}, QLocale::c()).marks.value(mark).label;
    };
    EXPECT_EQ(label(0), q("knee of Q4_K_M"));
    EXPECT_EQ(label(1), q("knee of Q8_0"));
    other.cell.model = q("N");
    EXPECT_EQ(label(1), q("knee of N"));
}
