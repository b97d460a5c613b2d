// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/downloadmanager.h"

#include "core/catalog/downloadqueuefile.h"
#include "core/net/web.h"
#include "models/bytetext.h"
#include "models/durationtext.h"
#include "ui/base/background.h"
#include "ui/base/tr.h"
#include "ui/project/document.h"
#include "ui/project/filesadder.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

// By origin, not by how the address begins: "https://hub.example.evil" begins like "https://hub.example".
bool asksOnly(const PlannedFetch &plan, const QString &endpoint)
{
    return std::all_of(plan.orders.begin(), plan.orders.end(),
        [&endpoint](const DownloadOrder &order) { return sameOrigin(order.url, endpoint); });
}

} // namespace

DownloadManager::DownloadManager(Document *document, Hub hub, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_hub(std::move(hub))
{
    // Downloads belong to a project; with another one open there is nowhere for them to go.
    connect(document, &Document::opened, this, [this] {
        m_stop.request_stop();
        m_items.clear();
        m_running = 0;
        readQueue();
        startNext();
        emit changed();
    });
}

DownloadManager::~DownloadManager()
{
    m_stop.request_stop();
}

void DownloadManager::setHub(const Hub &hub)
{
    m_hub = hub;
    emit hubChanged();
}

DownloadItem *DownloadManager::find(int id)
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [id](const DownloadItem &item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

void DownloadManager::add(const PlannedFetch &plan)
{
    for (const DownloadItem &item : m_items)
        if (item.plan.target() == plan.target() && item.state != DownloadItem::State::Failed)
            return;
    m_items << DownloadItem{++m_lastId, plan, DownloadItem::State::Waiting, {0, plan.bytes()}, 0, {}};
    startNext();
    writeQueue();
    emit changed();
}

void DownloadManager::pause(int id)
{
    DownloadItem *item = find(id);
    if (!item || item->state == DownloadItem::State::Done)
        return;
    item->state = DownloadItem::State::Paused;
    if (m_running == id)
        m_stop.request_stop();
    writeQueue();
    emit changed();
}

void DownloadManager::resume(int id)
{
    DownloadItem *item = find(id);
    if (!item || item->state == DownloadItem::State::Done || item->state == DownloadItem::State::Fetching)
        return;
    item->state = DownloadItem::State::Waiting;
    item->problem.clear();
    startNext();
    writeQueue();
    emit changed();
}

void DownloadManager::remove(int id)
{
    if (m_running == id)
        m_stop.request_stop();
    m_items.removeIf([id](const DownloadItem &item) { return item.id == id; });
    writeQueue();
    emit changed();
}

void DownloadManager::setMeasuring(bool measuring)
{
    const bool wasHeld = isHeld();
    m_measuring = measuring;
    holdOrGoOn(wasHeld);
}

void DownloadManager::setWhileMeasuring(bool allowed)
{
    const bool wasHeld = isHeld();
    m_whileMeasuring = allowed;
    holdOrGoOn(wasHeld);
}

void DownloadManager::holdOrGoOn(bool wasHeld)
{
    if (wasHeld == isHeld())
        return;
    if (isHeld())
        m_stop.request_stop();
    else
        startNext();
    emit changed();
}

void DownloadManager::readQueue()
{
    if (!m_document->isOpen() || m_document->isReadOnly())
        return;
    const QString modelDir = m_document->folder().absolute(m_document->data().config.modelDir);
    for (const QueuedFetch &queued : readFetchQueue(m_document->path(), modelDir))
        if (asksOnly(queued.plan, m_hub.access().endpoint)) // whoever wrote the file
            m_items << DownloadItem{++m_lastId, queued.plan,
                queued.paused ? DownloadItem::State::Paused : DownloadItem::State::Waiting,
                {bytesHere(queued.plan), queued.plan.bytes()}, 0, {}};
}

void DownloadManager::writeQueue()
{
    if (!m_document->isOpen() || m_document->isReadOnly())
        return;
    QVector<QueuedFetch> queue;
    for (const DownloadItem &item : m_items)
        if (item.state != DownloadItem::State::Done)
            queue << QueuedFetch{item.plan,
                item.state == DownloadItem::State::Paused || item.state == DownloadItem::State::Failed};
    (void)writeFetchQueue(m_document->path(), queue); // a comfort: without it a download is asked for again
}

void DownloadManager::startNext()
{
    if (m_running != 0 || isHeld() || !m_document->isOpen())
        return;
    const auto next = std::find_if(m_items.begin(), m_items.end(),
        [](const DownloadItem &item) { return item.state == DownloadItem::State::Waiting; });
    if (next == m_items.end())
        return;
    next->state = DownloadItem::State::Fetching;
    m_running = next->id;
    m_stop = std::stop_source();
    m_since.start();
    m_sinceBytes = -1;
    const QString modelDir = m_document->folder().absolute(m_document->data().config.modelDir);
    const QPointer<DownloadManager> self(this);
    inBackground(
        this,
        [self, hub = m_hub, plan = next->plan, modelDir, id = next->id, stop = m_stop.get_token()] {
            return fetchModel(
                hub, plan, modelDir,
                [self, id](const DownloadProgress &progress) {
                    QMetaObject::invokeMethod(qApp, [self, id, progress] {
                        if (self)
                            self->told(id, progress);
                    });
                },
                stop);
        },
        [this, id = next->id](const Status &fetched) { ended(id, fetched); }, Load::Wait);
}

void DownloadManager::told(int id, const DownloadProgress &progress)
{
    DownloadItem *item = find(id);
    if (!item || id != m_running)
        return;
    constexpr int kWindowMs = 2000; // a rate of the last seconds
    if (m_sinceBytes < 0)
        m_sinceBytes = progress.done;
    item->progress = progress;
    if (m_since.elapsed() >= kWindowMs || item->bytesPerSecond == 0)
        item->bytesPerSecond
            = 1000.0 * double(progress.done - m_sinceBytes) / double(std::max<qint64>(1, m_since.elapsed()));
    if (m_since.elapsed() >= kWindowMs) {
        m_since.start();
        m_sinceBytes = progress.done;
    }
    emit changed();
}

void DownloadManager::ended(int id, const Status &fetched)
{
    if (id == m_running)
        m_running = 0;
    DownloadItem *item = find(id);
    if (item && fetched) {
        item->state = DownloadItem::State::Done;
        item->progress.done = item->progress.total;
        const PlannedFetch plan = item->plan;
        if (plan.wanted.model.isEmpty())
            addInBackground(this, m_document, UiTr::tr("add downloaded model"),
                {{plan.target(), plan.wanted.repo.section(QLatin1Char('/'), 1), plan.wanted.quantization,
                    plan.wanted.repo, {}}});
        emit arrived(plan.target());
    } else if (item && fetched.error().code != ErrorCode::Cancelled) {
        item->state = DownloadItem::State::Failed;
        item->problem = fetched.error().sentence;
    } else if (item && item->state == DownloadItem::State::Fetching) {
        item->state = DownloadItem::State::Waiting; // a run began, or another was put first
    }
    writeQueue();
    startNext();
    emit changed();
}

QString downloadStateText(const DownloadItem &item, bool held)
{
    switch (item.state) {
    case DownloadItem::State::Waiting:
        return held ? UiTr::tr("waiting for the run to finish") : UiTr::tr("waiting");
    case DownloadItem::State::Fetching: {
        const double left = double(item.progress.total - item.progress.done);
        return item.bytesPerSecond > 0
            ? UiTr::tr("%1/s, %2 left")
                  .arg(formatBytes(item.bytesPerSecond), durationText(left / item.bytesPerSecond))
            : UiTr::tr("starting…");
    }
    case DownloadItem::State::Paused:
        return UiTr::tr("paused");
    case DownloadItem::State::Done:
        return item.plan.file.sha256.contains(QString())
            ? UiTr::tr("complete; the hub has no checksum to verify it")
            : UiTr::tr("complete, checksum verified");
    case DownloadItem::State::Failed:
        break;
    }
    return item.problem;
}

} // namespace sweetspot::ui
