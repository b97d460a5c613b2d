// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapgeometry.h"
#include "ui/matrix/heatmapview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

#include <functional>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class ViewOfTheMatrix : public testing::Test
{
protected:
    ViewOfTheMatrix()
    {
        layOut(3, 3);
        set(0, 2, CellState::NoFile);
        set(1, 0, CellState::Excluded);
        QObject::connect(
            &view, &HeatMapView::toggleRequested, &view, [this](const QVector<MatrixKey> &squares, bool on) {
                toggled << squares;
                included << on;
            });
        QObject::connect(&view, &HeatMapView::compareRequested, &view,
            [this](const QVector<MatrixKey> &squares) { compared = squares; });
        QObject::connect(
            &view, &HeatMapView::whatIfRequested, &view, [this](const QString &row) { asked = row; });
        QObject::connect(
            &view, &HeatMapView::tryRequested, &view, [this](const QVector<CellId> &cells) { tried = cells; });
        QObject::connect(&view, &HeatMapView::forceRequested, &view,
            [this](const QVector<MatrixKey> &squares, bool) { forced = squares; });
        view.resize(700, 500);
        view.show();
        QCoreApplication::processEvents();
    }
    void layOut(int rows, int columns)
    {
        QVector<MatrixRow> all(rows);
        for (int i = 0; i < rows; ++i)
            all[i].model = q("M%1").arg(i);
        QStringList names;
        for (int i = 0; i < columns; ++i)
            names << q("Q%1").arg(i);
        model.setLayoutOf(all, names);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                set(row, column, CellState::Planned);
    }
    void set(int row, int column, CellState state)
    {
        MatrixSquare square;
        square.verdict.state = state;
        square.plan = state == CellState::Excluded ? SquarePlan::Out : SquarePlan::In;
        model.apply({{row, column, square}});
    }
    void select(const QVector<QPair<int, int>> &squares)
    {
        view.clearSelection();
        for (const auto &[row, column] : squares)
            view.selectionModel()->select(model.index(row, column), QItemSelectionModel::Select);
    }
    QRect boxOf(int row, int column)
    {
        return HeatMapGeometry::of(view.visualRect(model.index(row, column)), view.fontMetrics().height())
            .check;
    }
    /// Opens the menu of a square, and chooses what has this text; gives everything that was offered and could
    /// be chosen.
    QStringList menu(int row, int column, const char *choose = "")
    {
        const QPoint at = view.visualRect(model.index(row, column)).center();
        return menuOf(choose, [&] {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
            QCoreApplication::sendEvent(view.viewport(), &event);
        });
    }
    QStringList headingMenu(QHeaderView *heading, int section, const char *choose = "")
    {
        const int place = heading->sectionViewportPosition(section) + heading->sectionSize(section) / 2;
        const QPoint at = heading->orientation() == Qt::Vertical ? QPoint(5, place) : QPoint(place, 5);
        return menuOf(choose, [&] { emit heading->customContextMenuRequested(at); });
    }
    QStringList menuOf(const char *choose, const std::function<void()> &open)
    {
        QStringList offered;
        open(); // and comes back at once
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return offered;
        for (QAction *action : menu->actions()) {
            if (action->isEnabled() && !action->isSeparator())
                offered << action->text();
            if (action->text() == q(choose))
                action->trigger();
        }
        menu->close();
        return offered;
    }
    static MatrixKey key(int row, int column) { return {q("M%1").arg(row), q("Q%1").arg(column)}; }

    MatrixModel model;
    HeatMapView view{&model};
    QVector<QVector<MatrixKey>> toggled;
    QVector<bool> included;
    QVector<MatrixKey> compared, forced;
    QVector<CellId> tried;
    QString asked;
};

} // namespace

