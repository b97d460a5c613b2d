// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowactions.h"

#include "ui/base/appearance.h"
#include "ui/base/icons.h"
#include "ui/base/page.h"
#include "ui/compare/reportpage.h"
#include "ui/window/aboutbox.h"
#include "ui/window/languagemenu.h"
#include "ui/window/manual.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/problemreport.h"
#include "ui/window/projectactions.h"
#include "ui/window/projectpages.h"
#include "ui/window/recentprojects.h"
#include "ui/window/services.h"
#include "ui/window/shortcutsheet.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

namespace sweetspot::ui
{

ActionState actionStateOf(Services &services)
{
    const Document &document = services.document;
    const RunController &controller = services.runs.controller();
    const RunRecord &record = services.presenter.record();
    ActionState state;
    state.open = document.isOpen();
    state.writable = state.open && !document.isReadOnly();
    state.modified = document.isModified();
    state.hasModels = !document.data().models.models.isEmpty();
    state.hasResults = !record.cells.isEmpty();
    state.preparing = services.runs.isPreparing();
    state.running = controller.isRunning();
    state.paused = state.running && controller.isPaused();
    state.unfinished = !services.runs.unfinishedRun().isEmpty();
    state.again = record.context.runId == services.runs.unfinishedRun() ? record.unproven : 0;
    return state;
}

WindowActions::WindowActions(QMainWindow *window, Services *services, ProjectActions *projects,
    ProjectPages *pages, const QList<QAction *> &panels, QSettings *settings)
    : QObject(window)
    , m_window(window)
    , m_services(services)
    , m_projects(projects)
    , m_pages(pages)
    , m_settings(settings)
{
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu(panels);
    makeHelpMenu();
    makeToolBar();
    drawIcons();
}

void WindowActions::update(const ActionState &state)
{
    m_run->setEnabled(state.mayRun());
    m_run->setText(state.preparing ? tr("Preparing…") : tr("&Run"));
    m_pause->setEnabled(state.running);
    m_pause->setChecked(state.paused);
    m_stop->setEnabled(state.mayStop());
    m_resume->setEnabled(state.mayResume());
    m_resume->setText(state.again > 0 ? tr("&Resume: %n cell(s) need measuring again", "", state.again)
                                      : tr("&Resume the last run"));
    m_resume->setIconText(tr("Resume")); // the toolbar keeps its width
    m_save->setEnabled(state.writable && state.modified);
    m_saveAs->setEnabled(state.open && !state.busy());
    m_addFiles->setEnabled(state.writable && !state.busy());
    m_export->setEnabled(state.open && state.hasResults);
    m_closeProject->setEnabled(state.open);
    m_resetLayout->setEnabled(state.open);
    for (QAction *page : std::as_const(m_pageActions))
        page->setEnabled(state.open);
    updateHistory();
}

void WindowActions::updateHistory()
{
    const Document &document = m_services->document;
    const QUndoStack *steps = m_services->document.undoStack();
    m_undo->setEnabled(document.canUndo());
    m_redo->setEnabled(document.canRedo());
    m_undo->setText(tr("&Undo %1").arg(document.canUndo() ? steps->undoText() : QString()).trimmed());
    m_redo->setText(tr("&Redo %1").arg(document.canRedo() ? steps->redoText() : QString()).trimmed());
}

void WindowActions::tickPage()
{
    for (int i = 0; i < m_pageActions.size(); ++i)
        if (m_pages->pages().at(i)->id() == m_pages->page())
            m_pageActions.at(i)->setChecked(true);
}

void WindowActions::makeFileMenu()
{
    QMenu *file = m_window->menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New project…"), QKeySequence::New, m_projects, &ProjectActions::newProject);
    file->addAction(tr("&Open…"), QKeySequence::Open, m_projects, &ProjectActions::openDialog);
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowActions::showRecent);
    file->addSeparator();
    m_save = file->addAction(tr("&Save"), QKeySequence::Save, this, [this] {
        if (const auto saved = m_services->document.save(); !saved)
            emit failed(saved.error());
    });
    m_save->setObjectName(QStringLiteral("save"));
    m_saveAs = file->addAction(tr("Save &as…"), QKeySequence::SaveAs, m_projects, &ProjectActions::saveAs);
    file->addSeparator();
    m_addFiles = file->addAction(tr("Add &GGUF files…"), m_projects, &ProjectActions::addFilesDialog);
    m_export = file->addAction(
        tr("&Export results…"), this, [this] { m_pages->setPage(QLatin1String(ReportPage::kId)); });
    file->addSeparator();
    m_closeProject = file->addAction(tr("&Close project"), QKeySequence::Close, this,
        [this] { m_projects->leave([this] { m_services->document.close(); }); });
    file->addAction(tr("&Quit"), QKeySequence::Quit, m_window, &QWidget::close);
}

