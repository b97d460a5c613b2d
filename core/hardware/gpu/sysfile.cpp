// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/sysfile.h"

#include <QFile>
#include <QList>

#include <cerrno>
#include <cmath>
#include <fcntl.h>
#include <unistd.h>

namespace sweetspot
{

SysFile readSysFile(const QString &path)
{
    constexpr qsizetype kMost = 64 << 10;
    SysFile file;
    const int handle
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0) {
        file.error = errno;
        return file;
    }
    file.bytes.resize(kMost);
    qsizetype have = 0;
    while (have < kMost) {
        const ssize_t got = ::read(handle, file.bytes.data() + have, std::size_t(kMost - have));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            file.error = errno;
        if (got <= 0)
            break;
        have += got;
    }
    ::close(handle);
    file.bytes.truncate(file.error == 0 ? have : 0);
    return file;
}

std::optional<double> sysNumber(const QByteArray &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> starredMhz(const QByteArray &table)
{
    std::optional<double> mhz;
    for (const QByteArray &line : table.split('\n')) {
        const qsizetype colon = line.indexOf(':'), unit = line.toLower().indexOf("mhz");
        if (colon < 0 || unit < colon)
            continue;
        if (const auto number = sysNumber(line.mid(colon + 1, unit - colon - 1)))
            mhz = number;
        if (line.contains('*'))
            break;
    }
    return mhz;
}

} // namespace sweetspot
