// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/projectsettings.h"

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

/// The matrix: set-up by pointing and live heat map. The corner box, Space and Enter take the selected squares
/// in or out; a double click on a header does it for its row or column.
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
    void compareRequested(const QVector<sweetspot::MatrixKey> &keys);
    /// These cells are to be measured now, and no others.
    void measureRequested(const QSet<sweetspot::CellId> &cells);
    /// What the shown run could not measure well enough is to be measured again.
    void measureAgainRequested();
    void currentSquareChanged(int row, int column);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addComparisons(QMenu &menu, const QModelIndex &index, const QVector<MatrixKey> &chosen);
    void toggle(const QVector<QPair<int, int>> &squares);
    QVector<QPair<int, int>> rowSquares(int row) const;
    QVector<QPair<int, int>> columnSquares(int column) const;
    void addMeasureNow(QMenu &menu, const QModelIndex &index);
    void addMeasureAgain(QMenu &menu, const QModelIndex &index);
    void updateSizes();

    MatrixModel *m_matrix;
    HeatMapDelegate *m_delegate;
    bool m_editable = true;
    bool m_resumable = false;
};

} // namespace sweetspot::ui
