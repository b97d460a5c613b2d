// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/diskspace.h"

#include "core/base/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <filesystem>
#include <system_error>

namespace sweetspot
{

std::optional<double> freeDiskBytes(const QString &folder)
{
    QString existing = QDir(folder).absolutePath();
    while (!QFileInfo::exists(existing) && existing != QLatin1String("/"))
        existing = QFileInfo(existing).path();
    std::error_code error;
    const auto space = std::filesystem::space(existing.toStdString(), error);
    return error ? std::nullopt : std::optional<double>(double(space.available));
}

Status requireDiskSpace(const QString &folder, qint64 bytes)
{
    const auto free = freeDiskBytes(folder);
    if (!free || *free >= double(bytes))
        return success();
    const QLocale locale;
    return Error{ErrorCode::Environment,
        CoreTr::tr("%1 has %2 free, but %3 are needed; free some space or choose another folder.")
            .arg(QDir::toNativeSeparators(folder), locale.formattedDataSize(qint64(*free)),
                locale.formattedDataSize(bytes)),
        {}};
}

} // namespace sweetspot