TEST_F(ViewOfTheMatrix, SpaceTakesWhatIsSelectedOutAndInAgain)
{
    select({{0, 0}, {0, 1}, {0, 2}});
    QTest::keyClick(&view, Qt::Key_Space);
    ASSERT_EQ(toggled.size(), 1);
    EXPECT_EQ(toggled[0], (QVector<MatrixKey>{key(0, 0), key(0, 1)})) << "there is no file for the third";
    EXPECT_FALSE(included[0]);
    select({{1, 0}});
    QTest::keyClick(&view, Qt::Key_Space);
    ASSERT_EQ(toggled.size(), 2);
    EXPECT_TRUE(included[1]);
    select({{1, 0}, {1, 1}});
    QTest::keyClick(&view, Qt::Key_Space);
    ASSERT_EQ(toggled.size(), 3);
    EXPECT_FALSE(included[2]) << "some were in: all go out";
    select({{0, 2}});
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(toggled.size(), 3) << "nothing to take";
}

TEST_F(ViewOfTheMatrix, ADoubleClickOnAHeadingTakesItsRowOrColumn)
{
    emit view.verticalHeader()->sectionDoubleClicked(2);
    emit view.horizontalHeader()->sectionDoubleClicked(2);
    ASSERT_EQ(toggled.size(), 2);
    EXPECT_EQ(toggled[0], (QVector<MatrixKey>{key(2, 0), key(2, 1), key(2, 2)}));
    EXPECT_EQ(toggled[1], (QVector<MatrixKey>{key(1, 2), key(2, 2)}));
}

TEST_F(ViewOfTheMatrix, AClickOnTheBoxTogglesAndBesideItSelects)
{
    ASSERT_FALSE(boxOf(1, 1).isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, boxOf(1, 1).center());
    ASSERT_EQ(toggled.size(), 1);
    EXPECT_EQ(toggled[0], QVector<MatrixKey>{key(1, 1)});
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, boxOf(1, 1).topLeft() - QPoint(3, 3));
    EXPECT_EQ(toggled.size(), 2) << "a little larger than it looks";
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(2, 1)).center());
    EXPECT_EQ(toggled.size(), 2);
    EXPECT_EQ(view.selectedKeys(), QVector<MatrixKey>{key(2, 1)});
}

TEST_F(ViewOfTheMatrix, NothingIsTakenOutWhileARunGoesOn)
{
    view.setEditable(false);
    select({{0, 0}});
    QTest::keyClick(&view, Qt::Key_Space);
    emit view.verticalHeader()->sectionDoubleClicked(0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, boxOf(1, 1).center());
    EXPECT_TRUE(toggled.isEmpty());
    EXPECT_EQ(menu(0, 0).filter(q("Measure")).size(), 0);
    EXPECT_FALSE(menu(0, 0).filter(q("Compare")).isEmpty()) << "looking is always possible";
}

TEST_F(ViewOfTheMatrix, ItsMenuComparesWhatIsChosen)
{
    select({{0, 0}, {2, 1}});
    menu(2, 1, "Compare selected cells");
    EXPECT_EQ(compared, (QVector<MatrixKey>{key(0, 0), key(2, 1)}));
    menu(1, 1, "Compare this model's quantizations");
    EXPECT_EQ(compared, (QVector<MatrixKey>{key(1, 0), key(1, 1), key(1, 2)}));
    menu(1, 1, "Compare the models at this quantization");
    EXPECT_EQ(compared, (QVector<MatrixKey>{key(0, 1), key(1, 1), key(2, 1)}));
    EXPECT_FALSE(menu(1, 2).contains(q("Compare selected cells"))) << "one cell is no comparison";
}

TEST_F(ViewOfTheMatrix, ItsMenuTakesRowsAndColumns)
{
    menu(0, 1, "Exclude this model");
    menu(0, 1, "Include this quantization");
    ASSERT_EQ(toggled.size(), 2);
    EXPECT_EQ(toggled[0], (QVector<MatrixKey>{key(0, 0), key(0, 1)}));
    EXPECT_FALSE(included[0]);
    EXPECT_EQ(toggled[1], (QVector<MatrixKey>{key(0, 1), key(1, 1), key(2, 1)}));
    EXPECT_TRUE(included[1]);
    menu(2, 0, "What would fit…");
    EXPECT_EQ(asked, q("M2"));
    select({{2, 0}, {2, 1}});
    menu(2, 0, "Always measure");
    EXPECT_EQ(forced, (QVector<MatrixKey>{key(2, 0), key(2, 1)}));
    EXPECT_FALSE(menu(0, 2).contains(q("Always measure"))) << "there is nothing to measure";
}

