// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hub.h"

#include <QString>

#include <atomic>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace sweetspot
{

/// A part of a file that a further connection fetches ahead, into a file of its own beside it
/// ("NAME.part.OFFSET"), on a thread of its own. What it leaves is used in another run of the program too.
class FileSegment
{
public:
    /// One that an earlier run left.
    explicit FileSegment(const QString &path);
    /// Begins to fetch. @param to first byte that is not wanted
    FileSegment(const Hub &hub, const QString &url, const QString &partFile, qint64 from, qint64 to);
    ~FileSegment(); ///< ends the fetching; the file stays

    QString path() const { return m_path; }
    qint64 from() const { return m_from; }
    qint64 done() const { return m_done; } ///< bytes that are in its file
    void stop(); ///< returns when nothing is written any more
    void remove(); ///< the file, too

private:
    void fetch(const Hub &hub, const QString &url, qint64 to, const std::stop_token &stop);

    QString m_path;
    qint64 m_from = 0;
    std::atomic<qint64> m_done{0};
    std::jthread m_thread;
};

/// What earlier runs left beside an unfinished file, in the order of their offsets; of another version's size,
/// overlapping or empty ones are removed.
std::vector<std::unique_ptr<FileSegment>> leftSegments(const QString &partFile, qint64 bytes);

} // namespace sweetspot
