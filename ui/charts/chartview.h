// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "ui/charts/chartpainter.h"

#include <QSet>
#include <QWidget>

namespace sweetspot::ui
{

/// Shows one chart in the person's appearance. What is under the mouse says its values; an entry of the legend
/// hides its series and shows it again. By keyboard: left and right go through the values, up and down through
/// the legend, Space toggles. Saves and copies the picture and what it shows.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);

    /// What was hidden stays hidden by its name.
    void setChart(const Chart &chart);
    const Chart &chart() const { return m_chart; }
    void toggle(const QString &series);

    /// As drawn now. @param path ends in .svg or .png; pictures have twice the pixels of the screen
    Status save(const QString &path) const;
    QImage image(double scale) const;
    void copy() const;
    void copyData() const; ///< tab-separated, for spreadsheets
    void copyMarkdown() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartStyle style() const;
    const ChartHit *hitAt(const QPointF &place) const;
    QVector<ChartHit> hitsOf(bool legend) const;
    void say(const ChartHit &hit, const QPoint &globalPlace);
    bool step(bool legend, int by); ///< false: there is nothing to step through
    void hideSeries();

    Chart m_chart;
    QVector<ChartHit> m_hits;
    QSet<QString> m_hidden; ///< names of series
    ChartHit m_pointed; ///< by mouse or keyboard; without an area: nothing
    int m_point = -1, m_entry = -1; ///< where the keyboard is: among the points, among the legend's entries
};

/// A chart as a picture for paper. @param size in points; @param scale pixels per point
QImage chartImage(const Chart &chart, const QSizeF &size, double scale, const ChartStyle &style);

} // namespace sweetspot::ui
