// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritonengine.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/triton/tritondialect.h"
#include "core/engines/triton/tritoninstall.h"
#include "core/engines/triton/tritonserver.h"

namespace sweetspot
{

namespace
{

EngineKind tritonKind()
{
    EngineKind kind;
    kind.id = QStringLiteral("triton");
    kind.label = QStringLiteral("Triton");
    kind.explanation
        = CoreTr::tr("Also measures the project's safetensors folders on NVIDIA's Triton: Sweetspot "
                     "writes a model repository for vLLM inside it, or takes a folder that is a "
                     "Triton model.");
    // Its route has no chat template, so its answers to questions would be no measure of the model.
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("long_context"), QStringLiteral("batch")};
    kind.program = QStringLiteral("tritonserver");
    kind.variables = QStringLiteral("VLLM_");
    kind.setsItself = {QStringLiteral("VLLM_API_KEY"), QStringLiteral("VLLM_PLUGINS"),
        QStringLiteral("VLLM_NO_USAGE_STATS"), QStringLiteral("VLLM_ALLOW_INSECURE_SERIALIZATION")};
    kind.programBytes = 2.2e9; // with vLLM inside, seen with a model of 4 million parameters
    kind.acceptsFiles = kind.ownOnly = kind.takesProgram = true;
    // In the model.json of a repository of our own.
    kind.knobs = {{knobid::kContextLength, {QStringLiteral("max_model_len")}},
        {knobid::kSlots, {QStringLiteral("max_num_seqs")}},
        {knobid::kMemoryShare, {QStringLiteral("gpu_memory_utilization")}}};
    return kind;
}

class TritonEngine : public Engine
{
public:
    TritonEngine()
        : Engine(tritonKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<TritonServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override { return std::make_unique<TritonDialect>(); }
    std::unique_ptr<Dialect> makeChat() const override { return std::make_unique<TritonDialect>(); }

    Status accepts(const Artifact &artifact, const QVector<Device> &) const override
    {
        if (artifact.kind == Artifact::Kind::Safetensors)
            return success();
        return Error{ErrorCode::BadInput,
            CoreTr::tr("Triton loads safetensors folders; this is a %1.").arg(artifactKindLabel(artifact.kind)),
            {}};
    }
    QVector<EngineDevice> devices(const EngineSite &, const QVector<Device> &found) const override
    {
        return cudaCards(found);
    }
    Status checkLaunch(const EngineEntry &entry) const override
    {
        if (!entry.options.isEmpty())
            return Error{ErrorCode::BadInput,
                CoreTr::tr(
                    "Triton takes no further options here; a model folder with a configuration of its own "
                    "has them."),
                {}};
        return Engine::checkLaunch(entry);
    }

    EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &) const override
    {
        state.where = findTriton(entry.program);
        state.usable = !state.where.isEmpty();
        if (!state.usable)
            state.problem
                = CoreTr::tr("Triton is not installed; put tritonserver on PATH, or name its folder in "
                             "the engine's entry.");
        else if (const QString version = installedTritonVersion(state.where); !version.isEmpty())
            state.version = QStringLiteral("Triton ") + version;
        return state;
    }

    InstallPlan installPlan(const InstallMachine &machine) const override { return tritonInstallPlan(machine); }

    QString serveCommand(const ServeOrder &order) const override
    {
        if (order.settings.modelFile.isEmpty())
            return {};
        const QString start = shellAssignments(order.settings.environment)
            + QStringLiteral("tritonserver --model-repository repository --http-address 127.0.0.1");
        const QString json = order.settings.value({QStringLiteral("model.json")});
        if (json.isEmpty())
            return QStringLiteral("mkdir -p repository && ln -s %1 repository/model && %2")
                .arg(shellQuoted(order.settings.modelFile), start);
        return QStringLiteral("mkdir -p repository/model/1 && cat > repository/model/1/model.json <<'END'\n"
                              "%1\nEND\ncat > repository/model/config.pbtxt <<'END'\n%2END\n%3")
            .arg(json, QString::fromUtf8(tritonConfig()), start);
    }
};

} // namespace

std::unique_ptr<const Engine> makeTritonEngine()
{
    return std::make_unique<TritonEngine>();
}

} // namespace sweetspot
