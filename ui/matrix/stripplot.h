// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/attemptstrip.h"

#include <QWidget>

namespace sweetspot::ui
{

/// Repetitions as dots on one axis: full ones count, hollow ones do not; the band is the interval of the
/// figure, the line its median. Hovering a dot says what it is; with the focus, the arrow keys go from dot to
/// dot.
class StripPlot : public QWidget
{
    Q_OBJECT
public:
    explicit StripPlot(QWidget *parent = nullptr);

    void tell(const AttemptStrip &strip);
    int current() const { return m_current; } ///< index of the dot that the keys chose; -1: none
    QPointF placeOf(int dot) const; ///< in pixels; outside of the widget for one without a value

    QSize sizeHint() const override;

signals:
    void currentChanged(const QString &words); ///< what the chosen dot is; empty: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(int dot);
    int dotAt(const QPointF &place) const;
    QRectF plot() const;
    double across(double value) const;
    void paintFigure(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;

    AttemptStrip m_strip;
    double m_low = 0, m_high = 1, m_step = 1; ///< of the axis
    int m_current = -1;
};

} // namespace sweetspot::ui
