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

// In a square of 16 units.
void draw(QPainter &painter, Glyph glyph, const QColor &color)
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
    case Glyph::Redo: {
        if (glyph == Glyph::Redo) {
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
        break;
    }
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
            draw(painter, glyph, palette.color(group, QPalette::ButtonText));
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
