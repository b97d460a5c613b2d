// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/newplace.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

QString folderNameFrom(const QString &name)
{
    static const QString reserved = QStringLiteral("/\\:*?\"<>|");
    constexpr qsizetype kMost = 60; // judgement: file systems take 255 bytes, people read less
    QString folder;
    for (const QChar c : name)
        folder += reserved.contains(c) || !c.isPrint() ? QLatin1Char('-') : c;
    const auto isEdge = [](QChar c) { return c.isSpace() || c == QLatin1Char('.') || c == QLatin1Char('-'); };
    while (!folder.isEmpty() && isEdge(folder.front()))
        folder.remove(0, 1);
    folder.truncate(kMost);
    while (!folder.isEmpty() && (isEdge(folder.back()) || folder.back().isHighSurrogate()))
        folder.chop(1);
    return folder.isEmpty() ? QStringLiteral("project") : folder;
}

QString projectsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Sweetspot");
}

QString freeProjectPlace(const QString &base, const QString &name)
{
    const QString first = base + QLatin1Char('/') + folderNameFrom(name);
    QString place = first;
    for (int number = 2; QFileInfo::exists(place); ++number)
        place = QStringLiteral("%1 %2").arg(first).arg(number);
    return place;
}

} // namespace sweetspot
