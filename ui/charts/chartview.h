// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "ui/charts/chartpainter.h"

#include <QWidget>

namespace sweetspot::ui
{

/// Shows one chart in the person's appearance; hovering shows what a point is. Saves and copies it.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

    void setChart(const Chart &chart);
    const Chart &chart() const { return m_chart; }

    /// As drawn now. @param path ends in .svg or .png; pictures have twice the pixels of the screen
    Status save(const QString &path) const;
    QImage image(double scale) const;
    void copy() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    ChartStyle style() const;

    Chart m_chart;
    QVector<ChartHit> m_hits;
};

/// A chart as a picture for paper. @param size in points; @param scale pixels per point
QImage chartImage(const Chart &chart, const QSizeF &size, double scale, const ChartStyle &style);

} // namespace sweetspot::ui
