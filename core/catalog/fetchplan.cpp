// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fetchplan.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "models/modelsize.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

PlannedFetch ordersFor(const Hub &hub, const HubRepo &repo, const HubFile &file, const WantedFile &wanted)
{
    PlannedFetch plan{wanted, repo.commit, file, {}};
    for (qsizetype i = 0; i < file.paths.size(); ++i)
        plan.orders << DownloadOrder{hub.fileUrl(repo.repo, repo.commit, file.paths[i]),
            wanted.folder + QLatin1Char('/') + file.paths[i].section(QLatin1Char('/'), -1), file.sizes[i],
            file.sha256[i]};
    return plan;
}

Error notThere(const HubRepo &repo, const QString &wanted)
{
    QStringList has;
    for (const HubFile &file : repo.files)
        has << (file.quantization.isEmpty() ? file.path() : file.quantization);
    return {ErrorCode::NotFound,
        has.isEmpty()
            ? CoreTr::tr("%1 has no GGUF files; look for a repository whose name ends in GGUF.").arg(repo.repo)
            : CoreTr::tr("%1 has no %2; it has %3.").arg(repo.repo, wanted, has.join(QStringLiteral(", "))),
        {}};
}

const HubFile *find(const HubRepo &repo, const QString &file, const QString &quantization)
{
    const auto named = [&](const HubFile &candidate) {
        return candidate.paths.contains(file)
            || candidate.path().section(QLatin1Char('/'), -1) == file.section(QLatin1Char('/'), -1);
    };
    const auto quantized = [&](const HubFile &candidate) {
        return candidate.quantization.compare(quantization, Qt::CaseInsensitive) == 0;
    };
    auto found = repo.files.end();
    if (!file.isEmpty())
        found = std::find_if(repo.files.begin(), repo.files.end(), named);
    if (found == repo.files.end() && !quantization.isEmpty())
        found = std::find_if(repo.files.begin(), repo.files.end(), quantized);
    return found == repo.files.end() ? nullptr : &*found;
}

QString notesFile(const QString &modelDir)
{
    return modelDir + QStringLiteral("/metadata.json");
}

// What is noted of the files of a folder: an object with an object "files", whatever lies there.
Json notesOf(const QString &modelDir)
{
    constexpr qint64 kLargest = 16 << 20;
    Json notes = Json::object();
    if (const auto bytes = readWholeFile(notesFile(modelDir), kLargest))
        if (const auto json = parseJson(*bytes); json && json->is_object())
            notes = *json;
    if (const auto files = notes.find("files"); files == notes.end() || !files->is_object())
        notes["files"] = Json::object();
    return notes;
}

void note(const PlannedFetch &plan, const QString &modelDir)
{
    constexpr double kMb = 1e6, kGb = 1e9, kRamFactor = 1.2; // as estimateMemory() without a header
    Json all = notesOf(modelDir);
    Json entry = Json::object();
    entry["file"] = toJsonText(plan.target());
    entry["size_mb"] = double(plan.bytes()) / kMb;
    entry["estimated_ram_gb"] = double(plan.bytes()) * kRamFactor / kGb;
    entry["quantization"] = toJsonText(plan.wanted.quantization);
    entry["model"] = toJsonText(plan.wanted.model);
    entry["size"] = toJsonText(QFileInfo(plan.wanted.folder).fileName());
    entry["repo"] = toJsonText(plan.wanted.repo);
    entry["commit"] = toJsonText(plan.commit);
    entry["sha256"] = toJson(plan.file.sha256);
    entry["downloaded"] = toJson(QDateTime::currentDateTimeUtc());
    all["formatVersion"] = 1;
    all["files"][toJsonText(QDir(modelDir).relativeFilePath(plan.target()))] = entry;
    // The model is here whether or not this can be written.
    (void)writeFileSafely(notesFile(modelDir), dumpJson(all, true) + '\n').ok();
}

} // namespace

