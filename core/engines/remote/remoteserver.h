// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

namespace sweetspot
{

/// A server at an address, which runs without us: asked whether it is there and has the model, never started
/// and never stopped.
class RemoteServer : public Server
{
public:
    /// @param dialect in which it is asked for its models
    RemoteServer(const EngineSite &site, std::unique_ptr<Dialect> dialect);

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;
    void stop(StreamClient &client) override;
    bool running() override { return true; }
    Endpoint endpoint() const override { return m_endpoint; }
    qint64 pid() const override { return 0; }
    qint64 rootPid() const override { return m_listener; }
    bool onThisMachine() const override { return isOnThisMachine(m_entry); }
    Error failure() override;

private:
    EngineEntry m_entry;
    std::unique_ptr<Dialect> m_dialect;
    Endpoint m_endpoint;
    qint64 m_listener = 0; ///< the process at the port, of a server on this machine; 0: it cannot be seen
};

} // namespace sweetspot
