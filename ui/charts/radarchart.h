// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcanvas.h"

namespace sweetspot::ui
{

/// All figures of a cell on spokes, 0 in the middle and 1 at the rim.
class RadarChart : public ChartCanvas
{
public:
    using ChartCanvas::ChartCanvas;

protected:
    void drawContent() override;
    QString tip(const Chart::Series &series, const Chart::Point &point) const override;

private:
    QPointF spoke(const QPointF &middle, double radius, double index) const;
};

} // namespace sweetspot::ui
