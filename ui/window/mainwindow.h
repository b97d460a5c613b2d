// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "ui/matrix/livefeed.h"
#include "ui/window/projectactions.h"
#include "ui/window/services.h"

#include <QMainWindow>
#include <QSettings>

class QDockWidget;
class QLabel;
class QListView;
class QProgressBar;
class QStackedWidget;

namespace sweetspot::ui
{

class Inspector;
class LivePanel;
class StressBanner;
class MatrixPage;
class MessageBar;
class ProjectPages;
class ModelsPanel;
class ProblemsList;
class SettingsPanel;
class StartPage;

/// Assembles the pages and panels and connects them; the work is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param services must outlive the window
    explicit MainWindow(Services *services, QWidget *parent = nullptr);

    void openProject(const QString &path);
    Document *document() { return &m_document; }
    RunStarter *starter() { return &m_starter; }
    MatrixModel *matrix() { return &m_matrix; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static constexpr int kStateVersion = 2; ///< of docks and toolbars; raise when they change

    void makePages();
    void makePanels();
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void drawIcons();
    void connectRun();

    void documentOpened();
    void updateActions();
    void updateHistory();
    void updateTitle();
    void updateInspector();
    void showProgress(const RunProgress &progress);
    void runFinished(const RunOutcome &outcome);
    void loadRun(const QString &runId);

    void probeMachine();
    void showIssues();
    void showKeys();
    void tellOfRenaming(const QString &before, const QString &now);
    void pageChanged();
    void showWhatIf(const QString &model);
    void showRun(const QString &runId);
    QDockWidget *dock(const char *name) const;

    Services &m_services;
    Document &m_document;
    RunStarter &m_starter;
    MatrixModel &m_matrix;
    LogModel &m_log;
    MatrixPresenter &m_presenter;
    ProjectActions m_projects;
    QSettings m_settings;

    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    MatrixPage *m_matrixPage = nullptr;
    ProjectPages *m_projectPages = nullptr;
    ModelsPanel *m_models = nullptr;
    SettingsPanel *m_settingsPanel = nullptr;
    Inspector *m_inspector = nullptr;
    LivePanel *m_live = nullptr;
    StressBanner *m_stress = nullptr;
    QListView *m_logView = nullptr;
    ProblemsList *m_issues = nullptr;
    QVector<QDockWidget *> m_docks;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_engineLabel = nullptr;
    LiveFeed m_feed; ///< dots of the token rate chart

    QAction *m_run = nullptr, *m_pause = nullptr, *m_stop = nullptr, *m_resume = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QAction *m_save = nullptr, *m_saveAs = nullptr, *m_addFiles = nullptr, *m_export = nullptr,
            *m_closeProject = nullptr;
    QMenu *m_recentMenu = nullptr;
    QVector<QAction *> m_pageActions; ///< in the order of ProjectPages::pages()
    QByteArray m_matrixState; ///< panels around the matrix while another page is shown
    int m_loadNumber = 0;
    std::optional<double> m_freeOnDevices; ///< bytes, of the largest device
};

} // namespace sweetspot::ui
