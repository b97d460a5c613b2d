// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/matrix/matrixviewstate.h"

#include <QObject>

class QAction;
class QLabel;
class QMenu;
class QTimer;
class QWidget;

namespace sweetspot::ui
{

class DeviceTabs;
class FilterBar;
class HeatMapView;

/// How the matrix is looked at: what is filtered, sorted and kept at the top, what colours stand for, how large
/// squares are. Its actions are for menus; its two widgets belong above the matrix.
class MatrixControls : public QObject
{
    Q_OBJECT
public:
    /// @param page for which the keys are; owns the widgets
    MatrixControls(MatrixModel *model, HeatMapView *view, QWidget *page);

    FilterBar *bar() const { return m_bar; }
    QWidget *devices() const; ///< the devices as tabs
    QWidget *note() const { return m_note; } ///< how much is hidden, and the way back
    QList<QAction *> actions() const { return m_actions; }

    /// Looks as this person did last; what they change from here on is kept.
    /// @param project folder; empty: none, as at first
    void setProject(const QString &project);
    MatrixViewState state() const;

private:
    QAction *addAction(const QString &text, const char *name, const QList<QKeySequence> &keys);
    void makeFilterActions();
    void makeColourActions();
    void makeZoomActions();
    void makeNote(QWidget *page);
    void arrange();
    void tellHidden();
    void keepRow(int row, bool keep);
    void showAll();
    void save();

    MatrixModel *m_model;
    HeatMapView *m_view;
    QWidget *m_page;
    FilterBar *m_bar;
    DeviceTabs *m_tabs;
    QWidget *m_note;
    QLabel *m_hidden;
    QTimer *m_later; ///< while figures come in, rows are sorted once and not for each
    QList<QAction *> m_actions;
    QVector<QAction *> m_colours;
    QSet<QString> m_kept;
    QString m_project;
    bool m_loading = false;
};

} // namespace sweetspot::ui
