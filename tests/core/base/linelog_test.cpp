// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/linelog.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace sweetspot;
using sweetspot::test::q;

TEST(LineLog, IsAddedTo)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("log"));
    for (const char *line : {"one", "two"}) {
        const auto log = LineLog::open(path);
        ASSERT_TRUE(log);
        EXPECT_TRUE((*log)->append(line));
    }
    EXPECT_EQ(test::readFile(path), "one\ntwo\n");
}

TEST(LineLog, ForgetsALineThatWasCut)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("log"));
    const QByteArray longLine(10000, 'x'); // longer than a block
    test::writeFile(path, "whole\n" + longLine);
    {
        const auto log = LineLog::open(path);
        ASSERT_TRUE(log);
        EXPECT_TRUE((*log)->append("next"));
    }
    EXPECT_EQ(test::readFile(path), "whole\nnext\n");
    test::writeFile(path, longLine);
    EXPECT_TRUE(LineLog::open(path));
    EXPECT_EQ(test::readFile(path), "");
}

TEST(LineLog, NeverWritesOverWhatIsNoFile)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("folder"));
    ASSERT_TRUE(QDir().mkdir(path));
    EXPECT_FALSE(LineLog::open(path));
    const auto nowhere = LineLog::open(dir.filePath(q("missing/log")));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Permission);
}

TEST(LineLog, LinesOfSeveralThreadsNeverMix)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(q("log"));
    {
        const auto log = LineLog::open(path);
        ASSERT_TRUE(log);
        std::vector<std::thread> threads;
        for (const char letter : {'a', 'b', 'c'})
            threads.emplace_back([&log, letter] {
                for (int i = 0; i < 20; ++i)
                    EXPECT_TRUE((*log)->append(QByteArray(100, letter)));
            });
        for (std::thread &thread : threads)
            thread.join();
    }
    const QList<QByteArray> lines = test::readFile(path).trimmed().split('\n');
    EXPECT_EQ(lines.size(), 60);
    for (const QByteArray &line : lines)
        EXPECT_EQ(line, QByteArray(100, line.at(0)));
}
