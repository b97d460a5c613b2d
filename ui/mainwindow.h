// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/engineinfo.h"
#include "engine/store/secretstore.h"
#include "models/logmodel.h"
#include "models/matrixmodel.h"
#include "ui/document.h"
#include "ui/matrixpresenter.h"
#include "ui/projectdesk.h"
#include "ui/rundesk.h"

#include <QMainWindow>
#include <QSettings>

class QDockWidget;
class QLabel;
class QListView;
class QListWidget;
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
class SettingsPanel;
class StartPage;

/// Assembles the pages and panels and connects them; the work is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void openProject(const QString &path);
    Document *document() { return &m_document; }
    RunDesk *desk() { return &m_desk; }
    MatrixModel *matrix() { return &m_matrix; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePages();
    void makePanels();
    void makeActions();
    void drawIcons();
    void connectRun();

    void documentOpened();
    void updateActions();
    void updateTitle();
    void updateInspector();
    void showProgress(const RunProgress &progress);
    void runFinished(const RunOutcome &outcome);
    void loadRun(const QString &runId);

    void probeMachine();
    void showIssues();
    void showKeys();
    void pageChanged();
    void showWhatIf(const QString &model);
    void showRun(const QString &runId);

    Document m_document;
    RunDesk m_desk;
    ProjectDesk m_projects;
    MatrixModel m_matrix;
    LogModel m_log;
    MatrixPresenter m_presenter;
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
    QListWidget *m_issues = nullptr;
    QVector<QDockWidget *> m_docks;
    QProgressBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_engineLabel = nullptr;
    QHash<QString, qsizetype> m_seenAttempts; ///< per cell, for the dots of the token rate chart

    QAction *m_run = nullptr, *m_pause = nullptr, *m_stop = nullptr, *m_resume = nullptr;
    QAction *m_undo = nullptr, *m_redo = nullptr;
    QAction *m_save = nullptr, *m_saveAs = nullptr, *m_addFiles = nullptr, *m_export = nullptr,
            *m_closeProject = nullptr;
    QMenu *m_recentMenu = nullptr;
    QVector<QAction *> m_pageActions;
    QByteArray m_matrixState; ///< panels around the matrix while another page is shown
    int m_loadNumber = 0;
    SecretStore m_secrets;
    std::optional<double> m_freeOnDevices; ///< bytes, of the largest device
};

} // namespace sweetspot::ui
