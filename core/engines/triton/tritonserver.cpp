// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritonserver.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/process/readiness.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/serverfailure.h"
#include "core/engines/process/tool.h"
#include "core/engines/triton/tritondialect.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// The first request may compile what the load did not (a judgement).
constexpr auto kProbePatience = 3min;

bool contains(const QByteArray &lower, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&lower](const char *word) { return lower.contains(word); });
}

QString versionAt(const std::string &baseUrl, StreamClient &client, const std::stop_token &stop)
{
    HttpLimits limits;
    limits.total = limits.firstByte = 5s;
    const auto json
        = parseJson(QByteArray::fromStdString(client.run({baseUrl + "/v2", {}, {}}, limits, stop).body));
    const QString version = json && json->is_object() ? textOf(*json, "version") : QString();
    return version.isEmpty() ? QString() : QStringLiteral("Triton ") + version;
}

} // namespace

QString findTriton(const QString &named)
{
    return findTool(named, QStringLiteral("tritonserver"), {QStringLiteral("/opt/tritonserver/bin")});
}

QString tritonModules(const QString &program)
{
    const QDir prefix(QFileInfo(QFileInfo(program).canonicalFilePath()).absolutePath() + QStringLiteral("/.."));
    const QString folder = prefix.filePath(QStringLiteral("backends"));
    return QFileInfo(folder).isDir() ? QDir::cleanPath(folder) : QString();
}

QString installedTritonVersion(const QString &program)
{
    const QString prefix = QFileInfo(QFileInfo(program).canonicalFilePath()).absolutePath();
    return QString::fromUtf8(readTail(prefix + QStringLiteral("/../TRITON_VERSION"), 64)).trimmed();
}

QStringList tritonArguments(const QString &repository, const QString &model, const QString &modules, int port)
{
    QStringList arguments{QStringLiteral("--model-repository"), repository, QStringLiteral("--http-address"),
        QStringLiteral("127.0.0.1"), QStringLiteral("--http-port"), QString::number(port),
        QStringLiteral("--allow-grpc"), QStringLiteral("false"), QStringLiteral("--allow-metrics"),
        QStringLiteral("false"), QStringLiteral("--model-control-mode"), QStringLiteral("explicit"),
        QStringLiteral("--load-model"), model, QStringLiteral("--exit-timeout-secs"), QStringLiteral("10")};
    if (!modules.isEmpty())
        arguments << QStringLiteral("--backend-directory") << modules;
    return arguments;
}

Error classifyTritonFailure(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready)
{
    const QByteArray lower = output.toLower();
    const QString python = firstPythonError(output);
    const QString line = python.isEmpty() ? firstErrorLine(output) : python;
    if (contains(lower, {"unable to find backend", "failed to find backend", "unable to locate backend"}))
        return {ErrorCode::Environment,
            CoreTr::tr("This Triton has no vLLM built in; use an image or an installation that has it, or a "
                       "model folder that is a Triton model by itself."),
            line};
    if (contains(lower, {"already in use"}))
        return {ErrorCode::Busy, CoreTr::tr("Another program took the server's port."), line};
    if (!mentionsOutOfMemory(output)
        && contains(lower, {"failed to load", "unable to load model", "load failed"}))
        return {ErrorCode::BadInput,
            CoreTr::tr(
                "Triton could not load the model; the cell's log says why, and the first error is below."),
            line};
    return explainExit(exit, output, ready, line);
}

TritonServer::TritonServer(const EngineSite &site)
    : m_entry(site.entry)
{
}

Result<ServerFacts> TritonServer::start(
    const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
{
    const QString program = findTriton(m_entry.program);
    if (program.isEmpty())
        return Error{ErrorCode::Environment,
            CoreTr::tr("Triton is not installed; put tritonserver on PATH, or name its folder in the engine's "
                       "entry."),
            {}};
    const QString modules = tritonModules(program);
    if (const auto made = m_repository.make(order); !made)
        return made.error();
    m_endpoint = {};
    m_endpoint.model = m_repository.model().toStdString();
    m_settings = LaunchSettings{QStringLiteral("tritonserver"), order.cell.modelFile, {}, m_entry.environment};
    if (!isTritonModel(order.cell.modelFile))
        m_settings.options << LaunchOption{
            QStringLiteral("model.json"), QString::fromUtf8(tritonModelJson(order))};
    QProcessEnvironment environment = withVariables(serverEnvironment(), m_entry.environment);
    environment = withVariables(
        environment, order.lane.isCpu() ? withoutCards() : laneVariables(order.lane, environment));
    environment.insert(QStringLiteral("HF_HUB_OFFLINE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("VLLM_NO_USAGE_STATS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    const Plan plan{QStringLiteral("Triton"),
        [&](int port) {
            return LocalServer::Launch{program,
                tritonArguments(m_repository.path(), m_repository.model(), modules, port), environment};
        },
        [&](const std::string &baseUrl) { return answersOk(client, baseUrl + "/v2/health/ready", stop); }};
    auto facts = startTree(order, plan, client, stop);
    if (!facts)
        return facts;
    if (const auto answers = probe(client, stop); !answers) {
        this->stop(client);
        return answers.error();
    }
    facts->version = versionAt(m_endpoint.baseUrl, client, stop);
    facts->chatTemplate = false; // the route takes text
    return facts;
}

// It says that it is ready while the process with its model is dead.
Status TritonServer::probe(StreamClient &client, const std::stop_token &stop)
{
    const TritonDialect dialect;
    GenerationRequest request;
    request.promptText = QStringLiteral("Hello");
    request.outputTokens = 1;
    HttpLimits limits;
    limits.firstByte = limits.idle = limits.total = kProbePatience;
    const GenerationReply reply = interpretReply(
        dialect, m_endpoint, client.run(dialect.generation(m_endpoint, request), limits, stop));
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    if (!reply.error)
        return success();
    return Error{reply.error->code,
        CoreTr::tr("Triton says that it is ready, but its model does not answer: %1")
            .arg(reply.error->sentence),
        reply.error->detail};
}

Error TritonServer::explain(const std::optional<ChildExit> &exit, const QByteArray &output, bool ready) const
{
    return classifyTritonFailure(exit, output, ready);
}

} // namespace sweetspot
