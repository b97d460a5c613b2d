// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icons.h"

#include "ui/base/colors.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace sweetspot::ui
{

namespace
{

// All of them in a square of 16 units.

void drawArrow(QPainter &painter, bool back, const QColor &color)
{
    if (!back) {
        painter.translate(16, 0);
        painter.scale(-1, 1);
    }
    QPainterPath arc;
    arc.moveTo(5, 6);
    arc.cubicTo(14, 4, 15.5, 12.5, 8, 13);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(arc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{1.5, 6.6}, {7, 2}, {7.4, 9.4}}));
}

// What a run is told to do, and undo.
void drawOrder(QPainter &painter, Glyph glyph, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (glyph) {
    case Glyph::Run:
        painter.drawPolygon(QPolygonF({{4, 2}, {14, 8}, {4, 14}}));
        break;
    case Glyph::Pause:
        painter.drawRect(QRectF(3.5, 2.5, 3.2, 11));
        painter.drawRect(QRectF(9.3, 2.5, 3.2, 11));
        break;
    case Glyph::Stop:
        painter.drawRect(QRectF(3, 3, 10, 10));
        break;
    case Glyph::GoOn:
        painter.drawRect(QRectF(2, 2.5, 2, 11));
        painter.drawPolygon(QPolygonF({{6, 2.5}, {14.5, 8}, {6, 13.5}}));
        break;
    case Glyph::Undo:
    case Glyph::Redo:
        drawArrow(painter, glyph == Glyph::Undo, color);
        break;
    default:
        break;
    }
}

void drawChip(QPainter &painter)
{
    painter.drawRect(QRectF(4, 4, 8, 8));
    painter.drawRect(QRectF(6.5, 6.5, 3, 3));
    for (const double at : {6.0, 10.0}) {
        painter.drawLine(QLineF(at, 1.5, at, 4));
        painter.drawLine(QLineF(at, 12, at, 14.5));
        painter.drawLine(QLineF(1.5, at, 4, at));
        painter.drawLine(QLineF(12, at, 14.5, at));
    }
}

void drawSliders(QPainter &painter)
{
    for (const auto &[y, knob] : {std::pair(4.0, 10.5), std::pair(8.0, 5.5), std::pair(12.0, 9.0)}) {
        painter.drawLine(QLineF(2, y, 14, y));
        painter.drawLine(QLineF(knob, y - 1.6, knob, y + 1.6));
    }
}

void drawGauge(QPainter &painter)
{
    constexpr int kDegree = 16; // as QPainter counts
    painter.drawArc(QRectF(2, 3.5, 12, 12), -20 * kDegree, 220 * kDegree);
    painter.drawLine(QLineF(8, 9.5, 11, 6));
}

// What a page is about in lines; orders filled.
void drawGlyph(QPainter &painter, Glyph glyph, const QColor &color)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (glyph) {
    case Glyph::Squares:
        for (const double x : {2.0, 9.0})
            for (const double y : {2.0, 9.0})
                painter.fillRect(QRectF(x, y, 5, 5), color);
        break;
    case Glyph::Lens:
        painter.drawEllipse(QPointF(6.5, 6.5), 4.5, 4.5);
        painter.drawLine(QLineF(10, 10, 14, 14));
        break;
    case Glyph::Chip:
        drawChip(painter);
        break;
    case Glyph::Bars:
        painter.fillRect(QRectF(2, 7, 3.4, 7), color);
        painter.fillRect(QRectF(6.4, 2, 3.4, 12), color);
        painter.fillRect(QRectF(10.8, 5, 3.4, 9), color);
        break;
    case Glyph::Eye:
        painter.drawEllipse(QPointF(8, 8), 6.5, 3.8);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(8, 8), 1.6, 1.6);
        break;
    case Glyph::Clock:
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        painter.drawPolyline(QPolygonF({{8, 4.5}, {8, 8}, {10.5, 9.5}}));
        break;
    case Glyph::Sheet:
        painter.drawRect(QRectF(3, 2, 10, 12));
        for (const double y : {5.5, 8.0, 10.5})
            painter.drawLine(QLineF(5.5, y, 10.5, y));
        break;
    case Glyph::Talk:
        painter.drawPolygon(
            QPolygonF({{2, 3}, {14, 3}, {14, 10.5}, {8, 10.5}, {4.5, 13.5}, {4.5, 10.5}, {2, 10.5}}));
        break;
    case Glyph::Gauge:
        drawGauge(painter);
        break;
    case Glyph::Sliders:
        drawSliders(painter);
        break;
    default:
        drawOrder(painter, glyph, color);
        break;
    }
}

} // namespace

QIcon glyphIcon(Glyph glyph, const QPalette &palette)
{
    QIcon icon;
    for (const auto &[mode, group] :
        {std::pair(QIcon::Normal, QPalette::Active), std::pair(QIcon::Disabled, QPalette::Disabled)}) {
        for (const int size : {16, 24, 32, 48, 64}) {
            QPixmap pixmap(size, size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(size / 16.0, size / 16.0);
            drawGlyph(painter, glyph, palette.color(group, QPalette::ButtonText));
            painter.end();
            icon.addPixmap(pixmap, mode);
        }
    }
    return icon;
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double unit = size / 16.0;
        constexpr double heat[3][3] = {{0.1, 0.3, 0.2}, {0.35, 1.0, 0.55}, {0.2, 0.6, 0.3}};
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                painter.setBrush(heatColor(heat[row][column]));
                painter.drawRoundedRect(
                    QRectF((0.5 + column * 5.1) * unit, (0.5 + row * 5.1) * unit, 4.6 * unit, 4.6 * unit), unit,
                    unit);
            }
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace sweetspot::ui
