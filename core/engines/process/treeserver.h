// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/process/localserver.h"
#include "core/engines/server.h"

namespace sweetspot
{

/// A server of our own on 127.0.0.1 that has children of its own, such as vLLM's or Triton's: its start, how
/// long it may take, and that its whole tree ends. What the engine knows is told by a Plan.
class TreeServer : public Server
{
public:
    ~TreeServer() override;

    void stop(StreamClient &client) override;
    bool running() override { return m_local.running(); }
    Endpoint endpoint() const override { return m_endpoint; }
    qint64 pid() const override { return m_worker; }
    qint64 rootPid() const override { return m_local.pid(); }
    StartedAs startedAs() const override;
    Error failure() override;

protected:
    struct Plan {
        QString name; ///< of the engine, for sentences
        std::function<LocalServer::Launch(int port)> launch;
        std::function<bool(const std::string &baseUrl)> isReady;
    };
    /// Starts it and says what is the same for all: times, memory, the command. Two limits:
    /// limits.max_load_time for how long it may print nothing, and three quarters of an hour for everything.
    Result<ServerFacts> startTree(
        const ServerOrder &order, const Plan &plan, StreamClient &client, const std::stop_token &stop);
    /// Why it ended, from its exit and its output. @param exit none: it runs and does not answer
    virtual Error explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const = 0;

    Endpoint m_endpoint; ///< the address is set before Plan::isReady is asked
    LaunchSettings m_settings; ///< for the record

private:
    LocalServer m_local;
    qint64 m_worker = 0; ///< holds the model
    bool m_ready = false;
};

} // namespace sweetspot
