// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/fetchfiles.h"
#include "app/cli/keys.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/catalog/hublink.h"
#include "core/catalog/modelimport.h"
#include "core/catalog/starterlist.h"
#include "core/catalog/stores.h"
#include "core/hardware/hostinfo.h"
#include "core/store/project/projectfolder.h"
#include "models/modelsize.h"

#include <QDir>
#include <QFileInfo>

namespace sweetspot::cli
{

namespace
{

Status addFiles(ProjectData &data, const QStringList &files)
{
    QStringList paths;
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (!info.isFile())
            return Error{ErrorCode::NotFound, CliTr::tr("The file %1 does not exist.").arg(file), {}};
        paths << info.absoluteFilePath();
    }
    data.models = withFilesAdded(data.models, paths);
    return success();
}

Status addFolder(ProjectData &data, const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return Error{ErrorCode::NotFound, CliTr::tr("The folder %1 does not exist.").arg(folder), {}};
    const auto found = scanStores({{ModelStore::Kind::Folder, info.fileName(), info.absoluteFilePath()}});
    if (found.isEmpty())
        return Error{ErrorCode::NotFound, CliTr::tr("%1 contains no GGUF model file.").arg(folder), {}};
    data.models = withFilesAdded(data.models, newFilesOf(found));
    return success();
}

Status addFromHub(ProjectData &data, const ProjectFolder &folder, const QStringList &references)
{
    const Hub hub(hubWithKey());
    for (const QString &text : references) {
        const auto reference = parseHubReference(text, hub.access().endpoint);
        if (!reference)
            return Error{ErrorCode::BadInput,
                CliTr::tr("\"%1\" is not a hub repository; write organisation/name or "
                          "organisation/name:QUANTIZATION.")
                    .arg(text),
                {}};
        const auto plan = stoppable<Result<PlannedFetch>>(
            [&](const std::stop_token &stop) { return planFetch(hub, *reference, folder, data, stop); });
        if (!plan)
            return plan.error();
        // Its name and its size say where a download puts it; it is not here yet.
        const QString size = QFileInfo(plan->wanted.folder).fileName();
        data.models = withFilesAdded(data.models,
            {NewFile{QFileInfo(plan->target()).fileName(), plan->wanted.repo.section(QLatin1Char('/'), 1),
                plan->wanted.quantization, plan->wanted.repo, parseModelSize(size) ? size : QString()}});
    }
    return success();
}

Status addStarters(ProjectData &data)
{
    const auto chosen = startersFor(starters(), availableMemoryBytes().value_or(0));
    if (chosen.isEmpty())
        return Error{ErrorCode::Environment,
            CliTr::tr("None of the starter models fits into the free memory; choose a smaller one with --hub."),
            {}};
    for (const StarterModel &model : chosen) {
        data.models.models << definitionOf(model);
        say(CliTr::tr("%1 (%2, %3), about %4 GB in Q4_K_M")
                .arg(model.name, model.repo, model.license)
                .arg(model.gigabytes, 0, 'f', 1));
    }
    return success();
}

Status fill(ProjectData &data, const ProjectFolder &folder, const Arguments &args)
{
    const QStringList files = args.list(QStringLiteral("files")) + args.positionals().mid(1);
    if (const auto added = addFiles(data, files); !added)
        return added;
    for (const QString &models : args.values(QStringLiteral("folder")))
        if (const auto added = addFolder(data, models); !added)
            return added;
    if (args.has(QStringLiteral("starter")))
        if (const auto added = addStarters(data); !added)
            return added;
    return args.has(QStringLiteral("hub")) ? addFromHub(data, folder, args.list(QStringLiteral("hub")))
                                           : success();
}

void addOptions(Arguments &args)
{
    args.positional(QStringLiteral("DIR"), CliTr::tr("the project folder, then GGUF files as with --files"),
        QStringLiteral("DIR [FILE...]"));
    args.option(QStringLiteral("name"), CliTr::tr("name of the project (default: the folder's name)"),
        QStringLiteral("NAME"));
    args.option(QStringLiteral("files"), CliTr::tr("GGUF files to measure; they stay where they are"),
        QStringLiteral("LIST"));
    args.option(QStringLiteral("folder"), CliTr::tr("all GGUF files below this folder; may be repeated"),
        QStringLiteral("DIR"));
    args.option(QStringLiteral("hub"),
        CliTr::tr("organisation/name[:QUANTIZATION] on the Hugging Face Hub; may be repeated"),
        QStringLiteral("REPO"));
    args.option(QStringLiteral("starter"),
        CliTr::tr("three well-known free models that fit into this machine's memory"));
}

// Only a new or an empty folder becomes a project.
Status checkPlace(const QString &path)
{
    if (ProjectFolder(path).looksLikeProject())
        return Error{ErrorCode::BadInput,
            CliTr::tr("%1 is already a project; \"sweetspot-cli models %1\" adds models to it.").arg(path), {}};
    if (QFileInfo::exists(path)
        && (!QFileInfo(path).isDir()
            || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return Error{ErrorCode::BadInput,
            CliTr::tr("%1 contains other files; choose an empty or new folder.").arg(path), {}};
    return success();
}

void tellMade(const ProjectData &data, const QString &path, const Arguments &args)
{
    if (args.json()) {
        Json json = Json::object();
        json["project"] = toJsonText(path);
        json["models"] = data.models.models.size();
        printJson(json);
    } else if (data.models.models.isEmpty()) {
        print(CliTr::tr("The project is in %1 and has no models yet. \"sweetspot-cli models %1 scan --add\" "
                        "adds those on this machine, \"sweetspot-cli models %1 search TEXT\" searches the hub.")
                  .arg(path));
    } else {
        print(CliTr::tr(
            "The project is in %1 with %n model(s). Measure it with: sweetspot-cli run %1 --quick --fetch",
            nullptr, int(data.models.models.size()))
                  .arg(path));
    }
}

} // namespace

int runNew(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Create a project in a new or empty folder. Nothing is downloaded or measured "
                             "yet; \"run --fetch\" does both."));
    addOptions(args);
    constexpr int kMostFiles = 1000;
    args.parse(arguments, 1, kMostFiles);
    const QString path = QDir(args.positionals().first()).absolutePath();
    const ProjectFolder folder(path);
    if (const auto free = checkPlace(path); !free)
        return fail(free.error(), args.json());
    ProjectData data;
    data.settings.name
        = args.has(QStringLiteral("name")) ? args.value(QStringLiteral("name")) : QFileInfo(path).fileName();
    if (const auto filled = fill(data, folder, args); !filled)
        return fail(filled.error(), args.json());
    if (!QDir().mkpath(path))
        return fail(
            {ErrorCode::Permission,
                CliTr::tr("The folder %1 could not be created; choose another location.").arg(path), {}},
            args.json());
    if (const auto saved = folder.save(data); !saved)
        return fail(saved.error(), args.json());
    tellMade(data, path, args);
    return Done;
}

} // namespace sweetspot::cli
