// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/projectactions.h"
#include "ui/window/services.h"

#include <QMainWindow>
#include <QSettings>

class QStackedWidget;

namespace sweetspot::ui
{

class MachineProbe;
class MatrixPage;
class MatrixPanels;
class MatrixShare;
class MessageBar;
class ProjectPages;
class RunDisplay;
class StartPage;
class StartWays;
class StatusLine;
class StressBanner;
class WindowActions;

/// Assembles pages, panels and menus and connects them; the work is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param services must outlive the window
    explicit MainWindow(Services *services, QWidget *parent = nullptr);

    void openProject(const QString &path);
    Document *document() { return &m_document; }
    RunStarter *starter() { return &m_services.runs; }
    MatrixModel *matrix() { return &m_services.matrix; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeParts();
    void connectStart();
    void connectProjects();
    void connectPages();
    void connectPanels();
    void connectDocument();
    void restorePlaces();

    void documentOpened();
    void tellOfProblems();
    void tellWhyNotStarted(const Error &error);
    void updateActions();
    void updateInspector();

    void showKeys();
    void showRun(const QString &runId);
    void showWhatIf(const QString &model);

    Services &m_services;
    Document &m_document;
    ProjectActions m_projects;
    QSettings m_settings;
    bool m_left = false; ///< what is open has been asked about, and may be left

    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    StartWays *m_ways = nullptr;
    MatrixPage *m_matrixPage = nullptr;
    MatrixShare *m_share = nullptr;
    ProjectPages *m_projectPages = nullptr;
    MatrixPanels *m_panels = nullptr;
    StressBanner *m_stress = nullptr;
    StatusLine *m_status = nullptr;
    MachineProbe *m_machine = nullptr;
    RunDisplay *m_run = nullptr;
    WindowActions *m_actions = nullptr;
};

} // namespace sweetspot::ui
