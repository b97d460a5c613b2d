// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QLockFile>
#include <QString>

#include <functional>
#include <memory>

namespace sweetspot
{

/// Who holds a lock.
struct LockHolder {
    QString program; ///< empty: not known
    qint64 pid = 0;
    QString host; ///< empty: this machine
};

/// Makes a lock file and keeps it as long as the object lives. A lock whose program is gone, or that has held
/// nothing readable for some seconds, is replaced. Error::Busy says who holds it; of another machine's lock,
/// which nobody here can judge, it names the file to delete. Error::BadInput: something that is no file lies in
/// its place. Error::Permission: its folder cannot be written.
/// @param held makes the sentence for a lock that a program of this machine holds
Result<std::unique_ptr<QLockFile>> takeLock(
    const QString &path, const std::function<QString(const LockHolder &)> &held);

} // namespace sweetspot
