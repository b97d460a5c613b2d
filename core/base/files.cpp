// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include "core/base/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sweetspot
{

namespace
{
QString kindOf(mode_t mode)
{
    return S_ISDIR(mode)                 ? CoreTr::tr("a folder")
        : S_ISFIFO(mode)                 ? CoreTr::tr("a pipe")
        : S_ISSOCK(mode)                 ? CoreTr::tr("a socket")
        : S_ISCHR(mode) || S_ISBLK(mode) ? CoreTr::tr("a device")
                                         : CoreTr::tr("a special file");
}
} // namespace

Status mayBeReplaced(const QString &path)
{
    struct stat info = {};
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &info) != 0)
        return success(); // nothing is there
    if (S_ISLNK(info.st_mode) && ::stat(name.constData(), &info) != 0)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is a broken link, so nothing was written; remove the link.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    if (S_ISREG(info.st_mode))
        return success();
    return Error{ErrorCode::BadInput,
        CoreTr::tr("%1 is %2, not a file, so nothing was written; choose another name.")
            .arg(QDir::toNativeSeparators(path), kindOf(info.st_mode)),
        {}};
}

Status writeFileSafely(const QString &path, const QByteArray &bytes)
{
    if (const auto may = mayBeReplaced(path); !may)
        return may;
    // A link stays a link: what it leads to is written.
    const QFileInfo info(path);
    QSaveFile file(info.isSymLink() ? info.canonicalFilePath() : path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const bool permission
            = file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return Error{permission ? ErrorCode::Permission : ErrorCode::Io,
            CoreTr::tr("%1 could not be written; check permissions and free space. The old file is unchanged.")
                .arg(QDir::toNativeSeparators(path)),
            file.errorString()};
    }
    return success();
}

Status writeFileQuickly(const QString &path, const QByteArray &bytes)
{
    if (const auto may = mayBeReplaced(path); !may)
        return may;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        && file.write(bytes) == bytes.size())
        return success();
    return Error{ErrorCode::Io,
        CoreTr::tr("%1 could not be written; check permissions and free space.")
            .arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

Status openForReading(QFile &file)
{
    const QString shown = QDir::toNativeSeparators(file.fileName());
    if (file.fileName().startsWith(
            QLatin1String(":/"))) // the program carries it; the system knows no such file
        return file.open(QIODevice::ReadOnly)
            ? success()
            : Status(Error{ErrorCode::NotFound, CoreTr::tr("%1 does not exist.").arg(shown), {}});
    // Without O_NONBLOCK a FIFO that nobody writes to would be waited for.
    const int handle
        = ::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0) {
        const int problem = errno;
        if (problem == ENOENT || problem == ENOTDIR)
            return Error{ErrorCode::NotFound, CoreTr::tr("%1 does not exist.").arg(shown), {}};
        if (problem == ENXIO || problem == ENODEV || problem == ELOOP)
            return Error{ErrorCode::BadInput, CoreTr::tr("%1 is not a readable file.").arg(shown), {}};
        return Error{ErrorCode::Permission, CoreTr::tr("%1 cannot be read; check its permissions.").arg(shown),
            qt_error_string(problem)};
    }
    struct stat info = {};
    const bool regular = ::fstat(handle, &info) == 0 && S_ISREG(info.st_mode);
    if (!regular || !file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is %2; a file is required.").arg(shown, kindOf(info.st_mode)), {}};
    }
    return success();
}

Result<QByteArray> readWholeFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (const auto opened = openForReading(file); !opened)
        return opened.error();
    const QByteArray bytes = readUpTo(file, limit + 1); // it may grow while it is read
    if (bytes.size() > limit)
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 is %2, larger than the limit of %3.")
                .arg(QDir::toNativeSeparators(path),
                    QLocale().formattedDataSize(std::max<qint64>(file.size(), bytes.size())),
                    QLocale().formattedDataSize(limit)),
            {}};
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::Io,
            CoreTr::tr("%1 could not be read completely; check the disk.").arg(QDir::toNativeSeparators(path)),
            file.errorString()};
    return bytes;
}

QByteArray readTail(const QString &path, qint64 most, qint64 from)
{
    QFile file(path);
    if (!openForReading(file))
        return {};
    file.seek(std::max<qint64>({0, from, file.size() - most}));
    return readUpTo(file, most);
}

QByteArray readUpTo(QIODevice &file, qint64 most)
{
    constexpr qint64 kBlock = 8 << 10; // most files of /proc fit into one, and say that they are empty
    QByteArray all;
    qint64 want = std::max(kBlock, file.size() - file.pos() + 1);
    while (all.size() < most) {
        const QByteArray block = file.read(std::min(want, most - all.size()));
        if (block.isEmpty())
            break;
        all = all.isEmpty() ? block : all + block;
        want = std::max<qint64>(kBlock, all.size());
    }
    return all;
}

QByteArray readLineUpTo(QIODevice &file, qint64 most)
{
    constexpr qint64 kPiece = 64 << 10;
    QByteArray line;
    for (;;) {
        const QByteArray piece = file.readLine(kPiece);
        line += piece.left(most - line.size());
        if (piece.isEmpty() || piece.endsWith('\n'))
            return line;
    }
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
