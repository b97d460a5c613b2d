// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/localserver.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "core/measure/streamclient.h"

#include <QFileInfo>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kTermPatience = 28s; // then SIGKILL; an open stream alone can hold a server for 30 s
constexpr auto kSecondTerm = 2s; // a second signal ends a llama-server that waits for a stream
constexpr qint64 kOutputTail = 256 << 10;
constexpr int kBindTries = 5;
constexpr auto kLastChildren = 3s; // those of a server that ended as it should are gone before

qint64 bytesOf(const LocalServer::Files &files)
{
    return QFileInfo(files.standardOutput).size() + QFileInfo(files.standardError).size();
}

} // namespace

Status LocalServer::startOn(PortLease port, const Engine &engine, const Files &files)
{
    m_port = std::move(port);
    m_launch = engine.launch(m_port.port());
    m_baseUrl = "http://127.0.0.1:" + std::to_string(m_port.port());
    m_stderrFile = files.standardError;
    m_stderrStart = QFileInfo(m_stderrFile).size();
    m_process = std::make_unique<ChildProcess>();
    return m_process->start({m_launch.program, m_launch.arguments, m_launch.environment, {},
        files.standardOutput, files.standardError, m_launch.endsChildren});
}

Status LocalServer::start(const Engine &engine, const Files &files, Patience patience, StreamClient &client,
    const std::stop_token &stop)
{
    for (int attempt = 1;; ++attempt) {
        auto port = leaseFreePort(m_ports);
        if (!port)
            return port.error();
        Status status = startOn(std::move(*port), engine, files);
        if (status)
            status = waitReady(engine, files, patience, stop);
        if (status)
            return success();
        end(client);
        // Between our look and its bind somebody else took the port: the next one will do.
        if (status.error().code != ErrorCode::Busy || attempt >= kBindTries)
            return status;
    }
}

Status LocalServer::waitReady(
    const Engine &engine, const Files &files, const Patience &patience, const std::stop_token &stop)
{
    const auto begin = std::chrono::steady_clock::now();
    auto lastWord = begin;
    qint64 printed = 0;
    while (true) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
        // Its process is looked at again after it answered: another program may be what answers at the port.
        if (m_process->running() && engine.isReady(m_baseUrl) && m_process->running())
            return success();
        if (!m_process->running())
            return engine.explain(m_process->exit(), output());
        const auto now = std::chrono::steady_clock::now();
        if (const qint64 bytes = bytesOf(files); bytes != std::exchange(printed, bytes))
            lastWord = now;
        const bool silent = patience.silence > 0ms && now - lastWord >= patience.silence;
        if (now - begin >= patience.most || silent)
            return engine.explain(std::nullopt, output());
        // Fine at first, because small models load in a tenth of a second; coarse later, not to disturb a long
        // load.
        m_process->waitExit(now - begin < 2s ? 5ms : 50ms, stop);
    }
}

void LocalServer::end(StreamClient &client)
{
    if (!m_process)
        return;
    client.closeConnections(); // a server with an open stream does not end for up to 30 s
    if (m_process->running()) {
        m_process->sendTerm();
        if (!m_process->waitExit(kSecondTerm)) {
            if (!m_launch.endsChildren) // one that is ending its children would leave them alone
                m_process->sendTerm();
            if (!m_process->waitExit(kTermPatience)) {
                m_process->sendKill();
                m_process->waitExit(5s);
            }
        }
    }
    m_process->endChildren(kLastChildren);
    m_process.reset();
    m_port = {};
}

QByteArray LocalServer::output() const
{
    return readTail(m_stderrFile, kOutputTail, m_stderrStart);
}

std::optional<ChildExit> LocalServer::exitNow()
{
    if (!m_process)
        return std::nullopt;
    m_process->waitExit(500ms); // a connection breaks a moment before its process is gone
    return m_process->running() ? std::nullopt : m_process->exit();
}

} // namespace sweetspot
