// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/repetitions.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

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
