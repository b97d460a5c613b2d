// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/tryoutdesk.h"

#include "core/store/person/enginekeys.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"

namespace sweetspot::ui
{

namespace
{
constexpr int kBusyMs = 50, kQuietMs = 1000; // how often the thread's news are fetched
}

TryoutDesk::TryoutDesk(Document *document, RunStarter *runs, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_runs(runs)
    , m_secrets(secrets)
{
    connect(&m_timer, &QTimer::timeout, this, &TryoutDesk::gather);
    connect(document, &Document::opened, this, [this] {
        endServers();
        emit noted({});
        emit stateChanged();
    });
    connect(runs, &RunStarter::busyChanged, this, [this] {
        if (m_runs->isBusy())
            endServers();
        emit stateChanged();
    });
    runs->setBefore([this] {
        endServers();
        return m_tryout.untilReleased();
    });
}

TryoutDesk::~TryoutDesk()
{
    m_runs->setBefore({});
}

QString TryoutDesk::obstacle() const
{
    if (!m_document->isOpen())
        return tr("No project is open.");
    return m_runs->isBusy()
        ? tr("A run is in progress, and a chat would disturb what it measures. Wait for its "
             "end, or stop it.")
        : m_runs->obstacle();
}

int TryoutDesk::ask(QVector<TryoutTurn> turns)
{
    if (!obstacle().isEmpty() || turns.isEmpty())
        return -1;
    stop();
    const int first = m_nextId;
    for (TryoutTurn &turn : turns) {
        turn.id = m_nextId++;
        m_pending.insert(turn.id);
    }
    emit noted({});
    emit stateChanged();
    hurry();
    readEngineKeys(*m_secrets, m_document->data().settings.engines, this,
        [this, turns, number = ++m_number](const QHash<QString, QString> &keys) {
            if (number == m_number && m_document->isOpen())
                m_tryout.ask({m_document->path(), m_document->data(), keys, turns, m_runs->gpus()});
        });
    return first;
}

void TryoutDesk::stop()
{
    ++m_number; // what still waits for its keys is not asked
    m_tryout.stopAnswering();
    gather(); // the last words
    const QSet<int> open = std::exchange(m_pending, {});
    for (const int id : open) {
        TryoutUpdate update;
        update.id = id;
        update.state = TryoutUpdate::State::Stopped;
        emit updated(update);
    }
    emit stateChanged();
}

void TryoutDesk::endServers()
{
    stop();
    m_tryout.release();
    hurry();
}

void TryoutDesk::hurry()
{
    m_timer.start(kBusyMs);
}

void TryoutDesk::gather()
{
    const TryoutNews news = m_tryout.take();
    if (news.note)
        emit noted(*news.note);
    bool changed = false;
    for (const TryoutUpdate &update : news.updates) {
        if (!m_pending.contains(update.id))
            continue; // was stopped: what was shown then stands
        if (update.hasEnded())
            changed |= m_pending.remove(update.id);
        emit updated(update);
    }
    if (news.serving) {
        m_serving = *news.serving;
        changed = true;
    }
    if (m_pending.isEmpty())
        m_timer.setInterval(kQuietMs);
    if (m_pending.isEmpty() && m_serving.isEmpty() && !m_tryout.isRunning())
        m_timer.stop();
    if (changed)
        emit stateChanged();
}

} // namespace sweetspot::ui
