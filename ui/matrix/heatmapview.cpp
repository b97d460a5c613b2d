// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/heatmapview.h"

#include "models/matrixmodel.h"
#include "ui/matrix/heatmapdelegate.h"
#include "ui/matrix/heatmapgeometry.h"
#include "ui/matrix/rowheader.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace sweetspot::ui
{

HeatMapView::HeatMapView(MatrixModel *model, QWidget *parent)
    : QTableView(parent)
    , m_matrix(model)
    , m_delegate(new HeatMapDelegate(this))
{
    setObjectName(QStringLiteral("heatMap"));
    setAccessibleName(tr("Matrix of models and quantizations"));
    setVerticalHeader(new RowHeader(this));
    setModel(model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateSizes();
    connect(horizontalHeader(), &QHeaderView::sectionDoubleClicked, this,
        [this](int column) { toggle(columnSquares(column)); });
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
        [this](int row) { toggle(rowSquares(row)); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { emit currentSquareChanged(current.row(), current.column()); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateSizes(); });
}

void HeatMapView::updateSizes()
{
    const int line = fontMetrics().height();
    const int least = line * 5;
    const bool small = m_matrix->columnCount() > 20;
    // Few rows share the height up to a limit, many keep a size that can be read and scroll.
    const int rows = std::max(1, m_matrix->rowCount());
    const int share = viewport()->height() / rows;
    verticalHeader()->setDefaultSectionSize(rows > 40 ? line * 2 : std::clamp(share, line * 4, line * 7));
    horizontalHeader()->setMinimumSectionSize(small ? line * 4 : least);
    // Few columns share the width; many keep a size that can be read and scroll.
    horizontalHeader()->setSectionResizeMode(small ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (small)
        horizontalHeader()->setDefaultSectionSize(least);
}

void HeatMapView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateSizes();
}

void HeatMapView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometries(); // headings may have a third of what there is now
    updateSizes();
}

void HeatMapView::setEditable(bool editable)
{
    m_editable = editable;
    m_delegate->setChecksVisible(editable);
    viewport()->update();
}

QVector<QPair<int, int>> HeatMapView::rowSquares(int row) const
{
    QVector<QPair<int, int>> squares;
    for (int column = 0; column < m_matrix->columnCount(); ++column)
        squares << qMakePair(row, column);
    return squares;
}

QVector<QPair<int, int>> HeatMapView::columnSquares(int column) const
{
    QVector<QPair<int, int>> squares;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        squares << qMakePair(row, column);
    return squares;
}

void HeatMapView::toggle(const QVector<QPair<int, int>> &squares)
{
    if (!m_editable)
        return;
    QVector<MatrixKey> keys;
    bool anyIncluded = false;
    for (const auto &[row, column] : squares) {
        const CellState state = m_matrix->square(row, column).verdict.state;
        if (state == CellState::NoFile)
            continue;
        anyIncluded = anyIncluded || state != CellState::Excluded;
        keys << MatrixKey{m_matrix->rows().at(row).model, m_matrix->columns().at(column)};
    }
    if (!keys.isEmpty())
        emit toggleRequested(keys, !anyIncluded);
}

QVector<MatrixKey> HeatMapView::selectedKeys() const
{
    QVector<MatrixKey> keys;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        keys << MatrixKey{m_matrix->rows().at(index.row()).model, m_matrix->columns().at(index.column())};
    return keys;
}

void HeatMapView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_editable && index.isValid() && event->button() == Qt::LeftButton) {
        // A little larger than it looks: small targets are hard to hit.
        const QRect box
            = HeatMapGeometry::of(visualRect(index), fontMetrics().height()).check.adjusted(-5, -5, 5, 5);
        if (box.contains(event->position().toPoint()) && !box.isEmpty()) {
            setCurrentIndex(index);
            toggle({qMakePair(index.row(), index.column())});
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QVector<QPair<int, int>> squares;
        for (const QModelIndex &index : selectionModel()->selectedIndexes())
            squares << qMakePair(index.row(), index.column());
        toggle(squares);
        return;
    }
    QTableView::keyPressEvent(event);
}

void HeatMapView::addComparisons(QMenu &menu, const QModelIndex &index, const QVector<MatrixKey> &chosen)
{
    const auto add = [&](const QString &text, const QVector<MatrixKey> &keys) {
        QAction *action = menu.addAction(text, this, [this, keys] { emit compareRequested(keys); });
        action->setEnabled(keys.size() > 1);
    };
    const auto keysOf = [&](const QVector<QPair<int, int>> &squares) {
        QVector<MatrixKey> keys;
        for (const auto &[row, column] : squares)
            keys << MatrixKey{m_matrix->rows().at(row).model, m_matrix->columns().at(column)};
        return keys;
    };
    add(tr("Compare selected cells"), chosen);
    add(tr("Compare this model's quantizations"), keysOf(rowSquares(index.row())));
    add(tr("Compare the models at this quantization"), keysOf(columnSquares(index.column())));
    menu.addSeparator();
    menu.addAction(tr("What would fit…"), this,
        [this, model = m_matrix->rows().at(index.row()).model] { emit whatIfRequested(model); });
}

void HeatMapView::addMeasureAgain(QMenu &menu, const QModelIndex &index)
{
    if (m_matrix->square(index.row(), index.column()).verdict.isProven())
        return;
    QAction *again = menu.addAction(
        tr("Measure failed and disturbed cells again"), this, &HeatMapView::measureAgainRequested);
    again->setEnabled(m_resumable);
    again->setToolTip(tr("Resumes the run and measures all its failed or disturbed cells again."));
}

void HeatMapView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    QVector<MatrixKey> chosen = selectedKeys();
    const MatrixKey here{m_matrix->rows().at(index.row()).model, m_matrix->columns().at(index.column())};
    if (!chosen.contains(here))
        chosen = {here};
    QMenu menu(this);
    addComparisons(menu, index, chosen);
    if (!m_editable) {
        menu.exec(event->globalPos());
        return;
    }
    menu.addSeparator();
    const auto add = [&](const QString &text, const QVector<QPair<int, int>> &squares, bool include) {
        menu.addAction(text, this, [this, squares, include] {
            QVector<MatrixKey> keys;
            for (const auto &[row, column] : squares)
                if (m_matrix->square(row, column).verdict.state != CellState::NoFile)
                    keys << MatrixKey{m_matrix->rows().at(row).model, m_matrix->columns().at(column)};
            emit toggleRequested(keys, include);
        });
    };
    QVector<QPair<int, int>> all;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        all << rowSquares(row);
    add(tr("Include this model"), rowSquares(index.row()), true);
    add(tr("Exclude this model"), rowSquares(index.row()), false);
    menu.addSeparator();
    add(tr("Include this quantization"), columnSquares(index.column()), true);
    add(tr("Exclude this quantization"), columnSquares(index.column()), false);
    menu.addSeparator();
    add(tr("Include everything"), all, true);
    addMeasureAgain(menu, index);
    menu.addSeparator();
    const bool forced = m_matrix->square(index.row(), index.column()).forced;
    QAction *force = menu.addAction(
        tr("Always measure"), this, [this, chosen, forced] { emit forceRequested(chosen, !forced); });
    force->setCheckable(true);
    force->setChecked(forced);
    force->setToolTip(tr("Regardless of pruning rules."));
    force->setEnabled(m_matrix->square(index.row(), index.column()).verdict.state != CellState::NoFile);
    menu.setToolTipsVisible(true);
    menu.exec(event->globalPos());
}

} // namespace sweetspot::ui
