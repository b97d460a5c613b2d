// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

#include <optional>

namespace sweetspot
{

/// Bytes that an ordinary user may still write where the folder is or will be; nullopt when the system does not
/// say. Asks the file system itself, because mount tables lie in containers and chroots.
std::optional<double> freeDiskBytes(const QString &folder);

/// Error when the folder's file system has less than this free. An unreadable file system is no error here: the
/// write that follows will show.
Status requireDiskSpace(const QString &folder, qint64 bytes);

} // namespace sweetspot
