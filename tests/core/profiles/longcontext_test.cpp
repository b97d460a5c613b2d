// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answercheck.h"
#include "core/profiles/longcontext.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LongContext, SizesAreBoundedByTheModel)
{
    const QVector<int> usual{4096, 8192, 16384, 32768};
    EXPECT_EQ(contextSizes(usual, 8192, TestMode::Quick), (QVector<int>{4096, 8192}));
    EXPECT_EQ(contextSizes(usual, 10000, TestMode::Full), (QVector<int>{4096, 8192, 10000}));
    EXPECT_EQ(contextSizes(usual, 10000, TestMode::Quick), (QVector<int>{4096, 8192}));
    EXPECT_EQ(contextSizes(usual, 2048, TestMode::Quick), (QVector<int>{2048})) << "a small model at its limit";
    EXPECT_EQ(contextSizes(usual, 1 << 20, TestMode::Full), usual) << "nobody asked for a million";
    EXPECT_EQ(contextSizes({8192, 4096, 4096}, std::nullopt, TestMode::Full), (QVector<int>{4096, 8192}));
}

TEST(LongContext, NeedlesAreDifferentAndTheirAnswersAreInThem)
{
    for (int index = 0; index < 5; ++index) {
        const Needle needle = makeNeedle(7, index);
        EXPECT_TRUE(needle.sentence.contains(needle.answer));
        EXPECT_FALSE(needle.question.contains(needle.answer));
        EXPECT_NE(needle.answer, makeNeedle(8, index).answer);
        EXPECT_NE(needle.sentence, makeNeedle(7, (index + 1) % 5).sentence);
    }
}

TEST(LongContext, MeasuresEachSizeColdAndAsksAgain)
{
    test::FakeSession fake;
    fake.config.longContext.testSizes = {1024, 2048};
    const LongContext profile;
    ASSERT_TRUE(fake.run(profile));
    QStringList shapes;
    for (const Attempt &attempt : fake.record.attempts) {
        shapes << attempt.shape;
        EXPECT_EQ(attempt.profile, q("long_context"));
        EXPECT_EQ(attempt.outcome, AttemptOutcome::Ok) << attempt.reason;
        ASSERT_TRUE(attempt.question);
        const int size = attempt.shape.section(QLatin1Char('/'), 1).toInt();
        EXPECT_LE(attempt.promptTokensAsked + attempt.outputTokensAsked, size);
    }
    EXPECT_EQ(
        shapes, (QStringList{q("cold/512"), q("cold/1024"), q("ask/1024"), q("cold/2048"), q("ask/2048")}));
    EXPECT_GT(fake.record.attempts.last().depth, 1500);
    EXPECT_EQ(fake.launches.size(), 1);
    EXPECT_EQ(fake.launches.first().contextLength, 2048);
}

TEST(LongContext, LeavesOutWhatWouldNotFitAndSaysSo)
{
    test::FakeSession fake;
    fake.config.longContext.testSizes = {1024, 2048};
    fake.fits = [](const ServerNeed &need) { return need.contextLength <= 1024; };
    const LongContext profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("left_out")).size(), 1);
    EXPECT_EQ(fake.observations(q("left_out")).first().number(q("tokens")), 2048.0);
    EXPECT_EQ(fake.record.attempts.last().shape, q("ask/1024"));
}

TEST(LongContext, TooSlowALoadEndsTheLadder)
{
    test::FakeSession fake;
    fake.config.longContext.testSizes = {1024, 2048};
    fake.config.longContext.maxInitialLoadTime = 1e-9;
    const LongContext profile;
    ASSERT_TRUE(fake.run(profile));
    EXPECT_EQ(fake.observations(q("left_out")).size(), 1);
}
