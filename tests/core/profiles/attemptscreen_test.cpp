// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/openai/openaichat.h"
#include "core/profiles/attemptscreen.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr qint64 kMs = 1'000'000;

GenerationReply reply(int tokens, double gapMs = 10, double serverMs = -1)
{
    GenerationReply r;
    for (int i = 0; i < tokens; ++i)
        r.timeline.events << TokenEvent{qint64((100 + i * gapMs) * kMs), 1, 3, false};
    r.timeline.doneNs = r.timeline.events.isEmpty() ? kMs : r.timeline.events.last().dtNs + kMs;
    r.promptTokens = 512;
    r.cachedTokens = 0;
    r.outputTokens = tokens;
    r.stopReason = q("limit");
    r.server = ServerTimings{0, 512, 95.0, tokens, serverMs < 0 ? (tokens - 1) * gapMs : serverMs};
    return r;
}

Attempt judged(const GenerationReply &r, int asked = 128)
{
    Attempt a;
    a.outputTokensAsked = asked;
    AttemptOrder order;
    order.request.outputTokens = asked;
    judgeAttempt(a, r, order, LlamaNative().abilities());
    return a;
}

} // namespace

TEST(AttemptScreen, AGoodReplyIsGood)
{
    const Attempt a = judged(reply(128));
    EXPECT_EQ(a.outcome, AttemptOutcome::Ok);
    EXPECT_TRUE(a.flags.isEmpty()) << a.flags.join(q(",")).toStdString();
    EXPECT_NEAR(*a.decodeTps, 100, 1e-9);
    EXPECT_EQ(a.outputTokens, 128);
}

