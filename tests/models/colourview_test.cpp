// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/colourview.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

namespace
{

HeatValue exact(double value)
{
    return {value, {}, {}};
}

} // namespace

TEST(ColourView, ValuesShareOneScale)
{
    const HeatColours colours(ColourView::Value, {{exact(10), exact(20)}, {exact(30)}}, true);
    EXPECT_DOUBLE_EQ(*colours.position(0, 10), 0);
    EXPECT_DOUBLE_EQ(*colours.position(0, 20), 0.5);
    EXPECT_DOUBLE_EQ(*colours.position(1, 30), 1);
    EXPECT_FALSE(colours.percent(10)) << "that is another view";
    EXPECT_FALSE(HeatColours(ColourView::Value, {{}}, true).position(0, 1)) << "nothing was measured";
}

TEST(ColourView, EachRowHasItsOwnBest)
{
    const HeatColours colours(
        ColourView::BestPerRow, {{exact(10), exact(20)}, {exact(100), exact(300), exact(200)}, {}}, true);
    EXPECT_DOUBLE_EQ(*colours.position(0, 20), 1) << "though the other row is faster";
    EXPECT_DOUBLE_EQ(*colours.position(0, 10), 0);
    EXPECT_DOUBLE_EQ(*colours.position(1, 200), 0.5);
    EXPECT_FALSE(colours.position(2, 5)) << "a row without figures has no colours";
    const HeatColours less(ColourView::BestPerRow, {{exact(10), exact(20)}}, false);
    EXPECT_DOUBLE_EQ(*less.position(0, 10), 1) << "where less is better";
}

TEST(ColourView, ARowShowsNoDifferenceThatWasNotMeasured)
{
    const HeatColours colours(ColourView::BestPerRow, {{{100, 90, 110}, {101, 91, 111}}}, true);
    EXPECT_LT(*colours.position(0, 101) - *colours.position(0, 100), HeatScale::kTouching);
}

TEST(ColourView, TellsPercentOfTheBest)
{
    const HeatColours more(ColourView::DistanceFromBest, {{exact(10), exact(40)}, {exact(20)}}, true);
    EXPECT_DOUBLE_EQ(*more.percent(40), 100);
    EXPECT_DOUBLE_EQ(*more.percent(10), 25);
    EXPECT_DOUBLE_EQ(*more.position(1, 40), 1);
    EXPECT_DOUBLE_EQ(*more.position(1, 10), 0);
    const HeatColours less(ColourView::DistanceFromBest, {{exact(2), exact(8)}}, false);
    EXPECT_DOUBLE_EQ(*less.percent(2), 100);
    EXPECT_DOUBLE_EQ(*less.percent(8), 25) << "four times as long is a quarter as good";
    EXPECT_DOUBLE_EQ(*less.position(0, 2), 1);
}

TEST(ColourView, NeverGoesBeyondTheBestAndSaysNothingOfNothing)
{
    const HeatColours alike(ColourView::DistanceFromBest, {{{100, 90, 110}, {98, 88, 108}}}, true);
    EXPECT_TRUE(alike.scale().isWidened());
    EXPECT_DOUBLE_EQ(alike.scale().maximum(), 100);
    EXPECT_LT(alike.scale().minimum(), 60) << "as wide as six intervals";
    const HeatColours zero(ColourView::DistanceFromBest, {{exact(0), exact(4)}}, true);
    EXPECT_FALSE(zero.percent(0)) << "a ratio to nothing";
    EXPECT_FALSE(zero.position(0, -1));
    EXPECT_FALSE(HeatColours(ColourView::DistanceFromBest, {{exact(0)}}, true).position(0, 0));
}
