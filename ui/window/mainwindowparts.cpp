// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window is made of: pages, panels, menus. What it does is in mainwindow.cpp.
#include "ui/window/mainwindow.h"

#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/scrollable.h"
#include "ui/compare/reportpage.h"
#include "ui/engines/enginemonitor.h"
#include "ui/engines/keysdialog.h"
#include "ui/matrix/advicepanel.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/inspector.h"
#include "ui/matrix/livepanel.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/stressbanner.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/modelspanel.h"
#include "ui/project/settingspanel.h"
#include "ui/window/aboutbox.h"
#include "ui/window/messagebar.h"
#include "ui/window/problemslist.h"
#include "ui/window/projectpages.h"
#include "ui/window/recentprojects.h"
#include "ui/window/startpage.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressBar>
#include <QScreen>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

namespace sweetspot::ui
{

void MainWindow::makePages()
{
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stress = new StressBanner(central);
    column->addWidget(m_stress);
    m_pages = new QStackedWidget(central);
    column->addWidget(m_pages, 1);
    m_message = new MessageBar(central); // over the pages
    setCentralWidget(central);
    m_start = new StartPage(m_pages);
    m_matrixPage = new MatrixPage(&m_document, &m_matrix, m_pages);
    m_projectPages = new ProjectPages(&m_services, m_matrixPage, m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_projectPages);
    connect(m_projectPages, &ProjectPages::pageChanged, this, &MainWindow::pageChanged);
    connect(m_projectPages, &ProjectPages::showRequested, this, &MainWindow::showRun);
    connect(&m_services.downloads, &DownloadManager::arrived, &m_presenter, &MatrixPresenter::lookAgain);
    connect(m_projectPages, &ProjectPages::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    connect(m_projectPages, &ProjectPages::keysRequested, this, &MainWindow::showKeys);
    connect(&m_starter.controller(), &RunController::connectionsChanged, &m_services.engines,
        &EngineMonitor::setConnections);
    connect(m_projectPages, &ProjectPages::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(m_matrixPage->view(), &HeatMapView::compareRequested, this, [this](const QVector<MatrixKey> &keys) {
        m_projectPages->compare(m_presenter.record().context.runId, keys);
    });
    connect(m_matrixPage->view(), &HeatMapView::measureAgainRequested, this, [this] { m_starter.start(true); });
    connect(m_start, &StartPage::demoRequested, &m_projects, &ProjectActions::openDemo);
    connect(m_start, &StartPage::filesRequested, &m_projects, &ProjectActions::newProject);
    connect(m_start, &StartPage::scanRequested, &m_projects, &ProjectActions::scanForFiles);
    connect(m_start, &StartPage::openRequested, &m_projects, &ProjectActions::openDialog);
    connect(m_start, &StartPage::projectRequested, &m_projects, &ProjectActions::openProject);
    connect(m_start, &StartPage::fetchEngineRequested, &m_projects, [this] { m_projects.fetchLlamaCpp({}); });
    connect(m_start, &StartPage::stopRequested, &m_projects, &ProjectActions::stop);
    connect(&m_projects, &ProjectActions::busy, this, [this](const QString &text, double share) {
        m_start->setBusy(text, share);
        m_status->setText(text);
    });
    connect(&m_projects, &ProjectActions::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    connect(&m_projects, &ProjectActions::engineFetched, this, &MainWindow::probeMachine);
    m_bar = new QProgressBar(this);
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 28);
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(
        QSizePolicy::Ignored, QSizePolicy::Preferred); // a long path must not widen the window
    m_engineLabel = new QLabel(this);
    statusBar()->addWidget(m_bar);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_engineLabel);
}

void MainWindow::makePanels()
{
    m_models = new ModelsPanel(&m_document);
    m_settingsPanel = new SettingsPanel(&m_document);
    m_inspector = new Inspector;
    m_live = new LivePanel;
    m_logView = new QListView;
    m_logView->setObjectName(QStringLiteral("log"));
    m_logView->setModel(&m_log);
    m_logView->setUniformItemSizes(true);
    m_logView->setFrameShape(QFrame::NoFrame);
    m_logView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(&m_log, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        // Follow the end unless the person scrolled up to read.
        const QScrollBar *bar = m_logView->verticalScrollBar();
        if (bar->value() >= bar->maximum() - 2)
            QMetaObject::invokeMethod(m_logView, &QListView::scrollToBottom, Qt::QueuedConnection);
    });
    m_issues = new ProblemsList;
    const auto dock
        = [this](const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area) {
              auto *widget = new QDockWidget(title, this);
              widget->setObjectName(QString::fromLatin1(name));
              widget->setWidget(content);
              addDockWidget(area, widget);
              m_docks << widget;
              return widget;
          };
    auto *models = dock("dockModels", tr("Models"), scrollable(m_models), Qt::LeftDockWidgetArea);
    auto *settings = dock("dockSettings", tr("Thresholds"), m_settingsPanel, Qt::LeftDockWidgetArea);
    auto *inspector = dock("dockInspector", tr("Inspector"), scrollable(m_inspector), Qt::RightDockWidgetArea);
    auto *advice = dock("dockAdvice", tr("Advice"), scrollable(new AdvicePanel(&m_document, &m_presenter)),
        Qt::RightDockWidgetArea);
    auto *live = dock("dockLive", tr("Live"), scrollable(m_live), Qt::BottomDockWidgetArea);
    auto *log = dock("dockLog", tr("Log"), m_logView, Qt::BottomDockWidgetArea);
    auto *issues = dock("dockIssues", tr("Problems"), m_issues, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    tabifyDockWidget(models, settings);
    tabifyDockWidget(inspector, advice);
    tabifyDockWidget(live, log);
    tabifyDockWidget(log, issues);
    models->raise();
    inspector->raise();
    live->raise();
    // The matrix keeps nearly half of a small screen.
    const int unit = fontMetrics().averageCharWidth(), wide = screen()->availableSize().width();
    resizeDocks(
        {models, inspector}, {std::min(unit * 44, wide / 4), std::min(unit * 54, wide / 4)}, Qt::Horizontal);
    resizeDocks({live}, {fontMetrics().height() * 13}, Qt::Vertical);
    connect(m_models, &ModelsPanel::addFilesRequested, &m_projects, &ProjectActions::addFilesDialog);
    connect(m_models, &ModelsPanel::addStoredRequested, &m_projects, &ProjectActions::addStored);
    connect(m_models, &ModelsPanel::addByNameRequested, &m_projects, &ProjectActions::addByName);
    connect(m_models, &ModelsPanel::importRequested, &m_projects, &ProjectActions::importModels);
    connect(m_models, &ModelsPanel::exportRequested, &m_projects, &ProjectActions::exportModels);
    connect(m_models, &ModelsPanel::renamed, this, &MainWindow::tellOfRenaming);
    connect(m_models, &ModelsPanel::whatIfRequested, this, &MainWindow::showWhatIf);
    connect(m_matrixPage->view(), &HeatMapView::whatIfRequested, this, &MainWindow::showWhatIf);
    connect(&m_projects, &ProjectActions::hubRequested, m_projectPages, &ProjectPages::lookFor);
    connect(&m_projects, &ProjectActions::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(m_matrixPage->view(), &HeatMapView::currentSquareChanged, this, [this](int row) {
        if (row >= 0 && row < m_matrix.rowCount())
            m_models->select(m_matrix.rows().at(row).model);
        updateInspector();
    });
    connect(&m_matrix, &QAbstractItemModel::dataChanged, this, &MainWindow::updateInspector);
    connect(&m_matrix, &QAbstractItemModel::modelReset, this, &MainWindow::updateInspector);
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(&m_services.secrets, m_services.engines.keys(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::makeActions()
{
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu();
    makeHelpMenu();
    QToolBar *bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->addActions({m_run, m_pause, m_stop, m_resume});
    bar->addSeparator();
    bar->addActions({m_undo, m_redo});
    drawIcons();
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New project…"), QKeySequence::New, &m_projects, &ProjectActions::newProject);
    file->addAction(tr("&Open…"), QKeySequence::Open, &m_projects, &ProjectActions::openDialog);
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] {
        m_recentMenu->clear();
        for (const QString &path : recentProjects(m_settings))
            m_recentMenu->addAction(QDir::toNativeSeparators(path), this, [this, path] { openProject(path); });
        if (m_recentMenu->isEmpty())
            m_recentMenu->addAction(tr("No project yet"))->setEnabled(false);
    });
    file->addSeparator();
    m_save = file->addAction(tr("&Save"), QKeySequence::Save, this, [this] {
        if (const auto saved = m_document.save(); !saved)
            m_message->showError(saved.error());
    });
    m_saveAs = file->addAction(tr("Save &as…"), QKeySequence::SaveAs, &m_projects, &ProjectActions::saveAs);
    file->addSeparator();
    m_addFiles = file->addAction(tr("Add &GGUF files…"), &m_projects, &ProjectActions::addFilesDialog);
    m_export = file->addAction(
        tr("&Export results…"), this, [this] { m_projectPages->setPage(QLatin1String(ReportPage::kId)); });
    file->addSeparator();
    m_closeProject = file->addAction(tr("&Close project"), QKeySequence::Close, this, [this] {
        if (m_projects.mayClose())
            m_document.close();
    });
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::makeEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(tr("&Undo"), QKeySequence::Undo, &m_document, &Document::undo);
    m_undo->setIconText(tr("Undo")); // the toolbar keeps its width, the menu says what
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo = edit->addAction(tr("&Redo"), QKeySequence::Redo, &m_document, &Document::redo);
    m_redo->setIconText(tr("Redo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    edit->addSeparator();
    edit->addAction(tr("&Keys…"), this, &MainWindow::showKeys);
}

void MainWindow::makeRunMenu()
{
    QMenu *run = menuBar()->addMenu(tr("&Run"));
    m_run = run->addAction(tr("&Run"), this, [this] { m_starter.start(false); });
    m_run->setShortcut(Qt::Key_F5);
    m_run->setObjectName(QStringLiteral("run"));
    m_pause
        = run->addAction(tr("&Pause"), this, [this](bool paused) { m_starter.controller().setPaused(paused); });
    m_pause->setShortcut(Qt::Key_F6);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setCheckable(true);
    m_stop = run->addAction(tr("&Stop"), this, [this] { m_starter.controller().stop(); });
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_resume = run->addAction(tr("&Resume the last run"), this, [this] { m_starter.start(true); });
    m_resume->setShortcut(Qt::CTRL | Qt::Key_F5);
    m_resume->setObjectName(QStringLiteral("resume"));
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    auto *pages = new QActionGroup(this); // one of them is always ticked
    for (const Page *page : m_projectPages->pages()) {
        const int number = int(m_pageActions.size());
        QAction *action
            = view->addAction(page->title(), this, [this, page] { m_projectPages->setPage(page->id()); });
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number + 1)));
        action->setCheckable(true);
        action->setChecked(number == 0);
        action->setObjectName(QStringLiteral("page%1").arg(number));
        pages->addAction(action);
        m_pageActions << action;
    }
    view->addSeparator();
    for (QDockWidget *dock : m_docks)
        view->addAction(dock->toggleViewAction());

    view->addSeparator();
    auto *appearances = new QActionGroup(this);
    const Appearance current = appearanceFromName(m_settings.value(QStringLiteral("appearance")).toString());
    for (const auto &[appearance, text] : {std::pair(Appearance::System, tr("Follow &desktop colours")),
             std::pair(Appearance::Light, tr("&Light")), std::pair(Appearance::Dark, tr("&Dark"))}) {
        QAction *choice = view->addAction(text, this, [this, appearance] {
            m_settings.setValue(QStringLiteral("appearance"), appearanceName(appearance));
            applyAppearance(appearance);
        });
        choice->setCheckable(true);
        choice->setChecked(appearance == current);
        appearances->addAction(choice);
    }
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(
        tr("&About Sweetspot"), this, [this] { QMessageBox::about(this, tr("About Sweetspot"), aboutText()); });
}

void MainWindow::drawIcons()
{
    for (const auto &[action, glyph] :
        {std::pair(m_run, Glyph::Run), std::pair(m_pause, Glyph::Pause), std::pair(m_stop, Glyph::Stop),
            std::pair(m_resume, Glyph::GoOn), std::pair(m_undo, Glyph::Undo), std::pair(m_redo, Glyph::Redo)})
        action->setIcon(glyphIcon(glyph, palette()));
}

} // namespace sweetspot::ui
