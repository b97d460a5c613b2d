// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/votes.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::writeFile;

namespace
{
Vote someVote(std::optional<int> chosen)
{
    return {QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC), q("story/512"),
        {{q("run"), {q("A \"<b>"), q("Q4_K_M")}}, {q("imported/x"), {q("B"), q("Q8_0")}}}, chosen};
}
} // namespace

TEST(Votes, AreKeptAndReadAgain)
{
    QTemporaryDir dir;
    EXPECT_TRUE(readVotes(dir.path()).isEmpty());
    ASSERT_TRUE(appendVote(dir.path(), someVote(1)).ok());
    ASSERT_TRUE(appendVote(dir.path(), someVote({})).ok());
    Issues issues;
    EXPECT_EQ(readVotes(dir.path(), &issues), (QVector<Vote>{someVote(1), someVote({})}));
    EXPECT_TRUE(issues.isEmpty());
}

TEST(Votes, DamagedLinesAreReportedAndTheOthersRead)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("votes.jsonl"));
    ASSERT_TRUE(appendVote(dir.path(), someVote(0)).ok());
    const QByteArray good = readFile(path);
    QByteArray out = good;
    out.replace("\"chosen\":0", "\"chosen\":7"); // one that was not shown
    writeFile(path, good + out + "[1]\n" + good.left(20)); // the last line was cut
    ASSERT_TRUE(appendVote(dir.path(), someVote(1)).ok());
    Issues issues;
    EXPECT_EQ(readVotes(dir.path(), &issues), (QVector<Vote>{someVote(0), someVote(1)}));
    EXPECT_EQ(issues.size(), 3);
}

TEST(Votes, AFolderThatCannotBeWrittenSaysSo)
{
    EXPECT_EQ(appendVote(q("/nowhere/at/all"), someVote(0)).error().code, ErrorCode::Permission);
}

TEST(Votes, AVoteThatWasTakenBackDoesNotCount)
{
    QTemporaryDir dir;
    ASSERT_TRUE(appendVote(dir.path(), someVote(0)).ok());
    ASSERT_TRUE(appendVote(dir.path(), someVote(1)).ok());
    ASSERT_TRUE(withdrawVote(dir.path(), someVote(1)).ok());
    EXPECT_EQ(readVotes(dir.path()), (QVector<Vote>{someVote(0)}));
    ASSERT_TRUE(withdrawVote(dir.path(), someVote({})).ok());
    EXPECT_EQ(readVotes(dir.path()).size(), 1) << "one that was never given takes nothing away";
    ASSERT_TRUE(appendVote(dir.path(), someVote(1)).ok());
    EXPECT_EQ(readVotes(dir.path()).size(), 2);
}

TEST(Votes, ThatNoneWasAnyGoodIsKept)
{
    QTemporaryDir dir;
    Vote vote = someVote({});
    vote.allBad = true;
    ASSERT_TRUE(appendVote(dir.path(), vote).ok());
    ASSERT_TRUE(appendVote(dir.path(), someVote({})).ok());
    EXPECT_EQ(readVotes(dir.path()), (QVector<Vote>{vote, someVote({})}));
    ASSERT_TRUE(withdrawVote(dir.path(), vote).ok());
    EXPECT_EQ(readVotes(dir.path()), QVector<Vote>{someVote({})});
}
