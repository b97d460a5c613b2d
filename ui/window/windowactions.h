// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>
#include <QSettings>
#include <QVector>

class QAction;
class QMainWindow;
class QMenu;

namespace sweetspot::ui
{

class ProjectActions;
class ProjectPages;
struct Services;

/// What decides which actions make sense.
struct ActionState {
    bool open = false; ///< a project is
    bool writable = false;
    bool modified = false;
    bool hasModels = false;
    bool hasResults = false;
    bool preparing = false;
    bool running = false;
    bool paused = false;
    bool unfinished = false; ///< there is a run to go on with
    int again = 0; ///< cells of it, if it is the one that is shown, that need measuring again

    bool operator==(const ActionState &) const = default;

    bool busy() const { return preparing || running; }
    bool mayRun() const { return writable && !busy() && hasModels; }
    bool mayStop() const { return busy(); }
    bool mayResume() const { return writable && !busy() && unfinished; }
};

ActionState actionStateOf(Services &services);

/// The menus and the toolbar. What they start is done by others.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive the actions.
    /// @param panels what shows and hides the panels
    WindowActions(QMainWindow *window, Services *services, ProjectActions *projects, ProjectPages *pages,
        const QList<QAction *> &panels, QSettings *settings);

    void update(const ActionState &state);
    void updateHistory(); ///< undo and redo
    void tickPage(); ///< the one that is shown
    void drawIcons(); ///< in the colours of today

signals:
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);
    void keysRequested();
    void layoutResetRequested();

private:
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu(const QList<QAction *> &panels);
    void makeAppearances(QMenu *view);
    void tickPreferences(); ///< those that the View menu has too
    void showPreferences();
    void makeHelpMenu();
    void showManual();
    void makeToolBar();
    void showRecent();

    QMainWindow *m_window;
    Services *m_services;
    ProjectActions *m_projects;
    ProjectPages *m_pages;
    QSettings *m_settings;

    QAction *m_run = nullptr, *m_pause = nullptr, *m_stop = nullptr, *m_resume = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QAction *m_save = nullptr, *m_saveAs = nullptr, *m_addFiles = nullptr, *m_export = nullptr,
            *m_closeProject = nullptr, *m_resetLayout = nullptr;
    QMenu *m_recent = nullptr, *m_languages = nullptr;
    QVector<QAction *> m_appearances;
    QVector<QAction *> m_pageActions; ///< in the order of ProjectPages::pages()
};

} // namespace sweetspot::ui
