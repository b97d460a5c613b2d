// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/matrixfilter.h"
#include "models/projectsettings.h"

#include <QPair>
#include <QSet>
#include <QTableView>
#include <QVector>

namespace sweetspot
{
class MatrixModel;
}

class QMenu;

namespace sweetspot::ui
{

class HeatMapDelegate;
class RowHeader;

/// The matrix: set-up by pointing and live heat map. The corner box and Space take the selected squares in or
/// out, Enter opens the details of the current one; a double click on a heading takes its row or column in or
/// out, and its menu has what a square's menu has, for all of it.
class HeatMapView : public QTableView
{
    Q_OBJECT
public:
    explicit HeatMapView(MatrixModel *model, QWidget *parent = nullptr);

    /// While a run goes on the matrix cannot be changed.
    void setEditable(bool editable);

    /// Whether the shown run can be resumed, so that its disturbed cells can be measured again.
    void setResumable(bool resumable) { m_resumable = resumable; }

    QVector<MatrixKey> selectedKeys() const;

    /// Whether squares have the box that takes them in or out.
    bool showsChecks() const;
    void setShowsChecks(bool shows);

    /// Which rows and columns are seen, and in which order. Those that are kept at the top stay there while the
    /// others scroll, as long as they take no more than half of the room.
    void arrange(const ShownMatrix &shown, bool groups);
    const ShownMatrix &shown() const { return m_shown; }

    static constexpr double kLeastZoom = 0.5, kMostZoom = 3;
    /// Size of the squares; 1: as there is room.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// What the menus of squares and headings offer as well. Not owned.
    void setShareMenu(QMenu *menu) { m_share = menu; }

    QModelIndex indexAt(const QPoint &place) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void zoomChanged();
    /// A row is to stay at the top, or no longer.
    void keepRequested(int row, bool keep);
    /// Squares to take in or out, together.
    void toggleRequested(const QVector<sweetspot::MatrixKey> &keys, bool include);
    /// Squares to be measured whatever the rules of termination say, or no longer so.
    void forceRequested(const QVector<sweetspot::MatrixKey> &keys, bool force);
    /// Squares whose measured cells are to be shown side by side.
    void whatIfRequested(const QString &model);
    /// One cell, or two, to be talked with.
    void tryRequested(const QVector<sweetspot::CellId> &cells);
    /// The best settings of this cell are to be found.
    void tuneRequested(const sweetspot::CellId &cell);
    void compareRequested(const QVector<sweetspot::MatrixKey> &keys);
    /// These cells are to be measured now, and no others.
    void measureRequested(const QSet<sweetspot::CellId> &cells);
    /// What the shown run could not measure well enough is to be measured again.
    void measureAgainRequested();
    void currentSquareChanged(int row, int column);
    /// The current square's details are to be seen. @param go the person goes there, not only looks
    void detailsRequested(bool go);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    using Squares = QVector<QPair<int, int>>;
    /// What a menu is about.
    struct MenuScope {
        enum Of { Cells, Row, Column } of;
        QModelIndex index; ///< the square that was pointed at, or the first of the row or column
        Squares squares;
    };

    void connectHeadings();
    void openMenu(const MenuScope &scope, const QPoint &place);
    void addComparisons(QMenu &menu, const MenuScope &scope);
    void addTryIt(QMenu &menu, const MenuScope &scope);
    void addTune(QMenu &menu, const MenuScope &scope);
    void addMeasureNow(QMenu &menu, const MenuScope &scope);
    CellId cellOf(const QPair<int, int> &square) const;
    void addChoices(QMenu &menu, const MenuScope &scope);
    void addMeasureAgain(QMenu &menu, const MenuScope &scope);
    void addForce(QMenu &menu, const MenuScope &scope);
    void toggle(const Squares &squares);
    Squares selectedSquares() const;
    Squares rowSquares(int row) const;
    Squares columnSquares(int column) const;
    QVector<MatrixKey> keysOf(const Squares &squares) const;
    bool hasFile(const QPair<int, int> &square) const;
    void updateSizes();
    void addKeep(QMenu &menu, const MenuScope &scope);
    void showAll();
    void zoomFont();
    QFont usualFont() const; ///< without zoom
    int keptHeight() const;
    bool isKept(int row) const;

    MatrixModel *m_matrix;
    HeatMapDelegate *m_delegate;
    RowHeader *m_rows;
    bool m_editable = true;
    bool m_resumable = false;
    ShownMatrix m_shown;
    double m_zoom = 1;
    QMenu *m_share = nullptr;
};

} // namespace sweetspot::ui
