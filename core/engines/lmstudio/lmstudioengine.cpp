// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudioengine.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/connection/connection.h"
#include "core/engines/lmstudio/lmstudiohandover.h"
#include "core/engines/lmstudio/lmstudioserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/measure/streamclient.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

EngineKind lmStudioKind()
{
    EngineKind kind;
    kind.id = QStringLiteral("lmstudio");
    kind.label = QStringLiteral("LM Studio");
    kind.explanation = CoreTr::tr("Also measures GGUF files of LM Studio's own folder on LM Studio: they are "
                                  "loaded and unloaded, and its "
                                  "server is only stopped if it was not running before.");
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("batch"), QStringLiteral("quality")};
    kind.program = QStringLiteral("lms");
    kind.acceptsFiles = kind.ownOnly = kind.takesProgram = true;
    for (const auto &[knob, name] : {std::pair(knobid::kContextLength, QStringLiteral("--context-length")),
             std::pair(knobid::kOffload, QStringLiteral("--gpu"))})
        kind.knobs << EngineKnob{knob, {name}, {}, {}, {}, EngineKnob::Place::Load, EngineKnob::Cost::Reload};
    return kind;
}

class LmStudioEngine : public Engine
{
public:
    LmStudioEngine()
        : Engine(lmStudioKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<LmStudioServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override
    {
        return std::make_unique<OpenAiCompletions>(OpenAiChat::Flavour::Plain);
    }
    std::unique_ptr<Dialect> makeChat() const override
    {
        return std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Plain);
    }

    Status accepts(const Artifact &artifact, const QVector<Device> &devices) const override
    {
        if (artifact.kind != Artifact::Kind::Gguf)
            return Error{ErrorCode::BadInput,
                CoreTr::tr("LM Studio loads GGUF files; this is a %1.").arg(artifactKindLabel(artifact.kind)),
                {}};
        if (devices.size() > 1)
            return Error{
                ErrorCode::BadInput, CoreTr::tr("LM Studio cannot be told which of several GPUs to use."), {}};
        return success();
    }
    // Options would be those of a load, which are ours.
    Status checkLaunch(const EngineEntry &entry) const override
    {
        if (!entry.options.isEmpty() || !entry.environment.isEmpty())
            return Error{ErrorCode::BadInput,
                CoreTr::tr("LM Studio is set up in LM Studio; its entry takes no options or variables."), {}};
        return success();
    }

    EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &stop) const override
    {
        state.where = findLms(entry.program);
        if (state.where.isEmpty()) {
            state.problem = CoreTr::tr(
                "LM Studio's command line \"lms\" is not here; install LM Studio and start it once.");
            return state;
        }
        const LmStudioTool tool(state.where, stop);
        const auto version = tool.run({QStringLiteral("version")});
        if (!version) {
            state.problem = version.error().sentence;
            return state;
        }
        static const QRegularExpression number(QStringLiteral("(\\d+\\.\\d+[\\w.+-]*)"));
        const QString said = number.match(QString::fromUtf8(*version)).captured(1);
        state.version = said.isEmpty() ? QString() : QStringLiteral("LM Studio ") + said;
        state.usable = true;
        if (const auto loaded = tool.run({QStringLiteral("ps"), QStringLiteral("--json")}))
            state.models = parseLmStudioLoaded(*loaded);
        return state;
    }

    InstallPlan installPlan(const InstallMachine &machine) const override
    {
        return refusedPlan(planFor(kind().id, kind().label, machine),
            CoreTr::tr("LM Studio has an installer of its own, at https://lmstudio.ai; start it once, so that "
                       "its command line \"lms\" is found."));
    }

    QString ownAddress() const override { return QStringLiteral("http://127.0.0.1:1234"); }
    // Its server is asked, not its command line, which would wake it.
    QVector<ResidentModel> residents(const QString &address, const std::stop_token &stop) const override
    {
        StreamClient client;
        HttpLimits limits;
        limits.firstByte = limits.total = std::chrono::seconds(2);
        const StreamRecord listing
            = client.run(HttpRequest{address.toStdString() + "/api/v0/models", {}, {}}, limits, stop);
        QVector<ResidentModel> found;
        if (!transportError(listing))
            for (const QString &name : parseLmStudioListing(QByteArray::fromStdString(listing.body)))
                found << ResidentModel{kind().id, address, name, 0};
        return found;
    }
    Status release(const ResidentModel &resident, const std::stop_token &stop) const override
    {
        const QString program = findLms({});
        if (program.isEmpty() || resident.name.startsWith(QLatin1Char('-')))
            return Engine::release(resident, stop);
        const auto said = LmStudioTool(program, stop).run({QStringLiteral("unload"), resident.name});
        return said ? success() : Status(said.error());
    }

    QVector<HandOverForm> handOverForms() const override { return {lmStudioForm()}; }
    QString serveCommand(const ServeOrder &order) const override
    {
        const QString key = order.settings.value({QStringLiteral("model")});
        if (key.isEmpty())
            return {};
        QStringList words{QStringLiteral("lms"), QStringLiteral("load"), key};
        for (const LaunchOption &option : order.settings.options)
            if (option.name.startsWith(QLatin1Char('-')))
                words << option.name
                      << (option.name == QLatin1String("--context-length") && order.contextLength > 0
                                 ? QString::number(order.contextLength)
                                 : option.value);
        return QStringLiteral("lms server start && ") + shellWords(words);
    }
};

} // namespace

std::unique_ptr<const Engine> makeLmStudioEngine()
{
    return std::make_unique<LmStudioEngine>();
}

} // namespace sweetspot
