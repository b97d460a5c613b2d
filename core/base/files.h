// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace sweetspot
{

/// Whether a file may be written at this place: nothing is there, a file, or a link to a file. A folder, pipe,
/// socket, device or a link that leads nowhere is Error::BadInput.
Status mayBeReplaced(const QString &path);

/// Writes a whole file or leaves the old one untouched: temporary file, fsync, rename. A
/// link stays one: the file it leads to is written. See mayBeReplaced() for what is refused.
Status writeFileSafely(const QString &path, const QByteArray &bytes);

/// Writes a file that can be done without: no fsync, no rename, so that it costs a fraction of a millisecond
/// between two measurements. A crash may leave it cut; readers must notice.
Status writeFileQuickly(const QString &path, const QByteArray &bytes);

/// Opens the named file for reading, if it is a file: a pipe, socket, device or folder is Error::BadInput at
/// once and never waited for; NotFound and Permission otherwise.
Status openForReading(QFile &file);

/// Reads a whole file, as openForReading() allows. One over the limit (bytes) is Error::BadInput.
Result<QByteArray> readWholeFile(const QString &path, qint64 limit);

/// The end of a file, at most so many bytes, and nothing before an offset; empty when there is no file, or what
/// openForReading() refuses.
QByteArray readTail(const QString &path, qint64 most, qint64 from = 0);

/// What an open file still has, at most so many bytes: QIODevice::read() takes memory for all it is asked for
/// first, this for what there is. Empty at the end and on an error; the file says which.
QByteArray readUpTo(QIODevice &file, qint64 most);

/// The next line of an open file with its line feed, as long as it is: QIODevice::readLine() takes the whole
/// limit in memory first. Of one over the limit (bytes) so much is kept, without a line feed, and the rest is
/// passed over; empty at the end.
QByteArray readLineUpTo(QIODevice &file, qint64 most);

/// Letters, digits, '.', '-' and '_' only, so that foreign names can be parts of paths. Names that had to be
/// changed get a short hash, so that two of them stay two.
QString safeFileName(const QString &foreign);

} // namespace sweetspot