TEST(AttemptScreen, ImpossibleValuesAreRejectedWithTheReason)
{
    EXPECT_EQ(judged(reply(1)).outcome, AttemptOutcome::Rejected) << "I4: one token has no speed";
    GenerationReply fast = reply(128, 1);
    fast.server.promptMs = 9500; // 1,000 tokens/s against a prompt read at 54
    const Attempt impossible = judged(fast);
    EXPECT_EQ(impossible.outcome, AttemptOutcome::Rejected) << "I2";
    EXPECT_TRUE(impossible.flags.contains(q("implausible")));
    EXPECT_FALSE(impossible.reason.isEmpty());
    GenerationReply cached = reply(128);
    cached.cachedTokens = 400;
    EXPECT_EQ(judged(cached).outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(judged(cached).flags.contains(q("cache_hit")));
}

namespace
{

// An attempt whose first token came after so many milliseconds, at a server that says nothing of its cache.
Attempt timed(double ttftMs, const AttemptOrder &order)
{
    GenerationReply r;
    for (int i = 0; i < 40; ++i)
        r.timeline.events << TokenEvent{qint64((ttftMs + i) * 1e6), 1, 4, false};
    r.timeline.doneNs = qint64((ttftMs + 40) * 1e6);
    r.promptTokens = 512;
    r.outputTokens = 40;
    Attempt a;
    judgeAttempt(a, r, order, {});
    return a;
}

} // namespace

TEST(AttemptScreen, ACacheThatNobodyTellsOfIsSeenInTheTiming)
{
    AttemptOrder cold;
    cold.request.outputTokens = 40;
    cold.usualTtftMs = 120;
    EXPECT_EQ(timed(100, cold).outcome, AttemptOutcome::Ok);
    const Attempt early = timed(27, cold);
    EXPECT_EQ(early.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(early.flags.contains(q("cache_suspected")));
    cold.usualTtftMs = 15; // a fast machine: a hiccup is as long
    EXPECT_EQ(timed(3, cold).outcome, AttemptOutcome::Ok);
    AttemptOrder next = cold;
    next.request.useCache = true;
    next.depth = 500;
    next.usualTtftMs.reset();
    next.coldTtftMs = 120;
    const Attempt hit = timed(30, next), miss = timed(115, next);
    EXPECT_EQ(hit.outcome, AttemptOutcome::Ok) << hit.reason;
    EXPECT_TRUE(hit.flags.contains(q("cache_by_timing")));
    EXPECT_EQ(miss.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(miss.flags.contains(q("cache_miss")));
}

TEST(AttemptScreen, AnAnswerCountsWhereverItsPromptCameFrom)
{
    GenerationReply r;
    r.timeline.events << TokenEvent{5'000'000, 2, 4, false};
    r.timeline.doneNs = 6'000'000;
    r.promptTokens = 12;
    r.cachedTokens = 11;
    r.outputTokens = 2;
    AttemptOrder order;
    order.question = QuestionAnswer{q("id"), q("math"), q("number"), q("4"), {}};
    order.cacheMatters = false;
    Attempt a;
    a.question = order.question;
    judgeAttempt(a, r, order, {});
    EXPECT_EQ(a.outcome, AttemptOutcome::Ok) << a.reason;
    EXPECT_FALSE(a.flags.contains(q("cache_hit")));
}

TEST(AttemptScreen, WhatAServerCannotBeAskedForIsMarkedAndNotHeldAgainstIt)
{
    const auto judgedBy
        = [](const GenerationReply &r, const DialectAbilities &abilities, bool useCache = false) {
              Attempt a;
              a.outputTokensAsked = 128;
              AttemptOrder order;
              order.request.outputTokens = 128;
              order.request.useCache = useCache;
              order.depth = useCache ? 500 : 0;
              judgeAttempt(a, r, order, abilities);
              return a;
          };
    GenerationReply r = reply(128);
    r.server = {};
    r.cachedTokens = 30; // a chat template's words
    const Attempt templated = judgedBy(r, {});
    EXPECT_EQ(templated.outcome, AttemptOutcome::Ok) << templated.reason;
    EXPECT_EQ(templated.flags, QStringList{q("cache_always_on")});
    r.cachedTokens = 300;
    EXPECT_EQ(judgedBy(r, {}).outcome, AttemptOutcome::Rejected) << "the prompt itself was in the cache";
    r.cachedTokens.reset();
    const Attempt untold = judgedBy(r, {}, true);
    EXPECT_EQ(untold.outcome, AttemptOutcome::Ok) << untold.reason;
    EXPECT_TRUE(untold.flags.contains(q("cache_unknown")));
    DialectAbilities counts;
    counts.cachedCounts = true;
    const Attempt silentServer = judgedBy(r, counts, true);
    EXPECT_EQ(silentServer.outcome, AttemptOutcome::Ok) << "an absent count is not 0";
    EXPECT_TRUE(silentServer.flags.contains(q("cache_unknown")));
    r.cachedTokens = 384; // whole blocks of 128 of the 500
    EXPECT_FALSE(judgedBy(r, counts, true).flags.contains(q("cache_miss")));
    r.cachedTokens = 128;
    EXPECT_TRUE(judgedBy(r, counts, true).flags.contains(q("cache_miss")));
    r.cachedTokens = -3;
    EXPECT_FALSE(judgedBy(r, counts).cachedTokens) << "no count at all";
    GenerationReply hidden;
    hidden.outputTokens = hidden.hiddenTokens = 64;
    const Attempt silent = judgedBy(hidden, {});
    EXPECT_EQ(silent.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(silent.reason.contains(q("reasoning"))) << silent.reason;
    r.stopReason = q(kRepeated);
    r.outputTokens.reset();
    const Attempt repeated = judgedBy(r, {});
    EXPECT_EQ(repeated.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(repeated.reason.contains(q("repeating itself"))) << repeated.reason;
}

TEST(AttemptScreen, OthersAreBlamedForWhatTheyDidOnly)
{
    const auto busy = [](GenerationReply r) {
        Attempt a;
        a.outputTokensAsked = 128;
        a.resources.othersCpuPercent = 60;
        AttemptOrder order;
        order.request.outputTokens = 128;
        judgeAttempt(a, r, order, LlamaNative().abilities());
        return a;
    };
    EXPECT_TRUE(isDisturbed(busy(reply(128))));
    GenerationReply cached = reply(128);
    cached.cachedTokens = 400;
    const Attempt hit = busy(cached);
    EXPECT_EQ(hit.outcome, AttemptOutcome::Rejected);
    EXPECT_TRUE(hit.flags.contains(q("background_load")));
    EXPECT_FALSE(isDisturbed(hit)) << hit.reason;
}

TEST(AttemptScreen, CountsThatNobodyToldAreAbsentOrMarked)
{
    GenerationReply r = reply(128);
    r.server = {};
    r.promptTokens.reset();
    r.cachedTokens.reset();
    r.tokensGuessed = true;
    Attempt a;
    a.promptTokensAsked = 512;
    AttemptOrder order;
    order.request.outputTokens = 128;
    judgeAttempt(a, r, order, {});
    EXPECT_EQ(a.outcome, AttemptOutcome::Ok) << a.reason;
    EXPECT_FALSE(a.promptTokens) << "what was asked for is no count";
    EXPECT_TRUE(a.flags.contains(q("prompt_not_told")));
    EXPECT_TRUE(a.flags.contains(q("tokens_not_told")));
    EXPECT_FALSE(judged(reply(128)).flags.contains(q("prompt_not_told")));
}

TEST(AttemptScreen, DoubtfulValuesAreFlagged)
{
    EXPECT_TRUE(judged(reply(128, 10, 127 * 10 * 1.3)).flags.contains(q("server_disagrees"))) << "I7";
    EXPECT_FALSE(judged(reply(128, 10, 127 * 10 * 1.01)).flags.contains(q("server_disagrees")));
    GenerationReply clock = reply(128);
    clock.server.promptMs = 500;
    EXPECT_TRUE(judged(clock).flags.contains(q("server_clock"))) << "I8";
    EXPECT_TRUE(judged(reply(40)).flags.contains(q("short_output")));
    EXPECT_TRUE(judged(reply(100)).flags.contains(q("ended_early")));
    GenerationReply mute = reply(128);
    mute.server = {};
    EXPECT_TRUE(judged(mute).flags.contains(q("server_timings_missing")));
}

TEST(AttemptScreen, FailuresKeepTheirKindAndReason)
{
    for (const auto &[code, outcome] : {std::pair(ErrorCode::Timeout, AttemptOutcome::TimedOut),
             std::pair(ErrorCode::Cancelled, AttemptOutcome::Cancelled),
             std::pair(ErrorCode::Server, AttemptOutcome::Failed),
             std::pair(ErrorCode::Protocol, AttemptOutcome::Failed)}) {
        GenerationReply r = reply(5);
        r.error = Error{code, q("why"), {}};
        const Attempt a = judged(r);
        EXPECT_EQ(a.outcome, outcome);
        EXPECT_EQ(a.reason, q("why"));
    }
}
