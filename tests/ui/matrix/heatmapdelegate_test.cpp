// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "ui/base/colors.h"
#include "ui/matrix/heatmapdelegate.h"
#include "ui/matrix/heatmapgeometry.h"

#include <QPainter>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

constexpr QRect kCell(20, 20, 160, 110); // of a sheet that is larger on every side

class PaintedSquare : public testing::Test
{
protected:
    PaintedSquare()
    {
        QFont font;
        font.setPixelSize(16);
        option.font = font;
        option.fontMetrics = QFontMetrics(font);
        option.palette = QPalette(QColor(240, 240, 240), QColor(250, 250, 250));
        option.palette.setColor(QPalette::Base, Qt::white);
        option.rect = kCell;
        MatrixRow row;
        row.model = q("M");
        MatrixRow below = row;
        below.startsGroup = true;
        model.setLayoutOf({row, below}, {q("A"), q("B")});
    }
    static MatrixSquare square(CellState state, std::optional<double> speed = {})
    {
        MatrixSquare square;
        square.verdict.state = state;
        square.plan = state == CellState::Excluded ? SquarePlan::Out
            : state == CellState::NoFile           ? SquarePlan::NoCell
                                                   : SquarePlan::In;
        if (speed)
            square.verdict.metrics.insert(
                q("interactive.tokens_per_second"), MetricValue{*speed, 5, *speed - 1, *speed + 1, true, {}});
        return square;
    }
    /// The first square, with others beside it that give the scale its ends.
    QImage paint(const MatrixSquare &first)
    {
        model.apply(
            {{0, 0, first}, {0, 1, square(CellState::Passed, 10)}, {1, 1, square(CellState::Passed, 50)}});
        return paintIndex(model.index(0, 0));
    }
    QImage paintIndex(const QModelIndex &index)
    {
        QImage image = test::sheet({200, 150});
        QPainter painter(&image);
        delegate.paint(&painter, option, index);
        return image;
    }
    HeatMapGeometry place() const { return HeatMapGeometry::of(option.rect, option.fontMetrics.height()); }
    /// Of the tile where neither words nor boxes are.
    QRect bare() const
    {
        const QRect tile = place().tile;
        return {tile.left() + 4, place().check.bottom() + 4, tile.width() - 8,
            place().number.top() - place().check.bottom() - 8};
    }
    double share(const QImage &image, const QColor &colour) const
    {
        return double(test::pixelsOf(image, bare(), colour)) / (bare().width() * bare().height());
    }

    MatrixModel model;
    HeatMapDelegate delegate;
    QStyleOptionViewItem option;
};

} // namespace

TEST_F(PaintedSquare, HasTheColourOfItsFigure)
{
    ASSERT_FALSE(bare().isEmpty());
    for (const double speed : {10.0, 30.0, 50.0}) {
        const QImage image = paint(square(CellState::Passed, speed));
        const double heat = model.index(0, 0).data(MatrixModel::HeatRole).toDouble();
        EXPECT_GT(share(image, heatColor(heat)), 0.95) << speed;
    }
    EXPECT_LT(share(paint(square(CellState::Planned)), heatColor(1)), 0.01) << "no figure, no colour";
}

TEST_F(PaintedSquare, WordsCanBeReadOnEveryColour)
{
    for (const double speed : {10.0, 20.0, 30.0, 40.0, 50.0}) {
        const QImage image = paint(square(CellState::Passed, speed));
        const QColor tile = heatColor(model.index(0, 0).data(MatrixModel::HeatRole).toDouble());
        EXPECT_GT(test::pixelsOf(image, place().number, textOn(tile)), 10) << speed;
        EXPECT_GE(contrast(tile, textOn(tile)), 4.5) << speed;
    }
}

