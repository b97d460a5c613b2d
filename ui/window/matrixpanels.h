// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QVector>

class QAction;
class QDockWidget;
class QListView;
class QMainWindow;
class QModelIndex;

namespace sweetspot
{
class LogModel;
struct CellId;
} // namespace sweetspot

namespace sweetspot::ui
{

class AdvicePanel;
class Inspector;
class LivePanel;
class ModelsPanel;
class ProblemsList;
class RunSheet;
struct Services;

/// The panels around the matrix. They belong to it; the other pages have the whole window.
class MatrixPanels : public QObject
{
    Q_OBJECT
public:
    /// @param services must outlive the panels
    MatrixPanels(QMainWindow *window, Services *services);

    ModelsPanel *models() const { return m_models; }
    Inspector *inspector() const { return m_inspector; }
    LivePanel *live() const { return m_live; }
    RunSheet *sheet() const { return m_sheet; }

    /// With a project all of them appear, models and the live curves in front; without one none does.
    void setOpen(bool open);
    /// Whether the matrix is what is shown. Where a person left the panels is kept meanwhile.
    void setMatrixShown(bool shown);
    void setLocked(bool locked); ///< while a run goes on

    void showProblems(); ///< those of the project's files
    void raiseProblems();
    /// What is known of a square of the matrix; an invalid index: nothing is chosen.
    void inspect(const QModelIndex &square);
    /// Brings the inspector before what hides it. @param go opens it if it was closed, and gives it the focus
    void raiseInspector(bool go);

    QList<QAction *> toggles() const; ///< for a menu
    QByteArray state() const; ///< places and sizes beside the matrix
    void restore(const QByteArray &state);
    void reset(); ///< all of them where they are at the first start

signals:
    void tryRequested(const QVector<sweetspot::CellId> &cells); ///< to be talked with
    void tuneRequested(const sweetspot::CellId &cell); ///< its best settings are to be found

private:
    void makeLog(LogModel *log);
    QDockWidget *add(const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void arrange();

    QMainWindow *m_window;
    Services *m_services;
    ModelsPanel *m_models;
    Inspector *m_inspector;
    RunSheet *m_sheet;
    AdvicePanel *m_advice;
    LivePanel *m_live;
    QListView *m_log;
    ProblemsList *m_problems;
    QVector<QDockWidget *> m_docks; ///< all of them, filled while the next are made
    QVector<Qt::DockWidgetArea> m_areas; ///< where each is at first; filled likewise
    QDockWidget *m_modelsDock, *m_inspectorDock, *m_sheetDock, *m_adviceDock, *m_liveDock, *m_logDock,
        *m_problemsDock;
    QByteArray m_kept; ///< while another page is shown
};

} // namespace sweetspot::ui
