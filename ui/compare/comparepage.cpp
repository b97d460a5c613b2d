// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/profiles/questions.h"
#include "core/report/temperatures.h"
#include "core/store/runs/runstore.h"
#include "core/store/runs/votes.h"
#include "models/metric.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/base/groupedbox.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/charts/chartview.h"
#include "ui/compare/answersview.h"
#include "ui/compare/cellchooser.h"
#include "ui/compare/comparetable.h"
#include "ui/compare/enginesview.h"
#include "ui/compare/runname.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{
constexpr auto kOnlyKey = "compare/onlyDifferences"; // in the person's settings
}

ComparePage::ComparePage(Document *document, RunLibrary *library, QWidget *parent)
    : Page(kId, Glyph::Bars, tr("Compare"), parent)
    , m_document(document)
    , m_library(library)
    , m_chooser(new CellChooser(library, this))
    , m_tabs(new QTabWidget)
    , m_table(new CompareTable)
    , m_left(new TonedLabel(TonedLabel::Tone::Muted))
    , m_kind(new GroupedBox(tr("Kind of chart")))
    , m_metric(new GroupedBox(tr("Metric of the chart")))
    , m_chart(new ChartView)
    , m_answers(new AnswersView)
    , m_engines(new EnginesView)
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
    m_tabs->addTab(m_engines, tr("En&gines"));
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
    connect(document, &Document::opened, this, &ComparePage::takeProject);
    refresh();
    connect(this, &ComparePage::saved, this,
        [this](const QString &path) { emit noted(tr("Written: %1").arg(QDir::toNativeSeparators(path))); });
}

void ComparePage::takeProject()
{
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
}

QWidget *ComparePage::makeNumbers()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *bar = new QHBoxLayout;
    auto *only = named(new QCheckBox(tr("&Only differences"), page), "onlyDifferences");
    only->setToolTip(tr("Hides metrics without a difference."));
    only->setChecked(QSettings().value(kOnlyKey, true).toBool());
    m_table->setOnlyDifferences(only->isChecked());
    connect(only, &QCheckBox::toggled, this, [this](bool on) {
        QSettings().setValue(kOnlyKey, on);
        m_table->setOnlyDifferences(on);
    });
    bar->addWidget(only);
    m_left->setObjectName(QStringLiteral("leftOut"));
    bar->addWidget(m_left, 1);
    auto *markdown = named(new QPushButton(tr("Copy as Mar&kdown"), page), "copyMarkdown"),
         *csv = named(new QPushButton(tr("Cop&y as CSV"), page), "copyCsv");
    markdown->setToolTip(tr("Copies the table as it is shown, for a text or an issue."));
    csv->setToolTip(tr("Copies a line for each metric and cell, with unrounded numbers, for a spreadsheet."));
    connect(markdown, &QPushButton::clicked, this, [this] { copy(m_table->asMarkdown()); });
    connect(csv, &QPushButton::clicked, this, [this] { copy(m_table->asCsv()); });
    bar->addWidget(markdown);
    bar->addWidget(csv);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_table, &CompareTable::filled, this, &ComparePage::showBesides);
    connect(m_table, &CompareTable::baselineRequested, this, [this](int index) {
        QVector<RunCell> cells;
        for (const ChosenCell &cell : m_cells)
            cells << cell.id;
        cells.move(index, 0);
        m_chooser->setChosen(cells);
    });
    return page;
}

void ComparePage::showBesides()
{
    const int left = m_table->hiddenMetrics();
    m_left->setText(left == 0 ? QString()
            : m_table->rowCount() == 0
            ? tr("No differences found in %n metric(s); clear the box to see them.", "", left)
            : tr("%n metric(s) without a difference are hidden.", "", left));
}

void ComparePage::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    emit noted(tr("Copied to the clipboard."));
}

QWidget *ComparePage::makeCharts()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_kind->setObjectName(QStringLiteral("chartKind"));
    for (const ChartKind &kind : chartKinds())
        m_kind->add(kind.group, kind.label, kind.id);
    m_metric->setObjectName(QStringLiteral("chartMetric"));
    for (const Metric &metric : metrics()) {
        m_metric->add(GroupedBox::headingOf(metric.profile),
            metric.unit.isEmpty() ? metric.label : QStringLiteral("%1 [%2]").arg(metric.label, metric.unit),
            metric.id);
    }
    column->addLayout(makeChartBar());
    column->addWidget(m_chart, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComparePage::showChart);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ComparePage::showChart);
    return page;
}

