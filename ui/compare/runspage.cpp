// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runspage.h"

#include "core/judge/runcomparison.h"
#include "models/durationtext.h"
#include "models/metric.h"
#include "models/tooltiptext.h"
#include "ui/compare/comparetable.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableWidget>
#include <QTreeWidget>
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

} // namespace

RunsPage::RunsPage(Document *document, RunLibrary *library, QWidget *parent)
    : Page(kId, tr("Runs"), parent)
    , m_document(document)
    , m_library(library)
    , m_runs(new QTreeWidget)
    , m_cells(new QTableWidget)
    , m_summary(new QLabel)
    , m_show(new QPushButton(tr("&Show in matrix")))
    , m_import(new QPushButton(tr("&Import runs…")))
{
    setObjectName(QStringLiteral("runsPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *bar = new QHBoxLayout;
    auto *help
        = new QLabel(tr("Select two runs (Ctrl+click) to see what became faster or slower, cell by cell."));
    bar->addWidget(help, 1);
    m_show->setObjectName(QStringLiteral("showRun"));
    m_import->setObjectName(QStringLiteral("importRuns"));
    bar->addWidget(m_show);
    bar->addWidget(m_import);
    m_import->setToolTip(tr(
        "Copies the runs of another project's folder, for example from another machine, into this project."));
    column->addLayout(bar);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_runs->setObjectName(QStringLiteral("runList"));
    m_runs->setAccessibleName(tr("Runs"));
    m_runs->setRootIsDecorated(false);
    m_runs->setUniformRowHeights(true);
    m_runs->setAlternatingRowColors(true);
    m_runs->setSelectionMode(QTreeWidget::ExtendedSelection);
    m_runs->setHeaderLabels({tr("Started"), tr("Machine"), tr("CPU"), tr("Engine"), tr("Mode"), tr("State")});
    splitter->addWidget(m_runs);
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
    splitter->addWidget(below);
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
    connect(m_runs, &QTreeWidget::itemSelectionChanged, this, &RunsPage::refresh);
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(selected().value(0)); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString source
            = QFileDialog::getExistingDirectory(this, tr("Import the runs of a project folder"));
        if (!source.isEmpty())
            m_library->import(source);
    });
    connect(library, &RunLibrary::listed, this, &RunsPage::listRuns);
    connect(library, &RunLibrary::loaded, this, &RunsPage::refresh);
    connect(library, &RunLibrary::judgedAgain, this, &RunsPage::refresh);
    listRuns();
}

void RunsPage::listRuns()
{
    const QStringList before = selected();
    const int place = m_runs->verticalScrollBar()->value();
    m_runs->blockSignals(true);
    m_runs->clear();
    for (const RunSummary &run : m_library->runs()) {
        const RunContext &context = run.context;
        const QString state = run.completed ? tr("complete, %1").arg(durationText(run.activeSeconds))
            : run.endedUtc                  ? tr("stopped, can be resumed")
                                            : tr("unfinished");
        auto *item = new QTreeWidgetItem(m_runs,
            {QLocale().toString(context.startedUtc.toLocalTime(), QLocale::ShortFormat),
                run.imported ? tr("%1 (imported)").arg(context.hostname) : context.hostname, context.cpu,
                context.engineVersion, context.config.testMode == TestMode::Quick ? tr("quick") : tr("full"),
                run.imported && !run.completed ? tr("incomplete") : state});
        item->setData(0, Qt::UserRole, context.runId);
        for (int i = 0; i < item->columnCount(); ++i)
            item->setToolTip(i, toolTipText(item->text(i)));
        item->setSelected(before.contains(context.runId));
    }
    // The newest two say whether the last change did harm.
    if (before.isEmpty())
        for (int i = 0; i < std::min(2, m_runs->topLevelItemCount()); ++i)
            m_runs->topLevelItem(i)->setSelected(true);
    for (int i = 0; i < m_runs->columnCount(); ++i) {
        m_runs->resizeColumnToContents(i);
        m_runs->setColumnWidth(i,
            std::min(m_runs->columnWidth(i), fontMetrics().averageCharWidth() * 36) + fontMetrics().height());
    }
    m_runs->verticalScrollBar()->setValue(place);
    m_runs->blockSignals(false);
    m_stack->setCurrentIndex(m_library->runs().isEmpty() ? 1 : 0);
    m_import->setEnabled(m_document->isOpen() && !m_document->isReadOnly());
    refresh();
}

