// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/downloadqueuefile.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kFormat = 1;
constexpr qint64 kLimit = 16 << 20; // bytes; a queue of thousands has a few

QString fileOf(const QString &projectPath)
{
    return projectPath + QStringLiteral("/downloads.json");
}

Json queuedJson(const QueuedFetch &queued)
{
    const PlannedFetch &plan = queued.plan;
    Json json = Json::object();
    json["model"] = toJsonText(plan.wanted.model);
    json["quantization"] = toJsonText(plan.wanted.quantization);
    json["repo"] = toJsonText(plan.wanted.repo);
    json["file"] = toJsonText(plan.wanted.file);
    json["folder"] = toJsonText(plan.wanted.folder);
    json["commit"] = toJsonText(plan.commit);
    json["paused"] = queued.paused;
    Json parts = Json::array();
    for (qsizetype i = 0; i < plan.orders.size(); ++i) {
        const DownloadOrder &order = plan.orders[i];
        parts.push_back({{"path", toJsonText(plan.file.paths.value(i))}, {"url", toJsonText(order.url)},
            {"target", toJsonText(order.target)}, {"bytes", order.bytes},
            {"sha256", toJsonText(order.sha256)}});
    }
    json["parts"] = parts;
    return json;
}

QueuedFetch fromJson(const Json &json)
{
    QueuedFetch queued;
    PlannedFetch &plan = queued.plan;
    plan.wanted = WantedFile{textOf(json, "model"), textOf(json, "quantization"), textOf(json, "repo"),
        textOf(json, "file"), textOf(json, "folder")};
    plan.commit = textOf(json, "commit");
    plan.file.quantization = plan.wanted.quantization;
    queued.paused = boolOf(json, "paused");
    const auto parts = json.find("parts");
    if (parts == json.end() || !parts->is_array())
        return queued;
    for (const Json &part : *parts) {
        if (!part.is_object())
            continue;
        const auto bytes = qint64(std::clamp(numberOf(part, "bytes"), 0.0, 1e15));
        plan.file.paths << textOf(part, "path");
        plan.file.sizes << bytes;
        plan.file.sha256 << textOf(part, "sha256");
        plan.orders << DownloadOrder{
            textOf(part, "url"), textOf(part, "target"), bytes, textOf(part, "sha256")};
    }
    return queued;
}

bool staysBelow(const QString &target, const QString &folder)
{
    return QDir::isAbsolutePath(target)
        && QDir::cleanPath(target).startsWith(QDir::cleanPath(folder) + QLatin1Char('/'));
}

} // namespace

QVector<QueuedFetch> readFetchQueue(const QString &projectPath, const QString &modelDir)
{
    QVector<QueuedFetch> queue;
    if (!QFileInfo::exists(fileOf(projectPath)))
        return queue;
    const auto text = readWholeFile(fileOf(projectPath), kLimit);
    const auto json = text ? parseJson(*text) : std::nullopt;
    if (!json || !json->is_object() || integerOf(*json, "formatVersion") != kFormat
        || !json->contains("downloads") || !(*json)["downloads"].is_array())
        return queue;
    for (const Json &entry : (*json)["downloads"]) {
        if (!entry.is_object())
            continue;
        QueuedFetch queued = fromJson(entry);
        const auto &orders = queued.plan.orders;
        if (!orders.isEmpty() && std::all_of(orders.begin(), orders.end(), [&](const DownloadOrder &order) {
                return !order.url.isEmpty() && staysBelow(order.target, modelDir);
            }))
            queue << queued;
    }
    return queue;
}

Status writeFetchQueue(const QString &projectPath, const QVector<QueuedFetch> &queue)
{
    const QString path = fileOf(projectPath);
    if (queue.isEmpty()) {
        if (!QFile::exists(path) || QFile::remove(path))
            return success();
        return Error{ErrorCode::Permission,
            CoreTr::tr("%1 cannot be removed; check the folder's permissions.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    }
    Json downloads = Json::array();
    for (const QueuedFetch &queued : queue)
        downloads.push_back(queuedJson(queued));
    return writeFileSafely(path, dumpJson(Json{{"formatVersion", kFormat}, {"downloads", downloads}}, true));
}

} // namespace sweetspot
