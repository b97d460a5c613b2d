// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runhistory.h"
#include "core/store/runs/runstore.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct RunHistory : testing::Test {
    QTemporaryDir dir;

    QString write(int minute)
    {
        RunRecord record;
        record.context = test::someContext();
        record.context.startedUtc = record.context.startedUtc.addSecs(60 * minute);
        record.cells << test::measuredCell();
        return test::writeRun(dir.path(), record);
    }
    QString journalOf(const QString &id) { return RunStore(dir.path()).folder(id).journal(); }
};

} // namespace

TEST_F(RunHistory, IsNewestFirst)
{
    const QString first = write(1), second = write(2);
    const auto history = readHistory(dir.path());
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 2);
    EXPECT_EQ(history->at(0).context.runId, second);
    EXPECT_EQ(history->at(1).context.runId, first);
    EXPECT_FALSE(history->at(1).cells.first().attempts.isEmpty());
}

TEST_F(RunHistory, LooksBackOnlySoFar)
{
    for (int minute = 0; minute < kHistoryRuns + 3; ++minute)
        write(minute);
    EXPECT_EQ(readHistory(dir.path())->size(), kHistoryRuns);
}

TEST_F(RunHistory, ADamagedOlderRunIsLeftOutAndADamagedNewestOneIsTold)
{
    const QString old = write(1), broken = write(2), newest = write(3);
    test::writeFile(RunStore(dir.path()).folder(broken).context(), "nonsense");
    ASSERT_TRUE(readHistory(dir.path()));
    EXPECT_EQ(readHistory(dir.path())->size(), 2);
    test::writeFile(RunStore(dir.path()).folder(newest).context(), "nonsense");
    EXPECT_FALSE(readHistory(dir.path()));
}

TEST_F(RunHistory, NoRunIsNoError)
{
    ASSERT_TRUE(readHistory(dir.path()));
    EXPECT_TRUE(readHistory(dir.path())->isEmpty());
    std::stop_source stop;
    stop.request_stop();
    write(1);
    write(2);
    EXPECT_LE(readHistory(dir.path(), stop.get_token())->size(), 1);
}
