// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/download.h"

#include "core/base/files.h"
#include "core/base/lockfile.h"
#include "core/base/tr.h"
#include "core/catalog/filesegment.h"
#include "core/hardware/diskspace.h"
#include "core/net/sha256.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <utility>

#include <unistd.h>

namespace sweetspot
{

namespace
{

constexpr int kMostChanges = 2; // of what is fetched, meanwhile
constexpr int kFruitlessTries = 5; // in a row, without a byte arriving
constexpr qint64 kSpare = 64 << 20; // bytes of disk left free at least

/// One file on its way.
class Transfer
{
public:
    Transfer(const Hub &hub, const DownloadOrder &order,
        const std::function<void(const DownloadProgress &)> &progress, const std::stop_token &stop,
        const DownloadTuning &tuning)
        : m_hub(hub)
        , m_order(order)
        , m_progress(progress)
        , m_stop(stop)
        , m_tuning(tuning)
        , m_part(partFile(order.target))
    {
    }

    Status run()
    {
        if (const auto begun = begin(); !begun)
            return begun;
        int fruitless = 0;
        while (!finished()) {
            const qint64 before = m_done;
            if (const auto taken = takeSegments(); !taken)
                return taken;
            if (finished())
                break;
            const auto fetched = fetch();
            if (m_full)
                return Error{ErrorCode::Environment,
                    CoreTr::tr("The disk is full. Free some space, then resume; the downloaded part is kept."),
                    m_part.fileName()};
            if (!fetched && fetched.error().code == ErrorCode::Cancelled)
                return fetched.error();
            if (!fetched && !mayTryAgain(fetched.error()))
                return fetched.error();
            fruitless = m_done > before ? 0 : fruitless + 1;
            if (m_ended && m_order.bytes == 0)
                break; // the hub did not say how long it is
            if (fruitless >= kFruitlessTries)
                return fetched ? Error{ErrorCode::Environment,
                           CoreTr::tr(
                               "The connection keeps breaking. Try again later; the downloaded part is kept."),
                           {}}
                               : fetched.error();
        }
        return finish();
    }

private:
    bool finished() const { return m_order.bytes > 0 && m_done >= m_order.bytes; }

    Status begin()
    {
        if (const auto may = mayBeReplaced(m_part.fileName()); !may)
            return may;
        if (const auto may = mayBeReplaced(m_order.target); !may)
            return may;
        if (!m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) // what arrives is large already
            return Error{ErrorCode::Permission,
                CoreTr::tr("The file %1 cannot be written; check permissions.").arg(m_part.fileName()),
                m_part.errorString()};
        if (m_order.bytes > 0 && m_part.size() > m_order.bytes)
            m_part.resize(0); // of another version
        m_segments = leftSegments(m_part.fileName(), m_order.bytes);
        if (m_order.sha256.isEmpty()) { // then a mixture of two versions would look like the file
            dropSegments();
            m_helped = true;
            constexpr qint64 kLongestVersion = 4096; // bytes
            if (const auto version = readWholeFile(versionFile(), kLongestVersion))
                m_version = *version;
        }
        if (const auto space = requireDiskSpace(QFileInfo(m_order.target).absolutePath(),
                std::max<qint64>(0, m_order.bytes - m_part.size()) + kSpare);
            !space)
            return space;
        // What is there already counts for the checksum, too.
        m_part.seek(0);
        constexpr qint64 kBlock = 1 << 20;
        while (m_part.pos() < m_part.size()) {
            if (m_stop.stop_requested())
                return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
            const QByteArray block = m_part.read(kBlock);
            if (block.isEmpty())
                break;
            m_hash.add(block);
        }
        m_done = m_part.pos();
        return success();
    }

    /// Where the first connection need not go: what another one fetches.
    qint64 border() const
    {
        return m_segments.empty() ? std::numeric_limits<qint64>::max() : m_segments.front()->from();
    }

    qint64 doneInAll() const
    {
        qint64 sum = m_done;
        for (const auto &segment : m_segments)
            sum += segment->done();
        return sum;
    }

    // What other connections fetched ahead, when the first one has come to it.
    Status takeSegments()
    {
        while (!m_segments.empty() && m_done >= m_segments.front()->from()) {
            FileSegment &segment = *m_segments.front();
            segment.stop();
            QFile file(segment.path());
            // One that begins behind us overlaps what is there already, as after a longer earlier run.
            if (m_done == segment.from() && openForReading(file)) {
                constexpr qint64 kBlock = 1 << 20;
                while (!file.atEnd()) {
                    if (m_stop.stop_requested())
                        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
                    const QByteArray block = file.read(kBlock);
                    if (block.isEmpty())
                        break;
                    m_hash.add(block);
                    if (m_part.write(block) != block.size())
                        return Error{ErrorCode::Environment,
                            CoreTr::tr(
                                "The disk is full. Free some space, then resume; the downloaded part is kept."),
                            m_part.fileName()};
                    m_done += block.size();
                }
            }
            segment.remove();
            m_segments.erase(m_segments.begin());
        }
        return success();
    }

