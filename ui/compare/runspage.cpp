// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runspage.h"

#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"
#include "models/bytetext.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/compare/noteedit.h"
#include "ui/compare/runchanges.h"
#include "ui/compare/rundeleter.h"
#include "ui/compare/runname.h"
#include "ui/compare/runtable.h"
#include "ui/compare/runtrend.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"
#include "ui/project/runstarter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

RunsPage::RunsPage(Document *document, RunLibrary *library, RunStarter *runs, QWidget *parent)
    : Page(kId, Glyph::Clock, tr("Runs"), parent)
    , m_document(document)
    , m_library(library)
    , m_starter(runs)
    , m_runs(new RunTable)
    , m_total(new TonedLabel(TonedLabel::Tone::Muted))
    , m_changes(new RunChanges(library))
    , m_note(new NoteEdit)
    , m_deleter(new RunDeleter(document, library, this))
{
    setObjectName(QStringLiteral("runsPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *bar = new QHBoxLayout;
    bar->addWidget(
        new QLabel(tr("Select two runs (Ctrl+click) to see what became faster or slower, cell by cell.")), 1);
    m_total->setObjectName(QStringLiteral("runTotal"));
    m_total->setWordWrap(false);
    bar->addWidget(m_total);
    column->addLayout(bar);
    auto *above = new QWidget;
    auto *aboveColumn = new QVBoxLayout(above);
    aboveColumn->setContentsMargins(0, 0, 0, 0);
    aboveColumn->addWidget(m_runs, 1);
    aboveColumn->addLayout(makeActions());
    bar->addWidget(m_import);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(above);
    splitter->addWidget(makeTabs());
    splitter->setStretchFactor(1, 2);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(splitter);
    auto *empty = new QLabel(
        tr("No run yet.\n\nA run stores everything it measured, with its machine and engine. After a second "
           "run, or with runs imported from another machine, this page shows what changed."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    column->addWidget(holder, 1);
    makeMenu();
    connectAll();
    listRuns();
}

QPushButton *RunsPage::action(const char *id, const QString &text, const std::function<void()> &what)
{
    auto *button = named(new QPushButton(text, this), id);
    connect(button, &QPushButton::clicked, this, what);
    return button;
}

// Importing stands apart: it concerns no run of the list, and is there without any.
QLayout *RunsPage::makeActions()
{
    m_show
        = action("showRun", tr("&Show in matrix"), [this] { emit showRequested(m_runs->selected().value(0)); });
    m_resume = action("resumeRun", tr("Res&ume"), [this] { resume(); });
    m_resume->setToolTip(tr("Measures what this run has not measured yet."));
    m_pin = action("pinRun", tr("Pin as &baseline"), [this] { pin(); });
    m_pin->setToolTip(tr("The run that others are compared with; one for each project."));
    m_rename = action("renameRun", tr("Re&name"), [this] { m_runs->editTitle(); });
    m_rename->setToolTip(tr("Gives the run a title (F2)."));
    m_delete = action("deleteRun", tr("&Delete…"), [this] { m_deleter->ask(m_runs->selected()); });
    m_delete->setToolTip(tr("Moves the selected runs to the trash (Delete)."));
    m_import = action("importRuns", tr("&Import runs…"), [this] {
        askForFolder(this, this, {tr("Import the runs of a project folder"), {}},
            [this](const QString &source) { m_library->import(source); });
    });
    m_import->setToolTip(tr(
        "Copies the runs of another project's folder, for example from another machine, into this project."));
    auto *bar = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_resume, m_pin, m_rename, m_delete})
        bar->addWidget(button);
    bar->addStretch(1);
    return bar;
}

// The same as the buttons, where the mouse is; keys work where the list has the focus.
void RunsPage::makeMenu()
{
    m_runs->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QPushButton *button : {m_show, m_resume, m_pin, m_rename, m_delete}) {
        auto *entry = new QAction(m_runs);
        connect(entry, &QAction::triggered, button, &QPushButton::click);
        if (button == m_delete) {
            entry->setShortcut(QKeySequence::Delete);
            entry->setShortcutContext(Qt::WidgetShortcut);
        }
        m_runs->addAction(entry);
    }
}

QWidget *RunsPage::makeTabs()
{
    auto *tabs = named(new QTabWidget, "runTabs");
    tabs->setDocumentMode(true);
    tabs->addTab(m_changes, tr("&Changes"));
    tabs->addTab(new RunTrend(m_document, m_library), tr("&Trend"));
    tabs->addTab(m_note, tr("N&ote"));
    return tabs;
}

void RunsPage::connectAll()
{
    connect(m_runs, &QTreeWidget::itemSelectionChanged, this, &RunsPage::refresh);
    connect(m_runs, &RunTable::titled, this, [this](const QString &run, const QString &title) {
        write([run, title](const QString &path) { return writeRunTitle(path, run, title); });
    });
    connect(m_note, &NoteEdit::noteChanged, this, [this](const QString &run, const QString &note) {
        write([run, note](const QString &path) { return writeRunNote(path, run, note); });
    });
    m_deleter->setInUse([this](const QString &run) { return isInUse(run); });
    connect(m_deleter, &RunDeleter::failed, this, &Page::failed);
    connect(m_deleter, &RunDeleter::noted, this, &Page::noted);
    connect(m_deleter, &RunDeleter::deleted, this, [this](const QStringList &gone) {
        if (m_starter && gone.contains(m_starter->unfinishedRun()))
            m_starter->setUnfinishedRun({});
    });
    connect(m_library, &RunLibrary::listed, this, &RunsPage::listRuns);
    if (m_starter)
        connect(m_starter, &RunStarter::busyChanged, this, [this] { enableActions(m_runs->selected()); });
}

void RunsPage::listRuns()
{
    const bool writable = m_document->isOpen() && !m_document->isReadOnly();
    m_runs->setRuns(m_library->runs(), writable);
    m_note->setReadOnly(!writable);
    m_stack->setCurrentIndex(m_library->runs().isEmpty() ? 1 : 0);
    m_import->setEnabled(writable);
    countSizes();
    refresh();
}

// Thousands of small files: counted beside the window.
void RunsPage::countSizes()
{
    QStringList ids;
    for (const RunSummary &run : m_library->runs())
        ids << run.context.runId;
    m_total->setText({});
    inBackground(
        this,
        [path = m_document->path(), ids](const std::stop_token &stop) {
            QHash<QString, qint64> sizes;
            for (const QString &id : ids)
                if (!stop.stop_requested())
                    sizes.insert(id, runBytes(path, id, stop));
            return sizes;
        },
        [this, number = ++m_counting](const QHash<QString, qint64> &sizes) {
            if (number != m_counting)
                return;
            m_runs->setSizes(sizes);
            qint64 total = 0;
            for (const qint64 bytes : sizes)
                total += bytes;
            m_total->setText(sizes.isEmpty()
                    ? QString()
                    : tr("%n run(s), %1", "", int(sizes.size())).arg(formatBytes(double(total))));
        });
}

bool RunsPage::isInUse(const QString &run) const
{
    if (!m_starter || !m_starter->isBusy())
        return false;
    if (m_starter->isPreparing())
        return run == m_starter->unfinishedRun();
    return m_starter->controller().folder().path == RunStore(m_document->path()).folder(run).path;
}

void RunsPage::enableActions(const QStringList &ids)
{
    const bool writable = m_document->isOpen() && !m_document->isReadOnly(), one = ids.size() == 1;
    const RunSummary *run = one ? m_library->summary(ids.first()) : nullptr;
    m_show->setEnabled(one);
    m_resume->setVisible(m_starter != nullptr);
    m_resume->setEnabled(
        writable && run && !run->imported && !run->completed && m_starter && !m_starter->isBusy());
    m_pin->setEnabled(writable && run);
    m_pin->setText(run && run->baseline ? tr("Unpin &baseline") : tr("Pin as &baseline"));
    m_rename->setEnabled(writable && one);
    m_delete->setEnabled(writable && !ids.isEmpty());
    const QPushButton *const buttons[] = {m_show, m_resume, m_pin, m_rename, m_delete};
    const QList<QAction *> entries = m_runs->actions();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i]->setText(buttons[i]->text());
        entries[i]->setEnabled(buttons[i]->isEnabled());
    }
    m_note->show(run ? ids.first() : QString(), run ? run->note : QString());
    m_note->setEnabled(run != nullptr);
}

void RunsPage::resume()
{
    const QString run = m_runs->selected().value(0);
    if (run.isEmpty() || !m_starter || m_starter->isBusy())
        return;
    m_starter->setUnfinishedRun(run);
    m_starter->start(true);
}

void RunsPage::pin()
{
    const QString run = m_runs->selected().value(0);
    const RunSummary *known = m_library->summary(run);
    if (known)
        write([run = known->baseline ? QString() : run](
                  const QString &path) { return writeBaseline(path, run); });
}

// Reads the list again when it is written, so that every page shows the same.
void RunsPage::write(const std::function<Status(const QString &project)> &what)
{
    inBackground(
        this, [path = m_document->path(), what] { return what(path); },
        [this](const Status &written) {
            if (!written)
                emit failed(written.error());
            m_library->refresh();
        });
}

void RunsPage::refresh()
{
    const QStringList ids = m_runs->selected();
    enableActions(ids);
    m_changes->show(ids);
}

} // namespace sweetspot::ui
