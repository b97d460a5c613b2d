// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarybuilder.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(SummaryBuilder, ThreeValuesHaveAnIntervalTwoARange)
{
    EXPECT_TRUE(spreadOf({1, 1.1, 1.2}).interval);
    const MetricValue two = spreadOf({1, 3});
    EXPECT_FALSE(two.interval);
    EXPECT_EQ(two.low, 1.0);
    EXPECT_EQ(two.high, 3.0);
    EXPECT_FALSE(spreadOf({5}).low);
}

TEST(SummaryBuilder, SharesHaveTheirWilsonInterval)
{
    const MetricValue share = shareOf(12, 15);
    EXPECT_DOUBLE_EQ(share.value, 80);
    EXPECT_NEAR(*share.low, 54.8, 0.1);
    EXPECT_NEAR(*share.high, 93.0, 0.1);
    EXPECT_TRUE(share.flags.contains(q("few_items")));
    EXPECT_FALSE(shareOf(80, 100).flags.contains(q("few_items")));
}

TEST(SummaryBuilder, TheNewestLaunchCountsOnce)
{
    QVector<Attempt> attempts;
    for (const int launch : {0, 0, 2, 2, 2}) {
        Attempt a = test::goodAttempt(int(attempts.size()));
        a.launch = launch;
        attempts << a;
    }
    EXPECT_EQ(newestLaunch(attempts).size(), 3);
    EXPECT_TRUE(newestLaunch({}).isEmpty());
}

TEST(SummaryBuilder, LaunchesThatDifferWidenTheInterval)
{
    QVector<Attempt> same, different;
    for (int launch = 0; launch < 3; ++launch)
        for (int rep = 0; rep < 5; ++rep) {
            Attempt a = test::goodAttempt(rep, 100 + 0.1 * rep);
            a.launch = launch;
            same << a;
            a.decodeTps = 100 + 0.1 * rep + 5 * launch;
            different << a;
        }
    const auto read = [](const Attempt &a) { return a.decodeTps; };
    const auto width = [&](const QVector<Attempt> &attempts) {
        const auto metric = RepSummary(attempts, read).metric(q("interactive.tokens_per_second"), 1, read);
        return *metric->high / *metric->low - 1;
    };
    EXPECT_LT(width(same), 0.01);
    EXPECT_GT(width(different), 0.1) << "three launches say little of a fourth";
}

TEST(SummaryBuilder, DriftAndTwoLevelsAreFlagged)
{
    const auto flags = [](const std::vector<double> &rates) {
        QVector<Attempt> attempts;
        for (const double rate : rates)
            attempts << test::goodAttempt(int(attempts.size()), rate);
        const auto read = [](const Attempt &a) { return a.decodeTps; };
        return RepSummary(attempts, read).metric(q("interactive.tokens_per_second"), 1, read)->flags;
    };
    EXPECT_TRUE(flags({100, 99, 98, 97, 96, 95, 94, 93}).contains(q("drift")));
    EXPECT_TRUE(flags({100, 120, 100.1, 120.1, 100.2, 120.2, 99.9}).contains(q("bimodal")));
    EXPECT_TRUE(flags({100, 100.1, 99.9, 100.2, 99.8, 100, 100.1}).isEmpty());
}

TEST(SummaryBuilder, WhatWasAskedAgainCountsForItsAnswerOnly)
{
    CellRecord cell = test::measuredCell();
    const auto before = attemptsOf(cell, q("interactive")).size();
    Attempt again = test::goodAttempt(9, 500);
    again.retry = 1;
    cell.attempts << again;
    EXPECT_EQ(attemptsOf(cell, q("interactive")).size(), before) << "its time is no measurement";
    cell.attempts.last().question = QuestionAnswer{q("id"), q("math"), q("number"), q("4"), q("4")};
    EXPECT_EQ(attemptsOf(cell, q("interactive")).size(), before + 1);
}
