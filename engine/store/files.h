// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>

namespace sweetspot
{

/// Writes a whole file or leaves the old one untouched: temporary file, fsync, rename.
Status writeFileSafely(const QString &path, const QByteArray &bytes);

/// Writes a file that can be done without: no fsync, no rename, so that it costs a fraction of a millisecond
/// between two measurements. A crash may leave it cut; readers must notice.
Status writeFileQuickly(const QString &path, const QByteArray &bytes);

/// Reads a whole file. Refuses folders and files over the limit with a sentence that names the file.
Result<QByteArray> readWholeFile(const QString &path, qint64 limit);

/// Letters, digits, '.', '-' and '_' only, so that foreign names can be parts of paths. Names that had to be
/// changed get a short hash, so that two of them stay two.
QString safeFileName(const QString &foreign);

} // namespace sweetspot
