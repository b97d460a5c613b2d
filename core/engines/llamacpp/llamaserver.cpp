// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaserver.h"

#include "core/base/json.h"
#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/llamacpp/llamaflags.h"
#include "core/engines/llamacpp/llamaknobs.h"
#include "core/engines/llamacpp/loadaccount.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/clock.h"

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

double seconds(std::int64_t ns)
{
    return double(ns) / 1e9;
}

} // namespace

LlamaServer::LlamaServer(const LlamaCppInstall &llamaCpp, EngineEntry entry)
    : m_llamaCpp(llamaCpp)
    , m_entry(std::move(entry))
{
}

LlamaServer::~LlamaServer() = default;

StartedAs LlamaServer::startedAs() const
{
    const LocalServer::Launch &launch = m_local.launched();
    if (launch.program.isEmpty())
        return {};
    return {shellCommand(launch.program, launch.arguments),
        environmentDifference(launch.environment, QProcessEnvironment::systemEnvironment())};
}

LaunchSettings LlamaServer::settingsFor(const ServerOrder &order) const
{
    const DeviceView view = deviceView(order.lane);
    LaneSpec lane = order.lane;
    lane.devices = view.devices;
    LaunchSettings settings
        = llamaLaunchSettings(m_llamaCpp, order.cell, lane, order.config, order.need, order.physicalCores);
    settings.options += besideSet(m_entry.options, llamaKnobs(), order.cell.parameters);
    settings.environment = m_entry.environment;
    settings.environment.insert(view.variables);
    return settings;
}

namespace
{

void addPlaces(ServerFacts &facts, const QByteArray &output)
{
    const LoadAccount account = parseLoadLog(output);
    facts.parts = account.parts;
    facts.offloadedLayers = account.offloadedLayers;
    facts.layers = account.layers;
    facts.pipelined = account.pipelined;
}

} // namespace

Result<ServerFacts> LlamaServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    m_ready = false;
    m_settings = order.exactly ? *order.exactly : settingsFor(order);
    std::int64_t begin = 0;
    const LocalServer::Engine engine{[&](int port) {
                                         begin = nowNs();
                                         return LocalServer::Launch{m_llamaCpp.serverPath,
                                             llamaServerArguments(m_llamaCpp, m_settings, port),
                                             withVariables(serverEnvironment(), m_settings.environment)};
                                     },
        [&](const std::string &baseUrl) {
            HttpLimits limits;
            limits.connect = limits.firstByte = limits.total = 2s;
            limits.maxBytes = 64 << 10;
            const StreamRecord health = client.run({baseUrl + "/health", {}, {}}, limits, stop);
            return health.end == StreamEnd::Complete && health.status == 200;
        },
        [&](const std::optional<ChildExit> &exit, const QByteArray &output) {
            if (exit || mentionsOutOfMemory(output))
                return classifyServerFailure(exit, output, false);
            return Error{ErrorCode::Timeout,
                CoreTr::tr(
                    "The server was not ready within %1 s; raise limits.max_load_time or choose a smaller "
                    "model.")
                    .arg(order.config.limits.maxLoadTime),
                {}};
        }};
    const auto started = m_local.start(engine, {order.stdoutFile, order.stderrFile},
        std::chrono::seconds(order.config.limits.maxLoadTime), client, stop);
    if (!started)
        return started.error();
    m_ready = true;
    ServerFacts facts;
    facts.loadSeconds = seconds(nowNs() - begin);
    facts.rssBytes = processMemory(pid()).rss;
    facts.commandLine = startedAs().commandLine;
    facts.settings = m_settings;
    facts.parallel = order.need.parallel;
    facts.diskReadBytes = processDiskRead(pid());
    addPlaces(facts, m_local.output());
    HttpLimits limits;
    limits.total = limits.firstByte = 5s;
    const StreamRecord props = client.run({m_local.baseUrl() + "/props", {}, {}}, limits, stop);
    if (const auto json = parseJson(QByteArray::fromStdString(props.body)); json && json->is_object()) {
        if (json->contains("default_generation_settings"))
            facts.contextLength = optionalInteger((*json)["default_generation_settings"], "n_ctx");
        if (json->contains("chat_template"))
            facts.chatTemplate = !textOf(*json, "chat_template").isEmpty();
    }
    return facts;
}

void LlamaServer::stop(StreamClient &client)
{
    m_local.end(client);
    m_ready = false;
}

Error LlamaServer::failure()
{
    return classifyServerFailure(m_local.exitNow(), m_local.output(), m_ready);
}

} // namespace sweetspot