QStringList RunsPage::selected() const
{
    // The list is newest first.
    QStringList ids;
    for (int i = m_runs->topLevelItemCount() - 1; i >= 0; --i)
        if (m_runs->topLevelItem(i)->isSelected())
            ids << m_runs->topLevelItem(i)->data(0, Qt::UserRole).toString();
    return ids;
}

void RunsPage::refresh()
{
    const QStringList ids = selected();
    m_show->setEnabled(ids.size() == 1);
    m_cells->clear();
    m_cells->setRowCount(0);
    m_cells->setColumnCount(0);
    if (ids.size() != 2) {
        m_summary->setText(m_library->runs().size() < 2
                ? tr("There is only one run so far; run again to compare.")
                : tr("Select two runs to compare them."));
        return;
    }
    for (const QString &id : ids)
        m_library->load(id);
    const auto first = m_library->run(ids[0]), second = m_library->run(ids[1]);
    if (!first || !second) {
        m_summary->setText(tr("Reading the runs…"));
        return;
    }
    const RunComparison comparison = compareRuns(first->verdicts, second->verdicts, regressionMetrics());
    QStringList lines{
        tr("%1 compared with %2:")
            .arg(m_library->nameOf(ids[1]).toHtmlEscaped(), m_library->nameOf(ids[0]).toHtmlEscaped())};
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
    m_summary->setText(lines.join(QStringLiteral("<br>")));
    m_cells->setColumnCount(int(comparison.metrics.size()));
    for (int i = 0; i < m_cells->columnCount(); ++i) {
        const Metric *metric = findMetric(comparison.metrics[i]);
        auto *head = new QTableWidgetItem(QStringLiteral("%1 [%2]").arg(metric->label, metric->unit));
        head->setToolTip(toolTipText(metric->meaning));
        m_cells->setHorizontalHeaderItem(i, head);
    }
    m_cells->setUpdatesEnabled(false);
    m_cells->setRowCount(int(comparison.cells.size()));
    for (int row = 0; row < comparison.cells.size(); ++row) {
        const ComparedCell &cell = comparison.cells[row];
        m_cells->setVerticalHeaderItem(row, new QTableWidgetItem(cell.cell.name()));
        for (int i = 0; i < m_cells->columnCount(); ++i) {
            const Metric *metric = findMetric(comparison.metrics[i]);
            const auto figure = [&](const std::optional<MetricValue> &value) {
                return value ? formatMetric(*metric, value->value) : QStringLiteral("–");
            };
            auto *item = new QTableWidgetItem;
            item->setForeground(palette().color(QPalette::PlaceholderText));
            if (const auto &difference = cell.differences[i]) {
                item->setText(QStringLiteral("%1 → %2\n%3")
                                  .arg(figure(cell.first[i]), figure(cell.second[i]),
                                      differenceText(metric->id, *difference)));
                item->setForeground(differenceColor(difference->verdict, palette()));
            } else if (!cell.inFirst || !cell.inSecond) {
                item->setText(cell.inSecond ? tr("new: %1").arg(figure(cell.second[i]))
                                            : tr("removed: %1").arg(figure(cell.first[i])));
            } else {
                item->setText(QStringLiteral("%1 → %2").arg(figure(cell.first[i]), figure(cell.second[i])));
            }
            m_cells->setItem(row, i, item);
        }
    }
    m_cells->resizeColumnsToContents();
    m_cells->setUpdatesEnabled(true);
}

} // namespace sweetspot::ui
