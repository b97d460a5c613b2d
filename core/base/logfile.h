// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/logmodel.h"
#include "models/result.h"

#include <QString>
#include <QVector>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace sweetspot
{

/// A message as one line: UTC time, level, part, text. Line feeds and what a terminal would obey are taken out.
QString logLine(const LogEntry &entry);

/// The level that config.yaml calls DEBUG, INFO, WARNING or ERROR; Info for any other name.
LogEntry::Level logLevel(const QString &name);

/// The log that config.yaml names. Lines are written by a thread of its own, so that whoever has something to
/// tell never waits for the disk. Only a new file or an earlier log is written to, because a project may come
/// from somebody else and name any file. Messages must be free of secrets already.
class LogFile
{
public:
    static constexpr qint64 kMostBytes = 8 << 20; ///< then the file becomes FILE.1, and a new one begins
    static constexpr qsizetype kMostWaiting = 20000; ///< lines that wait for a disk that hangs; others are lost

    /// @param path absolute
    /// @param least what is below is left out
    LogFile(QString path, LogEntry::Level least, qint64 mostBytes = kMostBytes);
    ~LogFile(); ///< writes what waits, so it may take as long as the disk does
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// From any thread.
    void append(const QVector<LogEntry> &entries);
    /// Why the file cannot be written, if so: once, later nullopt. From any thread.
    std::optional<Error> takeProblem();

private:
    void work();
    Status open();
    Status rotate();
    Status write(const QByteArray &lines);
    void close();
    Error problem(const QString &detail) const;

    const QString m_path;
    const LogEntry::Level m_least;
    const qint64 m_mostBytes;
    int m_handle = -1; ///< the thread's own
    qint64 m_size = 0; ///< of the file
    std::mutex m_mutex;
    std::condition_variable m_wake;
    QByteArrayList m_waiting;
    qsizetype m_lost = 0; ///< lines, since the last that were written
    bool m_ending = false;
    bool m_broken = false;
    std::optional<Error> m_problem;
    std::thread m_thread; ///< last: it uses all of them
};

} // namespace sweetspot
