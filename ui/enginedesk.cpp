// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enginedesk.h"

#include "engine/backends/enginefinder.h"
#include "engine/run/prepare.h"
#include "engine/store/backendkeys.h"
#include "ui/background.h"
#include "ui/document.h"

namespace sweetspot::ui
{

namespace
{

EngineState llamaCppState(const BenchConfig &config, const QString &folder)
{
    EngineState state;
    state.backend = QString::fromLatin1(kLlamaCpp);
    const auto engine = findEngine(config, folder);
    if (!engine) {
        state.problem = engine.error().sentence;
        return state;
    }
    state.usable = true;
    state.where = engine->serverPath;
    state.version = engine->versionLine;
    return state;
}

} // namespace

EngineDesk::EngineDesk(Document *document, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_secrets(secrets)
{
    connect(document, &Document::opened, this, [this] {
        m_states.clear();
        m_connections.clear();
        ++m_number;
        m_asking = 0;
        emit changed();
    });
}

void EngineDesk::ask()
{
    if (!m_document->isOpen())
        return;
    const int number = ++m_number;
    ++m_asking;
    emit changed();
    QVector<BackendEntry> all = m_document->data().settings.backends;
    for (BackendEntry &entry : all)
        entry.enabled = true;
    readBackendKeys(*m_secrets, all, this, [this, number](const QHash<QString, QString> &keys) {
        if (number == m_number)
            askWith(number, keys);
    });
}

void EngineDesk::askWith(int number, const QHash<QString, QString> &keys)
{
    QVector<BackendEntry> all = m_document->data().settings.backends;
    for (BackendEntry &entry : all)
        entry.enabled = true; // one that is switched off is shown too
    inBackground(
        this,
        [path = m_document->path(), config = m_document->data().config, all, keys] {
            QVector<EngineState> states{llamaCppState(config, path)};
            return states + surveyEngines(path, all, keys);
        },
        [this, number](const QVector<EngineState> &states) {
            if (number != m_number)
                return;
            m_asking = 0;
            m_states.clear();
            for (const EngineState &state : states)
                m_states.insert(state.backend, state);
            emit changed();
        });
}

const EngineState *EngineDesk::state(const QString &backend) const
{
    const auto found = m_states.constFind(backend);
    return found == m_states.constEnd() ? nullptr : &*found;
}

const ConnectionState *EngineDesk::connection(const QString &backend) const
{
    const auto found = m_connections.constFind(backend);
    return found == m_connections.constEnd() ? nullptr : &*found;
}

void EngineDesk::setConnections(const QVector<ConnectionState> &states)
{
    for (const ConnectionState &state : states)
        m_connections.insert(state.backend, state);
    emit changed();
}

bool EngineDesk::isAllowed(const BackendEntry &entry) const
{
    return entry.onThisMachine() || readConsents(consentsFile()).allows(m_document->path(), entry.origin());
}

Status EngineDesk::allow(const BackendEntry &entry, bool allowed)
{
    Consents consents = readConsents(consentsFile());
    consents.set(m_document->path(), entry.origin(), allowed);
    const auto written = writeConsents(consentsFile(), consents);
    ask();
    return written;
}

QVector<KeyKind> EngineDesk::keys() const
{
    QVector<KeyKind> kinds = keyKinds();
    if (m_document->isOpen())
        for (const BackendEntry &entry : m_document->data().settings.backends)
            if (const QString id = entry.keyId(); !id.isEmpty() && !entry.takesFiles() && !findKeyKind(id))
                kinds << keyKindOf(entry);
    return kinds;
}

} // namespace sweetspot::ui
