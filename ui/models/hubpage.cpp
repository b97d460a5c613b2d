// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubpage.h"

#include "core/catalog/starterlist.h"
#include "core/hardware/hostinfo.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"
#include "models/modelsize.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/colors.h"
#include "ui/base/columnwidths.h"
#include "ui/base/table.h"
#include "ui/models/downloadmanager.h"
#include "ui/models/downloadqueueview.h"
#include "ui/models/hubfit.h"
#include "ui/models/hubsearchbar.h"
#include "ui/project/document.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kNameRole = Qt::UserRole, kQuantizationRole = Qt::UserRole + 1;

} // namespace

HubPage::HubPage(Document *document, DownloadManager *downloads, QWidget *parent)
    : Page(kId, Glyph::Lens, tr("Find models"), parent)
    , m_document(document)
    , m_downloads(downloads)
    , m_search(new HubSearchBar)
    , m_models(makeTable("hubModels", tr("Models on the hub"),
          {tr("Repository"), tr("Parameters"), tr("Context"), tr("Licence"), tr("Downloads"), tr("Access")}))
    , m_files(makeTable("hubFiles", tr("Files of the repository"),
          {tr("Quantization"), tr("Size"), tr("Memory (estimated)"), tr("Here (estimated)")}))
    , m_status(new QLabel)
    , m_repoTitle(new QLabel)
    , m_more(new QPushButton(tr("&More results")))
    , m_fetch(new QPushButton(tr("Do&wnload")))
{
    setObjectName(QStringLiteral("hubPage"));
    const int space = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    auto *across = new QSplitter(Qt::Horizontal);
    across->addWidget(makeSearch());
    across->addWidget(makeFiles());
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    across->setSizes({1000, 1000});
    across->setChildrenCollapsible(false);
    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(across);
    m_queue = new DownloadQueueView(document, downloads);
    down->addWidget(m_queue);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 1);
    column->addWidget(down, 1);
    connect(m_queue, &DownloadQueueView::problem, this, &HubPage::say);
    connect(downloads, &DownloadManager::hubChanged, this, &HubPage::sayHello);
    connect(document, &Document::opened, this, &HubPage::showWhetherOpen);
    showStarters();
    sayHello();
    showWhetherOpen();
    lookAtMachine();
}

void HubPage::setGpus(std::shared_ptr<GpuWatch> gpus)
{
    m_gpus = std::move(gpus);
    lookAtMachine();
}

// What is free moves, so it is looked again for each repository.
void HubPage::lookAtMachine()
{
    const int number = ++m_machineNumber;
    inBackground(
        this,
        [gpus = m_gpus] {
            return Machine{devicesNow(gpus.get(), std::chrono::seconds(5)), probeHost().ramBytes};
        },
        [this, number](const Machine &machine) {
            if (number != m_machineNumber)
                return;
            const bool again = !std::exchange(m_machine, machine).now.devices.isEmpty();
            showFit(); // of what was shown before this look
            if (again || m_searched || room().devices.isEmpty())
                return;
            m_models->clear(); // more of them fit
            showStarters();
            sayHello();
        },
        Load::Wait);
}

void HubPage::showWhetherOpen()
{
    const bool open = m_document->isOpen();
    m_queue->setVisible(open);
    m_fetch->setText(open ? tr("Do&wnload") : tr("Do&wnload into a new project"));
}

