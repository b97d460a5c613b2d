// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaserver.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/engines/llamacpp/llamaflags.h"
#include "core/engines/process/ports.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

QString tr(const char *text)
{
    return QCoreApplication::translate("LlamaServer", text);
}

constexpr auto kTermPatience = 30s; // then SIGKILL; an open stream alone can hold a server for 30 s
constexpr auto kSecondTerm = 2s; // a second signal ends a server that waits for a stream
constexpr qint64 kOutputTail = 256 << 10;
constexpr int kBindTries = 5;

double seconds(std::int64_t ns)
{
    return double(ns) / 1e9;
}

} // namespace

LlamaServer::LlamaServer(const LlamaCppInstall &llamaCpp)
    : m_llamaCpp(llamaCpp)
{
}

LlamaServer::~LlamaServer() = default;

Status LlamaServer::launch(const ServerOrder &order, int port)
{
    m_settings = llamaLaunchSettings(
        m_llamaCpp, order.cell, order.lane, order.config, order.need, order.physicalCores);
    const QStringList arguments = llamaServerArguments(m_llamaCpp, m_settings, port);
    const QProcessEnvironment environment = serverEnvironment();
    m_started = {shellCommand(m_llamaCpp.serverPath, arguments),
        environmentDifference(environment, QProcessEnvironment::systemEnvironment())};
    m_baseUrl = "http://127.0.0.1:" + std::to_string(port);
    m_stderrFile = order.stderrFile;
    m_stderrStart = QFileInfo(m_stderrFile).size();
    m_process = std::make_unique<ChildProcess>();
    return m_process->start(
        {m_llamaCpp.serverPath, arguments, environment, {}, order.stdoutFile, order.stderrFile});
}

Result<ServerFacts> LlamaServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    m_ready = false;
    for (int attempt = 1;; ++attempt) {
        const auto port = pickFreePort();
        if (!port)
            return port.error();
        const std::int64_t begin = nowNs();
        Status status = launch(order, *port);
        if (status)
            status = waitReady(order, client, stop);
        if (status) {
            m_ready = true;
            ServerFacts facts;
            facts.loadSeconds = seconds(nowNs() - begin);
            facts.rssBytes = processMemory(pid()).rss;
            facts.commandLine = m_started.commandLine;
            facts.settings = m_settings;
            facts.parallel = order.need.parallel;
            facts.diskReadBytes = processDiskRead(pid());
            HttpLimits limits;
            limits.total = limits.firstByte = 5s;
            const StreamRecord props = client.run({m_baseUrl + "/props", {}, {}}, limits, stop);
            if (const auto json = parseJson(QByteArray::fromStdString(props.body)); json && json->is_object()) {
                if (json->contains("default_generation_settings"))
                    facts.contextLength = optionalInteger((*json)["default_generation_settings"], "n_ctx");
                if (json->contains("chat_template"))
                    facts.chatTemplate = !textOf(*json, "chat_template").isEmpty();
            }
            return facts;
        }
        this->stop(client);
        // Between our look and its bind somebody else took the port: the next one will do.
        if (status.error().code != ErrorCode::Busy || attempt >= kBindTries)
            return status.error();
    }
}

Status LlamaServer::waitReady(const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto until = begin + std::chrono::seconds(order.config.limits.maxLoadTime);
    HttpLimits limits;
    limits.connect = limits.firstByte = limits.total = 2s;
    limits.maxBytes = 64 << 10;
    while (true) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, tr("Stopped."), {}};
        if (!m_process->running())
            return classifyServerFailure(m_process->exit(), output(), false);
        const StreamRecord health = client.run({m_baseUrl + "/health", {}, {}}, limits, stop);
        if (health.end == StreamEnd::Complete && health.status == 200)
            return m_process->running() ? success()
                                        : Status(classifyServerFailure(m_process->exit(), output(), false));
        const auto now = std::chrono::steady_clock::now();
        if (now >= until) {
            if (mentionsOutOfMemory(output()))
                return classifyServerFailure(std::nullopt, output(), false);
            return Error{ErrorCode::Timeout,
                tr("The server was not ready within %1 s; raise limits.max_load_time or choose a smaller "
                   "model.")
                    .arg(order.config.limits.maxLoadTime),
                {}};
        }
        // Fine at first, because small models load in a tenth of a second; coarse later, not to disturb a long
        // load.
        const auto pause = now - begin < 2s ? 5ms : 50ms;
        m_process->waitExit(pause, stop);
    }
}

void LlamaServer::stop(StreamClient &client)
{
    if (!m_process)
        return;
    client.closeConnections(); // a server with an open stream does not end for up to 30 s
    if (m_process->running()) {
        m_process->sendTerm();
        if (!m_process->waitExit(kSecondTerm)) {
            m_process->sendTerm();
            if (!m_process->waitExit(kTermPatience - kSecondTerm)) {
                m_process->sendKill();
                m_process->waitExit(5s);
            }
        }
    }
    m_process.reset();
    m_ready = false;
}

bool LlamaServer::running()
{
    return m_process && m_process->running();
}

qint64 LlamaServer::pid() const
{
    return m_process ? m_process->pid() : 0;
}

QByteArray LlamaServer::output() const
{
    return readTail(m_stderrFile, kOutputTail, m_stderrStart);
}

Error LlamaServer::failure()
{
    if (m_process)
        m_process->waitExit(500ms); // a connection breaks a moment before its process is gone
    const bool runs = running();
    return classifyServerFailure(runs || !m_process ? std::nullopt : m_process->exit(), output(), m_ready);
}

} // namespace sweetspot
