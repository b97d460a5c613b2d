// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runtrend.h"

#include "core/judge/judge.h"
#include "core/report/trendchart.h"
#include "core/store/runs/runhistory.h"
#include "core/store/runs/runstore.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "ui/base/background.h"
#include "ui/base/groupedbox.h"
#include "ui/base/tonedlabel.h"
#include "ui/charts/chartview.h"
#include "ui/compare/runname.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

// The runs that the matrix looks back on, and the baseline however old it is.
QVector<JudgedRun> judgedRuns(
    const QString &path, const QString &baseline, const BenchConfig &config, const std::stop_token &stop)
{
    QVector<JudgedRun> judged;
    const auto history = readHistory(path, stop);
    QVector<RunRecord> records = history ? *history : QVector<RunRecord>();
    const bool there = std::any_of(records.begin(), records.end(),
        [&baseline](const RunRecord &record) { return record.context.runId == baseline; });
    if (!there && !baseline.isEmpty() && !stop.stop_requested())
        if (const auto record = RunStore(path).read(baseline))
            records << *record;
    for (const RunRecord &record : records)
        if (!stop.stop_requested())
            judged << JudgedRun{record.context.runId, record.context.startedUtc, judgeRun(record, config)};
    return judged;
}

} // namespace

RunTrend::RunTrend(Document *document, RunLibrary *library, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_library(library)
    , m_cells(new QComboBox)
    , m_metrics(new GroupedBox(tr("Metric of the trend")))
    , m_sentence(new TonedLabel(TonedLabel::Tone::Muted))
    , m_chart(new ChartView)
{
    setObjectName(QStringLiteral("runTrend"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    auto *bar = new QHBoxLayout;
    m_cells->setObjectName(QStringLiteral("trendCell"));
    m_cells->setAccessibleName(tr("Cell of the trend"));
    m_cells->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cells->setMinimumContentsLength(24);
    m_metrics->setObjectName(QStringLiteral("trendMetric"));
    bar->addWidget(m_cells);
    bar->addWidget(m_metrics);
    m_sentence->setObjectName(QStringLiteral("trendSentence"));
    bar->addWidget(m_sentence, 1);
    column->addLayout(bar);
    column->addWidget(m_chart, 1);
    connect(m_cells, &QComboBox::currentIndexChanged, this, &RunTrend::listMetrics);
    connect(m_metrics, &QComboBox::currentIndexChanged, this, &RunTrend::present);
    connect(library, &RunLibrary::listed, this, &RunTrend::forget);
    connect(library, &RunLibrary::judgedAgain, this, &RunTrend::forget);
}

void RunTrend::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void RunTrend::forget()
{
    m_stale = true;
    if (isVisible())
        read();
}

void RunTrend::read()
{
    if (!m_stale || !m_document->isOpen())
        return;
    m_stale = false;
    m_reading = true;
    inBackground(
        this,
        [path = m_document->path(), baseline = baselineOf(*m_library), config = m_document->data().config](
            const std::stop_token &stop) { return judgedRuns(path, baseline, config, stop); },
        [this, number = ++m_number](const QVector<JudgedRun> &runs) {
            if (number != m_number)
                return;
            m_reading = false;
            m_runs = runs;
            listCells();
        });
}

std::optional<CellId> RunTrend::cell() const
{
    const int index = m_cells->currentIndex();
    return index >= 0 && index < m_known.size() ? std::optional(m_known[index]) : std::nullopt;
}

void RunTrend::listCells()
{
    const auto before = cell();
    const QSignalBlocker quiet(m_cells);
    m_known = cellsOfRuns(m_runs);
    m_cells->clear();
    for (const CellId &id : std::as_const(m_known))
        m_cells->addItem(id.name());
    m_cells->setCurrentIndex(m_known.isEmpty() ? -1
            : before                           ? int(std::max<qsizetype>(0, m_known.indexOf(*before)))
                                               : 0);
    listMetrics();
}

void RunTrend::listMetrics()
{
    const QVariant before = m_metrics->currentData();
    const auto chosen = cell();
    const QSignalBlocker quiet(m_metrics);
    m_metrics->empty();
    for (const QString &id : chosen ? metricsOfCell(m_runs, *chosen) : QStringList()) {
        const Metric *metric = findMetric(id);
        m_metrics->add(GroupedBox::headingOf(metric->profile), metric->label, id);
    }
    m_metrics->choose(QString(metricid::kInteractiveTokensPerSecond));
    m_metrics->choose(before);
    present();
}

void RunTrend::present()
{
    const auto chosen = cell();
    const QString metric = m_metrics->currentData().toString();
    const Trend trend = chosen ? trendOf(m_runs, *chosen, metric, baselineOf(*m_library)) : Trend{};
    QStringList names;
    for (const TrendPoint &point : trend.points) {
        const RunSummary *run = m_library->summary(point.run);
        const QString when = QLocale().toString(point.startedUtc.toLocalTime(), QLocale::ShortFormat);
        names << (run && !run->title.isEmpty() ? run->title : when);
    }
    m_sentence->setText(trendSentence(trend, metric));
    m_chart->setChart(trendChart(trend, metric, chosen ? chosen->name() : QString(), names));
}

} // namespace sweetspot::ui
