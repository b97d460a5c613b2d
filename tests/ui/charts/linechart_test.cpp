// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/charts/linechart.h"

#include <QChartView>
#include <QLabel>
#include <QLineSeries>
#include <QValueAxis>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(LineChart, ShowsWordsUntilThereIsSomething)
{
    LineChart chart(q("Speed"), q("tokens/s"), q("Nothing yet."));
    chart.reset({q("CPU")});
    chart.show();
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_TRUE(chart.findChild<QLabel *>()->isVisible());
    chart.add(q("unknown"), 1, 1);
    EXPECT_TRUE(chart.isEmpty()) << "a line that was not named";
    chart.add(q("CPU"), 1, 20);
    chart.addDot(q("CPU"), 2, 50);
    chart.showUpTo(2);
    EXPECT_FALSE(chart.isEmpty());
    EXPECT_FALSE(chart.findChild<QLabel *>()->isVisible());
    const auto *view = chart.findChild<QChartView *>();
    ASSERT_TRUE(view);
    EXPECT_EQ(view->chart()->series().size(), 2);
    for (const QAbstractAxis *axis : view->chart()->axes(Qt::Vertical)) {
        EXPECT_EQ(static_cast<const QValueAxis *>(axis)->min(), 0);
        EXPECT_GE(static_cast<const QValueAxis *>(axis)->max(), 50);
    }
    chart.reset({q("CPU")});
    EXPECT_TRUE(chart.isEmpty());
}

TEST(LineChart, ForgetsWhatIsLongPast)
{
    LineChart chart(q("Speed"), q("tokens/s"), q("Nothing yet."));
    chart.reset({q("CPU")});
    for (int i = 0; i < 5000; ++i)
        chart.add(q("CPU"), i, i);
    chart.showUpTo(5000);
    const auto *line = static_cast<QLineSeries *>(chart.findChild<QChartView *>()->chart()->series().first());
    EXPECT_LE(line->count(), 1200);
    EXPECT_EQ(line->points().last().x(), 4999);
}
