// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudiotool.h"

#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/process/serverfailure.h"
#include "core/engines/process/tool.h"

#include <QDir>

namespace sweetspot
{

namespace
{

// The members of a JSON list that are objects; a program may print other lines before it.
std::vector<Json> objectsIn(const QByteArray &text)
{
    std::vector<Json> objects;
    const auto json = parseJson(text.mid(std::max<qsizetype>(0, text.indexOf('['))));
    if (json && json->is_array())
        for (const Json &entry : *json)
            if (entry.is_object())
                objects.push_back(entry);
    return objects;
}

QString firstOf(const Json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QString text = textOf(object, name); !text.isEmpty())
            return text;
    return {};
}

} // namespace

std::optional<int> lmStudioPort(const QByteArray &status)
{
    const auto json = parseJson(status.mid(std::max<qsizetype>(0, status.indexOf('{'))));
    if (!json || !json->is_object() || !boolOf(*json, "running"))
        return std::nullopt;
    const auto port = optionalInteger(*json, "port");
    return port && *port > 0 && *port < 65536 ? port : std::nullopt;
}

QVector<LmStudioModel> parseLmStudioModels(const QByteArray &list)
{
    QVector<LmStudioModel> models;
    for (const Json &entry : objectsIn(list))
        if (const LmStudioModel model{firstOf(entry, {"modelKey", "key"}), textOf(entry, "path")};
            !model.key.isEmpty())
            models << model;
    return models;
}

QStringList parseLmStudioLoaded(const QByteArray &list)
{
    QStringList names;
    for (const Json &entry : objectsIn(list))
        if (const QString name = firstOf(entry, {"identifier", "modelKey", "key"}); !name.isEmpty())
            names << name;
    return names;
}

QStringList parseLmStudioListing(const QByteArray &listing)
{
    QStringList names;
    const auto json = parseJson(listing);
    if (!json || !json->is_object() || !json->contains("data") || !(*json)["data"].is_array())
        return names;
    for (const Json &model : (*json)["data"])
        if (model.is_object() && textOf(model, "state") == QLatin1String("loaded"))
            if (const QString name = textOf(model, "id"); !name.isEmpty())
                names << name;
    return names;
}

QString lmStudioKey(const QVector<LmStudioModel> &models, const QString &file)
{
    for (const LmStudioModel &model : models)
        if (!model.path.isEmpty() && (file == model.path || file.endsWith(QLatin1Char('/') + model.path)))
            return model.key;
    return {};
}

QString findLms(const QString &named)
{
    const QString home = QDir::homePath();
    return findTool(named, QStringLiteral("lms"),
        {home + QStringLiteral("/.lmstudio/bin"), home + QStringLiteral("/.cache/lm-studio/bin")});
}

Result<QByteArray> LmStudioTool::run(const QStringList &arguments, std::chrono::seconds patience) const
{
    const auto said = runTool(m_program, arguments, patience, m_stop);
    if (!said)
        return said.error();
    if (said->exitCode == 0)
        return said->standardOutput;
    const QByteArray words
        = said->standardError.trimmed().isEmpty() ? said->standardOutput : said->standardError;
    const bool memory = mentionsOutOfMemory(words) || words.toLower().contains("insufficient system resources");
    return Error{memory ? ErrorCode::OutOfMemory : ErrorCode::Server,
        CoreTr::tr("LM Studio says: %1").arg(QString::fromUtf8(words).simplified().left(300)), {}};
}

} // namespace sweetspot
