// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandserver.h"

#include "core/base/tr.h"
#include "core/engines/command/commandline.h"
#include "core/engines/modelnames.h"
#include "core/engines/process/readiness.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// The name that requests must carry: the first that it lists, as it was started with one model.
QString modelAt(const std::string &baseUrl, StreamClient &client, const std::stop_token &stop)
{
    HttpLimits limits;
    limits.total = limits.firstByte = 10s;
    const StreamRecord listing = client.run({baseUrl + "/v1/models", {}, {}}, limits, stop);
    const auto names
        = listing.status == 200 ? modelNames(QByteArray::fromStdString(listing.body)) : std::nullopt;
    return names ? names->value(0) : QString();
}

} // namespace

CommandServer::CommandServer(const EngineSite &site)
    : m_entry(site.entry)
{
}

QMap<QString, QString> commandValues(const ServerOrder &order)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    QStringList cards; // numbers of those that it sees
    for (qsizetype i = 0; i < order.lane.devices.size(); ++i)
        cards << QString::number(i);
    return {{QStringLiteral("model"), order.cell.modelFile},
        {QStringLiteral("context"), QString::number(context)},
        {QStringLiteral("devices"), cards.isEmpty() ? QStringLiteral("cpu") : cards.join(QLatin1Char(','))}};
}

Result<ServerFacts> CommandServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const auto words = checkedCommand(m_entry.command);
    if (!words)
        return words.error();
    const QStringList filled = filledWords(*words, commandValues(order));
    m_settings = LaunchSettings{QStringLiteral("command"), order.cell.modelFile, {}, m_entry.environment};
    for (const QString &word : filled)
        m_settings.options << LaunchOption{word, {}};
    QProcessEnvironment environment = withVariables(serverEnvironment(), m_entry.environment);
    // Left to itself it takes a card on the processor's lane too.
    environment = withVariables(
        environment, order.lane.isCpu() ? withoutCards() : laneVariables(order.lane, environment));
    m_endpoint = {};
    const Plan plan{m_entry.name,
        [&](int port) {
            const QStringList all = filledWords(filled, {{QStringLiteral("port"), QString::number(port)}});
            return LocalServer::Launch{all.first(), all.mid(1), environment};
        },
        [&](const std::string &baseUrl) {
            return answersOk(client, baseUrl + "/health", stop)
                || answersOk(client, baseUrl + "/v1/models", stop);
        }};
    auto facts = startTree(order, plan, client, stop);
    if (!facts)
        return facts;
    m_endpoint.model = modelAt(m_endpoint.baseUrl, client, stop).toStdString();
    return facts;
}

Error CommandServer::explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const
{
    const QString python = firstPythonError(output);
    return explainExit(exit, output, ready, python.isEmpty() ? firstErrorLine(output) : python);
}

} // namespace sweetspot
