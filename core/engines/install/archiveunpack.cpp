// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/archiveunpack.h"

#include "core/base/tr.h"
#include "core/engines/process/serverenvironment.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStringList>

#include <filesystem>
#include <system_error>

namespace sweetspot
{

namespace
{

namespace fs = std::filesystem;

constexpr int kMostFiles = 20000; // of an archive; those of today have some hundred at most

Error refused(const QString &what)
{
    return {ErrorCode::Protocol,
        CoreTr::tr("The archive contains what it should not, so it was not used: %1").arg(what), {}};
}

// Everything below a folder, links and hidden things too, links not followed.
QDirIterator everythingIn(const QString &folder)
{
    return QDirIterator(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
}

Status withinLimits(const QString &folder, qint64 mostBytes)
{
    qint64 bytes = 0;
    int files = 0;
    for (QDirIterator all = everythingIn(folder); all.hasNext();) {
        const QFileInfo file(all.next());
        bytes += file.isFile() && !file.isSymLink() ? file.size() : 0;
        if (bytes > mostBytes || ++files > kMostFiles)
            return refused(CoreTr::tr("it becomes too large."));
    }
    return success();
}

// As written, with every link that leads on resolved as far as it exists.
bool staysIn(const fs::path &root, const fs::path &link)
{
    std::error_code error;
    const fs::path target = fs::read_symlink(link, error);
    if (error || target.is_absolute())
        return false;
    const fs::path resolved = fs::weakly_canonical(link.parent_path() / target, error);
    if (error)
        return false;
    const fs::path inside = resolved.lexically_relative(root);
    return !inside.empty() && *inside.begin() != "..";
}

Status onlyHarmless(const QString &folder)
{
    std::error_code error;
    const fs::path root = fs::canonical(folder.toStdString(), error);
    if (error)
        return refused(CoreTr::tr("it is empty."));
    for (QDirIterator all = everythingIn(folder); all.hasNext();) {
        const QString path = all.next();
        const fs::file_status status = fs::symlink_status(path.toStdString(), error);
        const bool good = fs::is_regular_file(status) || fs::is_directory(status)
            || (fs::is_symlink(status) && staysIn(root, path.toStdString()));
        if (error || !good)
            return refused(CoreTr::tr("\"%1\" leads out of it or is no file.").arg(QFileInfo(path).fileName()));
    }
    return success();
}

Status runTar(const QString &archive, const QString &folder, qint64 mostBytes, const std::stop_token &stop)
{
    QProcessEnvironment environment = childEnvironment();
    environment.remove(QStringLiteral("TAR_OPTIONS"));
    QProcess tar;
    tar.setProcessEnvironment(environment);
    tar.setStandardOutputFile(QProcess::nullDevice());
    tar.setStandardErrorFile(QProcess::nullDevice());
    tar.start(QStringLiteral("tar"),
        {QStringLiteral("-xf"), archive, QStringLiteral("-C"), folder, QStringLiteral("--no-same-owner"),
            QStringLiteral("--no-same-permissions")});
    const bool started = tar.waitForStarted();
    constexpr int kSliceMs = 100, kLookEvery = 10;
    const auto end = [&tar](const Error &why) {
        tar.kill();
        tar.waitForFinished();
        return why;
    };
    for (int slice = 1; started && !tar.waitForFinished(kSliceMs) && tar.state() != QProcess::NotRunning;
         ++slice) {
        if (stop.stop_requested())
            return end({ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}});
        if (slice % kLookEvery == 0)
            if (const auto small = withinLimits(folder, mostBytes); !small)
                return end(small.error());
    }
    if (started && tar.exitStatus() == QProcess::NormalExit && tar.exitCode() == 0)
        return success();
    return Error{ErrorCode::Environment,
        CoreTr::tr(
            "The archive could not be unpacked; check that tar is installed and that there is free space."),
        {}};
}

} // namespace

Status unpackArchive(
    const QString &archive, const QString &folder, qint64 mostBytes, const std::stop_token &stop)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Permission, CoreTr::tr("The folder %1 is not writable.").arg(folder), {}};
    // tar itself neither leaves the folder by ".." or "/" nor writes through a link it has just made.
    if (const auto done = runTar(archive, folder, mostBytes, stop); !done)
        return done;
    if (const auto small = withinLimits(folder, mostBytes); !small)
        return small;
    return onlyHarmless(folder);
}

Status moveLibraries(const QString &from, const QString &to)
{
    QStringList libraries;
    for (QDirIterator all = everythingIn(from); all.hasNext();) {
        const QFileInfo file(all.next());
        const bool library = file.fileName().startsWith(QLatin1String("lib"))
            && file.fileName().contains(QLatin1String(".so"));
        if (library && (file.isSymLink() || file.isFile()))
            libraries << file.filePath();
    }
    QStringList names;
    for (const QString &path : std::as_const(libraries))
        names << QFileInfo(path).fileName();
    if (names.isEmpty())
        return refused(CoreTr::tr("it has no libraries."));
    for (const QString &path : std::as_const(libraries)) {
        const QFileInfo file(path);
        const QString name = file.fileName(), place = to + QLatin1Char('/') + name;
        if (names.count(name) > 1 || QFileInfo(place).isSymLink() || QFileInfo::exists(place))
            return refused(CoreTr::tr("\"%1\" is in it twice.").arg(name));
        if (!file.isSymLink()) {
            if (!QFile::rename(path, place))
                return Error{ErrorCode::Io, CoreTr::tr("The folder %1 is not writable.").arg(to), {}};
            continue;
        }
        std::error_code error;
        const fs::path target = fs::read_symlink(path.toStdString(), error);
        const QString aim = QString::fromStdString(target.string());
        if (error || !names.contains(aim) || !QFile::link(aim, place))
            return refused(CoreTr::tr("\"%1\" leads out of it or is no file.").arg(name));
    }
    return success();
}

} // namespace sweetspot
