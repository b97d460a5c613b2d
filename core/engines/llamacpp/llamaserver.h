// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/engines/process/localserver.h"

namespace sweetspot
{

/// A llama-server of our own on 127.0.0.1.
class LlamaServer : public Server
{
public:
    explicit LlamaServer(const LlamaCppInstall &llamaCpp, EngineEntry entry = {});
    explicit LlamaServer(const EngineSite &site)
        : LlamaServer(site.llamaCpp ? *site.llamaCpp : LlamaCppInstall{}, site.entry)
    {
    }
    ~LlamaServer() override;

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;
    void stop(StreamClient &client) override;
    bool running() override { return m_local.running(); }
    Endpoint endpoint() const override { return {m_local.baseUrl()}; }
    qint64 pid() const override { return m_local.pid(); }
    StartedAs startedAs() const override;
    Error failure() override;

private:
    LaunchSettings settingsFor(const ServerOrder &order) const;

    LlamaCppInstall m_llamaCpp;
    EngineEntry m_entry; ///< what the person adds to each start
    LocalServer m_local;
    LaunchSettings m_settings;
    bool m_ready = false;
};

} // namespace sweetspot
