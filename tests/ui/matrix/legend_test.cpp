// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/base/colors.h"
#include "ui/matrix/legend.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

void measure(MatrixModel &model, const QVector<double> &speeds)
{
    MatrixRow row;
    row.model = q("M");
    QStringList columns;
    for (qsizetype i = 0; i < speeds.size(); ++i)
        columns << q("Q%1").arg(i);
    model.setLayoutOf({row}, columns);
    QVector<SquareUpdate> updates;
    for (int i = 0; i < speeds.size(); ++i) {
        MatrixSquare square;
        square.verdict.metrics.insert(
            q("interactive.tokens_per_second"), MetricValue{speeds[i], 3, {}, {}, false, {}});
        updates << SquareUpdate{0, i, square};
    }
    model.apply(updates);
}

} // namespace

TEST(Legend, HasRoomForItsWordsAndCanBeNarrow)
{
    MatrixModel model;
    Legend legend(&model);
    const int words = legend.fontMetrics().horizontalAdvance(q("Colours appear with the first measurement"));
    EXPECT_GE(legend.sizeHint().width(), words) << "nothing is cut where there is room";
    EXPECT_EQ(legend.minimumSizeHint().width(), 0) << "and it does not keep the window wide";
}

TEST(Legend, TellsItsEndsInTheTooltipTooBecauseTheyMayNotFit)
{
    MatrixModel model;
    Legend legend(&model);
    measure(model, {10, 40});
    EXPECT_TRUE(legend.toolTip().contains(q("10.0"))) << legend.toolTip();
    EXPECT_TRUE(legend.toolTip().contains(q("40.0 tokens/s"))) << legend.toolTip();
    for (const int width : {20, 120, 400}) { // whatever the room, it is painted
        legend.resize(width, 20);
        EXPECT_FALSE(legend.grab().isNull());
    }
    legend.resize(20, 20);
    const QImage sliver = legend.grab().toImage();
    for (int x = 0; x < sliver.width(); ++x)
        ASSERT_NE(sliver.pixelColor(x, 4), heatColor(1)) << "a sliver of a ramp says nothing";
    measure(model, {12});
    legend.resize(300, 20);
    EXPECT_FALSE(legend.toolTip().contains(q("From "))) << "one value is not told twice: " << legend.toolTip();
    const QImage one = legend.grab().toImage();
    for (int x = 0; x < one.width(); ++x)
        for (int y = 0; y < one.height(); ++y)
            ASSERT_NE(one.pixelColor(x, y), heatColor(1)) << "and has no ramp";
}
