// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/consents.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sweetspot
{

namespace
{

QString pairOf(const QString &projectPath, const QString &origin)
{
    const QFileInfo info(projectPath);
    const QString path
        = info.canonicalFilePath().isEmpty() ? info.absoluteFilePath() : info.canonicalFilePath();
    return path + QLatin1Char('\t') + origin;
}

constexpr qint64 kMost = 4 << 20; // bytes

std::optional<Json> parsedConsents(const QString &path)
{
    const auto text = readWholeFile(path, kMost);
    auto json = text ? parseJson(*text) : std::nullopt;
    return json && json->is_object() ? std::move(json) : std::nullopt;
}

} // namespace

bool Consents::allows(const QString &projectPath, const QString &origin) const
{
    return m_pairs.contains(pairOf(projectPath, origin));
}

void Consents::set(const QString &projectPath, const QString &origin, bool allowed)
{
    if (allowed)
        m_pairs.insert(pairOf(projectPath, origin));
    else
        m_pairs.remove(pairOf(projectPath, origin));
}

QString consentsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/sweetspot/consents.json");
}

Consents readConsents(const QString &path)
{
    Consents consents;
    const auto json = parsedConsents(path);
    if (!json)
        return consents;
    for (const QString &pair : textsOf(*json, "allowed"))
        consents.m_pairs.insert(pair);
    return consents;
}

Status writeConsents(const QString &path, const Consents &consents)
{
    // One that cannot be read may allow what we know nothing of.
    if (QFileInfo::exists(path) && !parsedConsents(path))
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is damaged and was not overwritten; delete it, then allow your servers again.")
                .arg(path),
            {}};
    QStringList sorted(consents.m_pairs.begin(), consents.m_pairs.end());
    std::sort(sorted.begin(), sorted.end());
    Json json = Json::object();
    json["allowed"] = toJson(sorted);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{ErrorCode::Permission, CoreTr::tr("%1 cannot be written.").arg(path), {}};
    return writeFileSafely(path, dumpJson(json));
}

} // namespace sweetspot
