// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/keys.h"
#include "app/cli/modelsdownload.h"
#include "app/cli/modelsgive.h"
#include "app/cli/modelslist.h"
#include "app/cli/signals.h"

#include "app/cli/tr.h"
#include "core/catalog/contentmatch.h"
#include "core/catalog/modelimport.h"
#include "core/catalog/stores.h"
#include "core/engines/enginetable.h"
#include "core/hardware/hostinfo.h"
#include "core/plan/machinefit.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "models/bytetext.h"
#include "models/modelsize.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace sweetspot::cli
{

namespace
{

int scan(ModelsContext context)
{
    std::unique_ptr<ProjectLock> lock;
    if (context.args.has(QStringLiteral("add"))) {
        auto taken = lockForWriting(context.folder);
        if (!taken)
            return fail(taken.error(), context.args.json());
        lock = std::move(*taken);
    }
    const auto stores = modelStores(QProcessEnvironment::systemEnvironment(), QDir::homePath());
    auto found = scanStores(stores);
    const QString own = context.folder.absolute(context.data.config.modelDir);
    if (QFileInfo(own).isDir())
        found += scanStores({{ModelStore::Kind::Folder, CliTr::tr("the project's models"), own}});
    // What the project has already, under whatever name, is no news.
    const auto known = alreadyInProject(found, context.folder, context.data);
    found.removeIf([&](const StoredModel &model) { return known.contains(model.path); });
    Json all = Json::array();
    for (const StoredModel &model : found) {
        Json entry = Json::object();
        entry["store"] = toJsonText(model.store);
        entry["name"] = toJsonText(model.name);
        entry["path"] = toJsonText(model.path);
        entry["quantization"] = toJsonText(model.quantization);
        entry["bytes"] = model.bytes;
        entry["kind"] = toJsonText(artifactKindId(model.kind));
        const Artifact artifact{model.kind, model.path, model.quantization};
        entry["engines"] = toJson(enginesThatLoad(artifact));
        all.push_back(entry);
        if (!context.args.json())
            print(
                QStringLiteral("%1 %2 %3 %4%5")
                    .arg(model.store, -20)
                    .arg(model.name, -44)
                    .arg(formatBytes(double(model.bytes)), 9)
                    .arg(QDir::toNativeSeparators(model.path),
                        model.kind == Artifact::Kind::Gguf
                            ? QString()
                            : QStringLiteral(" (%1 %2, %3)")
                                  .arg(model.quantization, artifactKindLabel(model.kind), loadedBy(artifact))));
    }
    if (context.args.has(QStringLiteral("add")) && !found.isEmpty()) {
        context.data.models = withFilesAdded(context.data.models, newFilesOf(found));
        if (const auto saved = context.folder.save(context.data); !saved)
            return fail(saved.error(), context.args.json());
        say(CliTr::tr("%1 added to models.yaml; the files stay where they are.").arg(found.size()));
    }
    if (context.args.json())
        printJson(all);
    else if (found.isEmpty())
        say(CliTr::tr("No other models found in %1 locations.").arg(stores.size()));
    return Done;
}

int search(const ModelsContext &context, const QString &text)
{
    HubQuery query;
    query.text = text;
    query.license = context.args.value(QStringLiteral("license"));
    if (const auto most = parseModelSize(context.args.value(QStringLiteral("max-size"))))
        query.mostParameters = *most * 1e9;
    query.quantization = context.args.value(QStringLiteral("quant")).toUpper();
    if (context.args.has(QStringLiteral("fits"))) {
        const GpuWatch gpus;
        const DevicesNow now = devicesNow(&gpus, driverPatience(Asking::Engine));
        const MachineRoom room = machineRoom(
            now.devices, context.data.config.limits, probeHost().ramBytes, availableMemoryBytes(), now.room);
        query.mostParameters = std::min(query.mostParameters.value_or(std::numeric_limits<double>::max()),
            mostParametersFor(room.bytes(), query.quantization));
    }
    const auto page = stoppable<Result<HubResults>>(
        [&](const std::stop_token &stop) { return context.hub.search(query, stop); });
    if (!page)
        return fail(page.error(), context.args.json());
    Json all = Json::array();
    for (const HubModel &model : page->models) {
        Json entry = Json::object();
        entry["repo"] = toJsonText(model.repo);
        entry["downloads"] = model.downloads;
        entry["license"] = toJsonText(model.license);
        entry["gated"] = !model.gated.isEmpty();
        put(entry, "parameters", model.parameters);
        put(entry, "context_length", model.contextLength);
        all.push_back(entry);
        if (!context.args.json())
            print(QStringLiteral("%1 %2 %3 %4")
                      .arg(model.repo, -56)
                      .arg(model.parameters ? modelSizeLabel(*model.parameters) : QString(), 6)
                      .arg(model.license, -16)
                      .arg(model.gated.isEmpty() ? QString() : CliTr::tr("gated")));
    }
    if (context.args.json())
        printJson(all);
    else if (page->models.isEmpty())
        say(CliTr::tr("No results on the hub; try fewer words."));
    return Done;
}

int act(const ModelsContext &context, const QStringList &words)
{
    if (words[1] == QLatin1String("list") && words.size() == 2)
        return listModels(context);
    if (words[1] == QLatin1String("scan") && words.size() == 2)
        return scan(context);
    if (words[1] == QLatin1String("verify") && words.size() == 2)
        return verifyModels(context);
    if (words[1] == QLatin1String("search") && words.size() > 2)
        return search(context, words.mid(2).join(QLatin1Char(' ')));
    if (words[1] == QLatin1String("download"))
        return downloadModels(context, words.mid(2));
    if (words[1] == QLatin1String("give"))
        return giveModel(context, words.mid(2));
    if (words[1] == QLatin1String("copy") && words.size() == 4)
        return copyModel(context, words[2], words[3]);
    return fail(
        {ErrorCode::BadInput,
            CliTr::tr("Name an action: list, scan, search TEXT, download [NAME...], verify, give ENGINE "
                      "MODEL or copy NAME FOLDER."),
            {}},
        context.args.json());
}

} // namespace

int runModels(const QStringList &arguments)
{
    Arguments args(CliTr::tr(
        "Manage a project's models: list them, find those on this machine, search the Hugging Face Hub, "
        "download missing or named models (organisation/name:QUANTIZATION or a link), verify the files, give "
        "them to an engine that keeps its own, copy what another program keeps."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(QStringLiteral("WHAT"),
        CliTr::tr("list, scan, search TEXT, download [NAME...], verify, give ENGINE MODEL [QUANTIZATION], copy "
                  "NAME FOLDER"),
        QStringLiteral("list|scan|search TEXT|download [NAME...]|verify|give ENGINE MODEL [QUANTIZATION]|copy "
                       "NAME FOLDER"));
    args.option(QStringLiteral("add"), CliTr::tr("with scan: add the models found to models.yaml"));
    args.option(QStringLiteral("license"), CliTr::tr("with search: only models with this licence"),
        QStringLiteral("NAME"));
    args.option(QStringLiteral("max-size"), CliTr::tr("with search: maximum number of parameters"),
        QStringLiteral("7B"));
    args.option(QStringLiteral("quant"), CliTr::tr("with search: only repositories with this quantization"),
        QStringLiteral("Q4_K_M"));
    args.option(QStringLiteral("fits"),
        CliTr::tr("with search: only models that fit into this machine's memory at that quantization (default: "
                  "Q4_K_M)"));
    args.option(QStringLiteral("dry-run"), CliTr::tr("with download: only show names, sizes and free space"));
    args.parse(arguments, 2, 100);
    const QStringList words = args.positionals();
    const QMap<QString, QStringList> options{{QStringLiteral("list"), {}},
        {QStringLiteral("scan"), {QStringLiteral("add")}}, {QStringLiteral("verify"), {}},
        {QStringLiteral("search"),
            {QStringLiteral("license"), QStringLiteral("max-size"), QStringLiteral("quant"),
                QStringLiteral("fits")}},
        {QStringLiteral("download"), {QStringLiteral("dry-run")}}, {QStringLiteral("give"), {}},
        {QStringLiteral("copy"), {}}};
    if (options.contains(words[1]))
        if (const auto fits = args.allowOnly(words[1], options[words[1]]); !fits)
            return fail(fits.error(), args.json());
    ProjectFolder folder(words[0]);
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    const bool asksHub = words[1] == QLatin1String("search") || words[1] == QLatin1String("download");
    const ModelsContext context{folder, *data, Hub(asksHub ? hubWithKey() : HubAccess()), args};
    return act(context, words);
}

} // namespace sweetspot::cli
