// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/stripplot.h"

#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/base/tr.h"
#include "ui/charts/chartscale.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

namespace
{

constexpr int kRows = 3; // dots of near values stand below one another

} // namespace

StripPlot::StripPlot(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stripPlot"));
    setAccessibleName(UiTr::tr("Repetitions"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StripPlot::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 5};
}

void StripPlot::tell(const AttemptStrip &strip)
{
    if (strip == m_strip)
        return;
    m_strip = strip;
    double low = HUGE_VAL, high = -HUGE_VAL;
    const auto reach = [&](const std::optional<double> &value) {
        if (value && std::isfinite(*value))
            low = std::min(low, *value), high = std::max(high, *value);
    };
    for (const AttemptDot &dot : strip.dots)
        reach(dot.value);
    if (strip.figure) {
        reach(strip.figure->low);
        reach(strip.figure->high);
    }
    const ChartScale scale = ChartScale::around(low, high, false, 4);
    m_low = scale.low;
    m_high = scale.high;
    m_step = scale.step;
    setAccessibleDescription(stripInWords(strip));
    choose(-1);
    update();
}

QRectF StripPlot::plot() const
{
    const double line = fontMetrics().height();
    const ChartScale scale{m_low, m_high, m_step};
    const double beside = std::max({line,
        fontMetrics().horizontalAdvance(scale.label(m_low)) / 2.0 + 1, // the outer words stand half beyond
        fontMetrics().horizontalAdvance(scale.label(m_high)) / 2.0 + 1});
    return QRectF(rect()).adjusted(beside, line / 2, -beside, -line * 1.5);
}

double StripPlot::across(double value) const
{
    const QRectF area = plot();
    return area.left() + (value - m_low) / (m_high - m_low) * area.width();
}

QPointF StripPlot::placeOf(int dot) const
{
    const auto &value = m_strip.dots.at(dot).value;
    if (!value || !std::isfinite(*value))
        return {-100, -100};
    const QRectF area = plot();
    return {across(*value), area.top() + (dot % kRows + 0.5) * area.height() / kRows};
}

int StripPlot::dotAt(const QPointF &place) const
{
    const double reach = fontMetrics().height() / 2.0;
    int nearest = -1;
    double least = reach;
    for (int i = 0; i < m_strip.dots.size(); ++i) {
        const QPointF away = placeOf(i) - place;
        if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void StripPlot::choose(int dot)
{
    if (dot == m_current)
        return;
    m_current = dot;
    update();
    const QString words = dot >= 0 ? dotInWords(m_strip.dots.at(dot)) : QString();
    setAccessibleDescription(words.isEmpty() ? stripInWords(m_strip) : words);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    emit currentChanged(words);
}

void StripPlot::paintAxis(QPainter &painter) const
{
    const QRectF area = plot();
    const ChartScale scale{m_low, m_high, m_step};
    double taken = -HUGE_VAL; // where the words before end
    for (const double tick : scale.ticks()) {
        QColor grid = palette().color(QPalette::Text);
        grid.setAlphaF(0.18F);
        painter.setPen(QPen(grid, 1));
        painter.drawLine(QPointF(across(tick), area.top()), QPointF(across(tick), area.bottom()));
        painter.setPen(mutedText(palette()));
        const QString label = scale.label(tick);
        const double width = fontMetrics().horizontalAdvance(label);
        const double left = across(tick) - width / 2;
        if (left < taken)
            continue; // a narrow panel has no room for all of them
        taken = left + width + fontMetrics().averageCharWidth();
        painter.drawText(QPointF(left, area.bottom() + fontMetrics().ascent() + 2), label);
    }
}

void StripPlot::paintFigure(QPainter &painter) const
{
    const QRectF area = plot();
    if (!m_strip.figure || !std::isfinite(m_strip.figure->value))
        return;
    QColor band = seriesColor(0, isDark(palette()));
    band.setAlphaF(0.25F);
    if (m_strip.figure->low && m_strip.figure->high)
        painter.fillRect(QRectF(QPointF(across(*m_strip.figure->low), area.top()),
                             QPointF(across(*m_strip.figure->high), area.bottom())),
            band);
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    const double x = across(m_strip.figure->value);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

void StripPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    paintFigure(painter);
    const double radius = fontMetrics().height() / 3.0;
    const QColor ink = seriesColor(0, isDark(palette()));
    for (int i = 0; i < m_strip.dots.size(); ++i) {
        const QPointF place = placeOf(i);
        painter.setPen(QPen(m_strip.dots[i].counts ? palette().color(QPalette::Base) : ink, 1.5));
        painter.setBrush(m_strip.dots[i].counts ? QBrush(ink) : QBrush(palette().color(QPalette::Base)));
        painter.drawEllipse(place, radius, radius);
        if (i == m_current) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(place, radius * 1.8, radius * 1.8);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void StripPlot::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_strip.dots.size()) - 1;
    const bool back = event->key() == Qt::Key_Left, on = event->key() == Qt::Key_Right;
    if (last >= 0 && (back || on))
        choose(m_current < 0 ? (on ? 0 : last) : std::clamp(m_current + (on ? 1 : -1), 0, last));
    else if (last >= 0 && event->key() == Qt::Key_Home)
        choose(0);
    else if (last >= 0 && event->key() == Qt::Key_End)
        choose(last);
    else
        QWidget::keyPressEvent(event);
}

void StripPlot::mousePressEvent(QMouseEvent *event)
{
    choose(dotAt(event->position()));
    QWidget::mousePressEvent(event);
}

void StripPlot::focusOutEvent(QFocusEvent *event)
{
    choose(-1);
    QWidget::focusOutEvent(event);
    update();
}

bool StripPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int dot = dotAt(help->pos());
    QToolTip::showText(
        help->globalPos(), dot >= 0 ? toolTipText(dotInWords(m_strip.dots.at(dot))) : QString(), this);
    return true;
}

} // namespace sweetspot::ui
