// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/repetitions.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
QVector<Attempt> attempts(const QVector<double> &rates)
{
    QVector<Attempt> list;
    for (const double rate : rates)
        list << test::goodAttempt(int(list.size()), rate);
    return list;
}
RepSelection select(const QVector<Attempt> &list)
{
    return selectRepetitions(list, [](const Attempt &a) { return a.decodeTps; });
}
} // namespace

TEST(Repetitions, OnlyGoodMeasuredOnesCount)
{
    QVector<Attempt> list = attempts({100, 101, 102, 103});
    list[1].phase = AttemptPhase::Warmup;
    list[2].outcome = AttemptOutcome::Rejected;
    list[3].decodeTps.reset();
    EXPECT_EQ(select(list).values, std::vector<double>{100});
}

TEST(Repetitions, ASlowFirstOneIsLeftOutAndOnlyTheFirst)
{
    const auto slowFirst = attempts({80, 100, 101, 99});
    EXPECT_TRUE(select(slowFirst).warmupResidue);
    EXPECT_EQ(select(slowFirst).values.size(), 3u);
    const auto slowLater = attempts({100, 80, 101, 99});
    EXPECT_FALSE(select(slowLater).warmupResidue);
    EXPECT_TRUE(select(slowLater).hasOutliers);
    EXPECT_EQ(select(slowLater).values.size(), 4u) << "outliers are kept";
    const auto few = attempts({80, 100, 101});
    EXPECT_FALSE(select(few).warmupResidue) << "two others would not outweigh chance";
    const auto nearly = attempts({98, 100, 101, 99});
    EXPECT_FALSE(select(nearly).warmupResidue);
}

namespace
{

// One try of a repetition on a GPU.
Attempt tryOf(int rep, int retry, double rate, bool slowed)
{
    Attempt attempt = test::goodAttempt(rep, rate);
    attempt.retry = retry;
    if (retry > 0)
        attempt.flags << validityflag::kAfterThrottling;
    if (slowed)
        attempt.flags << validityflag::kGpuThrottled;
    return attempt;
}

} // namespace

TEST(Repetitions, ACleanTryStandsForOneThatWasSlowedDown)
{
    const QVector<Attempt> list{tryOf(0, 0, 100, false), tryOf(1, 0, 60, true), tryOf(1, 1, 70, true),
        tryOf(1, 2, 99, false), tryOf(2, 0, 98, false)};
    EXPECT_EQ(replacedTries(list), (std::vector<bool>{false, true, true, false, false}));
    EXPECT_EQ(select(list).values, (std::vector<double>{100, 99, 98}));
    EXPECT_EQ(select(list).attempts[1], &list[3]);
}

TEST(Repetitions, WhereEachTryWasSlowedDownTheFirstCountsAndNotTheFastest)
{
    const QVector<Attempt> list{tryOf(0, 0, 60, true), tryOf(0, 1, 70, true), tryOf(0, 2, 65, true)};
    EXPECT_EQ(replacedTries(list), (std::vector<bool>{false, true, true}));
    EXPECT_EQ(select(list).values, std::vector<double>{60});
}

TEST(Repetitions, ATryThatFailedStandsForNothing)
{
    QVector<Attempt> list{tryOf(0, 0, 60, true), tryOf(0, 1, 90, false)};
    list[1].outcome = AttemptOutcome::Rejected;
    EXPECT_EQ(select(list).values, std::vector<double>{60});
    EXPECT_FALSE(wasThrottled(list[1]));
}

TEST(Repetitions, OnlyTheSameRepetitionIsReplaced)
{
    // The same number in another start of the server, and of another length, is another repetition.
    QVector<Attempt> list{tryOf(0, 0, 60, true), tryOf(0, 1, 90, false), tryOf(0, 1, 91, false)};
    list[1].launch = 1;
    list[2].shape = q("64/8");
    EXPECT_EQ(replacedTries(list), (std::vector<bool>{false, false, false}));
    const QVector<Attempt> asked{tryOf(0, 0, 60, true), test::goodAttempt(0, 80)};
    EXPECT_EQ(replacedTries(asked), (std::vector<bool>{false, false})) << "nothing was measured again";
}
