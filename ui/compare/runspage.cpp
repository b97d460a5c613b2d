// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runspage.h"

#include "core/judge/runcomparison.h"
#include "core/store/runs/runnotes.h"
#include "core/store/runs/runstore.h"
#include "models/bytetext.h"
#include "models/metric.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/compare/comparetable.h"
#include "ui/compare/noteedit.h"
#include "ui/compare/rundeleter.h"
#include "ui/compare/runname.h"
#include "ui/compare/runtable.h"
#include "ui/compare/runtrend.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"
#include "ui/project/runstarter.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{
namespace
{
// "3 faster, 1 slower, 14 not distinguishable; in the middle +4.2 %"
QString summaryOf(const RunComparison &comparison, qsizetype metric)
{
    using enum Difference::Verdict;
    QStringList parts;
    for (const auto verdict : {Better, ProbablyBetter, Worse, ProbablyWorse, Same, Undecided})
        if (const int n = comparison.count(metric, verdict); n > 0)
            parts << QStringLiteral("%1 %2").arg(n).arg(changeText(comparison.metrics[metric], verdict));
    if (parts.isEmpty())
        return {};
    const Metric *known = findMetric(comparison.metrics[metric]);
    QString text
        = QStringLiteral("<b>%1</b>: %2").arg(known->label.toHtmlEscaped(), parts.join(QStringLiteral(", ")));
    if (const QString median = comparison.medianText(metric); !median.isEmpty())
        text = RunsPage::tr("%1; median %2").arg(text, median);
    return text;
}

QTableWidgetItem *comparedItem(
    const ComparedCell &cell, int i, const QString &metricId, const QPalette &palette)
{
    const Metric *metric = findMetric(metricId);
    const auto figure = [&](const std::optional<MetricValue> &value) {
        return value ? formatMetric(*metric, value->value) : QStringLiteral("–");
    };
    auto *item = new QTableWidgetItem;
    item->setForeground(palette.color(QPalette::PlaceholderText));
    if (const auto &difference = cell.differences[i]) {
        item->setText(
            QStringLiteral("%1 → %2\n%3")
                .arg(figure(cell.first[i]), figure(cell.second[i]), differenceText(metric->id, *difference)));
        item->setForeground(differenceColor(difference->verdict, palette));
    } else if (!cell.inFirst || !cell.inSecond) {
        item->setText(cell.inSecond ? RunsPage::tr("new: %1").arg(figure(cell.second[i]))
                                    : RunsPage::tr("removed: %1").arg(figure(cell.first[i])));
    } else {
        item->setText(QStringLiteral("%1 → %2").arg(figure(cell.first[i]), figure(cell.second[i])));
    }
    return item;
}
} // namespace

RunsPage::RunsPage(Document *document, RunLibrary *library, RunStarter *runs, QWidget *parent)
    : Page(kId, tr("Runs"), parent)
    , m_document(document)
    , m_library(library)
    , m_starter(runs)
    , m_runs(new RunTable)
    , m_total(new TonedLabel(TonedLabel::Tone::Muted))
    , m_cells(new QTableWidget)
    , m_summary(new QLabel)
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
    column->addLayout(makeActions());
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

// Importing stands apart: it concerns no run of the list.
QLayout *RunsPage::makeActions()
{
    m_show
        = action("showRun", tr("&Show in matrix"), [this] { emit showRequested(m_runs->selected().value(0)); });
    m_resume = action("resumeRun", tr("Re&sume"), [this] { resume(); });
    m_resume->setToolTip(tr("Measures what this run has not measured yet."));
    m_pin = action("pinRun", tr("Pin as &baseline"), [this] { pin(); });
    m_pin->setToolTip(tr("The run that others are compared with; one for each project."));
    m_rename = action("renameRun", tr("Re&name"), [this] { m_runs->editTitle(); });
    m_rename->setToolTip(tr("Gives the run a title (F2)."));
    m_delete = action("deleteRun", tr("&Delete…"), [this] { m_deleter->ask(m_runs->selected()); });
    m_delete->setToolTip(tr("Moves the selected runs to the trash (Delete)."));
    m_import = action("importRuns", tr("&Import runs…"), [this] {
        const QString source
            = QFileDialog::getExistingDirectory(this, tr("Import the runs of a project folder"));
        if (!source.isEmpty())
            m_library->import(source);
    });
    m_import->setToolTip(tr(
        "Copies the runs of another project's folder, for example from another machine, into this project."));
    auto *bar = new QHBoxLayout;
    for (QPushButton *button : {m_show, m_resume, m_pin, m_rename, m_delete})
        bar->addWidget(button);
    bar->addStretch(1);
    bar->addWidget(m_import);
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
    tabs->addTab(makeComparison(), tr("&Changes"));
    tabs->addTab(new RunTrend(m_document, m_library), tr("&Trend"));
    tabs->addTab(m_note, tr("N&ote"));
    return tabs;
}

