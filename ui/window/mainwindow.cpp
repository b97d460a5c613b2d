// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/store/runs/runstore.h"
#include "models/tooltiptext.h"
#include "ui/base/appearance.h"
#include "ui/base/background.h"
#include "ui/base/icons.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/inspector.h"
#include "ui/matrix/livepanel.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/stressbanner.h"
#include "ui/matrix/whatif.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/modelspanel.h"
#include "ui/project/runlibrary.h"
#include "ui/project/settingspanel.h"
#include "ui/window/messagebar.h"
#include "ui/window/problemslist.h"
#include "ui/window/projectpages.h"
#include "ui/window/recentprojects.h"
#include "ui/window/startpage.h"
#include "ui/window/undokeys.h"
#include "ui/window/windowtext.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QProgressBar>
#include <QScreen>
#include <QStackedWidget>

namespace sweetspot::ui
{

MainWindow::MainWindow(Services *services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(*services)
    , m_document(services->document)
    , m_starter(services->runs)
    , m_matrix(services->matrix)
    , m_log(services->log)
    , m_presenter(services->presenter)
    , m_projects(&m_document, &m_starter, this)
    , m_settings(QStringLiteral("sweetspot"), QStringLiteral("sweetspot"))
{
    setObjectName(QStringLiteral("mainWindow"));
    if (const Appearance wanted = appearanceFromName(m_settings.value(QStringLiteral("appearance")).toString());
        wanted != Appearance::System)
        applyAppearance(wanted);
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    makePages();
    makePanels();
    makeActions();
    connectRun();
    connect(&m_document, &Document::opened, this, &MainWindow::documentOpened);
    connect(&m_document, &Document::changed, this, [this] {
        m_message->settle(MessageBar::About::Start);
        updateActions();
        updateInspector();
    });
    connect(&m_presenter, &MatrixPresenter::surveyed, this, [this] {
        showIssues();
        m_models->setMissing(m_presenter.missingFiles());
    });
    connect(&m_document, &Document::historyChanged, this, &MainWindow::updateHistory);
    connect(&m_document, &Document::modifiedChanged, this, [this] {
        updateTitle();
        updateActions();
    });
    new UndoKeys(this);
    resize(QSize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 54)
               .boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    restoreState(m_settings.value(QStringLiteral("windowState")).toByteArray(), kStateVersion);
    documentOpened();
    probeMachine();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_redo)
        drawIcons();
}

void MainWindow::connectRun()
{
    RunController &controller = m_starter.controller();
    connect(&m_starter, &RunStarter::busyChanged, this, &MainWindow::updateActions);
    connect(&m_starter, &RunStarter::failed, this, [this](const Error &error) {
        updateActions();
        if (error.code == ErrorCode::Environment && m_document.data().config.llamaCpp.serverPath.isEmpty()
            && llamaCppCandidates().isEmpty())
            m_message->offer(
                error.sentence, tr("Download llama.cpp (13 MB)"),
                [this] { m_projects.fetchLlamaCpp([this] { m_starter.start(false); }); },
                MessageBar::About::Start);
        else
            m_message->showError(error, MessageBar::About::Start);
    });
    connect(&m_starter, &RunStarter::prepared, this, [this](const RunPlan &plan) {
        m_message->settle(MessageBar::About::Start);
        QStringList lanes;
        for (const LaneSpec &lane : plan.lanes)
            lanes << lane.name;
        m_live->reset(lanes);
        QVector<LogEntry> notes;
        for (const Issue &note : plan.notes)
            notes << LogEntry{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), note.toLine()};
        m_log.append(notes);
    });
    connect(&controller, &RunController::started, this, [this](const QString &run) {
        m_presenter.setRecord(m_starter.controller().record());
        m_presenter.setRunning(true);
        m_feed.reset(m_starter.controller().record());
        m_log.append(
            {{LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), tr("Run %1 started.").arg(run)}});
    });
    connect(&controller, &RunController::cellsChanged, this, [this](const QVector<CellUpdate> &updates) {
        if (!m_starter.concernsOpenProject())
            return;
        m_presenter.apply(updates);
        m_stress->follow(updates);
        m_matrixPage->follow(updates);
        for (const LiveDot &dot : m_feed.take(updates))
            m_live->addAttempt(dot.lane, dot.tokensPerSecond);
    });
    connect(&controller, &RunController::logged, &m_log, &LogModel::append);
    connect(&controller, &RunController::sampled, m_live, &LivePanel::add);
    connect(&controller, &RunController::sampled, m_stress, &StressBanner::add);
    connect(m_stress, &StressBanner::stopRequested, &controller, &RunController::stop);
    connect(&controller, &RunController::progressed, this, &MainWindow::showProgress);
    connect(&controller, &RunController::finished, this, &MainWindow::runFinished);
}

