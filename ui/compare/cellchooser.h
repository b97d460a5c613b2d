// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vote.h"

#include <QHash>
#include <QSet>
#include <QVector>
#include <QWidget>

class QMenu;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sweetspot::ui
{

class RunLibrary;

/// A tree of runs, models and quantizations in which cells are ticked for comparing; a model's box ticks its
/// whole row, a menu a whole column. Runs are read when they are opened.
class CellChooser : public QWidget
{
    Q_OBJECT
public:
    explicit CellChooser(RunLibrary *library, QWidget *parent = nullptr);

    /// In the order they were ticked: the first is the one the others are compared with.
    const QVector<RunCell> &chosen() const { return m_chosen; }
    void setChosen(const QVector<RunCell> &cells);

signals:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void keepBoxesVisible();
    void listRuns();
    void fill(const QString &runId);
    void showTicks();
    void ticked(QTreeWidgetItem *item);
    void tickRow(QTreeWidgetItem *model);
    void showRow(QTreeWidgetItem *model);
    void makeColumnMenu();
    void take(const QVector<RunCell> &cells);
    void propose();
    bool chooseFirstRow(const QString &runId);
    void againstBaseline();
    RunCell partnerOf(const QString &baseline) const;

    RunLibrary *m_library;
    QTreeWidget *m_tree;
    QPushButton *m_baseline, *m_columns, *m_clear;
    QMenu *m_columnMenu;
    QVector<RunCell> m_chosen;
    QSet<QString> m_filled;
    bool m_showing = false;
    bool m_wantsBaseline = false; ///< its button was pressed, and runs are being read
    bool m_choseOnce = false; ///< the person chose something of this project; nothing is proposed any more
};

} // namespace sweetspot::ui
