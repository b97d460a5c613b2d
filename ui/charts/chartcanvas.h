// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpainter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

namespace sweetspot::ui
{

inline constexpr double kChartLine = 2; ///< pixels
inline constexpr double kChartDot = 4;

/// Says in the middle of an area why nothing is drawn there; a word that is wider than it is broken, not cut.
void drawInTheMiddle(QPainter &painter, const QRectF &area, const QString &text);

/// A figure with about three digits, in the person's locale.
QString chartFigure(double value);

/// One drawing of one chart: title, note and legend are the same for all; what stands below them is a kind's
/// own.
class ChartCanvas
{
public:
    ChartCanvas(QPainter &painter, const QRectF &area, const Chart &chart, const ChartStyle &style);
    virtual ~ChartCanvas() = default;
    ChartCanvas(const ChartCanvas &) = delete;
    ChartCanvas &operator=(const ChartCanvas &) = delete;

    QVector<ChartHit> draw();

protected:
    virtual void drawContent() = 0; ///< into m_plot, which it may make smaller
    virtual QString tip(const Chart::Series &series, const Chart::Point &point) const = 0;

    QRectF takeTop(double height); ///< cuts it off m_plot
    QColor color(qsizetype series) const;
    QPen linePen(qsizetype series) const;
    void hit(const QPointF &place, double radius, const Chart::Series &series, const Chart::Point &point);
    void hit(const QRectF &area, const Chart::Series &series, const Chart::Point &point);

    QPainter &m_painter;
    QRectF m_area, m_plot;
    const Chart &m_chart;
    const ChartStyle &m_style;
    QFont m_font, m_bold;
    QFontMetricsF m_metrics;
    double m_space;

private:
    void note(const QString &text);
    void legend();
    void legendEntry(qsizetype i, const QString &name, const QRectF &box);

    QVector<ChartHit> m_hits, m_legendHits;
};

} // namespace sweetspot::ui