TEST_F(PaintedSquare, FiguresThatProveNothingAreHatchedInsteadOfColoured)
{
    for (const CellState state : {CellState::Unproven, CellState::Disturbed}) {
        const QImage image = paint(square(state, 50));
        const double heat = model.index(0, 0).data(MatrixModel::HeatRole).toDouble();
        EXPECT_LT(share(image, heatColor(heat)), 0.01) << int(state);
        EXPECT_GT(test::inked(image, place().number), 20) << "the figure stands there all the same";
    }
}

TEST_F(PaintedSquare, WhatIsOutOrNotThereHasNoTile)
{
    const QImage planned = paint(square(CellState::Planned));
    for (const CellState state : {CellState::Excluded, CellState::NoFile}) {
        const QImage image = paint(square(state, 50));
        EXPECT_LT(share(image, heatColor(1)), 0.01) << int(state);
        EXPECT_GT(share(image, Qt::white), share(planned, Qt::white)) << int(state);
    }
}

TEST_F(PaintedSquare, EveryStateLooksDifferent)
{
    QVector<QImage> seen;
    for (const CellState state :
        {CellState::Excluded, CellState::NoFile, CellState::Planned, CellState::Queued, CellState::Loading,
            CellState::Measuring, CellState::Passed, CellState::Partial, CellState::Failed, CellState::Skipped,
            CellState::Error, CellState::Interrupted, CellState::Unproven, CellState::Disturbed}) {
        const QImage image = paint(square(state));
        EXPECT_FALSE(seen.contains(image)) << int(state);
        seen << image;
    }
}

TEST_F(PaintedSquare, BadNewsWithoutColourIsInTheColourOfErrors)
{
    const QColor red = errorColor(option.palette);
    for (const CellState state : {CellState::Failed, CellState::Error})
        EXPECT_GT(test::pixelsOf(paint(square(state)), place().mark, red), 3) << int(state);
    EXPECT_EQ(test::pixelsOf(paint(square(CellState::Passed)), place().mark, red), 0);
    EXPECT_EQ(test::pixelsOf(paint(square(CellState::Failed, 50)), place().mark, red), 0)
        << "on a colour of the scale it could not be read";
}

TEST_F(PaintedSquare, ProgressIsAsLongAsItsShare)
{
    const QColor done = option.palette.color(QPalette::Highlight);
    for (const double progress : {0.0, 0.25, 0.5, 1.0}) {
        MatrixSquare measuring = square(CellState::Measuring);
        measuring.progress = progress;
        const QImage image = paint(measuring);
        const QRect bar = place().progress;
        EXPECT_NEAR(double(test::pixelsOf(image, bar, done)) / (bar.width() * bar.height()), progress, 0.05);
    }
    MatrixSquare passed = square(CellState::Passed);
    passed.progress = 0.5;
    EXPECT_EQ(test::pixelsOf(paint(passed), place().progress, done), 0) << "it is over";
}

TEST_F(PaintedSquare, TheBoxIsThereWhileTheMatrixCanBeChanged)
{
    const QImage with = paint(square(CellState::Planned));
    delegate.setChecksVisible(false);
    EXPECT_FALSE(delegate.checksVisible());
    const QImage without = paint(square(CellState::Planned));
    EXPECT_NE(with.copy(place().check), without.copy(place().check));
    const QRect right = place().tile.adjusted(place().tile.width() / 2, 0, 0, 0);
    EXPECT_EQ(with.copy(right), without.copy(right)) << "nothing else changes";
    delegate.setChecksVisible(true);
    EXPECT_NE(paint(square(CellState::Excluded)).copy(place().check), with.copy(place().check))
        << "a box without its tick";
}

TEST_F(PaintedSquare, NothingShowsThroughOfTheHighlightBelowIt)
{
    const QColor highlight = option.palette.color(QPalette::Highlight);
    option.state |= QStyle::State_Selected;
    for (const CellState state :
        {CellState::Excluded, CellState::NoFile, CellState::Planned, CellState::Passed}) {
        model.apply({{0, 0, square(state)}});
        QImage image = test::sheet({200, 150});
        image.fill(highlight); // as a view does with what is selected
        {
            QPainter painter(&image);
            delegate.paint(&painter, option, model.index(0, 0));
        }
        EXPECT_EQ(test::pixelsOf(image, bare(), highlight), 0) << int(state);
    }
}

