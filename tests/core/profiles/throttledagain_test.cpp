// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/repetitions.h"
#include "core/profiles/throttledagain.h"
#include "models/validityflag.h"
#include "tests/support/fakesession.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// Measures some repetitions on a made-up card that is slowed down during the first tries of each.
struct Card final : Profile {
    explicit Card(int slowed)
        : slowedTries(slowed)
    {
        fake.devices = [this](std::int64_t, std::int64_t, qint64) {
            DeviceUse use;
            use.device = q("0000:01:00.0");
            use.thermalPercent = hot ? 50 : 0;
            return QVector<DeviceUse>{use};
        };
        fake.coolDown = [this](const std::stop_token &) {
            ++waits;
            return coolsInTime;
        };
    }

    QString id() const override { return q("batch"); }
    QString label() const override { return q("Batch"); }
    Status run(ProfileContext &context) const override
    {
        if (const auto facts = context.bench.serve({}); !facts)
            return facts.error();
        ThrottledAgain throttled(context, id());
        for (int rep = 0; rep < repetitions; ++rep) {
            auto attempt = throttled.measure(0.5, [&](int again) { return once(context, rep, again); });
            if (!attempt)
                return attempt.error();
            returned << *attempt;
        }
        waitedSeconds = throttled.waitedSeconds();
        return success();
    }

    Result<Attempt> once(ProfileContext &context, int rep, int again) const
    {
        auto prompt = context.bench.runner().storyPrompt(quint32(rep + 100 * again), 64);
        if (!prompt)
            return prompt.error();
        AttemptOrder order;
        order.profile = id();
        order.shape = q("document");
        order.rep = rep;
        order.again = again;
        order.ask(*prompt);
        order.request.outputTokens = 64;
        hot = again < slowedTries;
        auto attempt = context.bench.runner().run(order);
        hot = false;
        return attempt;
    }

    // What was kept without the requests that bring the clocks up.
    QVector<Attempt> measured() const
    {
        QVector<Attempt> chosen;
        for (const Attempt &attempt : fake.record.attempts)
            if (attempt.phase == AttemptPhase::Measured)
                chosen << attempt;
        return chosen;
    }

    test::FakeSession fake;
    int slowedTries;
    int repetitions = 1;
    bool coolsInTime = true;
    int waits = 0;
    mutable bool hot = false;
    mutable QVector<Attempt> returned;
    mutable double waitedSeconds = 0;
};

} // namespace

TEST(ThrottledAgain, ARepetitionThatWasSlowedDownIsMeasuredAgainAfterAWait)
{
    Card card(1);
    ASSERT_TRUE(card.fake.run(card));
    const QVector<Attempt> tries = card.measured();
    ASSERT_EQ(tries.size(), 2) << "both are kept";
    EXPECT_EQ(card.waits, 1);
    EXPECT_GT(card.waitedSeconds, 0) << "no box of time counts it";
    EXPECT_TRUE(tries[0].flags.contains(validityflag::kGpuThrottled));
    EXPECT_FALSE(tries[1].flags.contains(validityflag::kGpuThrottled));
    EXPECT_TRUE(tries[1].flags.contains(validityflag::kAfterThrottling));
    EXPECT_FALSE(tries[1].flags.contains(validityflag::kRetried)) << "nothing had failed";
    EXPECT_EQ(tries[1].retry, 1);
    EXPECT_EQ(tries[1].rep, tries[0].rep);
    EXPECT_EQ(card.returned, QVector<Attempt>{tries[1]});
    EXPECT_EQ(replacedTries(tries), (std::vector<bool>{true, false}));
    EXPECT_GT(card.fake.record.attempts.size(), 2) << "the clocks were brought up before";
    QSet<QString> names;
    for (const Attempt &attempt : card.fake.record.attempts)
        names.insert(attempt.identity());
    EXPECT_EQ(names.size(), card.fake.record.attempts.size()) << "each is in the journal once";
}

TEST(ThrottledAgain, OneThatWasNotIsMeasuredOnce)
{
    Card card(0);
    card.repetitions = 2;
    ASSERT_TRUE(card.fake.run(card));
    EXPECT_EQ(card.fake.record.attempts.size(), 2);
    EXPECT_EQ(card.waits, 0);
}

TEST(ThrottledAgain, ACardThatSlowsDownEachTimeIsLeftAtThatAfterTwoInAProfile)
{
    Card card(1000);
    card.repetitions = 3;
    ASSERT_TRUE(card.fake.run(card));
    EXPECT_EQ(card.measured().size(), 3 + ThrottledAgain::kAtMost);
    EXPECT_EQ(card.waits, ThrottledAgain::kAtMost);
    ASSERT_EQ(card.returned.size(), 3);
    for (const Attempt &attempt : card.returned)
        EXPECT_EQ(attempt.retry, 0) << "no try is chosen by its speed";
    const auto replaced = replacedTries(card.measured());
    EXPECT_EQ(std::count(replaced.begin(), replaced.end(), false), 3);
}

TEST(ThrottledAgain, OneThatDoesNotCoolDownInTimeIsNotTriedAnyMore)
{
    Card card(1);
    card.repetitions = 3;
    card.coolsInTime = false;
    ASSERT_TRUE(card.fake.run(card));
    EXPECT_EQ(card.fake.record.attempts.size(), 3);
    EXPECT_EQ(card.waits, 1);
}

TEST(ThrottledAgain, WhereThereIsNothingToWaitForNothingIsMeasuredAgain)
{
    Card card(1);
    card.fake.coolDown = nullptr;
    ASSERT_TRUE(card.fake.run(card));
    EXPECT_EQ(card.fake.record.attempts.size(), 1);
}

TEST(ThrottledAgain, AResumedProfileHasWhatIsLeft)
{
    Card card(1);
    for (int i = 0; i < ThrottledAgain::kAtMost; ++i) {
        Attempt earlier = test::goodAttempt(i, 50);
        earlier.profile = q("batch");
        earlier.retry = 1;
        earlier.flags << validityflag::kAfterThrottling;
        card.fake.record.attempts << earlier;
    }
    ASSERT_TRUE(card.fake.run(card));
    EXPECT_EQ(card.measured().size(), ThrottledAgain::kAtMost + 1);
    EXPECT_EQ(card.waits, 0);
}
