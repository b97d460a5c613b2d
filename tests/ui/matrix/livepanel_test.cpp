// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/charts/linechart.h"
#include "ui/matrix/livepanel.h"

#include <QChartView>
#include <QLabel>
#include <QLineSeries>
#include <QScatterSeries>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class PanelOfARun : public testing::Test
{
protected:
    PanelOfARun() { panel.reset({q("CUDA0"), q("CUDA1")}); }
    LineChart *chart(int which) { return panel.findChildren<LineChart *>().at(which); }
    LineChart *rate() { return chart(0); }
    LineChart *temperature() { return chart(1); }
    LineChart *memory() { return chart(2); }
    /// The points of the lines of a chart, one line after the other.
    template <typename Series>
    static QVector<QList<QPointF>> pointsOf(const LineChart *chart)
    {
        QVector<QList<QPointF>> all;
        for (const QAbstractSeries *series : chart->findChild<QChartView *>()->chart()->series())
            if (const auto *points = qobject_cast<const Series *>(series))
                all << points->points();
        return all;
    }
    static TelemetrySample sampleAt(double seconds)
    {
        TelemetrySample sample;
        sample.seconds = seconds;
        return sample;
    }

    LivePanel panel;
};

} // namespace

TEST_F(PanelOfARun, ReadingsGoToTheirLanes)
{
    TelemetrySample sample = sampleAt(3);
    sample.temperatureC = 61;
    sample.lanes = {{q("CUDA0"), {}, 20, 2e9}, {q("CUDA1"), {}, 40, 5e8}};
    panel.add({sample});
    EXPECT_EQ(pointsOf<QLineSeries>(rate()), (QVector<QList<QPointF>>{{{3, 20}}, {{3, 40}}}));
    EXPECT_EQ(pointsOf<QLineSeries>(memory()), (QVector<QList<QPointF>>{{{3, 2000}}, {{3, 500}}})) << "in MB";
    EXPECT_EQ(pointsOf<QLineSeries>(temperature()), (QVector<QList<QPointF>>{{{3, 61}}}));
}

TEST_F(PanelOfARun, WhatWasNotReadIsNotDrawn)
{
    TelemetrySample sample = sampleAt(1);
    sample.lanes = {{q("CUDA0"), {}, {}, 1e9}, {q("unknown"), {}, 30, 1e9}};
    panel.add({});
    panel.add({sample});
    EXPECT_TRUE(rate()->isEmpty()) << "no rate, and a lane that nobody named";
    EXPECT_TRUE(temperature()->isEmpty());
    EXPECT_FALSE(memory()->isEmpty());
    EXPECT_EQ(pointsOf<QLineSeries>(memory()), (QVector<QList<QPointF>>{{{1, 1000}}, {}}));
}

TEST_F(PanelOfARun, ARepetitionIsADotAtTheTimeOfTheLastReading)
{
    panel.add({sampleAt(2), sampleAt(7)});
    panel.addAttempt(q("CUDA1"), 33);
    const auto dots = pointsOf<QScatterSeries>(rate());
    ASSERT_EQ(dots.size(), 1) << "of the lane that has one";
    EXPECT_EQ(dots[0], (QList<QPointF>{{7, 33}}));
    EXPECT_FALSE(rate()->isEmpty());
}

TEST_F(PanelOfARun, AnotherRunBeginsAnew)
{
    TelemetrySample sample = sampleAt(100);
    sample.temperatureC = 61;
    sample.lanes = {{q("CUDA0"), {}, 20, 2e9}};
    panel.add({sample});
    panel.addAttempt(q("CUDA0"), 20);
    panel.reset({q("CPU")});
    for (const int which : {0, 1, 2})
        EXPECT_TRUE(chart(which)->isEmpty()) << which;
    panel.addAttempt(q("CPU"), 5);
    EXPECT_EQ(pointsOf<QScatterSeries>(rate()), (QVector<QList<QPointF>>{{{0, 5}}})) << "its clock too";
}

TEST(LivePanel, SaysWhetherSomethingIsToCome)
{
    LivePanel panel;
    const auto *words = panel.findChildren<LineChart *>().first()->findChild<QLabel *>();
    ASSERT_TRUE(words);
    EXPECT_TRUE(words->text().contains(q("F5"))) << words->text();
    panel.showPreparing(true);
    EXPECT_TRUE(words->text().contains(q("prepared"))) << words->text();
    panel.showPreparing(false);
    EXPECT_TRUE(words->text().contains(q("F5"))) << words->text();
    panel.reset({q("CPU")});
    EXPECT_FALSE(words->text().contains(q("F5"))) << "a run has begun";
}
