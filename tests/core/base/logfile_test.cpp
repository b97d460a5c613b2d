// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logfile.h"
#include "tests/support/testdata.h"

#include <QFileInfo>

#include <sys/stat.h>
#include <thread>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

using Level = LogEntry::Level;

LogEntry entry(Level level, const QString &text, const QString &part = q("run"))
{
    return {level, QDateTime::fromString(q("2026-03-04T05:06:07.089Z"), Qt::ISODateWithMs), text, part};
}

QStringList linesOf(const QString &path)
{
    return QString::fromUtf8(test::readFile(path)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

// The problem that a log with this path reports; none may come.
std::optional<Error> problemOf(LogFile &log)
{
    std::optional<Error> problem;
    test::waitUntil([&] { return (problem = log.takeProblem()).has_value(); });
    return problem;
}

} // namespace

TEST(LogFile, ALineSaysWhenHowBadAndWho)
{
    EXPECT_EQ(logLine(entry(Level::Warning, q("It is warm."), q("CPU"))),
        q("2026-03-04T05:06:07.089Z WARNING CPU: It is warm."));
    EXPECT_EQ(logLine(entry(Level::Debug, q("x"), {})), q("2026-03-04T05:06:07.089Z DEBUG x"));
}

TEST(LogFile, ForeignTextStaysOneLineAndObeysNothing)
{
    const QString line = logLine(entry(Level::Info, q("one\ntwo\tthree\x1b[2J\r"), q("a\nb")));
    EXPECT_EQ(line, q("2026-03-04T05:06:07.089Z INFO a b: one | two three\uFFFD[2J"));
    EXPECT_LT(logLine(entry(Level::Info, QString(3 << 20, QLatin1Char('x')))).size(), 21000);
}

TEST(LogFile, KnowsTheLevelsOfTheConfiguration)
{
    EXPECT_EQ(logLevel(q("DEBUG")), Level::Debug);
    EXPECT_EQ(logLevel(q("INFO")), Level::Info);
    EXPECT_EQ(logLevel(q("WARNING")), Level::Warning);
    EXPECT_EQ(logLevel(q("ERROR")), Level::Error);
}

TEST(LogFile, KeepsWhatIsImportantEnoughAndAppendsNextTime)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.log"));
    for (int i = 0; i < 2; ++i) {
        LogFile log(path, Level::Info);
        log.append({entry(Level::Debug, q("no")), entry(Level::Info, q("yes %1").arg(i))});
        log.append({entry(Level::Error, q("very"))});
    }
    const QStringList lines = linesOf(path);
    ASSERT_EQ(lines.size(), 5) << "a head, and two of each";
    EXPECT_TRUE(lines[1].endsWith(q("INFO run: yes 0")));
    EXPECT_TRUE(lines[3].endsWith(q("INFO run: yes 1")));
    EXPECT_TRUE(lines[4].endsWith(q("ERROR run: very")));
    EXPECT_EQ(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions())
        << "a log is for its owner";
}

TEST(LogFile, StaysWithinItsSizeWithOneOlderFile)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.log"));
    constexpr qint64 kMost = 2000;
    {
        LogFile log(path, Level::Info, kMost);
        for (int i = 0; i < 200; ++i)
            log.append({entry(Level::Info, q("line %1").arg(i))});
    }
    EXPECT_LE(QFileInfo(path).size(), kMost);
    EXPECT_LE(QFileInfo(path + q(".1")).size(), kMost);
    EXPECT_GT(QFileInfo(path + q(".1")).size(), kMost / 2);
    EXPECT_TRUE(linesOf(path).last().endsWith(q("line 199")));
    EXPECT_EQ(QDir(dir.path()).entryList(QDir::Files).size(), 2);
    // What comes last in the older file and first in the newer one follow each other.
    const int last = linesOf(path + q(".1")).last().section(QLatin1Char(' '), -1).toInt();
    EXPECT_EQ(linesOf(path).at(1).section(QLatin1Char(' '), -1).toInt(), last + 1);
}

TEST(LogFile, WhatCannotBeWrittenIsToldOnce)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("notes.txt")), "mine\n");
    ASSERT_EQ(mkfifo(QFile::encodeName(dir.filePath(q("pipe"))).constData(), 0600), 0);
    for (const QString &path : {dir.filePath(q("none/a.log")), dir.path(), dir.filePath(q("pipe")),
             q("/dev/null"), dir.filePath(q("notes.txt"))}) {
        LogFile log(path, Level::Debug);
        log.append({entry(Level::Error, q("lost"))});
        const auto problem = problemOf(log);
        ASSERT_TRUE(problem) << path;
        EXPECT_TRUE(problem->sentence.contains(q("logging.file"))) << problem->sentence;
        EXPECT_FALSE(problem->detail.isEmpty()) << path;
        log.append({entry(Level::Error, q("lost too"))});
        EXPECT_FALSE(log.takeProblem()) << "once";
    }
    EXPECT_EQ(test::readFile(dir.filePath(q("notes.txt"))), QByteArray("mine\n")) << "no file of a person";
}

TEST(LogFile, AnOlderFileOfAPersonIsNotReplaced)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.log"));
    test::writeFile(path + q(".1"), "mine\n");
    LogFile log(path, Level::Info, 300);
    for (int i = 0; i < 30; ++i)
        log.append({entry(Level::Info, q("line %1").arg(i))});
    EXPECT_TRUE(problemOf(log));
    EXPECT_EQ(test::readFile(path + q(".1")), QByteArray("mine\n"));
}

TEST(LogFile, ManyThreadsWriteWholeLines)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.log"));
    {
        LogFile log(path, Level::Info);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&log, t] {
                for (int i = 0; i < 200; ++i)
                    log.append({entry(Level::Info, q("%1-%2 end").arg(t).arg(i))});
            });
        for (std::thread &thread : threads)
            thread.join();
    }
    const QStringList lines = linesOf(path);
    ASSERT_EQ(lines.size(), 801);
    for (const QString &line : lines.mid(1))
        EXPECT_TRUE(line.startsWith(q("2026-03-04T05:06:07.089Z INFO run: ")) && line.endsWith(q(" end")))
            << line;
}
