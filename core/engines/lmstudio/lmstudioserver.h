// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/lmstudio/lmstudiotool.h"
#include "core/engines/process/ports.h"

namespace sweetspot
{

/// What is loaded, how: "load", the key, context, share of the GPU, and a name of ours. Pure.
QStringList lmStudioLoadArguments(const ServerOrder &order, const QString &key, const QString &identifier);

/// LM Studio of this machine, whose server is one for all: started where it does not run, and stopped only
/// then. A model is loaded under a name of ours and unloaded; nothing else is touched.
class LmStudioServer : public Server
{
public:
    explicit LmStudioServer(const EngineSite &site);
    ~LmStudioServer() override; ///< unloads and stops what is still ours

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;
    void stop(StreamClient &client) override;
    bool running() override { return m_port > 0; }
    Endpoint endpoint() const override { return m_endpoint; }
    qint64 pid() const override { return 0; }
    qint64 rootPid() const override { return m_listener; }
    Error failure() override;

private:
    Status serve(const LmStudioTool &tool, StreamClient &client, const std::stop_token &stop);
    Result<QString> keyOf(const LmStudioTool &tool, const QString &file) const;
    void release();

    EngineEntry m_entry;
    Endpoint m_endpoint;
    QString m_program;
    QString m_loaded; ///< our name for what we loaded; empty: nothing
    int m_port = 0;
    PortLease m_lease; ///< of a server that we started
    bool m_startedServer = false; ///< it did not run before
    qint64 m_listener = 0;
};

} // namespace sweetspot
