// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/ollamastore.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/catalog/modelcopy.h"
#include "core/gguf/ggufheader.h"
#include "core/net/sha256.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr qint64 kLargestManifest = 1 << 20;
constexpr const char *kModelLayer = "application/vnd.ollama.image.model";

// Digests become file names, so nothing but a digest passes.
std::optional<QString> blobName(const QString &digest)
{
    static const QRegularExpression form(QStringLiteral("^sha256:([0-9a-f]{64})\\z"));
    const auto match = form.match(digest);
    return match.hasMatch() ? std::optional(QStringLiteral("sha256-") + match.captured(1)) : std::nullopt;
}

// registry.ollama.ai/library/qwen3/8b is "qwen3:8b" to people.
QString nameOf(const QString &relative)
{
    QStringList parts = relative.split(QLatin1Char('/'));
    if (parts.size() < 4)
        return {};
    const QString tag = parts.takeLast();
    if (parts[0] == QLatin1String("registry.ollama.ai"))
        parts.removeFirst();
    if (parts[0] == QLatin1String("library"))
        parts.removeFirst();
    return QStringLiteral("%1:%2").arg(parts.join(QLatin1Char('/')), tag);
}

std::optional<OllamaModel> modelOf(const QString &store, const QString &manifest, const QString &name)
{
    const auto bytes = readWholeFile(manifest, kLargestManifest);
    const auto json = bytes ? parseJson(*bytes) : std::nullopt;
    if (!json || !json->is_object() || !json->contains("layers") || !(*json)["layers"].is_array())
        return std::nullopt;
    std::optional<OllamaModel> model;
    for (const Json &layer : (*json)["layers"]) {
        if (!layer.is_object() || textOf(layer, "mediaType") != QLatin1String(kModelLayer))
            continue;
        const auto blob = blobName(textOf(layer, "digest"));
        if (!blob || model) // several weights are no single GGUF file
            return std::nullopt;
        model = OllamaModel{
            name, QStringLiteral("%1/blobs/%2").arg(store, *blob), optionalBytes(layer, "size").value_or(0)};
    }
    return model && QFileInfo(model->blob).isFile() ? model : std::nullopt;
}

} // namespace

QVector<OllamaModel> readOllamaStore(const QString &store)
{
    const QString root = QDir(store).absolutePath();
    const QDir manifests(root + QStringLiteral("/manifests"));
    QVector<OllamaModel> models;
    QDirIterator walk(manifests.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString name = nameOf(manifests.relativeFilePath(path));
        if (name.isEmpty())
            continue;
        if (const auto model = modelOf(root, path, name))
            models << *model;
    }
    std::sort(models.begin(), models.end(),
        [](const OllamaModel &a, const OllamaModel &b) { return a.name < b.name; });
    return models;
}

namespace
{

// What Ollama keeps of a model beside its file.
QByteArray imageConfig(const GgufHeader &header, const QByteArray &sum)
{
    Json config = Json::object();
    config["model_format"] = "gguf";
    config["model_family"] = toJsonText(header.architecture);
    config["model_families"] = toJson(QStringList{header.architecture});
    config["model_type"] = toJsonText(header.sizeLabel);
    config["file_type"] = toJsonText(header.quantization);
    config["architecture"] = "amd64";
    config["os"] = "linux";
    Json rootfs = Json::object();
    rootfs["type"] = "layers";
    rootfs["diff_ids"] = toJson(QStringList{QStringLiteral("sha256:") + QString::fromLatin1(sum)});
    config["rootfs"] = rootfs;
    return dumpJson(config);
}

} // namespace

Status importIntoOllama(const QString &store, const QString &ggufPath, const QString &wanted)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z0-9][a-z0-9._-]{0,79})(?::([A-Za-z0-9][\\w.-]{0,79}))?\\z"));
    const auto match = form.match(wanted);
    if (!match.hasMatch() || wanted.contains(QLatin1String("..")))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("“%1” is not a valid Ollama name: use lower-case letters, digits, dots and dashes, "
                       "optionally followed by a colon and a tag.")
                .arg(wanted),
            {}};
    if (splitParts(ggufPath).size() > 1)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("Ollama's store cannot hold a split model; merge its parts first."), {}};
    const auto header = readGgufHeader(ggufPath);
    if (!header)
        return header.error();
    const QString tag = match.captured(2).isEmpty() ? QStringLiteral("latest") : match.captured(2);
    const QString manifest = QStringLiteral("%1/manifests/registry.ollama.ai/library/%2/%3")
                                 .arg(QDir(store).absolutePath(), match.captured(1), tag);
    if (QFileInfo::exists(manifest))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("Ollama already has a model %1; choose another name.").arg(wanted), {}};
    const QString blobs = QDir(store).absolutePath() + QStringLiteral("/blobs");
    if (!QDir().mkpath(blobs) || !QDir().mkpath(QFileInfo(manifest).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("Ollama's store %1 cannot be written.").arg(store), {}};
    const QByteArray sum = sha256OfFile(ggufPath);
    if (sum.isEmpty())
        return Error{ErrorCode::Io, CoreTr::tr("%1 cannot be read.").arg(ggufPath), {}};
    if (const auto put = linkOrCopy(ggufPath, blobs + QStringLiteral("/sha256-") + QString::fromLatin1(sum));
        !put)
        return put;
    const QByteArray configBytes = imageConfig(*header, sum);
    const QByteArray configSum = QCryptographicHash::hash(configBytes, QCryptographicHash::Sha256).toHex();
    if (const auto put
        = writeFileSafely(blobs + QStringLiteral("/sha256-") + QString::fromLatin1(configSum), configBytes);
        !put)
        return put;
    const auto layer = [](const char *type, const QByteArray &digest, qint64 size) {
        Json json = Json::object();
        json["mediaType"] = type;
        json["digest"] = "sha256:" + digest.toStdString();
        json["size"] = size;
        return json;
    };
    Json json = Json::object();
    json["schemaVersion"] = 2;
    json["mediaType"] = "application/vnd.docker.distribution.manifest.v2+json";
    json["config"] = layer("application/vnd.docker.container.image.v1+json", configSum, configBytes.size());
    json["layers"] = Json::array({layer(kModelLayer, sum, QFileInfo(ggufPath).size())});
    return writeFileSafely(manifest, dumpJson(json)); // last: what it names is there
}

} // namespace sweetspot
