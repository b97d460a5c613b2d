// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/rowheader.h"

#include <QTest>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class RowHeadings : public testing::Test
{
protected:
    RowHeadings()
    {
        MatrixRow row;
        row.model = q("DeepSeek-R1-Distill-Qwen-14B-abliterated-and-then-some-more-words-v2-imatrix");
        row.lane = q("CPU");
        model.setLayoutOf({row}, {q("Q4_K_M"), q("Q5_K_M")});
        view.resize(600, 300);
        view.show();
        QCoreApplication::processEvents();
    }
    int width() { return view.verticalHeader()->width(); }
    void drag(int from, int to)
    {
        QWidget *header = view.verticalHeader()->viewport();
        QTest::mousePress(header, Qt::LeftButton, {}, QPoint(from, 20));
        QMouseEvent move(QEvent::MouseMove, QPointF(to, 20), header->mapToGlobal(QPointF(to, 20)),
            Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(header, &move);
        QTest::mouseRelease(header, Qt::LeftButton, {}, QPoint(to, 20));
        QCoreApplication::processEvents();
    }

    MatrixModel model;
    HeatMapView view{&model};
};

} // namespace

TEST_F(RowHeadings, ALongNameTakesAThirdAtMostAndKeepsBothEnds)
{
    EXPECT_LE(width(), 200);
    EXPECT_GT(width(), 100);
    EXPECT_EQ(view.verticalHeader()->textElideMode(), Qt::ElideMiddle);
    view.resize(900, 300);
    QCoreApplication::processEvents();
    EXPECT_GT(width(), 250) << "a third of what there is now";
    EXPECT_LE(width(), 300);
}

TEST_F(RowHeadings, TheEdgeIsDraggedAndGivenBackByADoubleClick)
{
    const int before = width();
    drag(before - 2, 110);
    EXPECT_EQ(width(), 110);
    drag(108, 340);
    EXPECT_EQ(width(), 340);
    drag(338, 590);
    EXPECT_EQ(width(), 400) << "two thirds at most: the squares stay";
    QTest::mouseDClick(view.verticalHeader()->viewport(), Qt::LeftButton, {}, QPoint(width() - 2, 20));
    QCoreApplication::processEvents();
    EXPECT_EQ(width(), before);
}

TEST(RowHeader, ShortNamesTakeWhatTheyNeed)
{
    MatrixModel model;
    MatrixRow row;
    row.model = q("M");
    model.setLayoutOf({row}, {q("Q4_K_M")});
    HeatMapView view(&model);
    view.resize(600, 300);
    view.show();
    QCoreApplication::processEvents();
    EXPECT_LT(view.verticalHeader()->width(), 120);
}
