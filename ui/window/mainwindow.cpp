// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/reportpage.h"
#include "ui/engines/keysdialog.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/inspector.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/resultcard.h"
#include "ui/matrix/runsheet.h"
#include "ui/matrix/stressbanner.h"
#include "ui/matrix/whatif.h"
#include "ui/models/modelspanel.h"
#include "ui/window/machineprobe.h"
#include "ui/window/matrixpanels.h"
#include "ui/window/matrixshare.h"
#include "ui/window/messagebar.h"
#include "ui/window/projectpages.h"
#include "ui/window/recentprojects.h"
#include "ui/window/rundisplay.h"
#include "ui/window/startpage.h"
#include "ui/window/startways.h"
#include "ui/window/statusline.h"
#include "ui/window/undokeys.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowtitle.h"

#include <QDir>
#include <QEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace sweetspot::ui
{

MainWindow::MainWindow(Services *services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(*services)
    , m_document(services->document)
    , m_projects(&m_document, &services->runs, this)
    , m_settings(QStringLiteral("sweetspot"), QStringLiteral("sweetspot"))
{
    setObjectName(QStringLiteral("mainWindow"));
    if (const Appearance wanted = appearanceFromName(m_settings.value(QStringLiteral("appearance")).toString());
        wanted != Appearance::System)
        applyAppearance(wanted);
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    makeParts();
    connectStart();
    connectProjects();
    connectPages();
    connectPanels();
    connectDocument();
    new UndoKeys(this);
    new WindowTitle(this, &m_document, &m_services.runs.controller());
    restorePlaces();
    documentOpened();
    m_machine->look();
}

void MainWindow::makeParts()
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
    m_matrixPage = new MatrixPage(&m_document, &m_services.matrix, m_pages);
    m_share = new MatrixShare(&m_services, m_matrixPage->view(), this);
    m_matrixPage->setShareMenu(m_share->menu());
    m_projectPages = new ProjectPages(&m_services, m_matrixPage, m_pages);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_projectPages);
    m_ways = new StartWays(&m_services, &m_projects, &m_settings, {m_start, m_pages}, this);
    m_status = new StatusLine(statusBar());
    m_machine = new MachineProbe(&m_document, this);
    m_machine->setGpus(m_services.gpus);
    m_panels = new MatrixPanels(this, &m_services);
    m_run = new RunDisplay(&m_services, {m_matrixPage, m_stress, m_panels->live(), m_status, m_message}, this);
    m_actions
        = new WindowActions(this, &m_services, &m_projects, m_projectPages, m_panels->toggles(), &m_settings);
}

void MainWindow::connectStart()
{
    connect(m_ways, &StartWays::keysRequested, this, &MainWindow::showKeys);
    connect(m_machine, &MachineProbe::found, m_start, &StartPage::showMachine);
    connect(m_machine, &MachineProbe::found, this,
        [this](const HostInfo &host, const Result<LlamaCppInstall> &llamaCpp) {
            m_services.presenter.setToday(host.machineId,
                {{QString::fromLatin1(kDefaultEngine), llamaCpp ? llamaCpp->versionLine : QString()}});
        });
    connect(m_machine, &MachineProbe::lanesChanged, &m_services.presenter, &MatrixPresenter::setLanes);
    connect(m_machine, &MachineProbe::found, m_status,
        [this](const auto &, const auto &llamaCpp) { m_status->showEngine(llamaCpp); });
}

