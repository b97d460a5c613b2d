// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hardware/diskspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace sweetspot
{

Status requireDiskSpace(const QString &folder, qint64 bytes)
{
    QString existing = QDir(folder).absolutePath();
    while (!QFileInfo::exists(existing) && existing != QLatin1String("/"))
        existing = QFileInfo(existing).path();
    const QStorageInfo storage(existing);
    if (!storage.isValid() || storage.bytesAvailable() >= bytes)
        return success();
    const QLocale locale;
    return Error{ErrorCode::Environment,
        QCoreApplication::translate(
            "DiskSpace", "%1 has %2 free but %3 are needed; make room or choose another folder.")
            .arg(QDir::toNativeSeparators(folder), locale.formattedDataSize(storage.bytesAvailable()),
                locale.formattedDataSize(bytes)),
        {}};
}

} // namespace sweetspot
