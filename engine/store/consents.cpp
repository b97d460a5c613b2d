// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/consents.h"

#include "engine/store/files.h"
#include "engine/store/json.h"

#include <QDir>
#include <QFile>
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return consents;
    const auto json = parseJson(file.readAll());
    if (!json || !json->is_object())
        return consents;
    for (const QString &pair : textsOf(*json, "allowed"))
        consents.m_pairs.insert(pair);
    return consents;
}

Status writeConsents(const QString &path, const Consents &consents)
{
    QStringList sorted(consents.m_pairs.begin(), consents.m_pairs.end());
    std::sort(sorted.begin(), sorted.end());
    Json json = Json::object();
    json["allowed"] = toJson(sorted);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{ErrorCode::Permission, QStringLiteral("%1 cannot be written.").arg(path), {}};
    return writeFileSafely(path, dumpJson(json));
}

} // namespace sweetspot
