// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/rowheader.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

QMouseEvent at(const QMouseEvent &event, const QPointF &place)
{
    return {event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers(),
        event.pointingDevice()};
}

} // namespace

RowHeader::RowHeader(QWidget *table)
    : QHeaderView(Qt::Vertical, table)
{
    setTextElideMode(Qt::ElideMiddle);
    setMouseTracking(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize RowHeader::sizeHint() const
{
    const QSize own = QHeaderView::sizeHint();
    const int table = parentWidget()->width(), least = fontMetrics().averageCharWidth() * 8;
    const int most = std::max(least, m_width > 0 ? table * 2 / 3 : table / 3);
    return {std::clamp(m_width > 0 ? m_width : own.width(), least, most), own.height()};
}

// Not every style elides headings by itself.
void RowHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int row) const
{
    QHeaderView::initStyleOptionForIndex(option, row);
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    option->text = fontMetrics().elidedText(option->text, textElideMode(), width() - 2 * margin - 1);
}

bool RowHeader::isOnEdge(const QPoint &place) const
{
    const int grip = std::max(4, fontMetrics().height() / 4); // as wide as other splitters' handles
    return std::abs(width() - place.x()) <= grip;
}

void RowHeader::setWidth(int width)
{
    m_width = width;
    updateGeometry();
    emit geometriesChanged(); // the table asks for the size hint
}

void RowHeader::setKeptHeight(int height)
{
    if (height == m_kept)
        return;
    m_kept = height;
    viewport()->update();
}

int RowHeader::sectionAt(int y) const
{
    return logicalIndexAt(unkept(QPointF(0, y)).toPoint());
}

QPointF RowHeader::unkept(const QPointF &place) const
{
    return place.y() >= 0 && place.y() < m_kept ? place - QPointF(0, offset()) : place;
}

void RowHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    for (int place = 0; place < count(); ++place) {
        const int row = logicalIndex(place);
        if (isSectionHidden(row))
            continue;
        if (sectionPosition(row) >= m_kept)
            break;
        paintSection(&painter, QRect(0, sectionPosition(row), viewport()->width(), sectionSize(row)), row);
    }
}

bool RowHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QHelpEvent moved(help->type(), unkept(help->pos()).toPoint(), help->globalPos());
    return QHeaderView::viewportEvent(&moved);
}

void RowHeader::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && isOnEdge(event->position().toPoint());
    if (m_dragging)
        return;
    QMouseEvent moved = at(*event, unkept(event->position()));
    QHeaderView::mousePressEvent(&moved);
}

void RowHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        return setWidth(std::max(1, event->position().toPoint().x()));
    if (event->buttons() == Qt::NoButton && isOnEdge(event->position().toPoint()))
        setCursor(Qt::SplitHCursor);
    else
        unsetCursor();
    QMouseEvent moved = at(*event, unkept(event->position()));
    QHeaderView::mouseMoveEvent(&moved);
}

void RowHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = at(*event, unkept(event->position()));
    if (!m_dragging)
        QHeaderView::mouseReleaseEvent(&moved);
    m_dragging = false;
}

void RowHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = at(*event, unkept(event->position()));
    if (isOnEdge(event->position().toPoint()))
        setWidth(0);
    else
        QHeaderView::mouseDoubleClickEvent(&moved);
}

} // namespace sweetspot::ui