QWidget *RunsPage::makeComparison()
{
    const int space = fontMetrics().height() / 2;
    auto *below = new QWidget;
    auto *belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, space, 0, 0);
    m_summary->setObjectName(QStringLiteral("runSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    belowColumn->addWidget(m_summary);
    m_cells->setObjectName(QStringLiteral("runCells"));
    m_cells->setAccessibleName(tr("Cells of both runs"));
    m_cells->setEditTriggers(QTableWidget::NoEditTriggers);
    m_cells->setAlternatingRowColors(true);
    m_cells->setShowGrid(false);
    m_cells->setFrameShape(QFrame::NoFrame);
    // Two lines each; measuring every one of thousands of squares would make the page wait.
    m_cells->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_cells->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + space);
    m_cells->horizontalHeader()->setResizeContentsPrecision(40);
    m_cells->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    belowColumn->addWidget(m_cells, 1);
    return below;
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
    connect(m_library, &RunLibrary::loaded, this, &RunsPage::refresh);
    connect(m_library, &RunLibrary::judgedAgain, this, &RunsPage::refresh);
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
    m_cells->clear();
    m_cells->setRowCount(0);
    m_cells->setColumnCount(0);
    if (ids.size() == 2)
        compareTwo(ids);
    else
        m_summary->setText(m_library->runs().size() < 2
                ? tr("There is only one run so far; run again to compare.")
                : tr("Select two runs to compare them."));
}

// The baseline comes first, whichever is older.
void RunsPage::compareTwo(const QStringList &chosen)
{
    QStringList ids = chosen;
    if (ids[1] == baselineOf(*m_library))
        ids.move(1, 0);
    for (const QString &id : ids)
        m_library->load(id);
    const auto first = m_library->run(ids[0]), second = m_library->run(ids[1]);
    if (!first || !second) {
        m_summary->setText(tr("Reading the runs…"));
        return;
    }
    const RunComparison comparison = compareRuns(first->verdicts, second->verdicts, regressionMetrics());
    const QStringList lines = summary(ids, comparison);
    m_summary->setText(lines.join(QStringLiteral("<br>")));
    showHead(comparison);
    m_cells->setUpdatesEnabled(false);
    m_cells->setRowCount(int(comparison.cells.size()));
    for (int row = 0; row < comparison.cells.size(); ++row) {
        const ComparedCell &cell = comparison.cells[row];
        m_cells->setVerticalHeaderItem(row, new QTableWidgetItem(cell.cell.name()));
        for (int i = 0; i < m_cells->columnCount(); ++i)
            m_cells->setItem(row, i, comparedItem(cell, i, comparison.metrics[i], palette()));
    }
    m_cells->resizeColumnsToContents();
    m_cells->setUpdatesEnabled(true);
}

QStringList RunsPage::summary(const QStringList &ids, const RunComparison &comparison) const
{
    const auto first = m_library->run(ids[0]), second = m_library->run(ids[1]);
    QStringList lines{
        tr("%1 compared with %2:")
            .arg(runName(*m_library, ids[1]).toHtmlEscaped(), runName(*m_library, ids[0]).toHtmlEscaped())};
    const RunContext &a = first->record.context, &b = second->record.context;
    if (a.engineVersion != b.engineVersion)
        lines << tr("The engine changed: %1, then %2.").arg(a.engineVersion, b.engineVersion).toHtmlEscaped();
    if (a.hostname != b.hostname || a.cpu != b.cpu)
        lines << tr("The runs were made on different machines.");
    if (a.config.testMode != b.config.testMode)
        lines << tr("One run is quick and the other full, so their results are less comparable.");
    for (qsizetype i = 0; i < comparison.metrics.size(); ++i)
        if (const QString line = summaryOf(comparison, i); !line.isEmpty())
            lines << line;
    return lines;
}

void RunsPage::showHead(const RunComparison &comparison)
{
    m_cells->setColumnCount(int(comparison.metrics.size()));
    for (int i = 0; i < m_cells->columnCount(); ++i) {
        const Metric *metric = findMetric(comparison.metrics[i]);
        auto *head = new QTableWidgetItem(QStringLiteral("%1 [%2]").arg(metric->label, metric->unit));
        head->setToolTip(toolTipText(metric->meaning));
        m_cells->setHorizontalHeaderItem(i, head);
    }
}
} // namespace sweetspot::ui
