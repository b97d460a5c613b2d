// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentpicture.h"

#include "ui/base/colors.h"

#include <QPainter>

#include <algorithm>

namespace sweetspot::ui
{

RecentPicture::RecentPicture(QWidget *parent)
    : QWidget(parent)
{
    const int line = fontMetrics().height();
    setFixedSize(line * 3, line * 3);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void RecentPicture::setGlance(const MatrixGlance &glance)
{
    m_glance = glance;
    update();
}

void RecentPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    QColor empty = palette().color(QPalette::WindowText);
    empty.setAlphaF(0.08F);
    if (m_glance.rows.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(empty);
        painter.drawRoundedRect(rect(), 3, 3);
        return;
    }
    QColor planned = empty;
    planned.setAlphaF(0.2F);
    // Squares are no wider than they would be in a matrix of a few, so that two of them are no two bars.
    const double wide = std::min(width() / double(m_glance.columns), width() / 3.0),
                 high = std::min(height() / double(m_glance.rows.size()), height() / 2.0);
    const double gap = std::min(wide, high) > 4 ? 1 : 0;
    painter.translate(
        (width() - wide * m_glance.columns) / 2, (height() - high * double(m_glance.rows.size())) / 2);
    for (qsizetype row = 0; row < m_glance.rows.size(); ++row)
        for (int column = 0; column < m_glance.columns; ++column) {
            const MatrixGlance::Square &square = m_glance.rows[row][column];
            painter.fillRect(QRectF(column * wide, double(row) * high, wide - gap, high - gap),
                square.heat          ? heatColor(*square.heat)
                    : square.planned ? planned
                                     : empty);
        }
}

} // namespace sweetspot::ui
