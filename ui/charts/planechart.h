// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartscale.h"

namespace sweetspot::ui
{

/// Bars, lines and bubbles between two axes.
class PlaneChart : public ChartCanvas
{
public:
    using ChartCanvas::ChartCanvas;

protected:
    void drawContent() override;
    QString tip(const Chart::Series &series, const Chart::Point &point) const override;

private:
    bool hasSlots() const;
    QPointF at(double x, double y) const;
    QString figureOf(double value) const;
    double slot() const; ///< width of a bar's or a group's place, in pixels
    void grid(bool xTicks);
    void barNames();
    void whisker(double x, const Chart::Point &point, const QColor &ink);
    void drawBars();
    void drawLines();
    void drawLine(qsizetype series);
    void drawLevels();
    void drawMarks();
    void drawBubbles();
    void nameBubble(const QPointF &place, double radius, const QString &name, QVector<QRectF> &taken);

    ChartScale m_x, m_y;
};

} // namespace sweetspot::ui
