// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/heatmapdelegate.h"

#include "models/matrixmodel.h"
#include "ui/base/colors.h"
#include "ui/matrix/heatmapgeometry.h"

#include <QPainter>

namespace sweetspot::ui
{

namespace
{

QColor quietTile(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Base).lighter(130)
                           : palette.color(QPalette::Base).darker(104);
}

void paintCheck(QPainter *painter, const QRect &rect, bool on, const QColor &color)
{
    painter->setPen(QPen(color, 1.3));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    if (!on)
        return;
    painter->setPen(QPen(color, 1.8));
    const QPointF points[] = {{rect.left() + rect.width() * 0.22, rect.top() + rect.height() * 0.55},
        {rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.76},
        {rect.left() + rect.width() * 0.8, rect.top() + rect.height() * 0.26}};
    painter->drawPolyline(points, 3);
}

/// What is painted, gathered once.
struct Square {
    CellState state = CellState::Planned;
    HeatMapGeometry place;
    bool absent = false; ///< not there, or taken out: no tile
    bool busy = false;
    bool again = false; ///< its figures are no verdict: hatched instead of coloured
    bool heated = false; ///< has a colour of the scale
    QColor tile, ink, soft;
};

Square squareOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    Square square;
    square.state = CellState(index.data(MatrixModel::StateRole).toInt());
    square.place = HeatMapGeometry::of(option.rect, option.fontMetrics.height());
    square.absent = square.state == CellState::NoFile || square.state == CellState::Excluded;
    square.busy = square.state == CellState::Loading || square.state == CellState::Measuring;
    const QVariant heat = index.data(MatrixModel::HeatRole);
    square.again = square.state == CellState::Unproven || square.state == CellState::Disturbed;
    square.heated = heat.isValid() && !square.absent && !square.again;
    square.tile = square.heated ? heatColor(heat.toDouble()) : quietTile(option.palette);
    square.ink = square.heated ? textOn(square.tile) : option.palette.color(QPalette::Text);
    square.soft = square.heated ? square.ink : mutedText(option.palette);
    return square;
}

void paintTile(QPainter *painter, const Square &square, const QStyleOptionViewItem &option)
{
    // The view lays its highlight below what is selected; muted words could not be read on it.
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    painter->setPen(Qt::NoPen);
    const auto hatch = [&](Qt::BrushStyle style, double opacity) {
        painter->setBrush(QBrush(mutedText(option.palette), style));
        painter->setOpacity(opacity);
        painter->drawRoundedRect(square.place.tile, 3, 3);
        painter->setOpacity(1);
    };
    if (square.state == CellState::Excluded)
        return hatch(Qt::BDiagPattern, 0.35);
    if (square.state == CellState::NoFile)
        return hatch(Qt::Dense7Pattern, 0.15);
    painter->setBrush(square.tile);
    painter->drawRoundedRect(square.place.tile, 3, 3);
    if (square.state == CellState::Skipped)
        hatch(Qt::FDiagPattern, 0.3);
    if (square.again)
        hatch(Qt::BDiagPattern, 0.3);
}

void paintMark(
    QPainter *painter, const Square &square, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (square.state == CellState::NoFile)
        return;
    const QRect &mark = square.place.mark;
    const bool bad = square.state == CellState::Error || square.state == CellState::Failed;
    painter->setFont(option.font);
    painter->setPen(!bad ? square.soft : square.heated ? square.ink : errorColor(option.palette));
    QString marks = index.data(MatrixModel::MarkRole).toString(); // from the right edge inwards
    if (index.data(MatrixModel::StaleRole).toBool())
        marks += QChar(u'↻');
    if (index.data(MatrixModel::FlaggedRole).toBool())
        marks += QChar(u'⚑');
    for (int i = 0; i < marks.size(); ++i) {
        const QRect place = mark.translated(-i * mark.width(), 0);
        if (i == 0
            || (mark.width() > 0 && square.place.tile.contains(place) && !place.intersects(square.place.check)))
            painter->drawText(place, Qt::AlignCenter, marks.mid(i, 1));
    }
}

void paintWords(
    QPainter *painter, const Square &square, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto line = [&](const QRect &place, int role, const QColor &color, const QFont &font) {
        if (place.isEmpty())
            return;
        painter->setFont(font);
        painter->setPen(color);
        const QString text = index.data(role).toString();
        // Half a figure would be another one; where there is no room for it the colour stands alone.
        if (role == MatrixModel::NumberRole && QFontMetrics(font).horizontalAdvance(text) > place.width())
            return;
        painter->drawText(
            place, Qt::AlignCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    const bool number = !square.absent && !index.data(MatrixModel::NumberRole).toString().isEmpty();
    if (number) {
        QFont bold = option.font;
        bold.setBold(true);
        constexpr double kLarger = 1.15; // where there are three lines
        if (!square.place.spread.isEmpty() && bold.pointSizeF() > 0)
            bold.setPointSizeF(bold.pointSizeF() * kLarger);
        else if (!square.place.spread.isEmpty()) // a font that was given in pixels
            bold.setPixelSize(int(bold.pixelSize() * kLarger));
        line(square.place.number, MatrixModel::NumberRole, square.ink, bold);
    } else {
        line(square.place.number, MatrixModel::RestingRole,
            square.state == CellState::Error ? errorColor(option.palette) : square.soft, option.font);
    }
    const QRect lifted = square.place.spread.adjusted(0, -2, 0, -2); // above the progress
    if (square.busy)
        line(square.place.spread.isEmpty() ? QRect() : lifted, MatrixModel::ActivityRole, square.soft,
            option.font);
    else
        line(square.place.spread, number ? MatrixModel::SpreadRole : MatrixModel::WhyRole, square.soft,
            option.font);
}

void paintProgress(QPainter *painter, const QRect &place, double share, const QPalette &palette)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Mid));
    painter->drawRect(place);
    QRect done = place;
    done.setWidth(int(done.width() * share));
    painter->setBrush(palette.color(QPalette::Highlight));
    painter->drawRect(done);
}

void paintFrames(QPainter *painter, const Square &square, const QStyleOptionViewItem &option, bool groupStart)
{
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    if (groupStart) {
        painter->setPen(option.palette.color(QPalette::Mid));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
        painter->drawRect(square.place.tile.adjusted(0, 0, -1, -1));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(square.place.tile.adjusted(2, 2, -3, -3));
    }
}

} // namespace

void HeatMapDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Square square = squareOf(option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    paintTile(painter, square, option);
    const QVariant included = index.data(MatrixModel::IncludedRole);
    if (m_checks && included.isValid() && !square.place.check.isEmpty())
        paintCheck(painter, square.place.check, included.toBool(), square.soft);
    paintMark(painter, square, option, index);
    paintWords(painter, square, option, index);
    if (square.busy)
        paintProgress(
            painter, square.place.progress, index.data(MatrixModel::ProgressRole).toDouble(), option.palette);
    paintFrames(painter, square, option, m_groups && index.data(MatrixModel::GroupStartRole).toBool());
    painter->restore();
}

} // namespace sweetspot::ui
