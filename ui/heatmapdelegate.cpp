// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmapdelegate.h"

#include "models/matrixmodel.h"
#include "ui/colors.h"
#include "ui/heatmapgeometry.h"

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

} // namespace

void HeatMapDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = CellState(index.data(MatrixModel::StateRole).toInt());
    const HeatMapGeometry g = HeatMapGeometry::of(option.rect, option.fontMetrics.height());
    const QVariant heat = index.data(MatrixModel::HeatRole);
    const bool absent = state == CellState::NoFile || state == CellState::Excluded;
    const bool busy = state == CellState::Loading || state == CellState::Measuring;
    const bool heated = heat.isValid() && !absent;

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, true);
    const QColor tile = heated ? heatColor(heat.toDouble()) : quietTile(option.palette);
    const QColor ink = heated ? textOn(tile) : option.palette.color(QPalette::Text);
    const QColor soft = heated ? ink : mutedText(option.palette);
    painter->setPen(Qt::NoPen);
    if (absent) {
        painter->setBrush(QBrush(
            mutedText(option.palette), state == CellState::Excluded ? Qt::BDiagPattern : Qt::Dense7Pattern));
        painter->setOpacity(state == CellState::Excluded ? 0.35 : 0.15);
        painter->drawRect(g.tile);
        painter->setOpacity(1);
    } else {
        painter->setBrush(tile);
        painter->drawRoundedRect(g.tile, 3, 3);
    }
    if (state == CellState::Skipped) {
        painter->setBrush(QBrush(mutedText(option.palette), Qt::FDiagPattern));
        painter->setOpacity(0.3);
        painter->drawRoundedRect(g.tile, 3, 3);
        painter->setOpacity(1);
    }

    if (m_checks && state != CellState::NoFile && !g.check.isEmpty())
        paintCheck(painter, g.check, state != CellState::Excluded, soft);

    painter->setFont(option.font);
    painter->setPen(state == CellState::Error || state == CellState::Failed
            ? (heated ? ink : errorColor(option.palette))
            : soft);
    if (state != CellState::NoFile) {
        QString mark = index.data(MatrixModel::MarkRole).toString();
        if (index.data(MatrixModel::FlaggedRole).toBool() && g.mark.width() > 0) {
            painter->drawText(g.mark.translated(-g.mark.width(), 0), Qt::AlignCenter, QStringLiteral("⚑"));
        }
        painter->drawText(g.mark, Qt::AlignCenter, mark);
    }

    const QString number = index.data(MatrixModel::NumberRole).toString();
    QFont font = option.font;
    if (!number.isEmpty() && !absent) {
        font.setBold(true);
        if (!g.spread.isEmpty())
            font.setPointSizeF(font.pointSizeF() * 1.15);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(
            g.number, Qt::AlignCenter, QFontMetrics(font).elidedText(number, Qt::ElideRight, g.number.width()));
        painter->setFont(option.font);
        if (!g.spread.isEmpty() && !busy) {
            painter->setPen(soft);
            painter->drawText(g.spread, Qt::AlignCenter,
                option.fontMetrics.elidedText(
                    index.data(MatrixModel::SpreadRole).toString(), Qt::ElideRight, g.spread.width()));
        }
    } else {
        painter->setPen(state == CellState::Error ? errorColor(option.palette) : soft);
        painter->drawText(g.number, Qt::AlignCenter,
            option.fontMetrics.elidedText(
                index.data(MatrixModel::RestingRole).toString(), Qt::ElideRight, g.number.width()));
        if (!g.spread.isEmpty() && !busy) {
            painter->setPen(soft);
            painter->drawText(g.spread, Qt::AlignCenter,
                option.fontMetrics.elidedText(
                    index.data(MatrixModel::WhyRole).toString(), Qt::ElideRight, g.spread.width()));
        }
    }
    if (busy) {
        if (!g.spread.isEmpty()) {
            painter->setPen(soft);
            painter->drawText(g.spread.adjusted(0, -2, 0, -2), Qt::AlignCenter,
                option.fontMetrics.elidedText(
                    index.data(MatrixModel::ActivityRole).toString(), Qt::ElideRight, g.spread.width()));
        }
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Mid));
        painter->drawRect(g.progress);
        QRect done = g.progress;
        done.setWidth(int(done.width() * index.data(MatrixModel::ProgressRole).toDouble()));
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRect(done);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (index.data(MatrixModel::GroupStartRole).toBool()) {
        painter->setPen(option.palette.color(QPalette::Mid));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (option.state & QStyle::State_Selected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
        painter->drawRect(g.tile.adjusted(0, 0, -1, -1));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(g.tile.adjusted(2, 2, -3, -3));
    }
    painter->restore();
}

} // namespace sweetspot::ui
