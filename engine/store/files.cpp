// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace sweetspot
{

namespace
{
QString tr(const char *text)
{
    return QCoreApplication::translate("Files", text);
}
} // namespace

Status writeFileSafely(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const bool permission
            = file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return Error{permission ? ErrorCode::Permission : ErrorCode::Io,
            tr("%1 could not be written; check permissions and free space. The old file is unchanged.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString()};
    }
    return success();
}

Status writeFileQuickly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        && file.write(bytes) == bytes.size())
        return success();
    return Error{ErrorCode::Io,
        tr("%1 could not be written; check permissions and free space.").arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

Result<QByteArray> readWholeFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, tr("%1 does not exist.").arg(shown), {}};
    if (info.isDir())
        return Error{ErrorCode::BadInput, tr("%1 is a folder; a file is needed.").arg(shown), {}};
    if (info.size() > limit)
        return Error{ErrorCode::BadInput,
            tr("%1 is %2 long; more than %3 cannot be meant.")
                .arg(shown, QLocale().formattedDataSize(info.size()), QLocale().formattedDataSize(limit)),
            {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Permission, tr("%1 cannot be read; check its permissions.").arg(shown),
            file.errorString()};
    return file.read(limit);
}

QString safeFileName(const QString &foreign)
{
    QString safe;
    for (const QChar c : foreign) {
        const bool plain = (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-')
            || c == QLatin1Char('_') || (c == QLatin1Char('.') && !safe.isEmpty());
        safe += plain ? c : QLatin1Char('_');
    }
    constexpr int kLongest = 80;
    if (safe == foreign && safe.size() <= kLongest && !safe.isEmpty())
        return safe;
    const QByteArray hash
        = QCryptographicHash::hash(foreign.toUtf8(), QCryptographicHash::Sha256).toHex().left(6);
    return safe.left(kLongest) + QLatin1Char('-') + QString::fromLatin1(hash);
}

} // namespace sweetspot
