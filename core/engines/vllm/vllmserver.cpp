// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmserver.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/process/readiness.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/vllm/vllmfailure.h"
#include "core/engines/vllm/vllmlaunch.h"
#include "core/engines/vllm/vllmprogram.h"

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// As the server lists its model.
std::optional<int> contextIn(const StreamRecord &listing)
{
    const auto json = parseJson(QByteArray::fromStdString(listing.body));
    if (!json || !json->is_object() || !json->contains("data") || !(*json)["data"].is_array()
        || (*json)["data"].empty() || !(*json)["data"][0].is_object())
        return std::nullopt;
    return optionalInteger((*json)["data"][0], "max_model_len");
}

} // namespace

VllmServer::VllmServer(const EngineSite &site)
    : m_entry(site.entry)
{
}

Result<QString> VllmServer::program(const LaneSpec &lane)
{
    const QString found = findVllm(m_entry.program);
    if (found.isEmpty())
        return Error{ErrorCode::Environment, vllmIsMissing(m_entry.program), {}};
    m_version = installedVllmVersion(found);
    if (!lane.isCpu() && isVllmForCpu(m_version)) // it would compute on the processor without a word
        return Error{ErrorCode::Environment,
            CoreTr::tr(
                "This vLLM is built for the processor only; install the build for your GPU, or measure it "
                "on the processor's lane."),
            {}};
    if (!lane.isCpu() && laneVariables(lane, serverEnvironment()).isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("vLLM cannot be told which GPU %1 is, as its driver gives no id of it.").arg(lane.name),
            {}};
    return found;
}

Result<ServerFacts> VllmServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const auto found = program(order.lane);
    if (!found)
        return found.error();
    const ModelShape shape = readModelShape(order.cell.modelFile);
    m_settings = vllmSettings(order, shape, m_entry);
    m_endpoint = {};
    m_endpoint.model = servedModelName(order.cell.id.model).toStdString();
    const Plan plan{QStringLiteral("vLLM"),
        [&](int port) {
            return LocalServer::Launch{
                *found, vllmArguments(m_settings, port), vllmEnvironment(order.lane, m_settings, *found)};
        },
        [&](const std::string &baseUrl) { return answersOk(client, baseUrl + "/health", stop); }};
    auto facts = startTree(order, plan, client, stop);
    if (!facts)
        return facts.error();
    facts->chatTemplate = shape.chatTemplate;
    facts->version = m_version.isEmpty() ? QString() : QStringLiteral("vLLM ") + m_version;
    HttpLimits limits;
    limits.total = limits.firstByte = 5s;
    facts->contextLength = contextIn(client.run({m_endpoint.baseUrl + "/v1/models", {}, {}}, limits, stop));
    return facts;
}

Error VllmServer::explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const
{
    return classifyVllmFailure(exit, output, ready);
}

} // namespace sweetspot
