// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projectcommand.h"

#include "app/cli/enginesetup.h"
#include "app/cli/keys.h"
#include "app/cli/tr.h"
#include "core/engines/enginekind.h"
#include "core/hardware/hostinfo.h"
#include "core/judge/latest.h"
#include "core/plan/servedcells.h"
#include "core/profiles/profile.h"
#include "core/run/devicename.h"
#include "core/run/devicesnow.h"
#include "core/run/filesurvey.h"
#include "core/store/runs/runhistory.h"
#include "models/configkeys.h"
#include "models/parameterset.h"
#include "models/parametersweep.h"

#include <algorithm>

namespace sweetspot::cli
{

void addPlanOptions(Arguments &args)
{
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.option(QStringLiteral("quick"), CliTr::tr("few quantizations, few repetitions"));
    args.option(QStringLiteral("full"), CliTr::tr("all quantizations, narrow confidence intervals"));
    args.option(QStringLiteral("profiles"), CliTr::tr("measure only these profiles"), QStringLiteral("LIST"));
    args.option(QStringLiteral("models"), CliTr::tr("only models whose name matches, such as \"qwen*\""),
        QStringLiteral("GLOB"));
    args.option(QStringLiteral("quants"), CliTr::tr("only these quantizations"), QStringLiteral("LIST"));
    args.option(QStringLiteral("gpu"),
        CliTr::tr(
            "one lane per device: a number as nvidia-smi counts, an address, the beginning of a UUID, part "
            "of a name, the engine's name, or \"cpu\""),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("combined"),
        CliTr::tr(
            "one lane for several devices combined, such as 0,1 or CUDA0+CUDA1; repeat the option for more "
            "lanes"),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("params"),
        CliTr::tr("measure every cell with these parameters, such as threads=4,kv_type=q8_0; repeat the option "
                  "for more sets"),
        QStringLiteral("SET"));
    args.option(QStringLiteral("engines"),
        CliTr::tr("only these engines of the project (llama.cpp is one of them)"), QStringLiteral("LIST"));
    args.formerOption(QStringLiteral("backends"));
    args.option(QStringLiteral("missing"), CliTr::tr("only cells that were never measured to the end"));
    args.option(QStringLiteral("stale"),
        CliTr::tr(
            "only cells whose file, engine, settings or own prompts have changed since they were measured"));
    args.option(
        QStringLiteral("exhaustive"), CliTr::tr("measure every cell in every profile, without pruning"));
    args.option(QStringLiteral("offload"),
        CliTr::tr("share of the layers on GPUs, in percent: a list, or sweep for 0, 25, 50, 75, 100 and all "
                  "that fit"),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("num-predict"),
        CliTr::tr("length of every answer whose speed is measured, for this run"), QStringLiteral("TOKENS"));
    args.option(QStringLiteral("num-ctx"), CliTr::tr("context length of the servers, for this run"),
        QStringLiteral("TOKENS"));
    args.option(QStringLiteral("temperature"),
        CliTr::tr("temperature where quality is measured, for this run (0: the likeliest token)"),
        QStringLiteral("X"));
    args.option(QStringLiteral("timeout"), CliTr::tr("longest time of one request, for this run"),
        QStringLiteral("SECONDS"));
    args.option(QStringLiteral("set"), CliTr::tr("override a key of config.yaml"), QStringLiteral("key=value"));
}

Result<OpenedProject> loadProject(const QString &path)
{
    OpenedProject project{ProjectFolder(path), {}, {}, {}, {}, {}, {}};
    auto data = project.folder.load(project.issues);
    if (!data)
        return data.error();
    project.data = std::move(*data);
    sayIssues(project.issues);
    if (hasErrors(project.issues))
        return Error{ErrorCode::BadInput, CliTr::tr("The configuration has errors; fix them first."), {}};
    project.keys = engineKeys(project.data.settings.engines);
    return project;
}

namespace
{

// --missing and --stale go by what earlier runs measured, under today's names of models.
Status chooseCells(const Arguments &args, OpenedProject &project)
{
    if (args.has(QStringLiteral("missing")) && args.has(QStringLiteral("stale")))
        return Error{ErrorCode::BadInput, CliTr::tr("--missing and --stale cannot be combined."), {}};
    if (args.has(QStringLiteral("missing")) || args.has(QStringLiteral("stale"))) {
        const auto history = readHistory(project.folder.path());
        if (!history)
            return history.error();
        project.plan.choice = args.has(QStringLiteral("missing")) ? CellChoice::Missing : CellChoice::Stale;
        auto files = surveyModelFiles(project.folder, project.data);
        fingerprintFiles(files);
        project.plan.measured = measuredKeys(underTodaysNames(latestCells(*history), fingerprintsOf(files)),
            probeHost().machineId, ownPromptsToday(project.data));
    }
    return success();
}

// Short ways of saying --set come before it, which says more exactly what is wanted.
Status applyOverrides(const Arguments &args, OpenedProject &project)
{
    const QVector<std::pair<QString, QStringList>> options{
        {QStringLiteral("num-predict"),
            {QStringLiteral("workload.interactive.answer_tokens"),
                QStringLiteral("workload.long_context.answer_tokens"),
                QStringLiteral("workload.batch.answer_tokens"), QStringLiteral("workload.batch.summary_tokens"),
                QStringLiteral("workload.stress.answer_tokens")}},
        {QStringLiteral("num-ctx"), {QStringLiteral("llama_cpp.default_ctx_size")}},
        {QStringLiteral("temperature"), {QStringLiteral("workload.quality.temperature")}},
        {QStringLiteral("timeout"), {QStringLiteral("workload.timeout")}},
    };
    for (const auto &[option, keys] : options)
        for (const QString &key : args.has(option) ? keys : QStringList())
            if (const auto applied = override(project, key + QLatin1Char('=') + args.value(option)); !applied)
                return applied;
    for (const QString &assignment : args.values(QStringLiteral("set")))
        if (const auto applied = override(project, assignment); !applied)
            return applied;
    return success();
}

// A name that matches nothing is a mistake, not an empty plan.
Status checkModelGlob(const OpenedProject &project, const QString &glob)
{
    QStringList names;
    for (const ModelDefinition &model : project.data.models.models)
        names << model.name;
    for (const EngineEntry &entry : project.data.settings.engines)
        for (const ServedModel &model : entry.models)
            names << model.row();
    for (const QString &name : names)
        if (matchesAny(name, {glob}))
            return success();
    names.removeDuplicates();
    return Error{ErrorCode::BadInput,
        CliTr::tr("No model matches \"%1\"; the project has %2.")
            .arg(glob, names.isEmpty() ? CliTr::tr("none") : names.mid(0, 20).join(QStringLiteral(", "))),
        {}};
}

} // namespace

Result<OpenedProject> openProject(const Arguments &args)
{
    auto loaded = loadProject(args.positionals().first());
    if (!loaded)
        return loaded.error();
    OpenedProject &project = *loaded;
    if (const auto applied = applyOverrides(args, project); !applied)
        return applied.error();
    if (args.has(QStringLiteral("quick")) && args.has(QStringLiteral("full")))
        return Error{ErrorCode::BadInput, CliTr::tr("--quick and --full cannot be combined."), {}};
    if (args.has(QStringLiteral("quick")))
        project.plan.mode = TestMode::Quick;
    if (args.has(QStringLiteral("full")))
        project.plan.mode = TestMode::Full;
    if (const auto chosen = chooseCells(args, project); !chosen)
        return chosen.error();
    project.plan.models = args.list(QStringLiteral("models"));
    for (const QString &glob : project.plan.models)
        if (const auto known = checkModelGlob(project, glob); !known)
            return known.error();
    project.plan.quantizations = args.list(QStringLiteral("quants"));
    if (args.has(QStringLiteral("profiles")))
        if (const auto applied = override(project,
                QStringLiteral("profiles=") + args.list(QStringLiteral("profiles")).join(QLatin1Char(',')));
            !applied)
            return applied.error();
    if (args.has(QStringLiteral("exhaustive")))
        if (const auto applied = override(project, QStringLiteral("termination.exhaustive=true")); !applied)
            return applied.error();
    for (const QString &text : args.values(QStringLiteral("params"))) {
        const auto set = parseParameterSet(text);
        if (!set)
            return set.error();
        project.plan.parameterSets << *set;
    }
    if (args.has(QStringLiteral("offload"))) {
        const auto sets = offloadSets(args.list(QStringLiteral("offload")));
        if (!sets)
            return sets.error();
        project.plan.parameterSets << *sets;
    }
    project.plan.engines = args.list(QStringLiteral("engines")) + args.list(QStringLiteral("backends"));
    for (const QString &name : project.plan.engines) {
        QStringList known;
        for (const EngineKind &kind : builtInEngines())
            known << kind.id;
        for (const EngineEntry &entry : project.data.settings.engines)
            known << entry.name;
        if (!known.contains(name, Qt::CaseInsensitive))
            return Error{ErrorCode::BadInput,
                CliTr::tr("The project has no engine \"%1\"; it has %2.")
                    .arg(name, known.join(QStringLiteral(", "))),
                {}};
    }
    project.lanes.devices = args.list(QStringLiteral("gpu"));
    project.lanes.combined = combinedGroups(args.values(QStringLiteral("combined")));
    return loaded;
}

Status override(OpenedProject &project, const QString &assignment)
{
    // A run of an earlier version may have it among its overrides.
    if (const QString key = assignment.section(QLatin1Char('='), 0, 0).trimmed(); isRetiredConfigKey(key)) {
        say(CliTr::tr("note: %1 is no longer used.").arg(key));
        return success();
    }
    const auto applied = applyAssignment(project.data.config, assignment);
    if (applied)
        project.overrides << assignment;
    return applied;
}

Result<Preparation> prepare(const OpenedProject &project, const GpuWatch &gpus)
{
    const bool files = std::any_of(project.data.models.models.begin(), project.data.models.models.end(),
        [](const ModelDefinition &model) { return !model.files.isEmpty(); });
    const auto prepared = [&] {
        return prepareRun(project.folder, project.data, project.plan, project.lanes, Asking::Machine,
            {project.keys, {}, &gpus, {}});
    };
    if (!files) // all at addresses
        return prepared();
    const auto llamaCpp = findOrFetchLlamaCpp(
        project.data.config, project.folder.path(), devicesNow(&gpus, driverPatience(Asking::Machine)).devices);
    if (!llamaCpp && !needsBuiltIn(project.data)) // another engine loads the files
        return prepared();
    if (!llamaCpp)
        return llamaCpp.error();
    return prepareWith(*llamaCpp, project.folder, project.data, project.plan, project.lanes, Asking::Machine,
        {project.keys, {}, &gpus, {}});
}

} // namespace sweetspot::cli