void WindowActions::showRecent()
{
    m_recent->clear();
    for (const QString &path : recentProjects(*m_settings))
        m_recent->addAction(
            QDir::toNativeSeparators(path), this, [this, path] { m_projects->openProject(path); });
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No project yet"))->setEnabled(false);
}

void WindowActions::makeEditMenu()
{
    QMenu *edit = m_window->menuBar()->addMenu(tr("&Edit"));
    m_undo = edit->addAction(tr("&Undo"), QKeySequence::Undo, &m_services->document, &Document::undo);
    m_undo->setIconText(tr("Undo")); // the toolbar keeps its width, the menu says what
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo = edit->addAction(tr("&Redo"), QKeySequence::Redo, &m_services->document, &Document::redo);
    m_redo->setIconText(tr("Redo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    edit->addSeparator();
    edit->addAction(tr("&Keys…"), this, &WindowActions::keysRequested)->setObjectName(QStringLiteral("keys"));
    QAction *preferences = edit->addAction(tr("&Preferences…"), this, &WindowActions::showPreferences);
    preferences->setObjectName(QStringLiteral("preferences"));
    preferences->setShortcut(QKeySequence(QStringLiteral("Ctrl+,")));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::makeRunMenu()
{
    QMenu *run = m_window->menuBar()->addMenu(tr("&Run"));
    RunStarter *starter = &m_services->runs;
    m_run = run->addAction(tr("&Run"), this, [starter] { starter->start(false); });
    m_run->setShortcut(Qt::Key_F5);
    m_run->setObjectName(QStringLiteral("run"));
    m_pause = run->addAction(
        tr("&Pause"), this, [starter](bool paused) { starter->controller().setPaused(paused); });
    m_pause->setShortcut(Qt::Key_F6);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setCheckable(true);
    m_stop = run->addAction(tr("&Stop"), this, [starter] {
        starter->stopPreparing();
        starter->controller().stop();
    });
    m_stop->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_resume = run->addAction(tr("&Resume the last run"), this, [starter] { starter->start(true); });
    m_resume->setShortcut(Qt::CTRL | Qt::Key_F5);
    m_resume->setObjectName(QStringLiteral("resume"));
}

void WindowActions::makeViewMenu(const QList<QAction *> &panels)
{
    QMenu *view = m_window->menuBar()->addMenu(tr("&View"));
    auto *pages = new QActionGroup(this); // one of them is always ticked
    for (const Page *page : m_pages->pages()) {
        const int number = int(m_pageActions.size());
        QAction *action = view->addAction(page->title(), this, [this, page] { m_pages->setPage(page->id()); });
        if (number < 9) // there are no more keys of one digit
            action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number + 1)));
        action->setCheckable(true);
        action->setChecked(number == 0);
        action->setObjectName(QStringLiteral("page%1").arg(number));
        pages->addAction(action);
        m_pageActions << action;
    }
    QMenu *matrix = view->addMenu(tr("&Matrix"));
    matrix->addActions(m_pages->pages().first()->actions());
    view->addSeparator();
    view->addActions(panels);
    m_resetLayout = view->addAction(tr("&Reset layout"), this, &WindowActions::layoutResetRequested);
    m_resetLayout->setObjectName(QStringLiteral("resetLayout"));
    view->addSeparator();
    makeAppearances(view);
}

