// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/linelog.h"

#include "core/base/files.h"
#include "core/base/tr.h"

#include <algorithm>
#include <unistd.h>

namespace sweetspot
{

LineLog::LineLog(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<LineLog>> LineLog::open(const QString &path)
{
    std::unique_ptr<LineLog> log(new LineLog(path));
    QFile &file = log->m_file;
    if (const auto may = mayBeReplaced(path); !may)
        return may.error();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The journal %1 cannot be written; check its folder.").arg(path), file.errorString()};
    // Everything after the last line feed is a line that a crash cut short.
    qint64 end = file.size();
    while (end > 0) {
        constexpr qint64 kBlock = 4096;
        const qint64 start = std::max<qint64>(0, end - kBlock);
        file.seek(start);
        const QByteArray block = file.read(end - start);
        const qsizetype feed = block.lastIndexOf('\n');
        if (feed >= 0) {
            end = start + feed + 1;
            break;
        }
        end = start;
    }
    if (end < file.size() && !file.resize(end))
        return Error{
            ErrorCode::Io, CoreTr::tr("The journal %1 could not be repaired.").arg(path), file.errorString()};
    file.seek(end);
    return log;
}

Status LineLog::append(const QByteArray &line)
{
    const std::lock_guard guard(m_mutex);
    const qint64 before = m_file.pos();
    const QByteArray whole = line + '\n';
    if (m_file.write(whole) == whole.size() && fsync(m_file.handle()) == 0)
        return success();
    const Error error{ErrorCode::Io,
        CoreTr::tr("The journal could not be written, so the run was stopped; check the free disk space."),
        m_file.errorString()};
    // Leave no half line behind: what follows must stay readable.
    m_file.unsetError();
    if (!m_file.resize(before) || !m_file.seek(before))
        return error;
    return error;
}

} // namespace sweetspot