void HubPage::showStarters()
{
    for (const StarterModel &model : startersFor(starters(), room().bytes())) {
        auto *item = new QTreeWidgetItem(
            m_models, {model.repo, model.size, QString(), model.license, QString(), tr("open")});
        item->setData(0, kNameRole, model.repo);
        item->setToolTip(
            0, toolTipText(tr("%1, about %2 in Q4_K_M").arg(model.name, formatBytes(model.gigabytes * 1e9))));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void HubPage::sayHello()
{
    if (m_searched)
        return; // it says what was found
    const HubAccess &access = m_downloads->hub().access();
    const QString begin = m_models->topLevelItemCount() > 0
        ? tr("Below are well-known free models that fit into this machine's memory.") + QLatin1Char(' ')
        : QString();
    say(begin
        + tr("Search by name, or paste a link, “hf://organisation/name” or “organisation/name:Q4_K_M”. %1")
              .arg(access.token.isEmpty()
                      ? tr("Gated and private repositories need a token; add one under Edit > Keys.")
                      : tr("Using the token from %1.").arg(access.tokenFrom)));
}

QWidget *HubPage::makeSearch()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    m_status->setObjectName(QStringLiteral("hubStatus"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    column->addWidget(m_status);
    column->addWidget(m_models, 1);
    m_more->hide();
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_models->setColumnWidth(0, fontMetrics().averageCharWidth() * 48);
    fitColumns(m_models, 1, 9);
    m_models->setColumnWidth(3, fontMetrics().averageCharWidth() * 14); // "apache-2.0" is the usual one
    connect(m_search, &HubSearchBar::searchRequested, this, &HubPage::search);
    connect(m_models, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            openRepo(item->data(0, kNameRole).toString(), item->data(0, kQuantizationRole).toString());
    });
    connect(m_more, &QPushButton::clicked, this, &HubPage::searchMore);
    return page;
}

void HubPage::searchMore()
{
    HubQuery query;
    query.page = m_next;
    query.quantization = m_search->quantization();
    m_searching.request_stop();
    m_searching = inBackground(
        this,
        [hub = m_downloads->hub(), query](const std::stop_token &stop) { return hub.search(query, stop); },
        [this, number = m_searchNumber](const Result<HubResults> &more) {
            if (number == m_searchNumber)
                showModels(more);
        },
        Load::Wait);
}

QWidget *HubPage::makeFiles()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    m_repoTitle->setWordWrap(true);
    m_repoTitle->setTextFormat(Qt::PlainText);
    m_repoTitle->setText(tr("Select a repository to see its files."));
    column->addWidget(m_repoTitle);
    m_files->setSelectionMode(QTreeWidget::ExtendedSelection);
    fitColumns(m_files, 0, 20);
    column->addWidget(m_files, 1);
    m_fetch->setObjectName(QStringLiteral("hubFetch"));
    m_fetch->setEnabled(false);
    column->addWidget(m_fetch, 0, Qt::AlignLeft);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_fetch->setEnabled(!m_files->selectedItems().isEmpty() && !m_document->isReadOnly()); });
    connect(m_files, &QTreeWidget::itemActivated, this, &HubPage::fetchChosen);
    connect(m_fetch, &QPushButton::clicked, this, &HubPage::fetchChosen);
    return page;
}

void HubPage::say(const QString &text)
{
    m_status->setText(text);
}

void HubPage::setFitting(bool fitting)
{
    m_search->setFitting(fitting);
}

void HubPage::lookFor(const QString &text)
{
    m_search->setText(text);
    if (!text.isEmpty())
        search();
}

void HubPage::search()
{
    const QString text = m_search->text();
    const int number = ++m_searchNumber;
    // A pasted name is opened at once; a plain word is searched for.
    if (const auto reference = parseHubReference(text, m_downloads->hub().access().endpoint)) {
        openRepo(reference->repo, reference->quantization);
        return;
    }
    const HubQuery query = m_search->query(room().bytes());
    m_searched = true;
    m_models->clear();
    m_more->hide();
    say(tr("Searching…"));
    m_searching.request_stop();
    m_searching = inBackground(
        this,
        [hub = m_downloads->hub(), query](const std::stop_token &stop) { return hub.search(query, stop); },
        [this, number](const Result<HubResults> &page) {
            if (number == m_searchNumber)
                showModels(page);
        },
        Load::Wait);
}

