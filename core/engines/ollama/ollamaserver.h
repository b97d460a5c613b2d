// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"
#include "core/engines/ollama/ollamaapi.h"
#include "core/engines/process/localserver.h"

namespace sweetspot
{

/// The ollama program: at the place that is named (its path, or a folder that has it), else on PATH, in a
/// well-known place, or as Sweetspot installed it; empty when it is not installed.
QString findOllama(const QString &named = {});

/// What Ollama needs to know of a cell with every request, or in a variant of the model. Pure.
std::vector<std::pair<std::string, int>> ollamaOptions(const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int contextLength, int physicalCores);

/// The environment that an Ollama of our own gets. Pure but for the environment it extends.
/// @param added by the person; what is ours to set wins
QProcessEnvironment ollamaEnvironment(const QString &store, int port, const CellSpec &cell,
    const LaneSpec &lane, int parallel, int maxLoadSeconds, const QMap<QString, QString> &added = {});

/// An Ollama: one of our own on a private port with a private store that vanishes with it, or the person's
/// running one, which is asked to load and unload but never stopped. Model files are brought to it as blobs:
/// hard links in a store of our own, an upload into the person's, under names that begin with "sweetspot/".
class OllamaServer : public Server
{
public:
    explicit OllamaServer(const EngineSite &site);
    ~OllamaServer() override;

    Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop) override;
    void stop(StreamClient &client) override;
    bool running() override;
    Endpoint endpoint() const override { return m_endpoint; }
    qint64 pid() const override { return m_runner; }
    qint64 rootPid() const override { return isOurs() ? m_local.pid() : m_listener; }
    StartedAs startedAs() const override;
    bool onThisMachine() const override { return isOnThisMachine(m_entry); }
    Error failure() override;

private:
    bool isOurs() const { return engineUrl(m_entry).isEmpty(); }
    Status launch(const ServerOrder &order, StreamClient &client, const std::stop_token &stop);
    Status bring(OllamaApi &api, const ServerOrder &order);

    EngineEntry m_entry;
    Endpoint m_endpoint;
    LocalServer m_local; ///< the one we started
    QString m_store; ///< of our own
    QString m_file, m_sha256; ///< of the model, computed once
    QString m_command;
    qint64 m_runner = 0;
    qint64 m_listener = 0; ///< of somebody's server on this machine; 0: it cannot be seen
    bool m_loaded = false;
};

} // namespace sweetspot
