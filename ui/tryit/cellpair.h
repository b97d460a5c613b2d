// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QVector>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;

namespace sweetspot::ui
{

/// Chooses one cell, or two to stand side by side. What was chosen stays while the list changes.
class CellPair : public QWidget
{
    Q_OBJECT
public:
    explicit CellPair(QWidget *parent = nullptr);

    void setCells(const QVector<CellId> &cells); ///< that can be chosen
    /// One cell, or two; those that are not in the list change nothing.
    void choose(const QVector<CellId> &cells);
    QVector<CellId> chosen() const; ///< the left one first; perhaps the same twice
    bool areTwo() const;

signals:
    void changed(); ///< what is chosen, or the list; once for each change

private:
    void changeTogether(const std::function<void()> &change);
    void tell();

    QComboBox *m_boxes[2];
    QCheckBox *m_two;
    QVector<CellId> m_cells;
    bool m_changing = false;
};

} // namespace sweetspot::ui