QString fetchFolder(const ProjectFolder &folder, const ProjectData &data, const QString &size)
{
    return folder.absolute(data.config.modelDir) + QLatin1Char('/')
        + (size.isEmpty() ? QStringLiteral("other") : safeFileName(size));
}

QVector<WantedFile> missingFiles(const ProjectFolder &folder, const ProjectData &data)
{
    const bool quick = data.config.testMode == TestMode::Quick;
    QVector<WantedFile> missing;
    for (const ModelDefinition &model : data.models.models)
        for (auto file = model.files.begin(); file != model.files.end(); ++file) {
            if (data.settings.excluded.contains({model.name, file.key()})
                || (quick && !data.models.quickQuantsOf(model).contains(file.key())) || model.repo.isEmpty()
                || !folder.modelFile(data, model, file.value()).isEmpty())
                continue;
            missing << WantedFile{
                model.name, file.key(), model.repo, file.value(), fetchFolder(folder, data, model.size)};
        }
    return missing;
}

Result<PlannedFetch> planFetch(
    const Hub &hub, const WantedFile &wanted, const QString &revision, const std::stop_token &stop)
{
    const auto repo = hub.repo(wanted.repo, revision, stop);
    if (!repo)
        return repo.error();
    const HubFile *file = find(*repo, wanted.file, wanted.quantization);
    if (!file)
        return notThere(*repo, wanted.file.isEmpty() ? wanted.quantization : wanted.file);
    return ordersFor(hub, *repo, *file, wanted);
}

Result<PlannedFetch> planFetch(const Hub &hub, const HubReference &reference, const ProjectFolder &folder,
    const ProjectData &data, const std::stop_token &stop)
{
    const auto repo = hub.repo(reference.repo, reference.revision, stop);
    if (!repo)
        return repo.error();
    const HubFile *file = find(*repo, reference.file, reference.quantization);
    if (!file && reference.file.isEmpty() && reference.quantization.isEmpty()) {
        file = find(*repo, {}, QStringLiteral("Q4_K_M"));
        if (!file && !repo->files.isEmpty())
            file = &repo->files.first();
    }
    if (!file)
        return notThere(*repo, reference.file.isEmpty() ? reference.quantization : reference.file);
    WantedFile wanted{{}, file->quantization, reference.repo, file->path(), {}};
    QString size;
    if (const auto header = hub.remoteHeader(*repo, *file, stop); header && header->parameters > 0)
        size = modelSizeLabel(header->parameters);
    wanted.folder = fetchFolder(folder, data, size);
    return ordersFor(hub, *repo, *file, wanted);
}

qint64 bytesHere(const PlannedFetch &plan)
{
    qint64 here = 0;
    for (const DownloadOrder &order : plan.orders) {
        const QFileInfo whole(order.target), part(partFile(order.target));
        here += whole.exists() ? whole.size() : part.exists() ? part.size() : 0;
    }
    return here;
}

Status fetchModel(const Hub &hub, const PlannedFetch &plan, const QString &modelDir,
    const std::function<void(const DownloadProgress &)> &progress, const std::stop_token &stop)
{
    qint64 before = 0;
    for (const DownloadOrder &order : plan.orders) {
        const auto fetched = downloadFile(
            hub, order,
            [&](const DownloadProgress &part) {
                if (progress)
                    progress({before + part.done, plan.bytes()});
            },
            stop);
        if (!fetched)
            return fetched;
        before += order.bytes;
    }
    if (const auto header = readGgufHeader(plan.target()); !header)
        return header.error();
    note(plan, modelDir);
    return success();
}

QHash<QString, QString> notedChecksums(const QString &modelDir)
{
    QHash<QString, QString> checksums;
    const Json notes = notesOf(modelDir);
    for (const auto &[name, entry] : notes["files"].items())
        if (const QString sum = textsOf(entry, "sha256").value(0).toLower(); !sum.isEmpty())
            checksums.insert(
                QDir::cleanPath(QDir(modelDir).absoluteFilePath(QString::fromStdString(name))), sum);
    return checksums;
}

} // namespace sweetspot
