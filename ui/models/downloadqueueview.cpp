// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/downloadqueueview.h"

#include "core/hardware/diskspace.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/table.h"
#include "ui/models/downloadmanager.h"
#include "ui/project/document.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{
constexpr int kIdRole = Qt::UserRole;
}

DownloadQueueView::DownloadQueueView(Document *document, DownloadManager *downloads, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_downloads(downloads)
    , m_list(makeTable("downloads", tr("Downloads"), {tr("Model"), tr("Downloaded"), tr("State")}))
    , m_space(new QLabel)
    , m_missing(new QPushButton)
    , m_pause(new QPushButton(tr("&Pause")))
    , m_remove(new QPushButton(tr("Re&move")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    auto *bar = new QHBoxLayout;
    auto *allowed = new QCheckBox(tr("Co&ntinue during measurements (this disturbs them)"));
    allowed->setObjectName(QStringLiteral("downloadsWhileMeasuring"));
    allowed->setChecked(m_downloads->isAllowedWhileMeasuring());
    m_missing->setObjectName(QStringLiteral("fetchMissing"));
    bar->addWidget(allowed);
    bar->addStretch(1);
    bar->addWidget(m_space);
    bar->addWidget(m_missing);
    bar->addWidget(m_pause);
    bar->addWidget(m_remove);
    column->addLayout(bar);
    m_list->setColumnWidth(0, fontMetrics().averageCharWidth() * 60);
    m_list->setColumnWidth(1, fontMetrics().averageCharWidth() * 30);
    column->addWidget(m_list, 1);
    connect(allowed, &QCheckBox::toggled, m_downloads, &DownloadManager::setWhileMeasuring);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &DownloadQueueView::refresh);
    connect(m_missing, &QPushButton::clicked, this, &DownloadQueueView::fetchMissing);
    connect(m_pause, &QPushButton::clicked, this, &DownloadQueueView::pauseOrGoOn);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_downloads->remove(chosen()); });
    connect(downloads, &DownloadManager::changed, this, &DownloadQueueView::refresh);
    connect(downloads, &DownloadManager::arrived, this, &DownloadQueueView::showMissing);
    connect(document, &Document::changed, this, &DownloadQueueView::showMissing);
    connect(document, &Document::opened, this, &DownloadQueueView::showMissing);
    refresh();
    showMissing();
}

int DownloadQueueView::chosen() const
{
    const auto items = m_list->selectedItems();
    return items.isEmpty() ? 0 : items.first()->data(0, kIdRole).toInt();
}

void DownloadQueueView::refresh()
{
    // Rows are changed in place, so that the list does not jump under the mouse. A chosen row that goes would
    // begin this again while the list is being changed.
    const QSignalBlocker quiet(m_list);
    const auto &items = m_downloads->items();
    while (m_list->topLevelItemCount() > items.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < items.size())
        new QTreeWidgetItem(m_list);
    bool stands = false;
    for (int i = 0; i < items.size(); ++i) {
        const DownloadItem &item = items[i];
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        row->setData(0, kIdRole, item.id);
        row->setText(0, foreignText(item.plan.wanted.repo + QLatin1Char('/') + item.plan.file.path()));
        const double total = double(std::max<qint64>(1, item.progress.total));
        row->setText(1,
            tr("%1 of %2 (%3 %)")
                .arg(formatBytes(double(item.progress.done)), formatBytes(total))
                .arg(int(100 * double(item.progress.done) / total)));
        row->setText(2, downloadStateText(item, m_downloads->isHeld()));
        row->setToolTip(2, toolTipText(row->text(2)));
        stands |= item.id == chosen()
            && (item.state == DownloadItem::State::Paused || item.state == DownloadItem::State::Failed);
    }
    m_pause->setEnabled(chosen() != 0);
    m_remove->setEnabled(chosen() != 0);
    m_pause->setText(stands ? tr("Res&ume") : tr("&Pause"));
}

void DownloadQueueView::showMissing()
{
    const int number = ++m_number;
    if (!m_document->isOpen()) {
        present({}, std::nullopt);
        return;
    }
    struct Found {
        QVector<WantedFile> missing;
        std::optional<double> freeBytes;
    };
    inBackground(
        this,
        [folder = m_document->folder(), data = m_document->data()] {
            return Found{missingFiles(folder, data), freeDiskBytes(folder.absolute(data.config.modelDir))};
        },
        [this, number](const Found &found) {
            if (number == m_number)
                present(found.missing, found.freeBytes);
        });
}

void DownloadQueueView::present(const QVector<WantedFile> &missing, std::optional<double> free)
{
    m_wanted = missing;
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setEnabled(!m_document->isReadOnly());
    m_missing->setText(tr("Down&load missing files (%1)").arg(missing.size()));
    QStringList names;
    for (const WantedFile &file : missing)
        names << QStringLiteral("%1 %2 (%3)").arg(file.model, file.quantization, file.repo);
    m_missing->setToolTip(toolTipText(names.join(QLatin1Char('\n'))));
    m_space->setText(free ? tr("%1 free on disk").arg(formatBytes(*free)) : QString());
}

void DownloadQueueView::fetchMissing()
{
    m_missing->setEnabled(false);
    for (const WantedFile &wanted : m_wanted)
        inBackground(
            this,
            [hub = m_downloads->hub(), wanted](
                const std::stop_token &stop) { return planFetch(hub, wanted, QStringLiteral("main"), stop); },
            [this, wanted](const Result<PlannedFetch> &plan) {
                if (plan)
                    m_downloads->add(*plan);
                else
                    emit problem(tr("%1 %2: %3").arg(wanted.model, wanted.quantization, plan.error().sentence));
                m_missing->setEnabled(!m_document->isReadOnly());
            },
            Load::Wait);
}

void DownloadQueueView::pauseOrGoOn()
{
    for (const DownloadItem &item : m_downloads->items()) {
        if (item.id != chosen())
            continue;
        const bool goes
            = item.state == DownloadItem::State::Fetching || item.state == DownloadItem::State::Waiting;
        if (goes)
            m_downloads->pause(item.id);
        else
            m_downloads->resume(item.id);
        return;
    }
}

} // namespace sweetspot::ui
