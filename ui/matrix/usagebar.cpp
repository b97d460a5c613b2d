// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/usagebar.h"

#include "ui/base/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sweetspot::ui
{

UsageBar::UsageBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageBar::showUse(double ours, double others, double total)
{
    m_ours = std::clamp(ours, 0.0, std::max(0.0, total));
    m_others = std::clamp(others, 0.0, std::max(0.0, total) - m_ours);
    m_total = std::max(0.0, total);
    update();
}

QSize UsageBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, std::max(6, fontMetrics().height() / 2)};
}

void UsageBar::paintEvent(QPaintEvent *)
{
    if (m_total <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double round = all.height() / 2;
    QPainterPath outline;
    outline.addRoundedRect(all, round, round);
    painter.fillPath(outline, palette().color(QPalette::Base));
    painter.save();
    painter.setClipPath(outline);
    const double ours = all.width() * m_ours / m_total, others = all.width() * m_others / m_total;
    painter.fillRect(QRectF(all.left(), all.top(), ours, all.height()), seriesColor(0, isDark(palette())));
    painter.fillRect(QRectF(all.left() + ours, all.top(), others, all.height()), mutedText(palette()));
    painter.restore();
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawPath(outline);
}

} // namespace sweetspot::ui
