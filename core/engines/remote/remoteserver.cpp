// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/remote/remoteserver.h"

#include "core/base/tr.h"
#include "core/engines/modelnames.h"
#include "core/hardware/listener.h"

#include <QUrl>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

} // namespace

RemoteServer::RemoteServer(const EngineSite &site, std::unique_ptr<Dialect> dialect)
    : m_entry(site.entry)
    , m_dialect(std::move(dialect))
    , m_endpoint(engineUrl(site.entry).toStdString())
{
    m_endpoint.key = site.key;
}

Result<ServerFacts> RemoteServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    m_endpoint.model = order.cell.served.toStdString();
    if (order.need.contextLength > order.cell.contextLength && order.cell.contextLength > 0)
        return Error{ErrorCode::OutOfMemory,
            CoreTr::tr("The context length of a running server cannot be changed."), {}};
    HttpLimits limits;
    limits.firstByte = limits.total = 30s;
    const StreamRecord listing = client.run(m_dialect->listing(m_endpoint), limits, stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    const auto names
        = listing.status == 200 ? modelNames(QByteArray::fromStdString(listing.body)) : std::nullopt;
    if (const auto problem = transportError(listing); problem && !keepsNoList(listing))
        return *problem;
    if (listing.status == 200 && listing.contentType.rfind("text/html", 0) == 0)
        return Error{ErrorCode::Protocol,
            CoreTr::tr(
                "The server sent a web page instead of an answer; check for a login page or proxy at %1.")
                .arg(engineOrigin(m_entry)),
            {}};
    if (const auto has = hasModel(m_entry.name, order.cell.served, names); !has)
        return has.error();
    if (isOnThisMachine(m_entry))
        m_listener = listenerOf(QUrl(engineUrl(m_entry)).port(80));
    ServerFacts facts;
    facts.parallel = order.need.parallel;
    facts.commandLine = engineUrl(m_entry);
    return facts;
}

void RemoteServer::stop(StreamClient &client)
{
    client.closeConnections();
}

Error RemoteServer::failure()
{
    return Error{ErrorCode::Server,
        CoreTr::tr("%1 does not accept connections; check that it is running at %2.")
            .arg(m_entry.name, engineOrigin(m_entry)),
        {}};
}

} // namespace sweetspot
