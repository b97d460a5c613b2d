// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installfolder.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace sweetspot
{

namespace
{

constexpr qint64 kMostBytes = 64 << 10; // of a marker

QString markerIn(const QString &folder)
{
    return folder + QLatin1Char('/') + QLatin1String(kInstallMarker);
}

} // namespace

QString installsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/sweetspot/engines");
}

QStringList installsOf(const QString &engine)
{
    QStringList folders;
    const QDir all(installsFolder());
    for (const QString &name : all.entryList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot))
        if (const auto marker = readInstallMarker(all.filePath(name)); marker && marker->engine == engine)
            folders << all.filePath(name);
    return folders;
}

Result<InstallMarker> readInstallMarker(const QString &folder)
{
    const Error damaged{ErrorCode::BadInput, CoreTr::tr("%1 is damaged.").arg(markerIn(folder)), {}};
    if (QFileInfo(markerIn(folder)).isSymLink()) // ours never is one
        return damaged;
    const auto bytes = readWholeFile(markerIn(folder), kMostBytes);
    if (!bytes)
        return bytes.error();
    const auto json = parseJson(*bytes, kMostBytes);
    const QString state = json && json->is_object() ? textOf(*json, "state") : QString();
    const bool whole = state == QLatin1String("whole");
    if (!whole && state != QLatin1String("installing"))
        return damaged;
    return InstallMarker{textOf(*json, "engine"), textOf(*json, "version"), timeOf(*json, "when"),
        whole ? InstallMarker::State::Whole : InstallMarker::State::Installing};
}

Status writeInstallMarker(const QString &folder, const InstallMarker &marker)
{
    Json json = Json::object();
    json["engine"] = toJsonText(marker.engine);
    if (!marker.version.isEmpty())
        json["version"] = toJsonText(marker.version);
    json["when"] = toJson(marker.when);
    json["state"] = marker.state == InstallMarker::State::Whole ? "whole" : "installing";
    return writeFileSafely(markerIn(folder), dumpJson(json, true) + '\n');
}

bool mayUseInstall(const QString &folder)
{
    const auto marker = readInstallMarker(folder);
    return marker ? marker->state == InstallMarker::State::Whole : marker.error().code == ErrorCode::NotFound;
}

Status removeInstall(const QString &folder)
{
    const QString shown = QDir::toNativeSeparators(folder);
    auto marker = readInstallMarker(folder);
    if (!marker || QFileInfo(folder).isSymLink())
        return Error{ErrorCode::NotFound,
            QFileInfo::exists(folder)
                ? CoreTr::tr("%1 was not installed by Sweetspot, so it is left as it is.").arg(shown)
                : CoreTr::tr("Nothing is installed in %1.").arg(shown),
            {}};
    marker->state = InstallMarker::State::Installing; // nobody uses what is half gone
    if (const auto written = writeInstallMarker(folder, *marker); !written)
        return written;
    bool gone = true;
    const auto all
        = QDir(folder).entryInfoList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : all) {
        if (entry.fileName() == QLatin1String(kInstallMarker))
            continue;
        const bool removed = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                                 : QFile::remove(entry.filePath());
        gone = removed && gone;
    }
    if (gone && QFile::remove(markerIn(folder)) && QDir().rmdir(folder))
        return success();
    return Error{ErrorCode::Permission,
        CoreTr::tr("Some of %1 could not be removed; check its permissions.").arg(shown), {}};
}

} // namespace sweetspot
