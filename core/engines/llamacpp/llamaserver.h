// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/engines/process/childprocess.h"

#include <memory>

namespace sweetspot
{

/// A llama-server of our own on 127.0.0.1.
class LlamaServer : public Server
{
public:
    explicit LlamaServer(const LlamaCppInstall &llamaCpp);
    explicit LlamaServer(const EngineSite &site)
        : LlamaServer(site.llamaCpp ? *site.llamaCpp : LlamaCppInstall{})
    {
    }
    ~LlamaServer() override;

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;
    void stop(StreamClient &client) override;
    bool running() override;
    Endpoint endpoint() const override { return {m_baseUrl}; }
    qint64 pid() const override;
    StartedAs startedAs() const override { return m_started; }
    Error failure() override;

private:
    Status launch(const ServerOrder &order, int port);
    Status waitReady(const ServerOrder &order, StreamClient &client, const std::stop_token &stop);
    QByteArray output() const; ///< what this start wrote to stderr, its end at most

    LlamaCppInstall m_llamaCpp;
    std::unique_ptr<ChildProcess> m_process;
    std::string m_baseUrl;
    StartedAs m_started;
    LaunchSettings m_settings;
    QString m_stderrFile;
    qint64 m_stderrStart = 0; ///< earlier starts appended to the same file
    bool m_ready = false;
};

} // namespace sweetspot