    // Tries further connections where much is still to come, and ends them where they bring nothing.
    void considerHelp()
    {
        if (m_helped || m_order.bytes == 0 || !m_watch.hasExpired(m_tuning.lookMs))
            return;
        const double rate
            = double(doneInAll() - m_watchedFrom) / double(std::max<qint64>(1, m_watch.elapsed()));
        if (m_aloneRate) {
            m_helped = true;
            if (rate < m_tuning.gain * *m_aloneRate)
                for (const auto &segment : m_segments)
                    segment->stop(); // what came is used when we get there
            return;
        }
        const qint64 left = std::min(m_order.bytes, border()) - m_done;
        if (left < m_tuning.worthBytes || !m_segments.empty()) {
            m_helped = true;
            return;
        }
        m_aloneRate = rate;
        const qint64 share = left / m_tuning.connections;
        for (int i = 1; i < m_tuning.connections; ++i) {
            const qint64 from = m_done + i * share;
            m_segments.push_back(std::make_unique<FileSegment>(m_hub, m_order.url, m_part.fileName(), from,
                i + 1 < m_tuning.connections ? from + share : m_order.bytes));
        }
        m_watchedFrom = doneInAll();
        m_watch.start();
    }

    void dropSegments()
    {
        for (const auto &segment : m_segments)
            segment->remove();
        m_segments.clear();
    }

    void startOver()
    {
        dropSegments();
        m_part.resize(0);
        m_part.seek(0);
        m_hash.reset();
        m_done = 0;
    }

    QString versionFile() const { return m_part.fileName() + QStringLiteral(".version"); }

    // Looks at what an answer is before its first byte is taken.
    bool acceptable(const WebResponse &head)
    {
        static const QRegularExpression range(QStringLiteral("^bytes (\\d+)-\\d+/(\\d+)\\z"));
        const auto match = range.match(QString::fromLatin1(head.header("content-range")));
        const qint64 total
            = head.status == 206 ? match.captured(2).toLongLong() : head.header("content-length").toLongLong();
        if (m_order.bytes > 0 && total > 0 && total != m_order.bytes) {
            (total > m_order.bytes ? m_tooLong : m_tooShort) = true;
            return false;
        }
        const QByteArray version = head.header("etag") + ' ' + head.header("last-modified");
        if (m_order.sha256.isEmpty() && version != m_version) {
            const bool changed = m_done > 0 && head.status == 206;
            m_version = version;
            if (const auto kept = writeFileQuickly(versionFile(), version); !kept)
                return false;
            if (changed) { // what is here belongs to another version: all of it is fetched again
                m_changed = true;
                return false;
            }
        }
        if (head.status == 200 && m_done > 0)
            startOver(); // it does not go on in the middle
        return head.status == 200 || match.captured(1).toLongLong() == m_done;
    }

    bool take(const WebResponse &head, const char *data, qsizetype size)
    {
        if (head.status != 200 && head.status != 206)
            return true; // an error's words
        if (!std::exchange(m_checked, true) && !acceptable(head))
            return false;
        if (m_order.bytes > 0 && m_done + size > m_order.bytes) {
            m_tooLong = true;
            return false;
        }
        m_atBorder = m_done + size >= border();
        if (m_atBorder)
            size = qsizetype(border() - m_done);
        m_hash.add(QByteArrayView(data, size));
        if (m_part.write(data, size) != size) {
            m_full = true;
            return false;
        }
        m_done += size;
        if (m_progress && m_told.hasExpired(kTellMs)) {
            m_told.start();
            m_progress({doneInAll(), m_order.bytes});
        }
        considerHelp();
        return !m_atBorder;
    }

