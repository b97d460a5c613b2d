// SPDX-License-Identifier: GPL-3.0-or-later
// What of HeatMapView is about large matrices: which rows are seen, which stay at the top, how large they are.
#include "models/matrixmodel.h"
#include "ui/matrix/heatmapdelegate.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/rowheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sweetspot::ui
{

namespace
{

constexpr double kLeastFont = 0.85; // docs/window.md: no text is smaller

// Brings sections into this order and hides the others; what is right already is left alone.
void order(QHeaderView *header, const QVector<int> &shown)
{
    for (int place = 0; place < shown.size(); ++place)
        if (const int now = header->visualIndex(shown.at(place)); now != place && now >= 0)
            header->moveSection(now, place);
    const QSet<int> seen(shown.begin(), shown.end());
    for (int section = 0; section < header->count(); ++section)
        if (header->isSectionHidden(section) == seen.contains(section))
            header->setSectionHidden(section, !seen.contains(section));
}

} // namespace

void HeatMapView::arrange(const ShownMatrix &shown, bool groups)
{
    m_delegate->setGroupsVisible(groups);
    m_shown = shown;
    setUpdatesEnabled(false);
    order(verticalHeader(), shown.rows);
    order(horizontalHeader(), shown.columns);
    updateSizes();
    setUpdatesEnabled(true);
}

void HeatMapView::showAll()
{
    ShownMatrix all;
    all.rows.resize(m_matrix->rowCount());
    all.columns.resize(m_matrix->columnCount());
    std::iota(all.rows.begin(), all.rows.end(), 0);
    std::iota(all.columns.begin(), all.columns.end(), 0);
    arrange(all, true);
}

void HeatMapView::setZoom(double zoom)
{
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (std::abs(zoom - 1) < 0.01) // steps do not come back to it exactly
        zoom = 1;
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    zoomFont();
    updateSizes();
    emit zoomChanged();
}

QFont HeatMapView::usualFont() const
{
    return m_zoom == 1 ? font() : parentWidget() ? parentWidget()->font() : QApplication::font(this);
}

void HeatMapView::zoomFont()
{
    if (m_zoom == 1)
        return setFont(QFont());
    QFont font = usualFont();
    const double factor = std::max(m_zoom, kLeastFont);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(font.pixelSize() * factor));
    setFont(font);
}

void HeatMapView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTableView::wheelEvent(event);
    constexpr double kNotch = 120, kStep = 1.1;
    setZoom(m_zoom * std::pow(kStep, event->angleDelta().y() / kNotch));
    event->accept();
}

// As many rows as take no more than half of what is seen.
int HeatMapView::keptHeight() const
{
    int height = 0;
    for (int place = 0; place < m_shown.kept; ++place) {
        const int next = height + verticalHeader()->sectionSize(m_shown.rows.at(place));
        if (next > viewport()->height() / 2)
            break;
        height = next;
    }
    return height;
}

bool HeatMapView::isKept(int row) const
{
    return m_shown.kept > 0 && verticalHeader()->sectionPosition(row) < keptHeight();
}

QModelIndex HeatMapView::indexAt(const QPoint &place) const
{
    return place.y() >= 0 && place.y() < keptHeight()
        ? m_matrix->index(m_rows->sectionAt(place.y()), columnAt(place.x()))
        : QTableView::indexAt(place);
}

QRect HeatMapView::visualRect(const QModelIndex &index) const
{
    const QRect rect = QTableView::visualRect(index);
    return index.isValid() && isKept(index.row()) ? rect.translated(0, verticalOffset()) : rect;
}

void HeatMapView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = verticalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || m_shown.kept == 0)
        return;
    if (isKept(index.row())) // it is seen wherever the others are
        verticalScrollBar()->setValue(before);
    else if (const int hidden = keptHeight() - QTableView::visualRect(index).top(); hidden > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - hidden);
}

void HeatMapView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_shown.kept > 0) { // what stays was moved along with the rest
        viewport()->update();
        m_rows->viewport()->update();
    }
}

void HeatMapView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int height = keptHeight();
    if (height == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (const int row : std::as_const(m_shown.rows)) {
        if (!isKept(row))
            break;
        for (const int column : std::as_const(m_shown.columns)) {
            const QModelIndex index = m_matrix->index(row, column);
            QStyleOptionViewItem square = option;
            square.rect = visualRect(index);
            square.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            square.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
            if (square.rect.intersects(event->rect()))
                m_delegate->paint(&painter, square, index);
        }
    }
    painter.setPen(QPen(palette().color(QPalette::Mid), 2));
    painter.drawLine(0, height, viewport()->width(), height);
}

void HeatMapView::addKeep(QMenu &menu, const MenuScope &scope)
{
    menu.addSeparator();
    if (scope.of == MenuScope::Column)
        return;
    const int row = scope.index.row(), place = int(m_shown.rows.indexOf(row));
    const bool kept = place >= 0 && place < m_shown.kept;
    QAction *keep
        = menu.addAction(tr("Keep at the top"), this, [this, row, kept] { emit keepRequested(row, !kept); });
    keep->setCheckable(true);
    keep->setChecked(kept);
}

} // namespace sweetspot::ui
