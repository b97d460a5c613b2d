// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/treeserver.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/measure/clock.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// A first start compiles: minutes for a large model, and once for each shape of it. Three quarters of an hour
// is beyond anything that was reported for one card (a judgement); what hangs is known by its silence long
// before.
constexpr auto kLongestStart = 45min;

} // namespace

TreeServer::~TreeServer() = default;

Result<ServerFacts> TreeServer::startTree(
    const ServerOrder &order, const Plan &plan, StreamClient &client, const std::stop_token &stop)
{
    m_ready = false;
    m_worker = 0;
    std::int64_t begin = 0;
    const std::chrono::seconds silence(order.config.limits.maxLoadTime);
    const LocalServer::Engine engine{[&](int port) {
                                         begin = nowNs();
                                         LocalServer::Launch launch = plan.launch(port);
                                         launch.endsChildren = true;
                                         return launch;
                                     },
        [&](const std::string &baseUrl) {
            m_endpoint.baseUrl = baseUrl;
            return plan.isReady(baseUrl);
        },
        [&](const std::optional<ChildExit> &exit, const QByteArray &output) {
            if (exit || mentionsOutOfMemory(output))
                return explain(exit, output, false);
            return Error{ErrorCode::Timeout,
                CoreTr::tr("%1 printed nothing for %2 s and did not get ready; raise limits.max_load_time, or "
                           "look into the cell's log for where it hangs.")
                    .arg(plan.name)
                    .arg(silence.count()),
                QString::fromUtf8(output.right(500)).trimmed()};
        }};
    // One file for both outputs keeps their order: logs are on the one, exceptions on the other.
    const auto started = m_local.start(engine, {order.stderrFile, order.stderrFile},
        LocalServer::Patience(std::max<std::chrono::milliseconds>(kLongestStart, silence), silence), client,
        stop);
    if (!started)
        return started.error();
    m_ready = true;
    m_worker = largestDescendant(m_local.pid());
    ServerFacts facts;
    facts.loadSeconds = double(nowNs() - begin) / 1e9;
    facts.rssBytes = processMemory(m_worker).rss;
    facts.diskReadBytes = processDiskRead(m_worker);
    facts.commandLine = startedAs().commandLine;
    facts.settings = m_settings;
    facts.parallel = order.need.parallel;
    return facts;
}

void TreeServer::stop(StreamClient &client)
{
    m_local.end(client);
    m_ready = false;
    m_worker = 0;
}

StartedAs TreeServer::startedAs() const
{
    const LocalServer::Launch &launch = m_local.launched();
    if (launch.program.isEmpty())
        return {};
    return {shellCommand(launch.program, launch.arguments),
        environmentDifference(launch.environment, QProcessEnvironment::systemEnvironment())};
}

Error TreeServer::failure()
{
    return explain(m_local.exitNow(), m_local.output(), m_ready);
}

} // namespace sweetspot
