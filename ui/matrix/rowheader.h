// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace sweetspot::ui
{

/// Row headings that leave the table its room: as wide as their longest text, but at most a third of the table
/// unless the edge is dragged; what does not fit is elided in the middle, because names differ at both ends. A
/// double click on the edge gives the choice back.
class RowHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit RowHeader(QWidget *table);

    QSize sizeHint() const override;

    /// The first rows, as high as this together, stay at the top while the others scroll.
    void setKeptHeight(int height);
    /// The row at a height of what is seen; -1: none.
    int sectionAt(int y) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    bool isOnEdge(const QPoint &place) const;
    void setWidth(int width);
    /// Where an event would be if nothing stayed at the top.
    QPointF unkept(const QPointF &place) const;

    int m_kept = 0; ///< pixels
    int m_width = 0; ///< as it was dragged, in pixels; 0: by its contents
    bool m_dragging = false;
};

} // namespace sweetspot::ui
