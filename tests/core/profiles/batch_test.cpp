// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/batch.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QSet>

TEST(Batch, TenDocumentsAreTheSameWorkAsTheNextTen)
{
    QVector<int> first, last;
    for (int i = 0; i < 10; ++i) {
        first << documentTokens(i);
        last << documentTokens(i + 20);
        EXPECT_GE(documentTokens(i), 200);
        EXPECT_LE(documentTokens(i), 500);
    }
    EXPECT_NE(first, last) << "in another order";
    std::sort(first.begin(), first.end());
    std::sort(last.begin(), last.end());
    EXPECT_EQ(first, last);
    EXPECT_EQ(QSet<int>(first.begin(), first.end()).size(), 10);
}

TEST(Batch, ClimbsWhileDoublingBringsSomething)
{
    EXPECT_TRUE(climbOn({}, {}));
    EXPECT_TRUE(climbOn({100}, {}));
    EXPECT_TRUE(climbOn({100, 150}, 200));
    EXPECT_FALSE(climbOn({100, 104}, 200));
    EXPECT_FALSE(climbOn({100, 150}, 5001)) << "nobody waits five seconds";
}

TEST(Batch, WorksThroughTheDocumentsAndTheLadder)
{
    test::FakeSession fake;
    fake.config.batch.numDocuments = 5;
    const Batch profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.record.attempts.size(), 6);
    EXPECT_EQ(fake.record.attempts.first().phase, AttemptPhase::Warmup);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(fake.record.attempts[i + 1].rep, i);
    const auto windows = fake.observations(q("window"));
    ASSERT_GE(windows.size(), 4) << "two rungs at least";
    EXPECT_EQ(windows.first().number(q("streams")), 1.0);
    for (const Observation &window : windows) {
        EXPECT_GT(*window.number(q("tokens")), 0);
        EXPECT_GE(*window.number(q("window_s")), 1.0);
        EXPECT_EQ(window.number(q("errors")), 0.0);
    }
    // That two streams bring more than one is for a machine that has nothing else to do: tests/bench.
    EXPECT_EQ(windows[2].number(q("streams")), 2.0);
    for (const Observation &window : windows)
        EXPECT_GT(*window.number(q("decode_tps")), 0);
}

TEST(Batch, TheLadderEndsWhereMemoryDoes)
{
    test::FakeSession fake("oom_with_slots");
    fake.config.batch.numDocuments = 1;
    const Batch profile;
    ASSERT_TRUE(fake.run(profile));
    EXPECT_EQ(fake.observations(q("window")).size(), 2) << "one rung, two windows";
}

TEST(Batch, AServerThatOnlyFailsEndsWithItsReason)
{
    test::FakeSession fake("http500");
    fake.config.batch.numDocuments = 10;
    const Batch profile;
    EXPECT_TRUE(fake.run(profile)) << "the cell goes on with its other profiles";
    ASSERT_EQ(fake.observations(q("ladder_ended")).size(), 1);
    EXPECT_TRUE(fake.observations(q("ladder_ended")).first().texts[q("reason")].contains(q("Compute error.")));
    EXPECT_EQ(fake.record.attempts.size(), 3) << "three failures are enough";
    EXPECT_FALSE(fake.record.attempts.last().reason.isEmpty());
}

TEST(Batch, DocumentsScaleWithTheirMean)
{
    double sum = 0;
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(documentTokens(i), documentTokens(i, 350));
        EXPECT_EQ(documentTokens(i, 700), documentTokens(i) * 2);
        EXPECT_GE(documentTokens(i, 1), 1);
        sum += documentTokens(i, 1400);
    }
    EXPECT_NEAR(sum / 10, 1400, 1);
}

TEST(Batch, TheLadderEndsAtTheStreamsThatAreSet)
{
    EXPECT_EQ(rungsOf(std::nullopt, 7), 7);
    EXPECT_EQ(rungsOf(1, 7), 1);
    EXPECT_EQ(rungsOf(3, 7), 2) << "1 and 2";
    EXPECT_EQ(rungsOf(4, 7), 3);
    EXPECT_EQ(rungsOf(128, 4), 8) << "more than usual, too";
}
