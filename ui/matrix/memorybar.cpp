// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/memorybar.h"

#include "models/bytetext.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace sweetspot::ui
{

MemoryBar::MemoryBar(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void MemoryBar::showParts(const QVector<Part> &parts, double limitBytes)
{
    m_parts = parts;
    m_limit = limitBytes;
    QStringList words;
    for (const Part &part : parts)
        words << tr("%1: %2").arg(part.name, formatBytes(part.bytes));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(toolTipText(words.join(QLatin1Char('\n'))));
    updateGeometry();
    update();
}

QString MemoryBar::wordsOf(const Part &part)
{
    return tr("%1 %2").arg(part.name, formatBytes(part.bytes));
}

int MemoryBar::legendStep(const Part &part) const
{
    return fontMetrics().height() * 7 / 4 + fontMetrics().horizontalAdvance(wordsOf(part));
}

int MemoryBar::legendWidth() const
{
    int width = 0;
    for (const Part &part : m_parts)
        width += legendStep(part);
    return width;
}

QSize MemoryBar::sizeHint() const
{
    return {std::max(fontMetrics().averageCharWidth() * 70, legendWidth()), fontMetrics().height() * 4};
}

QSize MemoryBar::minimumSizeHint() const
{
    return {std::max(fontMetrics().averageCharWidth() * 40, legendWidth()), fontMetrics().height() * 4};
}

void MemoryBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height();
    double used = 0;
    for (const Part &part : m_parts)
        used += part.bytes;
    painter.setPen(used > m_limit ? errorColor(palette()) : palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        tr("%1: %2 of %3").arg(m_title, formatBytes(used), formatBytes(m_limit)));
    const QRectF bar(0.5, line + 3.5, width() - 1.0, line - 2.0);
    const double scale = bar.width() / std::max({m_limit, used, 1.0});
    painter.fillRect(bar, palette().color(QPalette::Base));
    double x = bar.left();
    int legendX = 0;
    const bool dark = isDark(palette());
    for (int i = 0; i < m_parts.size(); ++i) {
        const QColor colour = seriesColor(i, dark);
        const double w = m_parts[i].bytes * scale;
        painter.fillRect(QRectF(x, bar.top(), w, bar.height()), colour);
        x += w;
        const int top = line * 2 + line / 2;
        painter.fillRect(QRect(legendX, top + line / 4, line / 2, line / 2), colour);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(legendX + line * 3 / 4, top + fontMetrics().ascent(), wordsOf(m_parts[i]));
        legendX += legendStep(m_parts[i]);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(bar);
    if (used > m_limit) { // where the memory ends
        painter.setPen(QPen(errorColor(palette()), 2));
        const double at = bar.left() + m_limit * scale;
        painter.drawLine(QPointF(at, bar.top() - 2), QPointF(at, bar.bottom() + 2));
    }
}

} // namespace sweetspot::ui
