// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/fetchfiles.h"
#include "app/cli/keys.h"
#include "app/cli/signals.h"

#include "app/cli/tr.h"
#include "core/catalog/contentmatch.h"
#include "core/catalog/fetchplan.h"
#include "core/catalog/modelimport.h"
#include "core/catalog/safetensorsfolder.h"
#include "core/catalog/stores.h"
#include "core/engines/enginetable.h"
#include "core/hardware/devices.h"
#include "core/hardware/diskspace.h"
#include "core/hardware/hostinfo.h"
#include "core/net/sha256.h"
#include "core/plan/machinefit.h"
#include "core/plan/memoryestimate.h"
#include "models/modelsize.h"
#include "models/namematch.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace sweetspot::cli
{

namespace
{

struct Context {
    ProjectFolder folder;
    ProjectData data;
    Hub hub;
    const Arguments &args;
};

Json headerJson(const GgufHeader &header)
{
    Json json = Json::object();
    json["architecture"] = toJsonText(header.architecture);
    json["parameters"] = header.parameters;
    json["bits_per_weight"] = header.bitsPerWeight;
    json["quantization"] = toJsonText(header.quantization);
    put(json, "context_length", header.contextLength);
    put(json, "layers", header.layers);
    put(json, "experts", header.experts);
    if (!header.license.isEmpty())
        json["license"] = toJsonText(header.license);
    json["chat_template"] = header.chatTemplate;
    return json;
}

double neededBytes(const Context &context, const GgufHeader &header)
{
    CacheOptions cache;
    cache.contextLength = std::min(context.data.config.llamaCpp.defaultCtxSize,
        header.contextLength.value_or(context.data.config.llamaCpp.defaultCtxSize));
    return estimateMemory(header.fileBytes, header, cache).bytes;
}

// What an artifact is and who loads it, for people and for programs.
QString loadedBy(const Artifact &artifact)
{
    const QStringList engines = enginesThatLoad(artifact);
    return engines.isEmpty() ? CliTr::tr("no engine here can load this yet")
                             : CliTr::tr("for %1").arg(engines.join(QStringLiteral(", ")));
}

void listArtifact(const Context &context, const ModelDefinition &model, const Artifact &artifact, Json &all)
{
    const bool folder = artifact.kind == Artifact::Kind::Safetensors;
    const QString path
        = folder ? context.folder.modelFolder(context.data, model, artifact.location) : QString();
    const auto facts = !folder || path.isEmpty() ? Result<SafetensorsFacts>(Error{ErrorCode::NotFound,
                           folder ? CliTr::tr("missing") : CliTr::tr("a name in a registry"), {}})
                                                 : readSafetensorsFolder(path);
    Json entry = Json::object();
    entry["model"] = toJsonText(model.name);
    entry["quantization"] = toJsonText(artifact.quantization);
    entry["kind"] = toJsonText(artifactKindId(artifact.kind));
    entry[folder ? "folder" : "name"] = toJsonText(path.isEmpty() ? artifact.location : path);
    entry["available"] = facts.ok();
    entry["engines"] = toJson(enginesThatLoad(artifact));
    QStringList parts{artifactKindLabel(artifact.kind)};
    if (facts) {
        entry["bytes"] = facts->bytes;
        entry["architecture"] = toJsonText(facts->architecture);
        put(entry, "context_length", facts->contextLength);
        entry["tokenizer"] = facts->tokenizer;
        parts << formatBytes(double(facts->bytes)) << facts->architecture;
        if (!facts->tokenizer)
            parts << CliTr::tr("without a tokenizer");
    } else {
        entry["problem"] = toJsonText(facts.error().sentence);
        parts << facts.error().sentence;
    }
    parts << loadedBy(artifact);
    all.push_back(entry);
    if (!context.args.json())
        print(QStringLiteral("%1 %2 %3")
                  .arg(facts ? QStringLiteral("✓") : QStringLiteral("·"))
                  .arg(model.name + QLatin1Char(' ') + artifact.quantization, -36)
                  .arg(parts.join(QStringLiteral(", "))));
}

/// A file of the project: what its header says, or why nothing is known of it.
struct ListedFile {
    QString model, quantization, file;
    Result<GgufHeader> header;
};

QVector<ListedFile> filesOf(const Context &context)
{
    QVector<ListedFile> files;
    for (const ModelDefinition &model : context.data.models.models)
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            const QString path = context.folder.modelFile(context.data, model, file.value());
            const auto absent = [&model] {
                return Error{ErrorCode::NotFound,
                    model.repo.isEmpty() ? CliTr::tr("missing")
                                         : CliTr::tr("missing; get it with \"models download\""),
                    {}};
            };
            files << ListedFile{model.name, file.key(), path.isEmpty() ? file.value() : path,
                path.isEmpty() ? Result<GgufHeader>(absent()) : readGgufHeader(path)};
        }
    return files;
}

Json listedJson(const Context &context, const ListedFile &file)
{
    Json entry = Json::object();
    entry["model"] = toJsonText(file.model);
    entry["quantization"] = toJsonText(file.quantization);
    entry["kind"] = toJsonText(artifactKindId(Artifact::Kind::Gguf));
    entry["file"] = toJsonText(file.file);
    entry["available"] = file.header.ok();
    entry["engines"] = toJson(enginesThatLoad({Artifact::Kind::Gguf, file.file, file.quantization}));
    if (file.header) {
        entry["bytes"] = file.header->fileBytes;
        entry["needs_bytes"] = neededBytes(context, *file.header);
        entry["header"] = headerJson(*file.header);
    } else {
        entry["problem"] = toJsonText(file.header.error().sentence);
    }
    return entry;
}

QString listedText(const Context &context, const ListedFile &file)
{
    const auto &header = file.header;
    const QString what = header
        ? CliTr::tr("%1, %2 parameters, %3 bits per weight, needs about %4")
              .arg(formatBytes(header->fileBytes), modelSizeLabel(header->parameters),
                  QString::number(header->bitsPerWeight, 'f', 2), formatBytes(neededBytes(context, *header)))
        : QString(header.error().sentence);
    return QStringLiteral("%1 %2 %3")
        .arg(header ? QStringLiteral("✓") : QStringLiteral("·"))
        .arg(file.model + QLatin1Char(' ') + file.quantization, -36)
        .arg(what);
}

int list(const Context &context)
{
    const QVector<ListedFile> files = filesOf(context);
    Json all = Json::array();
    for (const ListedFile &file : files) {
        all.push_back(listedJson(context, file));
        if (!context.args.json())
            print(listedText(context, file));
    }
    for (const ModelDefinition &model : context.data.models.models)
        for (const Artifact &artifact : model.artifacts)
            listArtifact(context, model, artifact, all);
    if (context.args.json())
        printJson(all);
    else if (all.empty())
        say(CliTr::tr("This project has no models; \"models scan --add\" adds those on this machine."));
    return Done;
}

// Before anything long is done for it: the project is ours alone, and its files could be read whole.
Result<std::unique_ptr<ProjectLock>> lockForWriting(const ProjectFolder &folder)
{
    auto lock = ProjectLock::acquire(folder);
    if (lock)
        if (const auto may = folder.mayBeSaved(); !may)
            return may.error();
    return lock;
}

int scan(Context context)
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

int search(const Context &context, const QString &text)
{
    HubQuery query;
    query.text = text;
    query.license = context.args.value(QStringLiteral("license"));
    if (const auto most = parseModelSize(context.args.value(QStringLiteral("max-size"))))
        query.mostParameters = *most * 1e9;
    query.quantization = context.args.value(QStringLiteral("quant")).toUpper();
    if (context.args.has(QStringLiteral("fits"))) {
        const MachineRoom room = machineRoom(
            findDevices(), context.data.config.limits, probeHost().ramBytes, availableMemoryBytes());
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

// Names of the project's models, or what a person pasted from the hub.
Result<QVector<PlannedFetch>> plansFor(
    const Context &context, const QStringList &wanted, const std::stop_token &stop)
{
    QVector<PlannedFetch> plans;
    const auto missing = missingFiles(context.folder, context.data);
    QStringList names;
    for (const WantedFile &file : missing)
        names << file.model + QLatin1Char(' ') + file.quantization;
    QVector<WantedFile> chosen = wanted.isEmpty() ? missing : QVector<WantedFile>();
    for (const QString &text : wanted) {
        if (const auto reference = parseHubReference(text, context.hub.access().endpoint)) {
            const auto plan = planFetch(context.hub, *reference, context.folder, context.data, stop);
            if (!plan)
                return plan.error();
            plans << *plan;
            continue;
        }
        const auto fits = matchNames(text, names);
        if (fits.isEmpty())
            return Error{ErrorCode::NotFound,
                CliTr::tr("“%1” is neither a missing model of this project nor a repository "
                          "(organisation/name:QUANTIZATION).")
                    .arg(text),
                {}};
        for (const qsizetype index : fits)
            chosen << missing[index];
    }
    const auto more = planFetches(context.hub, chosen, stop);
    if (!more)
        return more.error();
    return plans + *more;
}

Json planJson(const PlannedFetch &plan)
{
    Json json = Json::object();
    json["repo"] = toJsonText(plan.wanted.repo);
    json["quantization"] = toJsonText(plan.wanted.quantization);
    json["files"] = toJson(plan.file.paths);
    json["bytes"] = plan.bytes();
    json["target"] = toJsonText(plan.target());
    return json;
}

int download(Context context, const QStringList &wanted)
{
    std::unique_ptr<ProjectLock> lock;
    if (!context.args.has(QStringLiteral("dry-run"))) {
        auto taken = lockForWriting(context.folder);
        if (!taken)
            return fail(taken.error(), context.args.json());
        lock = std::move(*taken);
    }
    const auto plans = stoppable<Result<QVector<PlannedFetch>>>(
        [&](const std::stop_token &stop) { return plansFor(context, wanted, stop); });
    if (!plans)
        return fail(plans.error(), context.args.json());
    const QString modelDir = context.folder.absolute(context.data.config.modelDir);
    double bytes = 0;
    Json all = Json::array();
    for (const PlannedFetch &plan : *plans) {
        bytes += double(plan.bytes());
        all.push_back(planJson(plan));
        if (!context.args.json())
            print(QStringLiteral("%1 %2 → %3")
                      .arg(formatBytes(double(plan.bytes())), 9)
                      .arg(plan.wanted.repo + QLatin1Char('/') + plan.file.path(),
                          QDir::toNativeSeparators(plan.target())));
    }
    const auto free = freeDiskBytes(modelDir);
    const bool dry = context.args.has(QStringLiteral("dry-run"));
    if (context.args.json() && dry) {
        Json json = Json::object();
        json["files"] = all;
        json["bytes"] = bytes;
        put(json, "free_bytes", free);
        printJson(json);
    } else if (!context.args.json()) {
        print(CliTr::tr("%1 to download, %2 free.")
                  .arg(formatBytes(bytes), free ? formatBytes(*free) : CliTr::tr("unknown")));
    }
    if (dry)
        return Done;
    const Interruption interruption;
    const Status fetched = fetchFiles(context.hub, *plans, modelDir, interruption);
    if (!fetched) {
        fail(fetched.error(), context.args.json());
        return fetched.error().code == ErrorCode::Cancelled ? int(Interrupted) : exitCodeOf(fetched.error());
    }
    QVector<NewFile> added;
    for (const PlannedFetch &plan : *plans)
        if (plan.wanted.model.isEmpty())
            added << NewFile{plan.target(), plan.wanted.repo.section(QLatin1Char('/'), 1),
                plan.wanted.quantization, plan.wanted.repo, {}};
    if (!added.isEmpty()) {
        context.data.models = withFilesAdded(context.data.models, added);
        if (const auto saved = context.folder.save(context.data); !saved)
            return fail(saved.error(), context.args.json());
    }
    if (context.args.json())
        printJson(all);
    return Done;
}

// What is wrong with a model file: its head, or bytes that are not those that were downloaded.
/// @param noted its checksum when it was downloaded; empty where nobody knows
QString problemOf(const QString &path, const Result<GgufHeader> &header, const QString &noted)
{
    if (!header)
        return header.error().sentence;
    return noted.isEmpty() || sha256OfFile(path) == noted.toLatin1()
        ? QString()
        : CliTr::tr(
            "The file is not what was downloaded: its checksum has changed. Delete it and download it again.");
}

int verify(const Context &context)
{
    int bad = 0;
    Json all = Json::array();
    const auto noted = notedChecksums(context.folder.absolute(context.data.config.modelDir));
    for (const ModelDefinition &model : context.data.models.models)
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            const QString path = context.folder.modelFile(context.data, model, file.value());
            if (path.isEmpty())
                continue;
            const auto header = readGgufHeader(path);
            const QString problem = problemOf(path, header, noted.value(path));
            bad += !problem.isEmpty();
            Json entry = Json::object();
            entry["file"] = toJsonText(path);
            entry["good"] = problem.isEmpty();
            if (!problem.isEmpty())
                entry["problem"] = toJsonText(problem);
            else if (header->quantization != file.key())
                entry["note"]
                    = toJsonText(CliTr::tr("its tensors are %1, not %2").arg(header->quantization, file.key()));
            all.push_back(entry);
            if (!context.args.json())
                print(QStringLiteral("%1 %2 %3")
                          .arg(problem.isEmpty() ? QStringLiteral("✓") : QStringLiteral("✗"),
                              QDir::toNativeSeparators(path),
                              problem.isEmpty() ? QString::fromStdString(entry.value("note", std::string()))
                                                : problem));
        }
    if (context.args.json())
        printJson(all);
    return bad > 0 ? int(CellsErrored) : int(Done);
}

} // namespace

int runModels(const QStringList &arguments)
{
    Arguments args(CliTr::tr(
        "Manage a project's models: list them, find those on this machine, search the Hugging Face Hub, "
        "download missing or named models (organisation/name:QUANTIZATION or a link), verify the files."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(QStringLiteral("WHAT"), CliTr::tr("list, scan, search TEXT, download [NAME...], verify"),
        QStringLiteral("list|scan|search TEXT|download [NAME...]|verify"));
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
        {QStringLiteral("download"), {QStringLiteral("dry-run")}}};
    if (options.contains(words[1]))
        if (const auto fits = args.allowOnly(words[1], options[words[1]]); !fits)
            return fail(fits.error(), args.json());
    ProjectFolder folder(words[0]);
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    const bool asksHub = words[1] == QLatin1String("search") || words[1] == QLatin1String("download");
    const Context context{folder, *data, Hub(asksHub ? hubWithKey() : HubAccess()), args};
    if (words[1] == QLatin1String("list") && words.size() == 2)
        return list(context);
    if (words[1] == QLatin1String("scan") && words.size() == 2)
        return scan(context);
    if (words[1] == QLatin1String("verify") && words.size() == 2)
        return verify(context);
    if (words[1] == QLatin1String("search") && words.size() > 2)
        return search(context, words.mid(2).join(QLatin1Char(' ')));
    if (words[1] == QLatin1String("download"))
        return download(context, words.mid(2));
    return fail({ErrorCode::BadInput,
                    CliTr::tr("Name an action: list, scan, search TEXT, download [NAME...] or verify."), {}},
        args.json());
}

} // namespace sweetspot::cli
