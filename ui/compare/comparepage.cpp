// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/profiles/questions.h"
#include "core/store/runs/runstore.h"
#include "core/store/runs/votes.h"
#include "models/metric.h"
#include "ui/base/background.h"
#include "ui/charts/chartview.h"
#include "ui/compare/answersview.h"
#include "ui/compare/cellchooser.h"
#include "ui/compare/comparetable.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{

ComparePage::ComparePage(Document *document, RunLibrary *library, QWidget *parent)
    : Page(kId, tr("Compare"), parent)
    , m_document(document)
    , m_library(library)
    , m_chooser(new CellChooser(library, this))
    , m_tabs(new QTabWidget)
    , m_table(new CompareTable)
    , m_kind(new QComboBox)
    , m_metric(new QComboBox)
    , m_chart(new ChartView)
    , m_answers(new AnswersView)
{
    setObjectName(QStringLiteral("comparePage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_chooser);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_tabs->addTab(makeNumbers(), tr("Me&trics"));
    m_tabs->addTab(makeCharts(), tr("C&harts"));
    m_tabs->addTab(m_answers, tr("&Answers"));
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_stack->addWidget(m_tabs);
    auto *empty
        = new QLabel(tr("Nothing to compare yet.\n\nSelect two or more cells on the left: a model's check box "
                        "selects its entire row, “Add a column” all models at one quantization. Cells of other "
                        "runs, including runs imported on the Runs page, are listed below."));
    empty->setObjectName(QStringLiteral("compareEmpty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(space * 4);
    m_stack->addWidget(empty);
    splitter->addWidget(holder);
    splitter->setStretchFactor(1, 1);
    const int unit = fontMetrics().averageCharWidth();
    splitter->setSizes({unit * 34, unit * 130});
    column->addWidget(splitter);
    connect(m_chooser, &CellChooser::chosenChanged, this, &ComparePage::refresh);
    connect(library, &RunLibrary::loaded, this, &ComparePage::refresh);
    connect(library, &RunLibrary::judgedAgain, this, &ComparePage::refresh);
    connect(m_answers, &AnswersView::voted, this, &ComparePage::keep);
    connect(m_answers, &AnswersView::withdrawn, this, &ComparePage::withdraw);
    connect(document, &Document::opened, this, [this] {
        ++m_number;
        m_temperatures.clear();
        m_questionFile.clear();
        m_questions.clear();
        m_votes.clear();
        m_answers->setVoting(!m_document->isReadOnly());
        if (!m_document->isOpen())
            return;
        inBackground(
            this, [path = m_document->path()] { return readVotes(path); },
            [this, number = m_number](const QVector<Vote> &votes) {
                if (number != m_number)
                    return;
                m_votes = votes + m_votes; // those given since
                m_table->show(m_cells, m_document->data().config, m_votes);
            });
    });
    refresh();
    connect(this, &ComparePage::saved, this,
        [this](const QString &path) { emit noted(tr("Written: %1").arg(QDir::toNativeSeparators(path))); });
}

QWidget *ComparePage::makeNumbers()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *only = new QCheckBox(tr("&Only differences"), page);
    only->setObjectName(QStringLiteral("onlyDifferences"));
    only->setToolTip(tr("Hides metrics without a difference."));
    connect(only, &QCheckBox::toggled, m_table, &CompareTable::setOnlyDifferences);
    column->addWidget(only);
    column->addWidget(m_table, 1);
    connect(m_table, &CompareTable::baselineRequested, this, [this](int index) {
        QVector<RunCell> cells;
        for (const ChosenCell &cell : m_cells)
            cells << cell.id;
        cells.move(index, 0);
        m_chooser->setChosen(cells);
    });
    return page;
}

QWidget *ComparePage::makeCharts()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *bar = new QHBoxLayout;
    m_kind->setObjectName(QStringLiteral("chartKind"));
    m_kind->setAccessibleName(tr("Kind of chart"));
    for (const ChartKind &kind : chartKinds())
        m_kind->addItem(kind.label, kind.id);
    m_metric->setObjectName(QStringLiteral("chartMetric"));
    m_metric->setAccessibleName(tr("Metric of the chart"));
    for (const Metric &metric : metrics())
        m_metric->addItem(
            metric.unit.isEmpty() ? metric.label : QStringLiteral("%1 [%2]").arg(metric.label, metric.unit),
            metric.id);
    bar->addWidget(m_kind);
    bar->addWidget(m_metric);
    bar->addStretch(1);
    auto *svg = new QPushButton(tr("Save as S&VG…"), page), *png = new QPushButton(tr("Save as &PNG…"), page),
         *copy = new QPushButton(tr("&Copy"), page);
    copy->setObjectName(QStringLiteral("copyChart"));
    for (QPushButton *button : {svg, png, copy})
        bar->addWidget(button);
    column->addLayout(bar);
    column->addWidget(m_chart, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComparePage::showChart);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ComparePage::showChart);
    connect(svg, &QPushButton::clicked, this, [this] { saveChart(QStringLiteral("svg")); });
    connect(png, &QPushButton::clicked, this, [this] { saveChart(QStringLiteral("png")); });
    connect(copy, &QPushButton::clicked, m_chart, &ChartView::copy);
    return page;
}

void ComparePage::choose(const QVector<RunCell> &cells)
{
    m_chooser->setChosen(cells);
}

void ComparePage::refresh()
{
    m_cells.clear();
    bool severalRuns = false;
    const QVector<RunCell> &chosen = m_chooser->chosen();
    for (const RunCell &id : chosen)
        severalRuns |= id.run != chosen.first().run;
    for (const RunCell &id : chosen) {
        const auto run = m_library->run(id.run);
        if (!run)
            continue; // being read
        for (qsizetype i = 0; i < run->record.cells.size(); ++i)
            if (run->record.cells[i].id == id.cell)
                m_cells << ChosenCell{id,
                    severalRuns ? tr("%1 (%2)").arg(id.cell.name(), m_library->nameOf(id.run)) : id.cell.name(),
                    run->record.cells[i], run->verdicts[i]};
    }
    m_stack->setCurrentIndex(m_cells.isEmpty() ? 1 : 0);
    loadQuestions();
    loadTemperatures();
    m_table->show(m_cells, m_document->data().config, m_votes);
    m_answers->show(m_cells, m_questions);
    showChart();
}

void ComparePage::showChart()
{
    const ChartKind *kind = findChartKind(m_kind->currentData().toString());
    m_metric->setVisible(kind->usesMetric);
    ChartRequest request{m_cells, m_metric->currentData().toString(), {}};
    QStringList runs;
    for (const ChosenCell &cell : m_cells)
        if (!runs.contains(cell.id.run)) {
            runs << cell.id.run;
            request.temperatures << TemperatureCurve{
                m_library->nameOf(cell.id.run), m_temperatures.value(cell.id.run)};
        }
    m_chart->setChart(kind->make(request));
}

// Telemetry may be megabytes, so it is read beside the window, once for each run.
void ComparePage::loadTemperatures()
{
    for (const ChosenCell &cell : m_cells) {
        const QString run = cell.id.run;
        if (m_temperatures.contains(run))
            continue;
        m_temperatures.insert(run, {});
        inBackground(
            this,
            [path = RunStore(m_document->path()).folder(run).telemetry()] { return readTemperatures(path); },
            [this, run, number = m_number](const QVector<Chart::Point> &points) {
                if (number != m_number || points.isEmpty())
                    return;
                m_temperatures.insert(run, points);
                showChart();
            });
    }
}

// The journal keeps what was answered; the wording of the questions stands in their file.
void ComparePage::loadQuestions()
{
    if (m_cells.isEmpty())
        return;
    const QString configured = m_document->data().config.quality.questionFile;
    const QString file = configured.isEmpty() ? QStringLiteral(":") : m_document->folder().absolute(configured);
    if (file == m_questionFile)
        return;
    m_questionFile = file;
    m_questions.clear();
    inBackground(
        this,
        [path = configured.isEmpty() ? QString() : file] {
            QHash<QString, QString> prompts;
            Issues ignored;
            if (const auto questions = sweetspot::loadQuestions(path, ignored))
                for (const Question &question : *questions)
                    prompts.insert(question.id(), question.prompt);
            return prompts;
        },
        [this, number = m_number, file](const QHash<QString, QString> &prompts) {
            if (number != m_number || file != m_questionFile)
                return;
            m_questions = prompts;
            m_answers->show(m_cells, m_questions);
        });
}

void ComparePage::saveChart(const QString &suffix)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chart"),
        QStringLiteral("%1/%2.%3").arg(m_document->path(), m_kind->currentData().toString(), suffix),
        QStringLiteral("*.%1").arg(suffix));
    if (path.isEmpty())
        return;
    const QString named = path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive)
        ? path
        : path + QLatin1Char('.') + suffix;
    if (const auto written = m_chart->save(named); !written)
        emit failed(written.error());
    else
        emit saved(named);
}

void ComparePage::keep(const Vote &vote)
{
    if (const auto kept = appendVote(m_document->path(), vote); !kept) {
        emit failed(kept.error());
        return;
    }
    m_votes << vote;
    m_table->show(m_cells, m_document->data().config, m_votes);
}

void ComparePage::withdraw(const Vote &vote)
{
    if (const auto kept = withdrawVote(m_document->path(), vote); !kept) {
        emit failed(kept.error());
        return;
    }
    m_votes.removeOne(vote);
    m_table->show(m_cells, m_document->data().config, m_votes);
}

} // namespace sweetspot::ui
