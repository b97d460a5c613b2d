// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/matrixpanels.h"

#include "core/store/runs/runstore.h"
#include "ui/base/scrollable.h"
#include "ui/matrix/advicepanel.h"
#include "ui/matrix/inspector.h"
#include "ui/matrix/livepanel.h"
#include "ui/matrix/runsheet.h"
#include "ui/models/modelspanel.h"
#include "ui/window/problemslist.h"
#include "ui/window/services.h"

#include <QDockWidget>
#include <QListView>
#include <QMainWindow>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace sweetspot::ui
{

namespace
{

constexpr int kStateVersion = 4; // of docks and toolbars; raise when they change

} // namespace

MatrixPanels::MatrixPanels(QMainWindow *window, Services *services)
    : QObject(window)
    , m_window(window)
    , m_services(services)
    , m_models(new ModelsPanel(&services->document))
    , m_inspector(new Inspector)
    , m_sheet(new RunSheet(&services->document, &services->outlook))
    , m_advice(new AdvicePanel(&services->document, &services->presenter))
    , m_live(new LivePanel)
    , m_log(new QListView)
    , m_problems(new ProblemsList)
    , m_modelsDock(add("dockModels", tr("Models"), scrollable(m_models), Qt::LeftDockWidgetArea))
    , m_inspectorDock(add("dockInspector", tr("Inspector"), scrollable(m_inspector), Qt::RightDockWidgetArea))
    , m_sheetDock(add("dockRun", tr("Next run"), scrollable(m_sheet), Qt::RightDockWidgetArea))
    , m_adviceDock(add("dockAdvice", tr("Advice"), scrollable(m_advice), Qt::RightDockWidgetArea))
    , m_liveDock(add("dockLive", tr("Live"), scrollable(m_live), Qt::BottomDockWidgetArea))
    , m_logDock(add("dockLog", tr("Log"), m_log, Qt::BottomDockWidgetArea))
    , m_problemsDock(add("dockIssues", tr("Problems"), m_problems, Qt::BottomDockWidgetArea))
{
    makeLog(&services->log);
    arrange();
    connect(m_inspector, &Inspector::tryRequested, this, &MatrixPanels::tryRequested);
    connect(m_inspector, &Inspector::tuneRequested, this, &MatrixPanels::tuneRequested);
    connect(m_advice, &AdvicePanel::tuneRequested, this, &MatrixPanels::tuneRequested);
    connect(&services->presenter, &MatrixPresenter::surveyed, this, [this] {
        showProblems();
        m_models->setMissing(m_services->presenter.missingFiles());
    });
}

QDockWidget *MatrixPanels::add(
    const char *name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    m_window->addDockWidget(area, dock);
    m_docks << dock;
    m_areas << area;
    return dock;
}

void MatrixPanels::makeLog(LogModel *log)
{
    m_log->setObjectName(QStringLiteral("log"));
    m_log->setModel(log);
    m_log->setUniformItemSizes(true);
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(log, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        // Follow the end unless the person scrolled up to read.
        const QScrollBar *bar = m_log->verticalScrollBar();
        if (bar->value() >= bar->maximum() - 2)
            QMetaObject::invokeMethod(m_log, &QListView::scrollToBottom, Qt::QueuedConnection);
    });
}

void MatrixPanels::arrange()
{
    m_window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_window->tabifyDockWidget(m_inspectorDock, m_sheetDock);
    m_window->tabifyDockWidget(m_sheetDock, m_adviceDock);
    m_window->tabifyDockWidget(m_liveDock, m_logDock);
    m_window->tabifyDockWidget(m_logDock, m_problemsDock);
    for (QDockWidget *front : {m_modelsDock, m_inspectorDock, m_liveDock})
        front->raise();
    // The matrix keeps nearly half of a small screen.
    const QFontMetrics font = m_window->fontMetrics();
    const int unit = font.averageCharWidth(), wide = m_window->screen()->availableSize().width();
    // As wide as its buttons need in the language of the day, where the screen has that much.
    const int buttons = std::min(m_models->minimumSizeHint().width() + unit * 3, wide / 3);
    m_window->resizeDocks({m_modelsDock, m_inspectorDock},
        {std::max(buttons, std::min(unit * 44, wide / 4)), std::min(unit * 54, wide / 4)}, Qt::Horizontal);
    m_window->resizeDocks({m_liveDock}, {font.height() * 13}, Qt::Vertical);
}

void MatrixPanels::setOpen(bool open)
{
    m_kept.clear();
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setVisible(open);
    // What comes first is what a run would do; a click on a square brings the inspector.
    if (open)
        for (QDockWidget *front : {m_modelsDock, m_sheetDock, m_liveDock})
            front->raise(); // only what is shown comes to the front
    m_live->reset({});
}

void MatrixPanels::setMatrixShown(bool shown)
{
    if (!shown && m_kept.isEmpty()) {
        m_kept = m_window->saveState(kStateVersion);
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->hide();
    } else if (shown && !m_kept.isEmpty()) {
        restore(m_kept);
        m_kept.clear();
    }
}

void MatrixPanels::setLocked(bool locked)
{
    m_models->setLocked(locked);
    m_sheet->setRunning(locked);
}

void MatrixPanels::showProblems()
{
    m_problems->show(m_services->document.issues() + m_services->presenter.fileProblems());
}

void MatrixPanels::raiseProblems()
{
    m_problemsDock->raise();
}

void MatrixPanels::inspect(const QModelIndex &square)
{
    const Document &document = m_services->document;
    if (!square.isValid() || !document.isOpen()) {
        m_inspector->clear();
        return;
    }
    const MatrixModel &matrix = m_services->matrix;
    const MatrixPresenter &presenter = m_services->presenter;
    const int row = square.row(), column = square.column();
    InspectedCell cell{matrix.rows().at(row), matrix.columns().at(column), matrix.square(row, column),
        presenter.recordOf(row, column), document.data().config, {}, {}, {}};
    const CellSource *source = cell.record ? presenter.sourceOf(cell.record->id) : nullptr;
    if (source) {
        cell.runFolder = RunStore(document.path()).folder(source->runId).path;
        cell.kept = source->cell;
        cell.run = presenter.contextOf(source->runId);
    }
    m_inspector->show(cell);
}

void MatrixPanels::raiseInspector(bool go)
{
    if (go)
        m_inspectorDock->show();
    if (m_inspectorDock->isHidden())
        return;
    m_inspectorDock->raise();
    if (go)
        m_inspector->takeFocus();
}

void MatrixPanels::reset()
{
    m_kept.clear();
    for (qsizetype i = 0; i < m_docks.size(); ++i) {
        QDockWidget *dock = m_docks.at(i);
        dock->setFloating(false);
        m_window->removeDockWidget(dock); // also from what it shares tabs with
        m_window->addDockWidget(m_areas.at(i), dock);
        dock->show();
    }
    arrange();
}

QList<QAction *> MatrixPanels::toggles() const
{
    QList<QAction *> actions;
    for (const QDockWidget *dock : m_docks)
        actions << dock->toggleViewAction();
    return actions;
}

QByteArray MatrixPanels::state() const
{
    return m_kept.isEmpty() ? m_window->saveState(kStateVersion) : m_kept;
}

void MatrixPanels::restore(const QByteArray &state)
{
    m_window->restoreState(state, kStateVersion);
}

} // namespace sweetspot::ui
