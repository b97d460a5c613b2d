// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/rowheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class LargeMatrix : public testing::Test
{
protected:
    LargeMatrix()
    {
        QVector<MatrixRow> rows(100);
        for (int i = 0; i < rows.size(); ++i) {
            rows[i].model = q("M%1").arg(i);
            rows[i].lane = q("CPU");
        }
        QStringList columns;
        for (int i = 0; i < 20; ++i)
            columns << q("Q%1").arg(i);
        model.setLayoutOf(rows, columns);
        view.resize(900, 600);
        view.show();
        QCoreApplication::processEvents();
    }
    /// Keeps two rows at the top: M50 and M7.
    void keep()
    {
        ShownMatrix shown = view.shown();
        shown.rows.removeAll(50);
        shown.rows.removeAll(7);
        shown.rows.prepend(7);
        shown.rows.prepend(50);
        shown.kept = 2;
        view.arrange(shown, false);
        QCoreApplication::processEvents();
    }

    MatrixModel model;
    HeatMapView view{&model};
};

} // namespace

TEST_F(LargeMatrix, ShowsRowsInTheirOrderAndHidesTheOthers)
{
    ShownMatrix shown;
    shown.rows = {9, 3, 5};
    shown.columns = {2, 0};
    view.arrange(shown, false);
    EXPECT_EQ(view.verticalHeader()->visualIndex(9), 0);
    EXPECT_EQ(view.verticalHeader()->visualIndex(5), 2);
    EXPECT_TRUE(view.isRowHidden(0));
    EXPECT_FALSE(view.isRowHidden(3));
    EXPECT_TRUE(view.isColumnHidden(1));
    view.selectAll();
    EXPECT_EQ(view.selectedKeys().size(), 6) << "what is hidden is not chosen";
    model.setLayoutOf({model.rows().first()}, {q("Q")});
    EXPECT_FALSE(view.isRowHidden(0)) << "another matrix is seen as a whole";
}

TEST_F(LargeMatrix, RowsAtTheTopStayWhileOthersScroll)
{
    keep();
    const QRect first = view.visualRect(model.index(50, 3));
    EXPECT_EQ(first.top(), 0);
    view.verticalScrollBar()->setValue(400);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.visualRect(model.index(50, 3)), first);
    EXPECT_EQ(view.indexAt(first.center()), model.index(50, 3));
    EXPECT_EQ(view.indexAt(view.visualRect(model.index(7, 0)).center()), model.index(7, 0));
    EXPECT_EQ(static_cast<RowHeader *>(view.verticalHeader())->sectionAt(first.center().y()), 50);
    EXPECT_FALSE(view.grab().isNull());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, first.center());
    EXPECT_EQ(view.currentIndex(), model.index(50, 3));
    EXPECT_EQ(view.verticalScrollBar()->value(), 400) << "what is seen need not be scrolled to";
}

TEST_F(LargeMatrix, NoRowHidesBehindThoseAtTheTop)
{
    keep();
    view.verticalScrollBar()->setValue(800);
    view.scrollTo(model.index(2, 0));
    EXPECT_GE(view.visualRect(model.index(2, 0)).top(), view.visualRect(model.index(7, 0)).bottom());
}

TEST_F(LargeMatrix, RowsAtTheTopNeverTakeMoreThanHalf)
{
    ShownMatrix shown = view.shown();
    shown.kept = 90;
    view.arrange(shown, false);
    view.verticalScrollBar()->setValue(1000);
    EXPECT_LT(view.visualRect(model.index(20, 0)).top(), 0) << "it scrolls like any other";
    const QModelIndex below = view.indexAt(QPoint(5, view.viewport()->height() * 3 / 4));
    EXPECT_GT(below.row(), 20) << "the lower half shows where one has scrolled to";
}

TEST_F(LargeMatrix, ZoomChangesTheSquares)
{
    const int high = view.rowHeight(0), wide = view.columnWidth(0);
    view.setZoom(2);
    QCoreApplication::processEvents();
    EXPECT_NEAR(view.rowHeight(0), high * 2, 4);
    EXPECT_NEAR(view.columnWidth(0), wide * 2, 4);
    view.setZoom(0.1);
    EXPECT_DOUBLE_EQ(view.zoom(), HeatMapView::kLeastZoom);
    EXPECT_LT(view.rowHeight(0), high);
    EXPECT_GE(view.rowHeight(0), view.fontMetrics().height()) << "a name still fits";
    EXPECT_GE(view.font().pointSizeF(), QApplication::font().pointSizeF() * 0.84) << "no text is smaller";
    view.setZoom(1);
    QCoreApplication::processEvents();
    EXPECT_EQ(view.rowHeight(0), high);
    EXPECT_EQ(view.columnWidth(0), wide);
}

TEST_F(LargeMatrix, TheWheelZoomsWithControlAlone)
{
    const auto turn = [this](Qt::KeyboardModifiers keys) {
        const QPointF at(100, 100);
        QWheelEvent event(
            at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    };
    turn({});
    EXPECT_DOUBLE_EQ(view.zoom(), 1);
    turn(Qt::ControlModifier);
    EXPECT_GT(view.zoom(), 1);
}
