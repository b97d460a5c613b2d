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
    , m_rows(new RowHeader(this))
{
    setObjectName(QStringLiteral("heatMap"));
    setAccessibleName(tr("Matrix of models and quantizations"));
    setVerticalHeader(m_rows);
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
    showAll();
    connectHeadings();
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { emit currentSquareChanged(current.row(), current.column()); });
    connect(model, &QAbstractItemModel::modelReset, this, &HeatMapView::showAll);
}

void HeatMapView::connectHeadings()
{
    connect(horizontalHeader(), &QHeaderView::sectionDoubleClicked, this,
        [this](int column) { toggle(columnSquares(column)); });
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this,
        [this](int row) { toggle(rowSquares(row)); });
    for (QHeaderView *heading : {horizontalHeader(), verticalHeader()}) {
        heading->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(heading, &QWidget::customContextMenuRequested, this, [this, heading](const QPoint &place) {
            const int section
                = heading == m_rows ? m_rows->sectionAt(place.y()) : heading->logicalIndexAt(place);
            if (section < 0 || m_matrix->rowCount() == 0 || m_matrix->columnCount() == 0)
                return;
            const QPoint at = heading->mapToGlobal(place);
            if (heading->orientation() == Qt::Vertical)
                openMenu({MenuScope::Row, m_matrix->index(section, 0), rowSquares(section)}, at);
            else
                openMenu({MenuScope::Column, m_matrix->index(0, section), columnSquares(section)}, at);
        });
    }
}

// Few rows and columns share the room up to a limit, many keep a size that can be read and scroll.
void HeatMapView::updateSizes()
{
    const int line = QFontMetrics(usualFont()).height();
    const int rows = std::max(1, int(m_shown.rows.size())), columns = std::max(1, int(m_shown.columns.size()));
    const int share = viewport()->height() / rows;
    const int high = rows > 40 ? line * 2 : std::clamp(share, line * 4, line * 7);
    verticalHeader()->setMinimumSectionSize(line);
    verticalHeader()->setDefaultSectionSize(int(high * m_zoom));
    const bool small = columns > 20, fixed = small || m_zoom != 1;
    const int least = line * 5;
    horizontalHeader()->setMinimumSectionSize(m_zoom < 1 ? line * 2 : small ? line * 4 : least);
    horizontalHeader()->setSectionResizeMode(fixed ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (fixed) {
        const int wide = int((small ? least : std::max(least, viewport()->width() / columns)) * m_zoom);
        for (const int column : std::as_const(m_shown.columns)) // those that were stretched too
            horizontalHeader()->resizeSection(column, wide);
    }
    m_rows->setKeptHeight(keptHeight());
}

void HeatMapView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        zoomFont();
    if (event->type() == QEvent::FontChange)
        updateSizes();
}

void HeatMapView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometries(); // headings may have a third of what there is now
    updateSizes();
}

bool HeatMapView::showsChecks() const
{
    return m_delegate->checksVisible();
}

void HeatMapView::setShowsChecks(bool shows)
{
    m_delegate->setChecksVisible(shows);
}

void HeatMapView::setEditable(bool editable)
{
    m_editable = editable;
    m_delegate->setChecksVisible(editable);
    viewport()->update();
}

HeatMapView::Squares HeatMapView::rowSquares(int row) const
{
    QVector<QPair<int, int>> squares;
    for (const int column : m_shown.columns)
        squares << qMakePair(row, column);
    return squares;
}

HeatMapView::Squares HeatMapView::columnSquares(int column) const
{
    QVector<QPair<int, int>> squares;
    for (const int row : m_shown.rows)
        squares << qMakePair(row, column);
    return squares;
}

void HeatMapView::toggle(const Squares &squares)
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

HeatMapView::Squares HeatMapView::selectedSquares() const
{
    Squares squares;
    for (const QModelIndex &index : selectedIndexes()) // what is hidden is not among them
        squares << qMakePair(index.row(), index.column());
    return squares;
}