    Status fetch()
    {
        m_checked = m_ended = m_atBorder = false;
        m_watch.start();
        m_watchedFrom = doneInAll();
        WebRequest request;
        request.url = m_order.url;
        request.headers = {{"Accept-Encoding", "identity"}};
        request.limit = std::numeric_limits<qint64>::max();
        if (m_done > 0)
            request.from = m_done;
        m_told.start();
        const auto response
            = m_hub.get(request, m_stop, [this](const WebResponse &head, const char *data, qsizetype size) {
                  return take(head, data, size);
              });
        m_part.flush();
        if (m_atBorder)
            return success(); // the next bytes are here already
        if (std::exchange(m_changed, false)) {
            startOver();
            if (++m_changes > kMostChanges)
                return damaged(CoreTr::tr("%1 keeps changing during the download; try again later."));
            return success();
        }
        if (m_tooShort)
            return damaged(CoreTr::tr("%1 is shorter than the hub reports and was removed; try again later."));
        if (m_tooLong)
            return damaged(CoreTr::tr("%1 is longer than the hub reports and was removed; try again later."));
        if (!response)
            return response.error().code == ErrorCode::Cancelled && !m_stop.stop_requested()
                ? Status(Error{ErrorCode::Environment,
                    CoreTr::tr("The server sent a different part of the file than requested."), {}})
                : Status(response.error());
        if (response->status == 416) {
            startOver(); // of another version, or the hub's size is wrong: then it ends here again
            if (++m_changes > kMostChanges)
                return damaged(
                    CoreTr::tr("%1 is shorter than the hub reports and was removed; try again later."));
            return success();
        }
        if (response->status != 200 && response->status != 206)
            return hubError(*response, QFileInfo(m_order.target).fileName(), m_hub.access());
        m_ended = true;
        return success();
    }

    // A signed address expires (403 from another host), connections drop: asking the hub again fixes both.
    bool mayTryAgain(const Error &error)
    {
        if (error.code == ErrorCode::Permission)
            return ++m_refusals < 3 && m_done > 0;
        return error.code == ErrorCode::Environment || error.code == ErrorCode::Timeout
            || error.code == ErrorCode::Busy;
    }

    Status damaged(const QString &sentence)
    {
        dropSegments();
        m_part.remove();
        QFile::remove(versionFile());
        return Error{ErrorCode::Protocol, sentence.arg(QFileInfo(m_order.target).fileName()), {}};
    }

    Status finish()
    {
        if (m_progress)
            m_progress({m_done, m_order.bytes});
        if (!m_order.sha256.isEmpty() && m_hash.hex() != m_order.sha256.toLatin1().toLower())
            return damaged(CoreTr::tr("%1 is damaged (wrong checksum) and was removed; download it again."));
        if (!m_part.flush() || ::fsync(m_part.handle()) != 0)
            return Error{
                ErrorCode::Io, CoreTr::tr("%1 could not be written to the disk.").arg(m_part.fileName()), {}};
        m_part.close();
        QFile::remove(versionFile());
        if (::rename(
                QFile::encodeName(m_part.fileName()).constData(), QFile::encodeName(m_order.target).constData())
            != 0)
            return Error{ErrorCode::Io,
                CoreTr::tr("%1 could not be moved to its final location.").arg(m_order.target), {}};
        return success();
    }

    static constexpr int kTellMs = 100;
    const Hub &m_hub;
    const DownloadOrder &m_order;
    const std::function<void(const DownloadProgress &)> &m_progress;
    std::stop_token m_stop;
    const DownloadTuning &m_tuning;
    QFile m_part;
    Sha256 m_hash;
    QElapsedTimer m_told;
    qint64 m_done = 0;
    int m_refusals = 0;
    int m_changes = 0;
    QByteArray m_version; ///< ETag and date of what is here; empty: not known
    std::vector<std::unique_ptr<FileSegment>> m_segments; ///< in the order of the file, all before us
    QElapsedTimer m_watch;
    qint64 m_watchedFrom = 0;
    std::optional<double> m_aloneRate; ///< bytes per ms of the first connection
    bool m_helped = false, m_atBorder = false;
    bool m_checked = false, m_ended = false, m_full = false;
    bool m_tooLong = false, m_tooShort = false, m_changed = false;
};

} // namespace

QString partFile(const QString &target)
{
    return target + QStringLiteral(".part");
}

Status downloadFile(const Hub &hub, const DownloadOrder &order,
    const std::function<void(const DownloadProgress &)> &progress, const std::stop_token &stop,
    const DownloadTuning &tuning)
{
    const QFileInfo info(order.target);
    // What is there is believed by its checksum where there is one, not by its length alone.
    if (info.exists() && (order.bytes == 0 || info.size() == order.bytes)
        && (order.sha256.isEmpty() || sha256OfFile(order.target) == order.sha256.toLatin1().toLower())) {
        if (progress)
            progress({info.size(), info.size()});
        return success();
    }
    if (!QDir().mkpath(info.absolutePath()))
        return Error{ErrorCode::Permission,
            CoreTr::tr("The folder %1 could not be created; check permissions.").arg(info.absolutePath()), {}};
    const auto lock = takeLock(order.target + QStringLiteral(".lock"), [&info](const LockHolder &) {
        return CoreTr::tr("Another program is already downloading %1.").arg(info.fileName());
    });
    if (!lock)
        return lock.error();
    return Transfer(hub, order, progress, stop, tuning).run();
}

} // namespace sweetspot
