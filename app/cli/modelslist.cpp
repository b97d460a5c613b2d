// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelslist.h"

#include "app/cli/commands.h"
#include "app/cli/tr.h"
#include "core/catalog/fetchplan.h"
#include "core/catalog/safetensorsfolder.h"
#include "core/engines/enginetable.h"
#include "core/net/sha256.h"
#include "core/plan/memoryestimate.h"
#include "models/bytetext.h"
#include "models/modelsize.h"

#include <QDir>

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

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

double neededBytes(const ModelsContext &context, const GgufHeader &header)
{
    CacheOptions cache;
    cache.contextLength = std::min(context.data.config.llamaCpp.defaultCtxSize,
        header.contextLength.value_or(context.data.config.llamaCpp.defaultCtxSize));
    return estimateMemory(header.fileBytes, header, cache).bytes;
}

void listArtifact(
    const ModelsContext &context, const ModelDefinition &model, const Artifact &artifact, Json &all)
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

QVector<ListedFile> filesOf(const ModelsContext &context)
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

Json listedJson(const ModelsContext &context, const ListedFile &file)
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

QString listedText(const ModelsContext &context, const ListedFile &file)
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

} // namespace

int listModels(const ModelsContext &context)
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

int verifyModels(const ModelsContext &context)
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

} // namespace sweetspot::cli
