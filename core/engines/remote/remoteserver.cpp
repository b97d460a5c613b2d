// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/remote/remoteserver.h"

#include "core/engines/modelnames.h"
#include "core/hardware/listener.h"

#include <QCoreApplication>
#include <QUrl>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("RemoteServer", text);
}

} // namespace

Status hasModel(const QString &engine, const QString &model, const std::optional<QStringList> &listed)
{
    if (!listed || listed->isEmpty() || listed->contains(model)
        || listed->contains(model + QStringLiteral(":latest")))
        return success();
    constexpr int kShown = 5;
    QStringList some = listed->mid(0, kShown);
    if (listed->size() > kShown)
        some << QStringLiteral("…");
    return Error{ErrorCode::NotFound,
        tr("%1 has no model \"%2\"; it has %3.").arg(engine, model, some.join(QStringLiteral(", "))), {}};
}

RemoteServer::RemoteServer(const EngineSite &site)
    : m_entry(site.entry)
    , m_endpoint(site.entry.baseUrl().toStdString())
{
    m_endpoint.key = site.key;
    if (const Engine *engine = findEngine(m_entry.kind))
        m_dialect = engine->makeDialect();
}

Result<ServerFacts> RemoteServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    m_endpoint.model = order.cell.served.toStdString();
    if (order.need.contextLength > order.cell.contextLength && order.cell.contextLength > 0)
        return Error{
            ErrorCode::OutOfMemory, tr("The context of a server that runs already cannot be changed."), {}};
    HttpLimits limits;
    limits.firstByte = limits.total = 30s;
    const StreamRecord listing = client.run(m_dialect->listing(m_endpoint), limits, stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, tr("Stopped."), {}};
    const auto names
        = listing.status == 200 ? modelNames(QByteArray::fromStdString(listing.body)) : std::nullopt;
    if (const auto problem = transportError(listing); problem && !keepsNoList(listing))
        return *problem;
    if (listing.status == 200 && listing.contentType.rfind("text/html", 0) == 0)
        return Error{ErrorCode::Protocol,
            tr("A web page came in place of an answer; look for a login or a proxy at %1.")
                .arg(m_entry.origin()),
            {}};
    if (const auto has = hasModel(m_entry.name, order.cell.served, names); !has)
        return has.error();
    if (m_entry.onThisMachine())
        m_listener = listenerOf(QUrl(m_entry.baseUrl()).port(80));
    ServerFacts facts;
    facts.parallel = order.need.parallel;
    facts.commandLine = m_entry.baseUrl();
    return facts;
}

void RemoteServer::stop(StreamClient &client)
{
    client.closeConnections();
}

Error RemoteServer::failure()
{
    return Error{ErrorCode::Server,
        tr("%1 takes no connections; see whether it still runs at %2.").arg(m_entry.name, m_entry.origin()),
        {}};
}

} // namespace sweetspot
