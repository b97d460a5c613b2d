// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudioserver.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/connection/connection.h"
#include "core/engines/process/readiness.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/listener.h"
#include "core/measure/clock.h"

#include <QCoreApplication>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kStartPatience = 60s; // it may start the program itself first (a judgement)
// Seconds of idleness after which it unloads by itself what we could not: we were killed. No cell rests as
// long.
constexpr int kIdle = 1800;

} // namespace

QStringList lmStudioLoadArguments(const ServerOrder &order, const QString &key, const QString &identifier)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    // Its context is one for all requests, as llama.cpp's.
    const int all = context * std::max(1, order.need.parallel);
    const QString share = order.lane.isCpu() ? QStringLiteral("off")
        : order.cell.parameters.offloadPercent()
        ? QString::number(*order.cell.parameters.offloadPercent() / 100.0, 'f', 2)
        : QStringLiteral("max");
    QStringList arguments{QStringLiteral("load"), key, QStringLiteral("--gpu"), share};
    if (all > 0)
        arguments << QStringLiteral("--context-length") << QString::number(all);
    return arguments << QStringLiteral("--identifier") << identifier << QStringLiteral("--ttl")
                     << QString::number(kIdle) << QStringLiteral("-y");
}

LmStudioServer::LmStudioServer(const EngineSite &site)
    : m_entry(site.entry)
{
}

LmStudioServer::~LmStudioServer()
{
    release();
}

// A server that runs is somebody's, and used as it is.
Status LmStudioServer::serve(const LmStudioTool &tool, StreamClient &client, const std::stop_token &stop)
{
    const QStringList ask{QStringLiteral("server"), QStringLiteral("status"), QStringLiteral("--json"),
        QStringLiteral("--quiet")};
    const auto status = tool.run(ask);
    const std::optional<int> running = status ? lmStudioPort(*status) : std::nullopt;
    if (running) {
        m_port = *running;
    } else {
        auto port = leaseFreePort();
        if (!port)
            return port.error();
        const auto started = tool.run({QStringLiteral("server"), QStringLiteral("start"),
                                          QStringLiteral("--port"), QString::number(port->port())},
            kStartPatience);
        if (!started)
            return started.error();
        m_port = port->port();
        m_lease = std::move(*port);
        m_startedServer = true;
    }
    m_endpoint = Endpoint("http://127.0.0.1:" + std::to_string(m_port));
    const auto until = std::chrono::steady_clock::now() + kStartPatience;
    while (!answersOk(client, m_endpoint.baseUrl + "/v1/models", stop)) {
        if (!Connection::wait(100ms, stop))
            return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
        if (std::chrono::steady_clock::now() >= until)
            return Error{ErrorCode::Timeout,
                CoreTr::tr("LM Studio's server did not answer within %1 s.").arg(kStartPatience.count()), {}};
    }
    m_listener = listenerOf(m_port);
    return success();
}

Result<QString> LmStudioServer::keyOf(const LmStudioTool &tool, const QString &file) const
{
    const auto list = tool.run({QStringLiteral("ls"), QStringLiteral("--json")});
    if (!list)
        return list.error();
    const QString key = lmStudioKey(parseLmStudioModels(*list), file);
    if (!key.isEmpty())
        return key;
    return Error{ErrorCode::NotFound,
        CoreTr::tr("LM Studio does not have this file; bring it there with \"lms import --hard-link\" and use "
                   "the file in its folder."),
        {}};
}

Result<ServerFacts> LmStudioServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    m_program = findLms(m_entry.program);
    if (m_program.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("LM Studio's command line \"lms\" is not here; install LM Studio and start it once."),
            {}};
    const LmStudioTool tool(m_program, stop);
    const auto giveUp = [&](const Error &error) {
        this->stop(client);
        return error;
    };
    if (const auto serving = serve(tool, client, stop); !serving)
        return giveUp(serving.error());
    const auto key = keyOf(tool, order.cell.modelFile);
    if (!key)
        return giveUp(key.error());
    static std::atomic<int> number{0};
    const QString name
        = QStringLiteral("sweetspot-%1-%2").arg(QCoreApplication::applicationPid()).arg(++number);
    const QStringList arguments = lmStudioLoadArguments(order, *key, name);
    const std::int64_t begin = nowNs();
    m_loaded = name; // also where it fails half way
    if (const auto loaded = tool.run(arguments, std::chrono::seconds(order.config.limits.maxLoadTime)); !loaded)
        return giveUp(loaded.error());
    m_endpoint.model = name.toStdString();
    ServerFacts facts;
    facts.loadSeconds = double(nowNs() - begin) / 1e9;
    facts.rssBytes = m_listener > 0 ? processMemory(largestDescendant(m_listener)).rss : std::nullopt;
    facts.parallel = order.need.parallel;
    facts.commandLine = shellCommand(m_program, arguments);
    facts.settings = LaunchSettings{QStringLiteral("lms"), order.cell.modelFile, {}, {}};
    facts.settings.options << LaunchOption{QStringLiteral("model"), *key};
    for (qsizetype i = 2; i + 1 < arguments.size(); i += 2)
        if (arguments[i] == QLatin1String("--gpu") || arguments[i] == QLatin1String("--context-length"))
            facts.settings.options << LaunchOption{arguments[i], arguments[i + 1]};
    return facts;
}

void LmStudioServer::release()
{
    const LmStudioTool tool(m_program, {}); // also when we are stopped
    if (const QString name = std::exchange(m_loaded, QString()); !name.isEmpty())
        (void)tool.run({QStringLiteral("unload"), name});
    if (std::exchange(m_startedServer, false))
        (void)tool.run({QStringLiteral("server"), QStringLiteral("stop")});
    m_port = 0;
    m_lease = {};
    m_listener = 0;
}

void LmStudioServer::stop(StreamClient &client)
{
    client.closeConnections();
    release();
}

Error LmStudioServer::failure()
{
    return Error{ErrorCode::Server,
        CoreTr::tr("LM Studio does not answer any more; look whether it is still running."), {}};
}

} // namespace sweetspot
