// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/hubanswers.h"

#include "core/base/json.h"
#include "core/catalog/hublink.h"
#include "core/catalog/localscan.h"
#include "models/quantization.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString licenseOf(const Json &json)
{
    for (const QString &tag : textsOf(json, "tags"))
        if (tag.startsWith(QLatin1String("license:")))
            return tag.mid(8);
    return {};
}

// `gated` is false, "auto" or "manual".
QString gatedOf(const Json &json)
{
    if (!json.contains("gated"))
        return {};
    return json["gated"].is_string() ? textOf(json, "gated")
        : boolOf(json, "gated")      ? QStringLiteral("manual")
                                     : QString();
}

HubModel modelOf(const Json &json)
{
    HubModel model;
    model.repo = textOf(json, "id", textOf(json, "modelId"));
    model.downloads = optionalBytes(json, "downloads").value_or(0);
    model.likes = optionalBytes(json, "likes").value_or(0);
    model.modified = timeOf(json, "lastModified");
    model.license = licenseOf(json);
    model.gated = gatedOf(json);
    if (json.contains("gguf") && json["gguf"].is_object()) {
        model.parameters = optionalNumber(json["gguf"], "total");
        model.architecture = textOf(json["gguf"], "architecture");
        model.contextLength = optionalInteger(json["gguf"], "context_length");
    }
    if (const auto files = json.find("siblings"); files != json.end() && files->is_array())
        for (const Json &file : *files)
            if (const QString name = file.is_object() ? textOf(file, "rfilename") : QString();
                name.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive))
                model.quantizations << quantizationFromFileName(name.section(QLatin1Char('/'), -1));
    model.quantizations.removeAll(QString());
    model.quantizations.removeDuplicates();
    return model;
}

// Parts of split models become one file, and what is no model is left out.
QVector<HubFile> filesOf(const Json &siblings)
{
    static const QRegularExpression part(
        QStringLiteral("^(.*)-(\\d{5})-of-(\\d{5})\\.gguf\\z"), QRegularExpression::CaseInsensitiveOption);
    struct Entry {
        qint64 size;
        QString sha256;
    };
    QMap<QString, Entry> entries; // by path, so that parts follow one another
    for (const Json &json : siblings) {
        if (!json.is_object())
            continue;
        const QString path = textOf(json, "rfilename");
        if (!path.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive) || !isSafeHubPath(path)
            || !isModelFileName(path.section(QLatin1Char('/'), -1)))
            continue;
        const Json lfs = json.contains("lfs") && json["lfs"].is_object() ? json["lfs"] : Json::object();
        static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}\\z"));
        const QString sha = textOf(lfs, "sha256").toLower();
        entries.insert(path,
            {optionalBytes(lfs.contains("size") ? lfs : json, "size").value_or(0),
                hash.match(sha).hasMatch() ? sha : QString()});
    }
    QVector<HubFile> files;
    QMap<QString, qsizetype> splits;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto match = part.match(entry.key());
        const QString whole = match.hasMatch() ? match.captured(1) + match.captured(3) : entry.key();
        if (!splits.contains(whole)) {
            splits.insert(whole, files.size());
            HubFile file;
            file.quantization = quantizationFromFileName(
                (match.hasMatch() ? match.captured(1) : entry.key()).section(QLatin1Char('/'), -1));
            if (file.quantization.isEmpty()) // "Q4_K_M/model-00001-of-00002.gguf"
                file.quantization = quantizationFromFileName(entry.key().section(QLatin1Char('/'), -2, -2));
            files << file;
        }
        HubFile &file = files[splits.value(whole)];
        file.paths << entry.key();
        file.sizes << entry->size;
        file.sha256 << entry->sha256;
    }
    // A split model of which parts are missing cannot be used.
    files.removeIf([](const HubFile &file) {
        const auto first = part.match(file.path());
        if (!first.hasMatch())
            return false;
        for (qsizetype i = 0; i < file.paths.size(); ++i)
            if (part.match(file.paths[i]).captured(2).toInt() != i + 1)
                return true;
        return file.paths.size() != first.captured(3).toInt();
    });
    return files;
}

} // namespace

qint64 HubFile::bytes() const
{
    constexpr qint64 kMost = qint64(1) << 60; // of a hundred thousand parts that each claim the most
    qint64 all = 0;
    for (const qint64 size : sizes)
        all = std::min(all + size, kMost);
    return all;
}

std::optional<QVector<HubModel>> parseHubSearch(const QByteArray &body, const QString &quantization)
{
    const auto json = parseJson(body);
    if (!json || !json->is_array())
        return std::nullopt;
    QVector<HubModel> models;
    for (const Json &entry : *json)
        if (const HubModel model = entry.is_object() ? modelOf(entry) : HubModel();
            parseHubReference(model.repo)
            && (quantization.isEmpty() || model.quantizations.contains(quantization)))
            models << model;
    return models;
}

std::optional<HubRepo> parseHubRepo(const QByteArray &body, const QString &name)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{7,64}\\z"));
    const auto json = parseJson(body);
    if (!json || !json->is_object() || !json->contains("siblings") || !(*json)["siblings"].is_array()
        || !hash.match(textOf(*json, "sha")).hasMatch())
        return std::nullopt;
    return HubRepo{name, textOf(*json, "sha"), gatedOf(*json), licenseOf(*json), filesOf((*json)["siblings"])};
}

} // namespace sweetspot
