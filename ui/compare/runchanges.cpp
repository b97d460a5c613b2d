// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runchanges.h"

#include "core/judge/runcomparison.h"
#include "core/report/engineversion.h"
#include "models/metric.h"
#include "models/tooltiptext.h"
#include "ui/compare/comparetable.h"
#include "ui/compare/runname.h"
#include "ui/project/runlibrary.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

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
        text = RunChanges::tr("%1; median %2").arg(text, median);
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
        item->setText(cell.inSecond ? RunChanges::tr("new: %1").arg(figure(cell.second[i]))
                                    : RunChanges::tr("removed: %1").arg(figure(cell.first[i])));
    } else {
        item->setText(QStringLiteral("%1 → %2").arg(figure(cell.first[i]), figure(cell.second[i])));
    }
    return item;
}

} // namespace

RunChanges::RunChanges(RunLibrary *library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_cells(new QTableWidget)
    , m_summary(new QLabel)
{
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, 0);
    m_summary->setObjectName(QStringLiteral("runSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::RichText);
    column->addWidget(m_summary);
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
    column->addWidget(m_cells, 1);
    connect(library, &RunLibrary::loaded, this, &RunChanges::present);
    connect(library, &RunLibrary::judgedAgain, this, &RunChanges::present);
}

void RunChanges::show(const QStringList &runs)
{
    m_chosen = runs;
    present();
}

void RunChanges::present()
{
    m_cells->clear();
    m_cells->setRowCount(0);
    m_cells->setColumnCount(0);
    if (m_chosen.size() == 2)
        compareTwo();
    else
        m_summary->setText(m_library->runs().size() < 2
                ? tr("There is only one run so far; run again to compare.")
                : tr("Select two runs to compare them."));
}

// The baseline comes first, whichever is older.
void RunChanges::compareTwo()
{
    QStringList ids = m_chosen;
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

QStringList RunChanges::summary(const QStringList &ids, const RunComparison &comparison) const
{
    const auto first = m_library->run(ids[0]), second = m_library->run(ids[1]);
    QStringList lines{
        tr("%1 compared with %2:")
            .arg(runName(*m_library, ids[1]).toHtmlEscaped(), runName(*m_library, ids[0]).toHtmlEscaped())};
    if (hasOtherWork(comparison))
        lines << otherWorkSentence();
    const RunContext &a = first->record.context, &b = second->record.context;
    if (a.engineVersion != b.engineVersion)
        lines << tr("The engine changed: %1, then %2.")
                     .arg(engineVersionText(a.engineVersion), engineVersionText(b.engineVersion))
                     .toHtmlEscaped();
    if (a.hostname != b.hostname || a.cpu != b.cpu)
        lines << tr("The runs were made on different machines.");
    if (a.config.testMode != b.config.testMode)
        lines << tr("One run is quick and the other full, so their results are less comparable.");
    for (qsizetype i = 0; i < comparison.metrics.size(); ++i)
        if (const QString line = summaryOf(comparison, i); !line.isEmpty())
            lines << line;
    return lines;
}

void RunChanges::showHead(const RunComparison &comparison)
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
