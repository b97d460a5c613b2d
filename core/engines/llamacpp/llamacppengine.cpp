// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppengine.h"

#include "core/base/tr.h"
#include "core/engines/llamacpp/buildfetch.h"
#include "core/engines/llamacpp/buildmachine.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/engines/llamacpp/llamacppplan.h"
#include "core/engines/llamacpp/llamadevices.h"
#include "core/engines/llamacpp/llamaknobs.h"
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserve.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/llamacpp/routerpreset.h"
#include "core/engines/openai/openaichat.h"
#include "core/engines/process/serverenvironment.h"

#include <QRegularExpression>

namespace sweetspot
{

namespace
{

EngineKind llamaCppKind()
{
    EngineKind kind;
    kind.id = kind.label = QString::fromLatin1(kLlamaCpp);
    kind.explanation = CoreTr::tr("Sweetspot starts and stops a separate llama-server for each cell. Its path "
                                  "and options are in the settings.");
    kind.program = QStringLiteral("llama-server");
    for (const char *name : {"--host", "--port", "--ctx-size", "-c", "--parallel", "-np", "--cache-ram",
             "-cram", "--ctx-checkpoints", "--swa-checkpoints", "-ctxcp", "--fit", "-fit", "--threads", "-t",
             "--batch-size", "-b", "--flash-attn", "-fa", "--cache-type-k", "-ctk", "--cache-type-v", "-ctv",
             "--rpc", "--device", "-dev", "--gpu-layers", "--n-gpu-layers", "-ngl", "--tensor-split", "-ts",
             "--split-mode", "-sm", "--main-gpu", "-mg", "--n-cpu-moe", "-ncmoe", "LLAMA_ARG_*"})
        kind.setsItself << QString::fromLatin1(name);
    kind.always = kind.installs = kind.acceptsFiles = kind.predictsMemory = kind.measuresLogits
        = kind.splitsLayers = kind.startsExactly = true;
    kind.knobs = llamaKnobs();
    return kind;
}

class LlamaCppEngine : public Engine
{
public:
    LlamaCppEngine()
        : Engine(llamaCppKind())
    {
    }

    std::unique_ptr<Server> makeServer(const EngineSite &site) const override
    {
        return std::make_unique<LlamaServer>(site);
    }
    std::unique_ptr<Dialect> makeDialect() const override { return std::make_unique<LlamaNative>(); }
    std::unique_ptr<Dialect> makeChat() const override { return std::make_unique<OpenAiChat>(); }

    Status accepts(const Artifact &artifact, const QVector<Device> &) const override
    {
        if (artifact.kind == Artifact::Kind::Gguf)
            return success();
        return Error{ErrorCode::BadInput,
            CoreTr::tr("llama.cpp loads GGUF files; this is a %1.").arg(artifactKindLabel(artifact.kind)), {}};
    }
    Status takes(const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane,
        const ProgramOptions &program) const override
    {
        if (const QStringList alone = llamaDraftsWithoutModel(set); !alone.isEmpty())
            return Error{ErrorCode::BadInput,
                CoreTr::tr("%1 of the parameter %2 needs a draft model; name its file in the parameter %3.")
                    .arg(alone.join(QStringLiteral(", ")), knobid::kSpecType, knobid::kSpecDraftModel),
                {}};
        return Engine::takes(set, entry, lane, program);
    }
    QVector<EngineDevice> devices(const EngineSite &site, const QVector<Device> &found) const override
    {
        return site.llamaCpp ? matchedDevices(site.llamaCpp->devices, found, childEnvironment())
                             : QVector<EngineDevice>();
    }

    Status checkLaunch(const EngineEntry &entry) const override
    {
        // What reads or writes files, fetches (a preset ends in "default"), or gives a model tools.
        static const QRegularExpression reaches(
            QStringLiteral("url|hf|file|path|dir(?!ect)|save|lora|control-vector|mmproj|model|lookup-cache|"
                           "tool|mcp|preset|default"
                           "|docker|media|^-(m|mu|md|mm|mmu|dr|lcs|lcd)\\z"));
        for (const LaunchOption &option : entry.options) {
            if (!option.name.startsWith(QLatin1Char('-')))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("\"%1\" is not an option of llama-server; options begin with a dash.")
                        .arg(option.name),
                    {}};
            if (reaches.match(option.name).hasMatch())
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("\"%1\" accesses files or other machines, which projects must not do; only "
                               "options that control how to compute can be added.")
                        .arg(option.name),
                    {}};
        }
        return Engine::checkLaunch(entry);
    }

    Status checkSite(const EngineSite &site) const override
    {
        for (const LaunchOption &option : site.entry.options)
            if (site.llamaCpp && !site.llamaCpp->flags.isEmpty() && !site.llamaCpp->flags.contains(option.name))
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("This llama-server has no option %1; remove it with \"sweetspot-cli engines "
                               "PROJECT set llama.cpp\" or in project.yaml.")
                        .arg(option.name),
                    {}};
        return success();
    }

    InstallPlan installPlan(const InstallMachine &machine) const override
    {
        return llamaCppInstallPlan(machine, findBuildMachine());
    }
    Status fetchProgram(const InstallPlan &plan, const std::function<void(const QString &)> &say,
        const std::stop_token &stop) const override
    {
        // Into the plan's folder and nowhere else, and the very build that was spoken of.
        const BuildFetcher here
            = [&plan](const QString &, const std::function<void(const FetchProgress &)> &progress,
                  const std::stop_token &ends,
                  const ReleaseWish &wish) { return fetchLlamaCpp(plan.folder, progress, ends, wish); };
        const auto build = fetchBuild(
            findBuildKind(plan.variant), findBuildMachine(stop),
            [&say](const FetchProgress &progress) { say(progress.text); }, stop, here);
        if (build && !build->problem.isEmpty())
            say(build->problem);
        return build ? success() : Status(build.error());
    }
    Result<std::unique_ptr<Server>> installedServer(const InstallPlan &plan) const override
    {
        const auto install = probeLlamaCpp(serverInPrefix(plan.folder));
        if (!install)
            return install.error();
        return Result<std::unique_ptr<Server>>(std::make_unique<LlamaServer>(*install));
    }

    ServeLine serveLine(const ServeOrder &order, const ListenAt &at) const override
    {
        return llamaServeLine(order, at);
    }
    Result<LaunchSettings> settingsOf(const ProgramLine &line, const ListenAt &) const override
    {
        return llamaSettingsOf(line);
    }
    ContainerImage containerImage(const HandOverOrder &order) const override { return llamaContainer(order); }
    QVector<HandOverForm> handOverForms() const override { return {routerPresetForm()}; }
    QStringList handOverNotes(const LaunchSettings &settings) const override { return llamaNotes(settings); }
};

} // namespace

std::unique_ptr<const Engine> makeLlamaCppEngine()
{
    return std::make_unique<LlamaCppEngine>();
}

} // namespace sweetspot