QLayout *ComparePage::makeChartBar()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_kind);
    bar->addWidget(m_metric);
    bar->addStretch(1);
    auto *save = named(new QPushButton(tr("&Save")), "saveChart"),
         *copy = named(new QPushButton(tr("&Copy")), "copyChart");
    auto *saveMenu = new QMenu(save), *copyMenu = new QMenu(copy);
    saveMenu->addAction(tr("As &SVG…"), this, [this] { saveChart(QStringLiteral("svg")); });
    saveMenu->addAction(tr("As &PNG…"), this, [this] { saveChart(QStringLiteral("png")); });
    const auto told = [this] { emit noted(tr("Copied to the clipboard.")); };
    copyMenu->addAction(tr("&Picture"), this, [this, told] { m_chart->copy(), told(); });
    copyMenu->addAction(tr("&Data for a spreadsheet"), this, [this, told] { m_chart->copyData(), told(); });
    copyMenu->addAction(tr("Data as &Markdown"), this, [this, told] { m_chart->copyMarkdown(), told(); });
    save->setMenu(saveMenu);
    copy->setMenu(copyMenu);
    bar->addWidget(save);
    bar->addWidget(copy);
    return bar;
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
                    severalRuns ? tr("%1 (%2)").arg(id.cell.name(), runName(*m_library, id.run))
                                : id.cell.name(),
                    run->record.cells[i], run->verdicts[i]};
    }
    m_stack->setCurrentIndex(m_cells.isEmpty() ? 1 : 0);
    loadQuestions();
    loadTemperatures();
    m_table->show(m_cells, m_document->data().config, m_votes);
    m_answers->show(m_cells, m_questions);
    showEngines();
    showChart();
}

void ComparePage::showEngines()
{
    QVector<EngineCell> cells;
    for (const ChosenCell &cell : std::as_const(m_cells)) {
        const auto run = m_library->run(cell.id.run);
        cells << EngineCell{&cell.record, &cell.verdict, run ? &run->record.context : nullptr};
    }
    m_engines->show(engineTables(cells));
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
                runName(*m_library, cell.id.run), m_temperatures.value(cell.id.run)};
        }
    m_chart->setChart(kind->make(request));
    greyOut(request);
}

// What has nothing to show is grey: nobody has to try fifty metrics to find those with figures.
void ComparePage::greyOut(const ChartRequest &request)
{
    for (const Metric &metric : metrics())
        m_metric->setGrey(metric.id,
            std::none_of(m_cells.begin(), m_cells.end(),
                [&metric](const ChosenCell &cell) { return cell.verdict.metrics.contains(metric.id); }));
    for (const ChartKind &kind : chartKinds())
        m_kind->setGrey(kind.id, !kind.usesMetric && kind.make(request).isEmpty());
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

// The journal keeps what was answered; the wording of the questions stands in their file, of own ones in the
// project.
void ComparePage::loadQuestions()
{
    if (m_cells.isEmpty())
        return;
    const QString configured = m_document->data().config.quality.questionFile;
    const QString file = configured.isEmpty() ? QStringLiteral(":") : m_document->folder().absolute(configured);
    const QVector<OwnPrompt> &own = m_document->data().prompts;
    if (file == m_questionFile && own == m_ownPrompts)
        return;
    m_questionFile = file;
    m_ownPrompts = own;
    m_questions.clear();
    inBackground(
        this,
        [path = configured.isEmpty() ? QString() : file, own] {
            QHash<QString, QString> prompts;
            for (const OwnPrompt &prompt : own)
                prompts.insert(ownQuestion(prompt).id(), prompt.prompt);
            Issues ignored;
            if (const auto questions = sweetspot::loadQuestions(path, ignored))
                for (const Question &question : *questions)
                    prompts.insert(question.id(), question.prompt);
            return prompts;
        },
        [this, number = m_number, file, own](const QHash<QString, QString> &prompts) {
            if (number != m_number || file != m_questionFile || own != m_ownPrompts)
                return;
            m_questions = prompts;
            m_answers->show(m_cells, m_questions);
        });
}

void ComparePage::saveChart(const QString &suffix)
{
    const QString proposed
        = QStringLiteral("%1/%2.%3").arg(m_document->path(), m_kind->currentData().toString(), suffix);
    askForNewFile(this, this, {tr("Save the chart"), proposed, {QStringLiteral("*.%1").arg(suffix)}},
        [this, suffix](const QString &path) {
            const QString named = path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive)
                ? path
                : path + QLatin1Char('.') + suffix;
            if (const auto written = m_chart->save(named); !written)
                emit failed(written.error());
            else
                emit saved(named);
        });
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
