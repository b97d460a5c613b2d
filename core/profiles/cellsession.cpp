// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/cellsession.h"

#include "core/measure/jitter.h"
#include "models/observationname.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>

namespace sweetspot
{

namespace
{
constexpr double kNoModelIsLarger = 1e5; // billions of parameters; unknown sizes are sorted behind all

// Cells may share a server, so each has a salt of its own; a run that repeats another has the same ones. What
// is measured of a cell later, after a resume or because it was disturbed, has others: the server may still
// run.
quint64 saltOf(const CellSession::Order &order)
{
    QByteArray text = QByteArray::number(order.promptSalt) + order.server.cell.id.toString().toUtf8()
        + order.server.cell.id.parameters.toUtf8();
    if (order.launches > 0)
        text += '/' + QByteArray::number(order.launches);
    return qFromLittleEndian<quint64>(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(sizeof(quint64)).constData());
}
} // namespace

CellSession::CellSession(
    Order order, Server &server, const Dialect &dialect, const Dialect &chat, const CpuSensors &sensors)
    : m_order(std::move(order))
    , m_server(server)
    , m_dialect(dialect)
    , m_sensors(sensors)
    , m_runner(m_order.server.cell, server, dialect, chat, m_client, sensors, m_order.sinks.attempt,
          m_order.stop, m_order.liveReads, m_order.connection, saltOf(m_order))
    , m_launches(m_order.launches)
{
    const BenchConfig::Limits &limits = m_order.server.config.limits;
    m_runner.setQuiet(limits.maxBackgroundPercent, std::chrono::seconds(limits.quietWait));
    m_runner.setDevices(m_order.devices);
    m_runner.setTimeout(m_order.server.config.workload.timeout);
    m_runner.setFlags(m_order.attemptFlags);
}

CellSession::~CellSession()
{
    release();
}

Result<ServerFacts> CellSession::serve(const ServerNeed &need)
{
    if (m_facts && m_need == need && m_server.running())
        return *m_facts;
    return serveAnew(need);
}

Result<ServerFacts> CellSession::serveAnew(const ServerNeed &need)
{
    release();
    m_order.server.need = need;
    if (m_order.markIdle)
        m_order.markIdle();
    auto facts = m_server.start(m_order.server, m_client, m_order.stop);
    if (!facts)
        return facts;
    facts->launch = m_launches++;
    facts->jitterMs = wakeJitterMs();
    if (m_order.connection)
        m_order.connection->setModelBillions(cell().sizeOrder < kNoModelIsLarger ? cell().sizeOrder : 0);
    m_need = need;
    m_facts = *facts;
    m_order.sinks.serverPid(m_server.pid());
    if (const auto kept = m_order.sinks.launched(*facts); !kept)
        return kept.error();
    return facts;
}

void CellSession::release()
{
    m_order.sinks.serverPid(0);
    m_server.stop(m_client);
    m_facts.reset();
}

Status CellSession::want(const QString &profile, int count)
{
    Observation wanted;
    wanted.profile = profile;
    wanted.kind = observationkind::kWanted;
    wanted.numbers.insert(figure::kCount, count);
    return observe(wanted);
}

Status CellSession::observe(Observation observation)
{
    observation.cell = cell().id;
    observation.cellKey = cell().key;
    if (!observation.startedUtc.isValid())
        observation.startedUtc = QDateTime::currentDateTimeUtc();
    return m_order.sinks.observation(observation);
}

} // namespace sweetspot