QVector<MatrixKey> HeatMapView::keysOf(const Squares &squares) const
{
    QVector<MatrixKey> keys;
    for (const auto &[row, column] : squares)
        keys << MatrixKey{m_matrix->rows().at(row).model, m_matrix->columns().at(column)};
    return keys;
}

QVector<MatrixKey> HeatMapView::selectedKeys() const
{
    return keysOf(selectedSquares());
}

bool HeatMapView::hasFile(const QPair<int, int> &square) const
{
    return m_matrix->square(square.first, square.second).verdict.state != CellState::NoFile;
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
    // Not while several are being chosen: whoever does that looks at something else.
    if (index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier)
        emit detailsRequested(false);
}

void HeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return toggle(selectedSquares());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit detailsRequested(true);
        return;
    }
    QTableView::keyPressEvent(event);
}

void HeatMapView::addComparisons(QMenu &menu, const MenuScope &scope)
{
    const auto add = [&](const QString &text, const Squares &squares) {
        const QVector<MatrixKey> keys = keysOf(squares);
        QAction *action = menu.addAction(text, this, [this, keys] { emit compareRequested(keys); });
        action->setEnabled(keys.size() > 1);
    };
    if (scope.of == MenuScope::Cells)
        add(tr("Compare selected cells"), scope.squares);
    if (scope.of != MenuScope::Column)
        add(tr("Compare this model's quantizations"), rowSquares(scope.index.row()));
    if (scope.of != MenuScope::Row)
        add(tr("Compare the models at this quantization"), columnSquares(scope.index.column()));
    if (scope.of == MenuScope::Column)
        return;
    menu.addSeparator();
    menu.addAction(tr("What would fit…"), this,
        [this, model = m_matrix->rows().at(scope.index.row()).model] { emit whatIfRequested(model); });
}

void HeatMapView::addMeasureAgain(QMenu &menu, const MenuScope &scope)
{
    const Squares asked
        = scope.of == MenuScope::Cells ? Squares{{scope.index.row(), scope.index.column()}} : scope.squares;
    if (std::all_of(asked.begin(), asked.end(), [this](const auto &square) {
            return m_matrix->square(square.first, square.second).verdict.isProven();
        }))
        return;
    QAction *again = menu.addAction(
        tr("Measure failed and disturbed cells again"), this, &HeatMapView::measureAgainRequested);
    again->setEnabled(m_resumable);
    again->setToolTip(tr("Resumes the run and measures all its failed or disturbed cells again."));
}

CellId HeatMapView::cellOf(const QPair<int, int> &square) const
{
    const MatrixRow &row = m_matrix->rows().at(square.first);
    return {row.model, m_matrix->columns().at(square.second), row.engine, row.lane, row.parameters};
}

// The square that was pointed at first, and one more that was chosen with it; of a heading its first two.
void HeatMapView::addTryIt(QMenu &menu, const MenuScope &scope)
{
    Squares squares = scope.squares;
    squares.removeIf([this](const auto &square) { return !hasFile(square); });
    if (const qsizetype at = squares.indexOf({scope.index.row(), scope.index.column()}); at > 0)
        squares.move(at, 0);
    QVector<CellId> cells;
    for (const auto &square : squares.mid(0, 2))
        cells << cellOf(square);
    QAction *action = menu.addAction(cells.size() > 1 ? tr("Try two of them side by side") : tr("Try it"), this,
        [this, cells] { emit tryRequested(cells); });
    action->setObjectName(QStringLiteral("tryIt"));
    action->setEnabled(!cells.isEmpty());
}

void HeatMapView::addTune(QMenu &menu, const MenuScope &scope)
{
    if (scope.of != MenuScope::Cells)
        return;
    const QPair<int, int> here(scope.index.row(), scope.index.column());
    QAction *action = menu.addAction(
        tr("Find the best settings…"), this, [this, cell = cellOf(here)] { emit tuneRequested(cell); });
    action->setObjectName(QStringLiteral("tuneCell"));
    action->setEnabled(hasFile(here) && m_matrix->rows().at(here.first).onLane); // what we start ourselves
}