void MainWindow::documentOpened()
{
    const bool open = m_document.isOpen();
    m_pages->setCurrentWidget(open ? static_cast<QWidget *>(m_projectPages) : m_start);
    m_matrixState.clear();
    for (QDockWidget *dock : m_docks)
        dock->setVisible(open);
    if (open) {
        dock("dockModels")->raise();
        dock("dockLive")->raise();
    }
    m_starter.setUnfinishedRun({});
    m_live->reset({});
    m_log.clear();
    m_status->clear();
    m_message->hide();
    if (open) {
        rememberProject(m_settings, m_document.path());
        if (m_document.isReadOnly())
            m_message->showNote(m_document.readOnlyReason() + QLatin1Char(' ') + tr("It is opened read-only."),
                MessageBar::About::Project);
        loadRun({});
    } else {
        m_start->setRecent(recentProjects(m_settings));
    }
    showIssues();
    if (hasErrors(m_document.issues())) {
        dock("dockIssues")->raise();
        m_message->showError({ErrorCode::BadInput,
                                 tr("The project's files have errors; see Problems. Defaults are used for the "
                                    "parts that could not be read."),
                                 {}},
            MessageBar::About::Project);
    }
    updateTitle();
    updateActions();
    m_matrixPage->setRunning(false);
}

/// @param runId empty: the newest
void MainWindow::loadRun(const QString &runId)
{
    const int number = ++m_loadNumber;
    inBackground(
        this,
        [path = m_document.path(), runId] {
            const RunStore store(path);
            const QString wanted = runId.isEmpty() ? store.runIds().value(0) : runId;
            return wanted.isEmpty() ? Result<RunRecord>(RunRecord()) : store.read(wanted);
        },
        [this, number](const Result<RunRecord> &record) {
            if (number != m_loadNumber || m_starter.isBusy())
                return;
            if (!record) {
                m_message->showError(record.error());
                return;
            }
            if (record->cells.isEmpty())
                return;
            m_presenter.setRecord(*record);
            m_live->reset({}); // its curves were another run's
            m_status->setText(
                tr("Showing run %1.")
                    .arg(QLocale().toString(record->context.startedUtc.toLocalTime(), QLocale::ShortFormat)));
            if ((!record->completed || record->unproven > 0) && !RunStore::isImported(record->context.runId))
                m_starter.setUnfinishedRun(record->context.runId);
            updateActions();
        });
}

void MainWindow::updateTitle()
{
    setWindowModified(m_document.isModified());
    setWindowTitle(m_document.isOpen()
            ? QStringLiteral("%1[*] – Sweetspot").arg(m_document.data().settings.name)
            : QStringLiteral("Sweetspot"));
}

void MainWindow::updateActions()
{
    const bool open = m_document.isOpen();
    const bool running = m_starter.controller().isRunning();
    const bool busy = m_starter.isBusy();
    const bool writable = open && !m_document.isReadOnly();
    m_run->setEnabled(writable && !busy && !m_document.data().models.models.isEmpty());
    m_run->setText(m_starter.isPreparing() ? tr("Preparing…") : tr("&Run"));
    m_pause->setEnabled(running);
    m_pause->setChecked(running && m_starter.controller().isPaused());
    m_stop->setEnabled(running);
    m_resume->setEnabled(writable && !busy && !m_starter.unfinishedRun().isEmpty());
    const int again
        = m_presenter.record().context.runId == m_starter.unfinishedRun() ? m_presenter.record().unproven : 0;
    m_resume->setText(
        again > 0 ? tr("&Resume: %n cell(s) need measuring again", "", again) : tr("&Resume the last run"));
    m_resume->setIconText(tr("Resume")); // the toolbar keeps its width
    m_matrixPage->view()->setResumable(m_resume->isEnabled() && again > 0);
    m_save->setEnabled(writable && m_document.isModified());
    m_saveAs->setEnabled(open && !busy);
    m_addFiles->setEnabled(writable && !busy);
    m_export->setEnabled(open && !m_presenter.record().cells.isEmpty());
    m_closeProject->setEnabled(open);
    m_models->setLocked(busy);
    m_settingsPanel->setLocked(busy);
    m_matrixPage->setRunning(busy);
    m_document.setLocked(busy);
    for (QAction *page : m_pageActions)
        page->setEnabled(open);
    updateHistory();
    m_services.downloads.setMeasuring(busy); // it would disturb what is measured
}

void MainWindow::updateHistory()
{
    const QUndoStack *steps = m_document.undoStack();
    m_undo->setEnabled(m_document.canUndo());
    m_redo->setEnabled(m_document.canRedo());
    m_undo->setText(tr("&Undo %1").arg(m_document.canUndo() ? steps->undoText() : QString()).trimmed());
    m_redo->setText(tr("&Redo %1").arg(m_document.canRedo() ? steps->redoText() : QString()).trimmed());
}

void MainWindow::updateInspector()
{
    const QModelIndex current = m_matrixPage->view()->currentIndex();
    if (!current.isValid() || !m_document.isOpen()) {
        m_inspector->clear();
        return;
    }
    const int row = current.row(), column = current.column();
    const auto record = m_presenter.recordOf(row, column);
    QString log;
    if (record && !record->launches.isEmpty())
        log = RunStore(m_document.path())
                  .folder(m_presenter.record().context.runId)
                  .log(record->id, QStringLiteral("stderr"));
    m_inspector->show(m_matrix.rows().at(row), m_matrix.columns().at(column), m_matrix.square(row, column),
        record, m_document.data().config, log);
}