void WindowActions::makeAppearances(QMenu *view)
{
    auto *appearances = new QActionGroup(this);
    for (const auto &[appearance, text] : {std::pair(Appearance::System, tr("Follow &desktop colours")),
             std::pair(Appearance::Light, tr("&Light")), std::pair(Appearance::Dark, tr("&Dark"))}) {
        QAction *choice = view->addAction(text, this, [this, appearance = appearance] {
            m_settings->setValue(QStringLiteral("appearance"), appearanceName(appearance));
            applyAppearance(appearance);
        });
        choice->setCheckable(true);
        choice->setData(appearanceName(appearance));
        appearances->addAction(choice);
        m_appearances << choice;
    }
    view->addSeparator();
    m_languages = makeLanguageMenu(view, *m_settings, [this](const QString &text) { emit noted(text); });
    view->addMenu(m_languages);
    tickPreferences();
}

void WindowActions::tickPreferences()
{
    const QString appearance
        = appearanceName(appearanceFromName(m_settings->value(QStringLiteral("appearance")).toString()));
    for (QAction *choice : std::as_const(m_appearances))
        choice->setChecked(choice->data().toString() == appearance);
    for (QAction *choice : m_languages->actions())
        choice->setChecked(choice->data().toString() == languageChoice(*m_settings));
}

void WindowActions::showPreferences()
{
    if (auto *open = m_window->findChild<PreferencesDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new PreferencesDialog(m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::changed, this, &WindowActions::tickPreferences);
    dialog->show();
}

void WindowActions::makeHelpMenu()
{
    QMenu *help = m_window->menuBar()->addMenu(tr("&Help"));
    QAction *manual = help->addAction(tr("&Manual"), this, &WindowActions::showManual);
    manual->setObjectName(QStringLiteral("manual"));
    manual->setShortcut(QKeySequence(Qt::Key_F1));
    QAction *shortcuts = help->addAction(tr("&Keyboard shortcuts"), this, [this] {
        delete m_window->findChild<ShortcutSheet *>(); // what it says may have changed since
        auto *sheet = new ShortcutSheet(shortcutLines(m_window->menuBar()), m_window);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->show();
    });
    shortcuts->setObjectName(QStringLiteral("shortcuts"));
    shortcuts->setShortcut(QKeySequence(QStringLiteral("?")));
    auto *report = new ProblemReport(m_services, m_window);
    connect(report, &ProblemReport::noted, this, &WindowActions::noted);
    connect(report, &ProblemReport::failed, this, &WindowActions::failed);
    help->addAction(tr("&Report a problem…"), report, &ProblemReport::ask)
        ->setObjectName(QStringLiteral("reportProblem"));
    help->addSeparator();
    help->addAction(tr("&About Sweetspot"), this, [this] { showAbout(m_window); })
        ->setObjectName(QStringLiteral("about"));
}

void WindowActions::showManual()
{
    auto *manual = m_window->findChild<Manual *>();
    if (!manual) {
        manual = new Manual(m_window);
        manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    manual->show();
    manual->open(manualOfPage(m_services->document.isOpen() ? m_pages->page() : QString()));
    manual->raise();
    manual->activateWindow();
}

void WindowActions::makeToolBar()
{
    QToolBar *bar = m_window->addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->addActions({m_run, m_pause, m_stop, m_resume});
    bar->addSeparator();
    bar->addActions({m_undo, m_redo});
}

void WindowActions::drawIcons()
{
    for (const auto &[action, glyph] :
        {std::pair(m_run, Glyph::Run), std::pair(m_pause, Glyph::Pause), std::pair(m_stop, Glyph::Stop),
            std::pair(m_resume, Glyph::GoOn), std::pair(m_undo, Glyph::Undo), std::pair(m_redo, Glyph::Redo)})
        action->setIcon(glyphIcon(glyph, m_window->palette()));
}

} // namespace sweetspot::ui