void MainWindow::connectProjects()
{
    connect(
        &m_projects, &ProjectActions::busy, m_status, [this](const QString &text) { m_status->setText(text); });
    connect(&m_projects, &ProjectActions::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    connect(&m_projects, &ProjectActions::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(&m_projects, &ProjectActions::engineFetched, m_machine, &MachineProbe::look);
    connect(&m_services.engines, &EngineMonitor::engineFetched, m_machine, &MachineProbe::look);
    connect(&m_projects, &ProjectActions::hubRequested, m_projectPages, &ProjectPages::lookFor);
    connect(&m_projects, &ProjectActions::downloadsWanted, m_projectPages, &ProjectPages::download);
    connect(&m_projects, &ProjectActions::engineAdded, m_projectPages, &ProjectPages::showEngine);
    connect(
        &m_projects, &ProjectActions::projectMade, m_message, [this](const QString &name, const QString &path) {
            m_message->offer(
                tr("The project “%1” was created in %2.").arg(name, QDir::toNativeSeparators(path)),
                tr("Move or rename…"), [this] { m_projects.moveProject(); }, MessageBar::About::Project);
        });
}

void MainWindow::connectPages()
{
    connect(m_projectPages, &ProjectPages::pageChanged, this, [this] {
        m_actions->tickPage();
        m_panels->setMatrixShown(m_projectPages->page() == QLatin1String(MatrixPage::kId));
    });
    connect(m_projectPages, &ProjectPages::showRequested, this, &MainWindow::showRun);
    connect(m_projectPages, &ProjectPages::keysRequested, this, &MainWindow::showKeys);
    connect(m_projectPages, &ProjectPages::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    connect(m_projectPages, &ProjectPages::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(m_share, &MatrixShare::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(m_share, &MatrixShare::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    const ResultCard *card = m_matrixPage->card();
    connect(card, &ResultCard::measureAgainRequested, this, [this] { m_services.runs.start(true); });
    connect(card, &ResultCard::shareRequested, m_share, &MatrixShare::showCard);
    connect(m_panels->inspector(), &Inspector::shareRequested, m_share, &MatrixShare::showCard);
    connect(card, &ResultCard::reportRequested, m_projectPages,
        [this] { m_projectPages->setPage(QLatin1String(ReportPage::kId)); });
    connect(card, &ResultCard::compareRequested, m_projectPages,
        [this] { m_projectPages->setPage(QLatin1String(ComparePage::kId)); });
    const HeatMapView *view = m_matrixPage->view();
    connect(view, &HeatMapView::compareRequested, m_projectPages, [this](const QVector<MatrixKey> &keys) {
        m_projectPages->compare(m_services.presenter.measuredCells(keys));
    });
    connect(view, &HeatMapView::tryRequested, m_projectPages, &ProjectPages::tryOut);
    connect(view, &HeatMapView::tuneRequested, m_projectPages, &ProjectPages::tune);
    connect(view, &HeatMapView::measureAgainRequested, this, [this] { m_services.runs.start(true); });
    connect(view, &HeatMapView::measureRequested, &m_services.runs, &RunStarter::measure);
    connect(view, &HeatMapView::whatIfRequested, this, &MainWindow::showWhatIf);
    connect(view, &HeatMapView::detailsRequested, m_panels, &MatrixPanels::raiseInspector);
    connect(view, &HeatMapView::currentSquareChanged, this, [this](int row) {
        if (row >= 0 && row < m_services.matrix.rowCount())
            m_panels->models()->select(m_services.matrix.rows().at(row).model);
        updateInspector();
    });
    connect(&m_services.matrix, &QAbstractItemModel::dataChanged, this, &MainWindow::updateInspector);
    connect(&m_services.matrix, &QAbstractItemModel::modelReset, this, &MainWindow::updateInspector);
}

void MainWindow::connectPanels()
{
    const ModelsPanel *models = m_panels->models();
    connect(models, &ModelsPanel::addFilesRequested, &m_projects, &ProjectActions::addFilesDialog);
    connect(models, &ModelsPanel::addStoredRequested, &m_projects, &ProjectActions::addStored);
    connect(models, &ModelsPanel::addByNameRequested, &m_projects, &ProjectActions::addByName);
    connect(models, &ModelsPanel::importRequested, &m_projects, &ProjectActions::importModels);
    connect(models, &ModelsPanel::exportRequested, &m_projects, &ProjectActions::exportModels);
    connect(models, &ModelsPanel::giveRequested, &m_projects.modelFiles(), &ModelListFiles::give);
    connect(models, &ModelsPanel::copyRequested, &m_projects.modelFiles(), &ModelListFiles::copyOut);
    connect(models, &ModelsPanel::renamed, m_run, &RunDisplay::tellOfRenaming);
    connect(models, &ModelsPanel::whatIfRequested, this, &MainWindow::showWhatIf);
    connect(m_panels, &MatrixPanels::tryRequested, m_projectPages, &ProjectPages::tryOut);
    connect(m_panels, &MatrixPanels::tuneRequested, m_projectPages, &ProjectPages::tune);
    connect(m_panels->sheet(), &RunSheet::choiceChanged, &m_services.runs, &RunStarter::setChoice);
    connect(m_panels->sheet(), &RunSheet::runRequested, this, [this] { m_services.runs.start(false); });
    connect(m_actions, &WindowActions::failed, m_message, qOverload<const Error &>(&MessageBar::showError));
    connect(m_actions, &WindowActions::noted, m_message, qOverload<const QString &>(&MessageBar::showNote));
    connect(m_actions, &WindowActions::keysRequested, this, &MainWindow::showKeys);
    connect(m_actions, &WindowActions::layoutResetRequested, this, [this] {
        m_projectPages->setPage(QLatin1String(MatrixPage::kId)); // to which the panels belong
        m_panels->reset();
    });
    connect(m_run, &RunDisplay::changed, this, &MainWindow::updateActions);
    connect(m_run, &RunDisplay::failedToStart, this, &MainWindow::tellWhyNotStarted);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::opened, this, &MainWindow::documentOpened);
    connect(&m_document, &Document::changed, this, [this] {
        m_message->settle(MessageBar::About::Start);
        updateActions();
        updateInspector();
    });
    connect(&m_document, &Document::historyChanged, m_actions, &WindowActions::updateHistory);
    connect(&m_document, &Document::modifiedChanged, this, [this] { updateActions(); });
}

void MainWindow::restorePlaces()
{
    resize(QSize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 54)
               .boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    m_panels->restore(m_settings.value(QStringLiteral("windowState")).toByteArray());
}

void MainWindow::documentOpened()
{
    const bool open = m_document.isOpen();
    if (open)
        m_pages->setCurrentWidget(m_projectPages);
    else
        m_ways->showStart();
    m_panels->setOpen(open);
    m_run->clear();
    m_message->hide();
    if (open) {
        rememberProject(m_settings, m_document.path());
        if (m_document.isReadOnly())
            m_message->showNote(m_document.readOnlyReason() + QLatin1Char(' ') + tr("It is opened read-only."),
                MessageBar::About::Project);
        m_run->load({});
    }
    tellOfProblems();
    updateActions();
    m_matrixPage->setRunning(false);
}

void MainWindow::tellOfProblems()
{
    m_panels->showProblems();
    if (!hasErrors(m_document.issues()))
        return;
    m_panels->raiseProblems();
    m_message->showError({ErrorCode::BadInput,
                             tr("The project's files have errors; see Problems. Defaults are used for the "
                                "parts that could not be read."),
                             {}},
        MessageBar::About::Project);
}

void MainWindow::tellWhyNotStarted(const Error &error)
{
    if (error.code != ErrorCode::Environment || !m_document.data().config.llamaCpp.serverPath.isEmpty()
        || !llamaCppCandidates().isEmpty()) {
        m_message->showError(error, MessageBar::About::Start);
        return;
    }
    m_message->offer(
        error.sentence, tr("Download llama.cpp"),
        [this] { m_projects.fetchLlamaCpp([this] { m_services.runs.start(false); }); },
        MessageBar::About::Start);
}

void MainWindow::updateActions()
{
    const ActionState state = actionStateOf(m_services);
    m_panels->setLocked(state.busy());
    m_matrixPage->setRunning(state.busy());
    m_matrixPage->view()->setResumable(state.mayResume() && state.again > 0);
    m_document.setLocked(state.busy());
    m_actions->update(state);
    // It would disturb what is measured.
    m_services.downloads.setMeasuring(state.busy() || !m_services.runs.obstacle().isEmpty());
}

void MainWindow::updateInspector()
{
    m_panels->inspect(m_matrixPage->view()->currentIndex());
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(&m_services.secrets, m_services.engines.keys(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showWhatIf(const QString &model)
{
    const QMap<QString, GgufHeader> heads = m_services.presenter.headsOf(model);
    if (heads.isEmpty()) {
        m_message->showNote(
            tr("None of this model's files is on this machine, so its memory needs are unknown."));
        return;
    }
    auto *dialog = new WhatIf(
        &m_document, {model, heads}, m_services.presenter.usableMemory(), m_machine->freeOnDevices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showRun(const QString &runId)
{
    if (m_services.runs.isBusy()) {
        m_message->showNote(
            tr("The matrix shows the run in progress; other runs can be shown when it has finished."));
        return;
    }
    m_run->load(runId);
    m_projectPages->setPage(QLatin1String(MatrixPage::kId));
}

void MainWindow::openProject(const QString &path)
{
    m_projects.openProject(path);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_actions)
        m_actions->drawIcons();
}

} // namespace sweetspot::ui
