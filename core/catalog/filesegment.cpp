// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/filesegment.h"

#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace sweetspot
{

FileSegment::FileSegment(const QString &path)
    : m_path(path)
    , m_from(path.section(QLatin1Char('.'), -1).toLongLong())
    , m_done(QFileInfo(path).size())
{
}

FileSegment::FileSegment(const Hub &hub, const QString &url, const QString &partFile, qint64 from, qint64 to)
    : m_path(QStringLiteral("%1.%2").arg(partFile).arg(from))
    , m_from(from)
    , m_thread([this, hub, url, to](const std::stop_token &stop) { fetch(hub, url, to, stop); })
{
}

FileSegment::~FileSegment()
{
    stop();
}

void FileSegment::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

void FileSegment::remove()
{
    stop();
    QFile::remove(m_path);
    m_done = 0;
}

void FileSegment::fetch(const Hub &hub, const QString &url, qint64 to, const std::stop_token &stop)
{
    QFile file(m_path);
    if (!mayBeReplaced(m_path)
        || !file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return; // the first connection fetches it then
    // Drops are mended here twice; after that the first connection comes along anyway.
    for (int attempt = 0; attempt < 3 && !stop.stop_requested() && m_from + m_done < to; ++attempt) {
        WebRequest request;
        request.url = url;
        request.headers = {{"Accept-Encoding", "identity"}};
        request.limit = std::numeric_limits<qint64>::max();
        request.from = m_from + m_done;
        request.to = to - 1;
        const QByteArray wanted = "bytes " + QByteArray::number(*request.from) + '-';
        const auto answer
            = hub.get(request, stop, [&](const WebResponse &head, const char *data, qsizetype size) {
                  if (head.status != 206)
                      return head.status != 200; // an error's words; a whole file is not what was asked for
                  const bool right
                      = head.header("content-range").startsWith(wanted) && m_from + m_done + size <= to;
                  if (!right || file.write(data, size) != size)
                      return false;
                  m_done += size;
                  return true;
              });
        const bool dropped = !answer
            && (answer.error().code == ErrorCode::Environment || answer.error().code == ErrorCode::Timeout);
        if (!dropped && (!answer || answer->status != 206))
            return;
    }
}

std::vector<std::unique_ptr<FileSegment>> leftSegments(const QString &partFile, qint64 bytes)
{
    static const QRegularExpression number(QStringLiteral("\\.\\d+$"));
    const QFileInfo part(partFile);
    std::vector<std::unique_ptr<FileSegment>> all;
    for (const QString &name : QDir(part.absolutePath()).entryList(QDir::Files))
        if (name.startsWith(part.fileName() + QLatin1Char('.'))
            && number.match(name.mid(part.fileName().size())).hasMatch())
            all.push_back(std::make_unique<FileSegment>(part.absoluteDir().filePath(name)));
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a->from() < b->from(); });
    std::vector<std::unique_ptr<FileSegment>> good;
    qint64 end = 0;
    for (auto &segment : all) {
        const bool fits = bytes > 0 && segment->done() > 0 && segment->from() >= end
            && segment->from() + segment->done() <= bytes;
        if (!fits) {
            segment->remove();
            continue;
        }
        end = segment->from() + segment->done();
        good.push_back(std::move(segment));
    }
    return good;
}

} // namespace sweetspot