void MainWindow::showProgress(const RunProgress &progress)
{
    m_bar->show();
    m_bar->setRange(0, std::max(1, progress.total));
    m_bar->setValue(progress.done);
    m_status->setText(progressText(progress));
}

void MainWindow::runFinished(const RunOutcome &outcome)
{
    m_bar->hide();
    m_stress->end();
    updateActions();
    if (!m_starter.concernsOpenProject())
        return; // another project was opened while its servers were being ended
    m_presenter.setRecord(m_starter.controller().record());
    m_presenter.setRunning(false);
    updateActions(); // it says how many cells there are to measure again
    const QString text = outcomeText(outcome);
    m_status->setText(text);
    m_log.append({{outcome.error ? LogEntry::Level::Error : LogEntry::Level::Info,
        QDateTime::currentDateTimeUtc(), text}});
    if (outcome.error)
        m_message->showError(*outcome.error);
    else if (outcome.completed && outcome.erroredCells > 0)
        m_message->offer(
            tr("%n cell(s) failed or need measuring again.", "", outcome.erroredCells), tr("Measure again"),
            [this] { m_starter.start(true); }, MessageBar::About::Start);
    m_matrixPage->endWarnings();
    m_services.library.forget(outcome.runId);
    m_services.library.refresh();
}

// The panels belong to the matrix; the other pages have the whole window.
void MainWindow::pageChanged()
{
    const bool matrix = m_projectPages->page() == QLatin1String(MatrixPage::kId);
    for (int i = 0; i < m_pageActions.size(); ++i)
        if (m_projectPages->pages().at(i)->id() == m_projectPages->page())
            m_pageActions.at(i)->setChecked(true);
    if (!matrix && m_matrixState.isEmpty()) {
        m_matrixState = saveState(kStateVersion);
        for (QDockWidget *dock : m_docks)
            dock->hide();
    } else if (matrix && !m_matrixState.isEmpty()) {
        restoreState(m_matrixState, kStateVersion);
        m_matrixState.clear();
    }
}

// Runs keep the names they were made with, so a model's results do not follow it.
void MainWindow::tellOfRenaming(const QString &before, const QString &now)
{
    const auto &cells = m_presenter.record().cells;
    if (std::any_of(cells.begin(), cells.end(),
            [&before](const CellRecord &cell) { return cell.id.model == before && !cell.attempts.isEmpty(); }))
        m_message->offer(
            tr("Results measured as “%1” keep that name: they stay in their runs, but the matrix and the "
               "advice show “%2” as not measured.")
                .arg(before, now),
            tr("Undo rename"), [this] { m_document.undo(); }, MessageBar::About::Other);
}

QDockWidget *MainWindow::dock(const char *name) const
{
    return findChild<QDockWidget *>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
}

void MainWindow::showWhatIf(const QString &model)
{
    const QMap<QString, GgufHeader> heads = m_presenter.headsOf(model);
    if (heads.isEmpty()) {
        m_message->showNote(
            tr("None of this model's files is on this machine, so its memory needs are unknown."));
        return;
    }
    auto *dialog = new WhatIf(&m_document, {model, heads}, m_presenter.usableMemory(), m_freeOnDevices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showRun(const QString &runId)
{
    if (m_starter.isBusy()) {
        m_message->showNote(
            tr("The matrix shows the run in progress; other runs can be shown when it has finished."));
        return;
    }
    loadRun(runId);
    m_projectPages->setPage(QLatin1String(MatrixPage::kId));
}

void MainWindow::openProject(const QString &path)
{
    m_projects.openProject(path);
}

void MainWindow::probeMachine()
{
    struct Machine {
        HostInfo host;
        Result<LlamaCppInstall> llamaCpp;
    };
    inBackground(
        this,
        [] {
            return Machine{probeHost(), findLlamaCpp({}, QStringLiteral("."))};
        },
        [this](const Machine &machine) {
            m_start->showMachine(machine.host, machine.llamaCpp);
            if (machine.llamaCpp)
                for (const EngineDevice &device : machine.llamaCpp->devices)
                    if (device.freeBytes) // the largest: one device is one lane
                        m_freeOnDevices = std::max(m_freeOnDevices.value_or(0), *device.freeBytes);
            m_engineLabel->setText(machine.llamaCpp
                    ? tr("llama.cpp %1").arg(machine.llamaCpp->versionLine.section(QLatin1Char(' '), 1, 1))
                    : tr("no engine"));
            m_engineLabel->setToolTip(toolTipText(machine.llamaCpp
                    ? QStringLiteral("%1\n%2").arg(machine.llamaCpp->versionLine, machine.llamaCpp->serverPath)
                    : machine.llamaCpp.error().sentence));
        },
        Load::Wait);
}

void MainWindow::showIssues()
{
    m_issues->show(m_document.issues() + m_presenter.fileProblems());
}

} // namespace sweetspot::ui