void HeatMapView::addMeasureNow(QMenu &menu, const MenuScope &scope)
{
    QSet<CellId> cells;
    for (const auto &[line, column] : scope.squares) {
        if (m_matrix->square(line, column).plan != SquarePlan::In)
            continue;
        cells.insert(cellOf({line, column}));
    }
    QAction *action = menu.addAction(
        cells.size() > 1 ? tr("Measure %n cell(s) now", "", int(cells.size())) : tr("Measure this cell now"),
        this, [this, cells] { emit measureRequested(cells); });
    action->setObjectName(QStringLiteral("measureNow"));
    action->setEnabled(!cells.isEmpty());
}

void HeatMapView::addChoices(QMenu &menu, const MenuScope &scope)
{
    const auto add = [&](const QString &text, Squares squares, bool include) {
        squares.removeIf([this](const auto &square) { return !hasFile(square); });
        menu.addAction(
            text, this, [this, keys = keysOf(squares), include] { emit toggleRequested(keys, include); });
    };
    if (scope.of != MenuScope::Column) {
        add(tr("Include this model"), rowSquares(scope.index.row()), true);
        add(tr("Exclude this model"), rowSquares(scope.index.row()), false);
        menu.addSeparator();
    }
    if (scope.of != MenuScope::Row) {
        add(tr("Include this quantization"), columnSquares(scope.index.column()), true);
        add(tr("Exclude this quantization"), columnSquares(scope.index.column()), false);
        menu.addSeparator();
    }
    Squares all;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        for (int column = 0; column < m_matrix->columnCount(); ++column)
            all << qMakePair(row, column); // what is hidden too: that is what everything means
    add(tr("Include everything"), all, true);
}

void HeatMapView::addForce(QMenu &menu, const MenuScope &scope)
{
    // Of squares that were chosen together the one that was pointed at decides, of a heading all of them.
    const auto isForced = [this](const auto &square) {
        return m_matrix->square(square.first, square.second).forced || !hasFile(square);
    };
    const QPair<int, int> here(scope.index.row(), scope.index.column());
    const bool cells = scope.of == MenuScope::Cells;
    const bool any = cells ? hasFile(here)
                           : std::any_of(scope.squares.begin(), scope.squares.end(),
                               [this](const auto &square) { return hasFile(square); });
    const bool forced
        = any && (cells ? isForced(here) : std::all_of(scope.squares.begin(), scope.squares.end(), isForced));
    QAction *force = menu.addAction(tr("Always measure"), this,
        [this, keys = keysOf(scope.squares), forced] { emit forceRequested(keys, !forced); });
    force->setCheckable(true);
    force->setChecked(forced);
    force->setToolTip(tr("Regardless of pruning rules."));
    force->setEnabled(any);
}

void HeatMapView::openMenu(const MenuScope &scope, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (scope.of == MenuScope::Cells) {
        menu->addAction(tr("Show details"), this, [this, index = QPersistentModelIndex(scope.index)] {
            if (!index.isValid())
                return;
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            emit detailsRequested(true);
        });
        menu->addSeparator();
    }
    addTryIt(*menu, scope);
    addTune(*menu, scope);
    addComparisons(*menu, scope);
    if (m_editable) {
        menu->addSeparator();
        addMeasureNow(*menu, scope);
        menu->addSeparator();
        addChoices(*menu, scope);
        addMeasureAgain(*menu, scope);
        menu->addSeparator();
        addForce(*menu, scope);
    }
    addKeep(*menu, scope);
    if (m_share) {
        selectionModel()->setCurrentIndex(scope.index, QItemSelectionModel::NoUpdate); // it may be about that
        menu->addMenu(m_share);
    }
    menu->popup(place);
}

void HeatMapView::contextMenuEvent(QContextMenuEvent *event)
{
    // The key asks about the square that has the frame, wherever the pointer is.
    const bool key = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = key ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    Squares chosen = selectedSquares();
    const QPair<int, int> here(index.row(), index.column());
    if (!chosen.contains(here))
        chosen = {here};
    openMenu({MenuScope::Cells, index, chosen},
        key ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace sweetspot::ui
