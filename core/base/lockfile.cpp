// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lockfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace sweetspot
{

namespace
{

// judgement: a program writes its lock within milliseconds of making it
constexpr qint64 kUnreadableMs = 5000;

qint64 ageMs(const QString &path)
{
    return QFileInfo(path).lastModified().msecsTo(QDateTime::currentDateTime());
}

} // namespace

Result<std::unique_ptr<QLockFile>> takeLock(
    const QString &path, const std::function<QString(const LockHolder &)> &held)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (const auto may = mayBeReplaced(path); !may)
        return may.error();
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // stale only when its process is gone, however long it takes
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return Error{ErrorCode::Permission,
            CoreTr::tr("%1 cannot be written; check the permissions of its folder.").arg(shown), {}};
    LockHolder holder;
    if (!lock->getLockInfo(&holder.pid, &holder.host, &holder.program) || holder.pid <= 0) {
        // A lock that says nothing: a program that died while it made it, or one that makes it right now.
        if (ageMs(path) >= kUnreadableMs && QFile::remove(path) && lock->tryLock(0))
            return lock;
        return Error{ErrorCode::Busy,
            CoreTr::tr(
                "%1 does not say which program holds it; try again in a few seconds, or delete the file.")
                .arg(shown),
            {}};
    }
    if (!holder.host.isEmpty() && holder.host != QSysInfo::machineHostName())
        return Error{ErrorCode::Busy,
            CoreTr::tr("%1 was created on another machine (process %2 on %3). If that process is no longer "
                       "running, delete the file and try again.")
                .arg(shown, QString::number(holder.pid), holder.host),
            {}};
    return Error{ErrorCode::Busy, held(holder), {}};
}

} // namespace sweetspot