TEST_F(PaintedSquare, SelectionAndFocusAreFrames)
{
    const QColor highlight = option.palette.color(QPalette::Highlight);
    const QImage plain = paint(square(CellState::Passed, 30));
    EXPECT_EQ(test::pixelsOf(plain, kCell, highlight), 0);
    option.state |= QStyle::State_Selected;
    const QImage selected = paint(square(CellState::Passed, 30));
    EXPECT_GT(test::pixelsOf(selected, kCell, highlight), kCell.width() + kCell.height());
    EXPECT_EQ(selected.copy(bare()), plain.copy(bare())) << "its colour stays what it says";
    option.state |= QStyle::State_HasFocus;
    EXPECT_NE(paint(square(CellState::Passed, 30)), selected);
}

TEST_F(PaintedSquare, GroupsOfSizesAreParted)
{
    paint(square(CellState::Planned));
    model.apply({{1, 0, square(CellState::Planned)}});
    const QImage first = paintIndex(model.index(0, 0)), group = paintIndex(model.index(1, 0));
    const QRect line(kCell.left(), kCell.top(), kCell.width(), 1);
    EXPECT_GT(test::inked(group, line), kCell.width() - 2);
    EXPECT_EQ(test::inked(first, line), 0);
}

TEST_F(PaintedSquare, NothingIsDrawnBeyondIt)
{
    MatrixSquare busy = square(CellState::Measuring, 123456789.123);
    busy.activity = q("repetition 2 of 5 of a profile whose name does not fit into any square");
    busy.progress = 1;
    busy.verdict.metrics.first().flags = {q("few")};
    option.state |= QStyle::State_Selected | QStyle::State_HasFocus;
    for (const QSize size : {QSize(160, 110), QSize(100, 60), QSize(60, 24), QSize(24, 14)}) {
        option.rect = QRect(kCell.topLeft(), size);
        EXPECT_EQ(test::inkedOutside(paint(busy), option.rect), 0) << size.width() << " by " << size.height();
        EXPECT_EQ(test::inkedOutside(paint(square(CellState::Error)), option.rect), 0)
            << size.width() << " by " << size.height();
    }
}

TEST_F(PaintedSquare, LeavesThePainterAsItWas)
{
    model.apply({{0, 0, square(CellState::Measuring, 30)}});
    QImage image = test::sheet({200, 150});
    QPainter painter(&image);
    painter.setPen(Qt::red);
    delegate.paint(&painter, option, model.index(0, 0));
    EXPECT_EQ(painter.pen(), QPen(Qt::red));
    EXPECT_EQ(painter.opacity(), 1);
    EXPECT_FALSE(painter.testRenderHint(QPainter::Antialiasing));
}

TEST_F(PaintedSquare, MarksStandBesideOneAnother)
{
    const auto drawn = [this](const QImage &image, int place) {
        const QRect mark = this->place().mark.translated(-place * this->place().mark.width(), 0);
        const QRgb ground = image.pixel(mark.bottomLeft());
        for (int x = mark.left(); x <= mark.right(); ++x)
            for (int y = mark.top(); y <= mark.bottom(); ++y)
                if (image.pixel(x, y) != ground)
                    return true;
        return false;
    };
    MatrixSquare plain = square(CellState::Passed, 30), stale = plain;
    stale.stale = QStringList{q("The model file has changed since.")};
    const QImage one = paint(plain), two = paint(stale);
    EXPECT_TRUE(drawn(one, 0));
    EXPECT_FALSE(drawn(one, 1));
    EXPECT_TRUE(drawn(two, 0)) << "the state stays";
    EXPECT_TRUE(drawn(two, 1)) << "beside it, that it is stale";
    stale.verdict.metrics.first().flags = {q("few")};
    EXPECT_TRUE(drawn(paint(stale), 2)) << "and a flag";
}
