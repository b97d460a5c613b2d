// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logfile.h"

#include "core/base/files.h"
#include "core/base/tr.h"
#include "models/foreigntext.h"

#include <QDir>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sweetspot
{

namespace
{

// What distinguishes a log of ours from any other file.
constexpr char kHead[] = "# Sweetspot log, times in UTC\n";
constexpr qsizetype kHeadSize = sizeof(kHead) - 1;
constexpr qsizetype kLongestText = 20000; // characters; a server's command line is far shorter

const char *nameOf(LogEntry::Level level)
{
    switch (level) {
    case LogEntry::Level::Debug:
        return "DEBUG";
    case LogEntry::Level::Info:
        return "INFO";
    case LogEntry::Level::Warning:
        return "WARNING";
    case LogEntry::Level::Error:
        return "ERROR";
    }
    return "";
}

// Whether a file that is there was begun by us, or is empty.
bool isLog(const QString &path)
{
    QFile file(path);
    return openForReading(file) && (file.size() == 0 || file.read(kHeadSize) == kHead);
}

} // namespace

QString logLine(const LogEntry &entry)
{
    QString text = foreignText(entry.text.trimmed(), kLongestText);
    text.replace(QLatin1Char('\n'), QLatin1String(" | ")).replace(QLatin1Char('\t'), QLatin1Char(' '));
    QString part = terminalText(entry.part).replace(QLatin1Char('\n'), QLatin1Char(' '));
    part = part.isEmpty() ? QString() : part + QLatin1String(": ");
    return QStringLiteral("%1 %2 %3%4")
        .arg(entry.utc.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(nameOf(entry.level)), part,
            text);
}

LogEntry::Level logLevel(const QString &name)
{
    for (const auto level : {LogEntry::Level::Debug, LogEntry::Level::Warning, LogEntry::Level::Error})
        if (name == QLatin1String(nameOf(level)))
            return level;
    return LogEntry::Level::Info;
}

LogFile::LogFile(QString path, LogEntry::Level least, qint64 mostBytes)
    : m_path(std::move(path))
    , m_least(least)
    , m_mostBytes(mostBytes)
    , m_thread([this] { work(); })
{
}

LogFile::~LogFile()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LogFile::append(const QVector<LogEntry> &entries)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_broken)
            return;
        for (const LogEntry &entry : entries) {
            if (entry.level < m_least)
                continue;
            if (m_waiting.size() < kMostWaiting)
                m_waiting << logLine(entry).toUtf8() + '\n';
            else
                ++m_lost;
        }
    }
    m_wake.notify_one();
}

std::optional<Error> LogFile::takeProblem()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_problem, std::nullopt);
}

void LogFile::work()
{
    Status status = open();
    for (bool ending = false; status && !ending;) {
        QByteArrayList lines;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
            lines = std::exchange(m_waiting, {});
            if (const qsizetype lost = std::exchange(m_lost, 0); lost > 0)
                lines << CoreTr::tr("%1 more lines were lost because the disk is too slow.").arg(lost).toUtf8()
                        + '\n';
            ending = m_ending;
        }
        for (qsizetype i = 0; status && i < lines.size(); ++i)
            status = write(lines[i]);
    }
    close();
    if (status)
        return;
    const std::lock_guard guard(m_mutex);
    m_broken = true;
    m_waiting.clear();
    m_problem = status.error();
}

Error LogFile::problem(const QString &detail) const
{
    return {ErrorCode::Io,
        CoreTr::tr(
            "The log file %1 cannot be written, so nothing is logged; check logging.file in config.yaml.")
            .arg(QDir::toNativeSeparators(m_path)),
        detail};
}

Status LogFile::open()
{
    if (const auto may = mayBeReplaced(m_path); !may)
        return problem(may.error().sentence);
    m_handle = ::open(QFile::encodeName(m_path).constData(),
        O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, S_IRUSR | S_IWUSR);
    struct stat info = {};
    if (m_handle < 0 || ::fstat(m_handle, &info) != 0)
        return problem(qt_error_string(errno));
    if (!S_ISREG(info.st_mode) || !isLog(m_path))
        return problem(CoreTr::tr("The file is not a log of this program; choose another name."));
    m_size = info.st_size;
    return m_size > 0 ? success() : write(kHead);
}

// One older file is enough: what is looked for is what happened last.
Status LogFile::rotate()
{
    close();
    const QString older = m_path + QStringLiteral(".1");
    if (const auto may = mayBeReplaced(older); !may)
        return problem(may.error().sentence);
    if (QFile::exists(older) && !isLog(older))
        return problem(CoreTr::tr("%1 is not a log of this program; choose another name.").arg(older));
    if (std::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(older).constData()) != 0)
        return problem(qt_error_string(errno));
    return open();
}

Status LogFile::write(const QByteArray &lines)
{
    if (m_size > kHeadSize && m_size + lines.size() > m_mostBytes)
        if (const auto rotated = rotate(); !rotated)
            return rotated;
    // A line is written whole or not at all as far as others see, who may write to the same log.
    if (::write(m_handle, lines.constData(), std::size_t(lines.size())) != lines.size())
        return problem(qt_error_string(errno));
    m_size += lines.size();
    return success();
}

void LogFile::close()
{
    if (m_handle >= 0)
        ::close(m_handle);
    m_handle = -1;
}

} // namespace sweetspot