TEST_F(ViewOfTheMatrix, HeadingsHaveTheMenuOfTheirRowOrColumn)
{
    QStringList offered = headingMenu(view.verticalHeader(), 1, "Compare this model's quantizations");
    EXPECT_EQ(compared, (QVector<MatrixKey>{key(1, 0), key(1, 1), key(1, 2)}));
    EXPECT_TRUE(offered.contains(q("Exclude this model")));
    EXPECT_TRUE(offered.contains(q("What would fit…")));
    EXPECT_FALSE(offered.contains(q("Exclude this quantization"))) << "a row has several";
    offered = headingMenu(view.horizontalHeader(), 2, "Always measure");
    EXPECT_EQ(forced, (QVector<MatrixKey>{key(0, 2), key(1, 2), key(2, 2)}));
    EXPECT_TRUE(offered.contains(q("Exclude this quantization")));
    EXPECT_FALSE(offered.contains(q("Exclude this model")));
    EXPECT_FALSE(offered.contains(q("What would fit…"))) << "that is about one model";
}

TEST_F(ViewOfTheMatrix, EnterAndAClickAskForTheDetails)
{
    QVector<bool> asked;
    QObject::connect(&view, &HeatMapView::detailsRequested, &view, [&](bool go) { asked << go; });
    view.setCurrentIndex(model.index(1, 1));
    EXPECT_TRUE(asked.isEmpty()) << "passing by is no question";
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Enter);
    EXPECT_EQ(asked, (QVector<bool>{true, true}));
    EXPECT_TRUE(toggled.isEmpty()) << "Enter takes nothing out";
    const QPoint middle = view.visualRect(model.index(2, 1)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle);
    EXPECT_EQ(asked, (QVector<bool>{true, true, false}));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, middle);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, boxOf(1, 1).center());
    EXPECT_EQ(asked.size(), 3) << "whoever chooses cells looks at something else";
    menu(0, 1, "Show details");
    EXPECT_EQ(asked.last(), true);
    EXPECT_EQ(view.currentIndex(), model.index(0, 1));
}

TEST_F(ViewOfTheMatrix, SquaresKeepASizeThatCanBeRead)
{
    const int line = view.fontMetrics().height();
    EXPECT_EQ(view.horizontalScrollBar()->maximum(), 0) << "few columns share the width";
    layOut(100, 30);
    QCoreApplication::processEvents();
    EXPECT_GE(view.columnWidth(0), line * 4);
    EXPECT_GE(view.rowHeight(0), line * 2);
    EXPECT_GT(view.horizontalScrollBar()->maximum(), 0) << "many scroll";
    EXPECT_GT(view.verticalScrollBar()->maximum(), 0);
}

TEST_F(ViewOfTheMatrix, TheCurrentSquareIsTold)
{
    QVector<QPair<int, int>> told;
    QObject::connect(&view, &HeatMapView::currentSquareChanged, &view,
        [&](int row, int column) { told << qMakePair(row, column); });
    view.setCurrentIndex(model.index(1, 2));
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_EQ(told, (QVector<QPair<int, int>>{{1, 2}, {1, 1}}));
}

TEST_F(ViewOfTheMatrix, OneOrTwoCellsCanBeTriedOut)
{
    menu(1, 1, "Try it");
    EXPECT_EQ(tried, QVector<CellId>{CellId({q("M1"), q("Q1"), q("llama.cpp"), QString()})});
    select({{0, 0}, {0, 1}, {1, 1}});
    menu(1, 1, "Try two of them side by side");
    ASSERT_EQ(tried.size(), 2);
    EXPECT_EQ(tried[0].model, q("M1")) << "the one that was pointed at is left";
    EXPECT_EQ(tried[1].model, q("M0"));
    tried.clear();
    headingMenu(view.verticalHeader(), 0, "Try two of them side by side");
    ASSERT_EQ(tried.size(), 2);
    EXPECT_EQ(tried[1].quantization, q("Q1"));
    view.clearSelection();
    EXPECT_FALSE(menu(0, 2).contains(q("Try it"))) << "without a file there is nothing to load";
}
