// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmengine.h"

#include "core/base/tr.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/process/serverenvironment.h"
#include "core/engines/process/tool.h"
#include "core/engines/vllm/vllminstall.h"
#include "core/engines/vllm/vllmknobs.h"
#include "core/engines/vllm/vllmprogram.h"
#include "core/engines/vllm/vllmserve.h"
#include "core/engines/vllm/vllmserver.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr auto kVersionPatience = 180s; // it loads all of PyTorch to say it; half a minute on a slow disk

EngineKind vllmKind()
{
    EngineKind kind;
    kind.id = kind.program = QStringLiteral("vllm");
    kind.label = QStringLiteral("vLLM");
    kind.explanation = CoreTr::tr("Also measures the project's safetensors folders on vLLM: Sweetspot starts "
                                  "\"vllm serve\" for each cell and ends it with all its processes.");
    kind.profiles = {QStringLiteral("interactive"), QStringLiteral("long_context"), QStringLiteral("batch"),
        QStringLiteral("quality"), QStringLiteral("stress")};
    kind.variables = QStringLiteral("VLLM_");
    kind.programBytes
        = 3.9e9; // three processes of 0.97, 0.93 and 2.0 GB, seen with a model of 4 million parameters
    kind.acceptsFiles = kind.ownOnly = kind.takesProgram = kind.installs = true;
    kind.knobs = vllmKnobs();
    for (const char *name :
        {"--host", "--port", "--model", "--served-model-name", "--max-model-len", "--max-num-seqs",
            "--enable-prefix-caching", "--no-enable-prefix-caching", "--enable-prompt-tokens-details",
            "--generation-config", "OMP_NUM_THREADS", "VLLM_HOST_IP", "VLLM_PORT", "VLLM_NO_USAGE_STATS"})
        kind.setsItself << QString::fromLatin1(name);
    return kind;
}

// Those that say how to compute. Everything else that vLLM has reads files, imports code, opens addresses or
// changes what is answered; a list of what may not be would have to follow each of its versions.
const QStringList &mayBeAdded()
{
    static const QStringList names = QStringLiteral(
        "--dtype --quantization -q --kv-cache-dtype --enforce-eager --no-enforce-eager "
        "--gpu-memory-utilization --kv-cache-memory-bytes --block-size --swap-space --cpu-offload-gb "
        "--max-num-batched-tokens --enable-chunked-prefill --no-enable-chunked-prefill --async-scheduling "
        "--no-async-scheduling --tensor-parallel-size -tp --pipeline-parallel-size -pp "
        "--enable-expert-parallel --disable-custom-all-reduce --disable-cascade-attn --attention-backend "
        "--load-format --optimization-level -O --max-cudagraph-capture-size --performance-mode --seed "
        "--max-seq-len-to-capture --max-parallel-loading-workers --calculate-kv-scales")
                                         .split(QLatin1Char(' '));
    return names;
}

// Names that make it load other people's code or fetch from somewhere else.
const QStringList &reachingVariables()
{
    static const QStringList names{QStringLiteral("VLLM_PLUGINS"), QStringLiteral("VLLM_USE_MODELSCOPE"),
        QStringLiteral("VLLM_SERVER_DEV_MODE"), QStringLiteral("VLLM_ALLOW_INSECURE_SERIALIZATION"),
        QStringLiteral("VLLM_ALLOW_RUNTIME_LORA_UPDATING"), QStringLiteral("VLLM_LOGGING_CONFIG_PATH")};
    return names;
}

QString labelled(const QString &number)
{
    return number.isEmpty() ? QString() : QStringLiteral("vLLM ") + number;
}

class VllmEngine : public Engine
{
public:
    VllmEngine()
        : Engine(vllmKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<VllmServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override
    {
        return std::make_unique<OpenAiCompletions>(OpenAiChat::Flavour::Vllm);
    }
    std::unique_ptr<Dialect> makeChat() const override
    {
        return std::make_unique<OpenAiChat>(OpenAiChat::Flavour::Vllm);
    }

    Status accepts(const Artifact &artifact, const QVector<Device> &) const override
    {
        if (artifact.kind == Artifact::Kind::Safetensors)
            return success();
        return Error{ErrorCode::BadInput,
            CoreTr::tr("vLLM loads safetensors folders; this is a %1.").arg(artifactKindLabel(artifact.kind)),
            {}};
    }
    // Only NVIDIA's cards can be chosen by a variable that every build reads.
    QVector<EngineDevice> devices(const EngineSite &, const QVector<Device> &found) const override
    {
        return cudaCards(found);
    }
    Status checkLaunch(const EngineEntry &entry) const override
    {
        if (const Status good = Engine::checkLaunch(entry); !good)
            return good;
        for (const LaunchOption &option : entry.options)
            if (!mayBeAdded().contains(option.name))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr(
                        "\"%1\" is not one of vLLM's options that only control how to compute; a project "
                        "cannot add others.")
                        .arg(option.name),
                    {}};
        for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable)
            if (reachingVariables().contains(variable.key()))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("\"%1\" makes vLLM reach beyond this model, which projects must not do.")
                        .arg(variable.key()),
                    {}};
        return success();
    }

    EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &stop) const override
    {
        state.where = findVllm(entry.program);
        if (state.where.isEmpty()) {
            state.problem = vllmIsMissing(entry.program);
            return state;
        }
        state.version = labelled(installedVllmVersion(state.where));
        if (!state.version.isEmpty()) {
            state.usable = true;
            return state;
        }
        const auto said = runTool(state.where, {QStringLiteral("--version")}, kVersionPatience, stop);
        if (!said) {
            state.problem = said.error().sentence;
            return state;
        }
        static const QRegularExpression number(QStringLiteral("(\\d+\\.\\d+[\\w.+-]*)"));
        state.version = labelled(number.match(QString::fromUtf8(said->standardOutput)).captured(1));
        state.usable = said->exitCode == 0;
        if (!state.usable)
            state.problem
                = CoreTr::tr("The installation of vLLM is damaged; install it into a new environment.");
        return state;
    }

    InstallPlan installPlan(const InstallMachine &machine) const override { return vllmInstallPlan(machine); }
    Result<std::unique_ptr<Server>> installedServer(const InstallPlan &plan) const override
    {
        EngineEntry entry;
        entry.name = entry.kind = kind().id;
        entry.program = plan.folder;
        entry.options = {{QStringLiteral("--load-format"), QStringLiteral("dummy")},
            {QStringLiteral("--enforce-eager"), {}}};
        // Enough for a tiny model on any card, also where other programs hold much of it; a judgement.
        if (plan.checkedOn)
            entry.options << LaunchOption{QStringLiteral("--gpu-memory-utilization"), QStringLiteral("0.3")};
        return makeServer({nullptr, entry, {}});
    }

    ServeLine serveLine(const ServeOrder &order, const ListenAt &at) const override
    {
        return vllmServeLine(order, at);
    }
    Result<LaunchSettings> settingsOf(const ProgramLine &line, const ListenAt &) const override
    {
        return vllmSettingsOf(line);
    }
    ContainerImage containerImage(const HandOverOrder &order) const override { return vllmContainer(order); }
};

} // namespace

std::unique_ptr<const Engine> makeVllmEngine()
{
    return std::make_unique<VllmEngine>();
}

} // namespace sweetspot
