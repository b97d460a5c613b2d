// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
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

signals:
    /// Squares to take in or out, together.
    void toggleRequested(const QVector<sweetspot::MatrixKey> &keys, bool include);
    /// Squares to be measured whatever the rules of termination say, or no longer so.
    void forceRequested(const QVector<sweetspot::MatrixKey> &keys, bool force);
    /// Squares whose measured cells are to be shown side by side.
    void whatIfRequested(const QString &model);
    /// One cell, or two, to be talked with.
    void tryRequested(const QVector<sweetspot::CellId> &cells);
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

    MatrixModel *m_matrix;
    HeatMapDelegate *m_delegate;
    bool m_editable = true;
    bool m_resumable = false;
};

} // namespace sweetspot::ui
