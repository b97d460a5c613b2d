// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFile>

#include <memory>
#include <mutex>

namespace sweetspot
{

/// A file of lines that is only ever added to, each on disk before append() returns: what a crash can cut is
/// the line that is being written. Any thread may append; lines never mix.
class LineLog
{
public:
    /// Appends to the file, creating it if need be. A last line that was cut short is removed first.
    static Result<std::unique_ptr<LineLog>> open(const QString &path);

    /// @param line without a line feed. Error::Io leaves no half line behind.
    Status append(const QByteArray &line);

private:
    explicit LineLog(const QString &path);

    std::mutex m_mutex;
    QFile m_file;
};

} // namespace sweetspot
