// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runnotes.h"
#include "tests/ui/projectwithruns.h"
#include "ui/charts/chartview.h"
#include "ui/compare/runtrend.h"

#include <QComboBox>
#include <QLabel>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class TrendOfRuns : public test::ProjectWithRuns
{
protected:
    const Chart &chart() { return trend.findChild<ChartView *>()->chart(); }
    bool shows(qsizetype points)
    {
        return test::waitUntil(
            [&] { return !chart().series.isEmpty() && chart().series[0].points.size() == points; });
    }
    void choose(const char *cell)
    {
        auto *box = trend.findChild<QComboBox *>(q("trendCell"));
        box->setCurrentIndex(box->findText(q(cell)));
    }

    RunTrend trend{&document, &library};
};

} // namespace

TEST_F(TrendOfRuns, FollowsACellOverTheRuns)
{
    const QString first = write(test::runOfDay(0));
    write(test::runOfDay(1));
    write(test::runOfDay(2, 0.5));
    ASSERT_TRUE(writeRunTitle(path, first, q("Old driver")));
    ASSERT_TRUE(writeBaseline(path, first));
    open(3);
    trend.show();
    ASSERT_TRUE(shows(3));
    choose("Large Q8_0");
    ASSERT_TRUE(shows(3));
    const auto &points = chart().series[0].points;
    EXPECT_NEAR(points[2].y / points[0].y, 0.5, 0.01);
    EXPECT_EQ(chart().categories[0], q("Old driver"));
    ASSERT_EQ(chart().levels.size(), 1);
    EXPECT_EQ(chart().levels[0].y, points[0].y);
    EXPECT_TRUE(trend.findChild<QLabel *>(q("trendSentence"))->text().contains(q("slower")));
    choose("Small Q8_0");
    EXPECT_FALSE(trend.findChild<QLabel *>(q("trendSentence"))->text().contains(q("slower")));
}

TEST_F(TrendOfRuns, ReadsNothingBeforeItIsLookedAtAndThenWhatIsNew)
{
    write(test::runOfDay(0));
    open(1);
    EXPECT_FALSE(trend.isReading());
    trend.show();
    ASSERT_TRUE(shows(1));
    EXPECT_TRUE(chart().levels.isEmpty()) << "no baseline";
    write(test::runOfDay(1));
    library.refresh();
    EXPECT_TRUE(shows(2));
}

TEST_F(TrendOfRuns, AProjectWithoutRunsSaysSo)
{
    ASSERT_TRUE(document.open(path));
    trend.show();
    ASSERT_TRUE(test::waitUntil([&] { return !trend.isReading(); }));
    EXPECT_TRUE(chart().isEmpty());
    EXPECT_FALSE(chart().emptyText.isEmpty());
}
