// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/enginemonitor.h"

#include "core/engines/llamacpp/buildmachine.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "core/store/person/enginekeys.h"
#include "core/store/person/pricescodec.h"
#include "ui/base/background.h"
#include "ui/project/document.h"

namespace sweetspot::ui
{

namespace
{

EngineState llamaCppState(const BenchConfig &config, const QString &folder, const GpuWatch *gpus)
{
    EngineState state;
    state.engine = QString::fromLatin1(kDefaultEngine);
    const auto llamaCpp
        = findLlamaCpp(config, folder, devicesNow(gpus, driverPatience(Asking::Engine)).devices);
    if (!llamaCpp) {
        state.problem = llamaCpp.error().sentence;
        return state;
    }
    state.usable = true;
    state.where = llamaCpp->serverPath;
    state.version = llamaCpp->versionLine;
    return state;
}

EngineBuilds lookAtBuilds()
{
    EngineBuilds builds{llamaCppInstalls(), {}};
    QVector<EngineDevice> listed;
    for (const LlamaCppInstall &install : std::as_const(builds.installs))
        listed << install.devices;
    builds.better = betterBuild(buildCandidates(findBuildMachine()), listed);
    return builds;
}

// One that is switched off is shown too.
QVector<EngineEntry> allEnabled(QVector<EngineEntry> engines)
{
    for (EngineEntry &entry : engines)
        entry.enabled = true;
    return engines;
}

} // namespace

EngineMonitor::EngineMonitor(Document *document, SecretStore *secrets, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_secrets(secrets)
{
    connect(document, &Document::opened, this, [this] {
        m_stop.request_stop();
        m_states.clear();
        m_connections.clear();
        m_askedAt.clear();
        ++m_number;
        m_asking = m_askedOnce = false;
        readPersonal();
        lookForPrograms();
        emit changed();
    });
    connect(document, &Document::changed, this, &EngineMonitor::addressesChanged);
}

// What may be sent where and what it costs are the person's files: known before anybody is asked.
void EngineMonitor::readPersonal()
{
    if (!m_document->isOpen())
        return;
    inBackground(
        this,
        [] {
            return Answer{{}, readConsents(consentsFile()), currentPrices().list, {}};
        },
        [this, number = m_number](const Answer &answer) {
            if (number != m_number)
                return;
            m_consents = answer.consents;
            m_prices = answer.prices;
            emit changed();
        });
}

// Whether a program is installed is known without asking anybody, and decides which rows the matrix has.
void EngineMonitor::lookForPrograms()
{
    if (!m_document->isOpen())
        return;
    QVector<EngineEntry> programs;
    for (const EngineEntry &entry : m_document->data().settings.engines)
        if (entry.enabled && engineUrl(entry).isEmpty())
            programs << entry;
    if (programs.isEmpty())
        return;
    inBackground(
        this,
        [path = m_document->path(), programs](
            const std::stop_token &stop) { return surveyEngines(path, programs, {}, stop); },
        [this, number = m_number](const QVector<EngineState> &states) {
            if (number != m_number)
                return;
            for (const EngineState &state : states)
                m_states.insert(state.engine, state);
            emit changed();
        },
        Load::Wait);
}

QHash<QString, QString> EngineMonitor::addresses() const
{
    QHash<QString, QString> all;
    for (const EngineEntry &entry : m_document->data().settings.engines)
        all.insert(entry.name,
            entry.kind + QLatin1Char('\n') + engineUrl(entry) + QLatin1Char('\n') + consentOf(entry));
    return all;
}

void EngineMonitor::addressesChanged()
{
    if (!m_askedOnce || !m_document->isOpen())
        return;
    const QHash<QString, QString> now = addresses();
    bool another = false;
    for (auto entry = now.begin(); entry != now.end(); ++entry) {
        if (m_askedAt.value(entry.key()) == entry.value())
            continue;
        m_states.remove(entry.key()); // it speaks of another place
        another = true;
    }
    if (another)
        ask();
}

void EngineMonitor::ask()
{
    if (!m_document->isOpen())
        return;
    m_stop.request_stop();
    const int number = ++m_number;
    m_asking = m_askedOnce = true;
    m_askedAt = addresses();
    emit changed();
    readEngineKeys(*m_secrets, allEnabled(m_document->data().settings.engines), this,
        [this, number](const QHash<QString, QString> &keys) {
            if (number == m_number)
                askWith(number, keys);
        });
}

void EngineMonitor::askWith(int number, const QHash<QString, QString> &keys)
{
    m_stop = inBackground(
        this,
        [path = m_document->path(), config = m_document->data().config,
            all = allEnabled(m_document->data().settings.engines), keys,
            gpus = m_gpus](const std::stop_token &stop) {
            const QVector<EngineState> ours{llamaCppState(config, path, gpus.get())};
            return Answer{ours + surveyEngines(path, all, keys, stop), readConsents(consentsFile()),
                currentPrices().list, lookAtBuilds()};
        },
        [this, number](const Answer &answer) {
            if (number == m_number)
                take(answer);
        },
        Load::Wait);
}

void EngineMonitor::take(const Answer &answer)
{
    m_asking = false;
    m_states.clear();
    for (const EngineState &state : answer.states)
        m_states.insert(state.engine, state);
    m_consents = answer.consents;
    m_prices = answer.prices;
    m_builds = answer.builds;
    emit changed();
}

void EngineMonitor::takeFetched()
{
    ask();
    emit engineFetched();
}

const EngineState *EngineMonitor::state(const QString &engine) const
{
    const auto found = m_states.constFind(engine);
    return found == m_states.constEnd() ? nullptr : &*found;
}

QHash<QString, QString> EngineMonitor::problems() const
{
    QHash<QString, QString> all;
    for (const EngineEntry &entry : m_document->data().settings.engines)
        if (const EngineState *found = state(entry.name); entry.enabled && found && !found->usable)
            all.insert(entry.name, found->problem);
    return all;
}

const ConnectionState *EngineMonitor::connection(const QString &engine) const
{
    const auto found = m_connections.constFind(engine);
    return found == m_connections.constEnd() ? nullptr : &*found;
}

void EngineMonitor::setConnections(const QVector<ConnectionState> &states)
{
    for (const ConnectionState &state : states)
        m_connections.insert(state.engine, state);
    emit changed();
}

bool EngineMonitor::isAllowed(const EngineEntry &entry) const
{
    const QString consent = consentOf(entry);
    return consent.isEmpty() || m_consents.allows(m_document->path(), consent);
}

void EngineMonitor::allow(const EngineEntry &entry, bool allowed)
{
    m_consents.set(m_document->path(), consentOf(entry), allowed); // shown at once
    inBackground(
        this,
        [path = m_document->path(), consent = consentOf(entry), allowed] {
            Consents consents = readConsents(consentsFile()); // another window may have written meanwhile
            consents.set(path, consent, allowed);
            return writeConsents(consentsFile(), consents);
        },
        [this](const Status &written) {
            if (!written)
                emit failed(written.error());
            ask();
        });
}

QVector<KeyKind> EngineMonitor::keys() const
{
    QVector<KeyKind> kinds = keyKinds();
    if (m_document->isOpen())
        for (const EngineEntry &entry : m_document->data().settings.engines)
            if (const QString id = engineKeyId(entry); !id.isEmpty() && takesKeys(entry) && !findKeyKind(id))
                kinds << keyKindOf(entry);
    return kinds;
}

} // namespace sweetspot::ui
