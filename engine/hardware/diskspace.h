// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

namespace sweetspot
{

/// Error when the folder's file system has less than this free. An unreadable file system is no error here: the
/// write that follows will tell.
Status requireDiskSpace(const QString &folder, qint64 bytes);

} // namespace sweetspot
