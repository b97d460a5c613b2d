// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "tests/ui/plainnumbers.h"
#include "ui/base/colors.h"
#include "ui/matrix/stripplot.h"

#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Strip : public testing::Test
{
protected:
    Strip()
    {
        CellRecord cell = test::measuredCell();
        Attempt rejected = test::goodAttempt(3, 60);
        rejected.outcome = AttemptOutcome::Rejected;
        cell.attempts << rejected;
        strip = attemptStrip(cell, judgeCell(cell, {}));
        plot.resize(400, plot.sizeHint().height());
        plot.tell(strip);
        QObject::connect(
            &plot, &StripPlot::currentChanged, &plot, [this](const QString &text) { words = text; });
    }
    const test::PlainNumbers plain;
    AttemptStrip strip;
    StripPlot plot;
    QString words;
};

} // namespace

TEST_F(Strip, PutsDotsWhereTheirValuesAre)
{
    ASSERT_EQ(strip.dots.size(), 4);
    EXPECT_LT(plot.placeOf(0).x(), plot.placeOf(1).x());
    EXPECT_LT(plot.placeOf(1).x(), plot.placeOf(2).x());
    EXPECT_LT(plot.placeOf(3).x(), plot.placeOf(0).x());
    for (int i = 0; i < 4; ++i)
        EXPECT_TRUE(plot.rect().contains(plot.placeOf(i).toPoint())) << i;
}

TEST_F(Strip, ARejectedOneIsHollow)
{
    const QImage image = plot.grab().toImage();
    const QColor ink = seriesColor(0, isDark(plot.palette()));
    const auto inkAt = [&](int dot) {
        return test::pixelsOf(image, QRect(plot.placeOf(dot).toPoint() - QPoint(1, 1), QSize(3, 3)), ink);
    };
    EXPECT_EQ(inkAt(3), 0);
    EXPECT_EQ(inkAt(0), 9);
}

TEST_F(Strip, IsWalkedByKeysAndSaid)
{
    EXPECT_TRUE(plot.accessibleDescription().contains(q("Median"))) << plot.accessibleDescription();
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.current(), 0);
    EXPECT_EQ(words, dotInWords(strip.dots[0]));
    EXPECT_EQ(plot.accessibleDescription(), words);
    QTest::keyClick(&plot, Qt::Key_End);
    EXPECT_EQ(plot.current(), 3);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.current(), 3);
    QTest::keyClick(&plot, Qt::Key_Left);
    EXPECT_EQ(plot.current(), 2);
    QTest::mouseClick(&plot, Qt::LeftButton, {}, plot.placeOf(1).toPoint());
    EXPECT_EQ(plot.current(), 1);
    plot.tell({});
    EXPECT_EQ(plot.current(), -1);
    EXPECT_TRUE(words.isEmpty());
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_EQ(plot.current(), -1) << "nothing to walk on";
}