void HubPage::showModels(const Result<HubResults> &page)
{
    if (!page) {
        say(page.error().sentence);
        return;
    }
    const QLocale locale;
    for (const HubModel &model : page->models) {
        auto *item = new QTreeWidgetItem(m_models,
            {foreignText(model.repo), model.parameters ? modelSizeLabel(*model.parameters) : QString(),
                model.contextLength ? locale.toString(*model.contextLength) : QString(),
                foreignText(model.license), locale.toString(model.downloads),
                model.gated.isEmpty() ? tr("open") : tr("gated")});
        item->setData(0, kNameRole, model.repo);
        if (!model.gated.isEmpty())
            item->setToolTip(5, tr("Accept its terms on the hub first, then add a token under Edit > Keys."));
        item->setToolTip(0, toolTipText(item->text(0)));
        for (const int column : {1, 2, 4})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_next = page->next;
    m_more->setVisible(!m_next.isEmpty());
    say(m_models->topLevelItemCount() == 0
            ? tr("No results; try fewer words or other filters.")
            : tr("Repositories: %n, most downloaded first.", "", m_models->topLevelItemCount()));
}

void HubPage::openRepo(const QString &repo, const QString &quantization)
{
    const int number = ++m_repoNumber;
    m_files->clear();
    m_header.reset();
    m_repoTitle->setText(tr("Reading %1…").arg(repo));
    m_reading.request_stop();
    lookAtMachine();
    m_reading = inBackground(
        this,
        [hub = m_downloads->hub(), repo](
            const std::stop_token &stop) { return hub.repo(repo, QStringLiteral("main"), stop); },
        [this, number, quantization](const Result<HubRepo> &answer) {
            if (number == m_repoNumber)
                showRepo(answer, quantization);
        },
        Load::Wait);
}

void HubPage::showRepo(const Result<HubRepo> &repo, const QString &quantization)
{
    if (!repo) {
        m_repoTitle->setText(repo.error().sentence);
        return;
    }
    m_repo = *repo;
    m_repoTitle->setText(m_repo.files.isEmpty()
            ? tr("%1 has no GGUF files; look for a repository whose name ends in GGUF.").arg(m_repo.repo)
            : tr("%1, licence: %2")
                  .arg(m_repo.repo, m_repo.license.isEmpty() ? tr("not stated") : foreignText(m_repo.license)));
    for (qsizetype i = 0; i < m_repo.files.size(); ++i) {
        const HubFile &file = m_repo.files[i];
        auto *item = new QTreeWidgetItem(m_files,
            {file.quantization.isEmpty() ? foreignText(file.path()) : file.quantization,
                formatBytes(double(file.bytes())), QString(), tr("reading…")});
        item->setData(0, kNameRole, int(i));
        item->setToolTip(0, toolTipText(file.paths.join(QLatin1Char('\n'))));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        const QString wanted = quantization.isEmpty() ? m_search->quantization() : quantization;
        item->setSelected(!wanted.isEmpty() && file.quantization == wanted);
    }
    if (m_repo.files.isEmpty())
        return;
    // Some megabytes show what gigabytes would need.
    const int number = m_repoNumber;
    m_reading = inBackground(
        this,
        [hub = m_downloads->hub(), repo = m_repo](
            const std::stop_token &stop) { return hub.remoteHeader(repo, repo.files.first(), stop); },
        [this, number](const Result<GgufHeader> &header) {
            if (number != m_repoNumber)
                return;
            if (header) {
                m_header = *header;
                showFit();
                return;
            }
            for (int i = 0; i < m_files->topLevelItemCount(); ++i)
                m_files->topLevelItem(i)->setText(3, header.error().sentence);
        },
        Load::Wait);
}

MachineRoom HubPage::room() const
{
    return machineRoom(m_machine.now.devices, m_document->data().config.limits, m_machine.ramBytes,
        availableMemoryBytes(), m_machine.now.room);
}

void HubPage::showFit()
{
    if (!m_header)
        return;
    const BenchConfig &config = m_document->data().config;
    const MachineRoom usable = room();
    const int context = std::min(
        config.llamaCpp.defaultCtxSize, m_header->contextLength.value_or(config.llamaCpp.defaultCtxSize));
    for (int i = 0; i < m_files->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_files->topLevelItem(i);
        const auto bytes = double(m_repo.files[item->data(0, kNameRole).toInt()].bytes());
        const auto [needs, fit] = fitOfHubFile(*m_header, bytes, usable, context);
        item->setText(2, formatBytes(needs));
        item->setText(3, fit ? machineFitText(*fit) : tr("unknown"));
        item->setToolTip(3, toolTipText(item->text(3)));
        const bool doesNot = fit && !fit->fits();
        item->setData(3, Qt::ForegroundRole, doesNot ? QVariant(QBrush(warningColor(palette()))) : QVariant());
    }
    for (int i = 0; i < 3; ++i)
        m_files->resizeColumnToContents(i);
}

QVector<HubReference> HubPage::chosen() const
{
    QVector<HubReference> models;
    for (const QTreeWidgetItem *item : m_files->selectedItems()) {
        const HubFile file = m_repo.files.value(item->data(0, kNameRole).toInt());
        if (!file.paths.isEmpty())
            models << HubReference{m_repo.repo, m_repo.commit, file.path(), {}};
    }
    return models;
}

void HubPage::fetchChosen()
{
    if (m_document->isOpen())
        download(chosen());
    else if (const auto models = chosen(); !models.isEmpty())
        emit projectNeeded(models);
}

void HubPage::download(const QVector<HubReference> &models)
{
    if (!m_document->isOpen() || m_document->isReadOnly())
        return;
    for (const HubReference &reference : models)
        inBackground(
            this,
            [hub = m_downloads->hub(), reference, folder = m_document->folder(), data = m_document->data()](
                const std::stop_token &stop) { return planFetch(hub, reference, folder, data, stop); },
            [this, project = m_document->path()](const Result<PlannedFetch> &plan) {
                if (m_document->path() != project)
                    return; // it was meant for another one
                if (plan)
                    m_downloads->add(*plan);
                else
                    say(plan.error().sentence);
            },
            Load::Wait);
}

} // namespace sweetspot::ui
