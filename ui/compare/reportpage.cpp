// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/reportpage.h"

#include "core/run/tuneaccount.h"
#include "models/tooltiptext.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/compare/printing.h"
#include "ui/compare/runname.h"
#include "ui/project/document.h"
#include "ui/project/runlibrary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace sweetspot::ui
{
ReportPage::ReportPage(Document *document, RunLibrary *library, QWidget *parent)
    : Page(kId, Glyph::Sheet, tr("Report"), parent)
    , m_document(document)
    , m_library(library)
    , m_runs(new QComboBox)
    , m_preview(new QTextBrowser)
    , m_write(new QPushButton(tr("&Save to folder…")))
    , m_pdf(new QPushButton(tr("Save as P&DF…")))
    , m_print(new QPushButton(tr("&Print…")))
    , m_open(new QPushButton(tr("Open in &browser")))
{
    setObjectName(QStringLiteral("reportPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *bar = makeBar();
    column->addLayout(bar);
    auto *holder = makePreview();
    column->addWidget(holder, 1);
    connectAll();
    listRuns();
    connect(this, &ReportPage::saved, this, [this](const QStringList &paths) {
        emit noted(tr("Written: %1").arg(paths.join(QStringLiteral(", "))));
    });
}

QLayout *ReportPage::makeBar()
{
    auto *bar = new QHBoxLayout;
    auto *label = new QLabel(tr("&Run"));
    label->setBuddy(m_runs);
    m_runs->setObjectName(QStringLiteral("reportRun"));
    bar->addWidget(label);
    bar->addWidget(m_runs);
    bar->addStretch(1);
    for (const ReportFormat &format : reportFormats()) {
        auto *box = new QCheckBox(format.id.toUpper());
        box->setObjectName(QStringLiteral("format_") + format.id);
        box->setToolTip(toolTipText(format.fileName));
        box->setChecked(true);
        m_formats.insert(format.id, box);
        bar->addWidget(box);
    }
    m_open->setToolTip(tr("Writes report.html into the run's folder and opens it. The file works offline."));
    for (QPushButton *button : {m_write, m_open, m_pdf, m_print})
        bar->addWidget(button);
    return bar;
}

QWidget *ReportPage::makePreview()
{
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Print preview of the report"));
    m_preview->setOpenLinks(false);
    // Paper, whatever the appearance of the window.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_preview->setPalette(paper);
    // About as wide as a sheet: longer lines are hard to read.
    auto *sheet = new QWidget;
    auto *sheetRow = new QHBoxLayout(sheet);
    sheetRow->setContentsMargins(0, 0, 0, 0);
    m_preview->setMaximumWidth(fontMetrics().averageCharWidth() * 140);
    sheetRow->addWidget(m_preview);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(sheet);
    auto *empty
        = new QLabel(tr("No report yet.\n\nAfter a run, this page recommends a model for each use case and "
                        "exports the results as HTML, CSV, JSON, Markdown or PDF. Press F5 to start a run."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_stack->addWidget(empty);
    return holder;
}

void ReportPage::connectAll()
{
    connect(m_runs, &QComboBox::currentIndexChanged, this, &ReportPage::refresh);
    connect(m_library, &RunLibrary::listed, this, &ReportPage::listRuns);
    connect(m_library, &RunLibrary::loaded, this, [this](const QString &id) {
        if (id == run())
            refresh();
    });
    connect(m_library, &RunLibrary::judgedAgain, this, &ReportPage::refresh);
    connect(m_document, &Document::changed, this, &ReportPage::refresh);
    connect(m_write, &QPushButton::clicked, this, &ReportPage::writeChosen);
    connect(m_open, &QPushButton::clicked, this,
        [this] { write({QStringLiteral("html")}, RunStore(m_document->path()).folder(run()).path, true); });
    connect(m_pdf, &QPushButton::clicked, this, &ReportPage::savePdfAs);
    connect(m_print, &QPushButton::clicked, this, &ReportPage::print);
}

void ReportPage::writeChosen()
{
    QStringList formats;
    for (const ReportFormat &format : reportFormats())
        if (m_formats.value(format.id)->isChecked())
            formats << format.id;
    if (!formats.isEmpty())
        askForFolder(this, this, {tr("Save the reports to a folder"), m_document->path()},
            [this, formats](const QString &folder) { write(formats, folder, false); });
}

ReportPage::~ReportPage()
{
    m_preview->setDocument(nullptr); // it is ours
}

QString ReportPage::run() const
{
    return m_runs->currentData().toString();
}

void ReportPage::showRun(const QString &runId)
{
    if (const int index = m_runs->findData(runId); index >= 0)
        m_runs->setCurrentIndex(index);
}

void ReportPage::listRuns()
{
    const QString before = run(), newestBefore = m_runs->itemData(0).toString();
    m_runs->blockSignals(true);
    m_runs->clear();
    for (const RunSummary &summary : m_library->runs())
        m_runs->addItem(runName(*m_library, summary.context.runId), summary.context.runId);
    // Whoever looked at the newest run wants the newest run.
    const int index = before == newestBefore ? 0 : m_runs->findData(before);
    m_runs->setCurrentIndex(std::max(0, index));
    m_runs->blockSignals(false);
    const bool any = m_runs->count() > 0;
    for (QPushButton *button : {m_write, m_open, m_pdf, m_print})
        button->setEnabled(any);
    m_runs->setEnabled(any);
    m_stack->setCurrentIndex(any ? 0 : 1);
    refresh();
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ReportPage::refresh()
{
    m_stale = true;
    if (!isVisible() || run().isEmpty())
        return;
    m_library->load(run());
    const auto loaded = m_library->run(run());
    if (!loaded)
        return;
    m_stale = false;
    const int number = ++m_number;
    inBackground(
        this,
        [loaded, config = m_document->data().config, wishes = m_document->data().settings.wishes,
            project = m_document->path()] {
            ReportModel report = makeReport(loaded->record, config, wishes, QLocale());
            addTunings(report, project);
            return makePrintReport(report);
        },
        [this, number](const PrintReport &print) {
            if (number == m_number)
                present(print);
        });
}

void ReportPage::present(const PrintReport &print)
{
    auto document = printDocument(print);
    document->setDocumentMargin(fontMetrics().height() * 2);
    const int place = m_preview->verticalScrollBar()->value();
    m_preview->setDocument(document.get());
    m_shown = std::move(document);
    m_preview->verticalScrollBar()->setValue(place);
}

void ReportPage::write(const QStringList &formats, const QString &folder, bool open)
{
    const auto loaded = m_library->run(run());
    if (!loaded)
        return;
    inBackground(
        this,
        [loaded, config = m_document->data().config, wishes = m_document->data().settings.wishes, formats,
            folder, from = RunStore(m_document->path()).folder(run()), project = m_document->path()] {
            ReportModel report = makeReport(loaded->record, config, wishes);
            addTunings(report, project);
            if (config.output.includeLogs)
                addLogs(report, from);
            return writeReports(report, formats, folder);
        },
        [this, open](const Result<WrittenReports> &written) {
            if (!written)
                emit failed(written.error());
            else if (open)
                QDesktopServices::openUrl(QUrl::fromLocalFile(written->files.value(0)));
            else
                emit saved(written->files);
        });
}

void ReportPage::savePdfAs()
{
    if (!m_shown)
        return;
    // The report that was on the page, whatever is shown there by the time that the file has a name.
    const auto save = [this, copy = std::shared_ptr<QTextDocument>(m_shown->clone()),
                          title = m_document->data().settings.name](const QString &chosen) {
        const QString path = chosen.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)
            ? chosen
            : chosen + QStringLiteral(".pdf");
        if (const auto written = savePdf(*copy, path, title); !written)
            emit failed(written.error());
        else
            emit saved({path});
    };
    askForNewFile(this, this,
        {tr("Save the report as PDF"), m_document->path() + QStringLiteral("/report.pdf"), {tr("PDF (*.pdf)")}},
        save);
}

void ReportPage::print()
{
    if (!m_shown)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer] {
        if (!m_shown)
            return;
        const std::unique_ptr<QTextDocument> copy(m_shown->clone());
        printOn(*copy, *printer);
    });
    dialog->open();
}
} // namespace sweetspot::ui
