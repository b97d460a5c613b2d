// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunejournal.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

using namespace sweetspot;
using namespace sweetspot::test;

namespace
{

TuneEffort quick()
{
    TuneEffort effort = preprodEffort();
    effort.minutes = 600; // what is measured again must not run out of time
    effort.phases = {KnobPhase::Placement, KnobPhase::Batch, KnobPhase::Attention};
    return effort;
}

struct Written {
    QByteArray text;
    TuneState state;
    bool over = false;
};

// Tunes as a program would: a line before each launch, one after it, decisions as they come.
Written written(TuneState state, SimulatedEngine &engine, QByteArray text = {})
{
    if (text.isEmpty())
        text = planLine(state.plan, QStringLiteral("here")) + '\n';
    TuneProgress now = progressOf(state);
    for (int i = 0; i < 2000; ++i) {
        if (std::holds_alternative<EndStep>(now.step))
            return {text, state, true};
        if (const auto *launch = std::get_if<LaunchStep>(&now.step))
            text += launchLine(*launch, now.seconds) + '\n';
        const TuneEvent event = engine.answer(now.step);
        text += eventLine(event) + '\n';
        state = after(std::move(state), event);
        const TuneProgress before = now;
        now = progressOf(state);
        for (const QByteArray &line : newDecisionLines(before, now))
            text += line + '\n';
    }
    return {text, state, false};
}

SimulatedEngine repeatable(const Surface &surface)
{
    SimulatedEngine engine(surface, {0.01, 0.005, false}, 5);
    engine.repeatable = true;
    return engine;
}

} // namespace

TEST(TuneJournal, ComesBackAsItWas)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 3);
    SimulatedEngine engine = repeatable(surface);
    const Written all = written(startTuning(surface.space, quick(), 7).value(), engine);
    ASSERT_TRUE(all.over);
    Issues issues;
    const auto back = readTuneJournal(all.text, &issues);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->state, all.state);
    EXPECT_EQ(progressOf(back->state), progressOf(all.state));
    EXPECT_EQ(back->identity, QStringLiteral("here"));
    EXPECT_TRUE(back->ended);
    EXPECT_EQ(back->decisions, progressOf(all.state).decisions);
    EXPECT_EQ(back->result, progressOf(all.state).result);
    EXPECT_FALSE(back->open);
    EXPECT_TRUE(issues.isEmpty());
    for (const char *kind :
        {"\"calibration\"", "\"race\"", "\"pass\"", "\"verify\"", "\"end\"", "\"arm_start\""})
        EXPECT_TRUE(all.text.contains(kind)) << kind;
}

TEST(TuneJournal, CutAtEveryLineItDecidesTheSame)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 3);
    SimulatedEngine first = repeatable(surface);
    const Written whole = written(startTuning(surface.space, quick(), 7).value(), first);
    const TuneResult expected = progressOf(whole.state).result;
    ASSERT_TRUE(expected.adopted);
#if defined(SWEETSPOT_ASAN) || defined(SWEETSPOT_TSAN)
    constexpr int kEvery = 7; // cuts: each is a whole search, which a sanitizer takes ten times as long for
#else
    constexpr int kEvery = 1;
#endif
    int lines = 0, cuts = 0;
    for (qsizetype at = whole.text.indexOf('\n') + 1; at > 0 && at < whole.text.size();
         at = whole.text.indexOf('\n', at) + 1) {
        if (lines++ % kEvery != 0)
            continue;
        // After the line, and in the middle of the next one.
        for (const qsizetype size : {at, at + 9}) {
            auto cut = readTuneJournal(whole.text.left(size));
            ASSERT_TRUE(cut);
            SimulatedEngine engine = repeatable(surface);
            const Resumed resumed = resumeOf(*cut, 10, false);
            const Written rest
                = written(after(cut->state, resumed), engine, whole.text.left(at) + eventLine(resumed) + '\n');
            ASSERT_TRUE(rest.over);
            const TuneResult found = progressOf(rest.state).result;
            ASSERT_EQ(found.chosen, expected.chosen) << "cut at byte " << size;
            ASSERT_EQ(found.end, expected.end) << "cut at byte " << size;
            ASSERT_EQ(readTuneJournal(rest.text)->state, rest.state);
            ++cuts;
        }
    }
    EXPECT_GT(cuts, 200 / kEvery);
}

TEST(TuneJournal, WhatAnEndedTuningCameToDoesNotDependOnTheSearchOfToday)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 3);
    SimulatedEngine engine = repeatable(surface);
    const Written all = written(startTuning(surface.space, quick(), 7).value(), engine);
    const TuneResult then = progressOf(all.state).result;
    ASSERT_EQ(then.end, TuneEnd::VerifiedBetter);
    // As if today's search had wanted another first launch.
    auto journal = readTuneJournal(all.text);
    std::swap(journal->state.events[1], journal->state.events.last());
    EXPECT_NE(progressOf(journal->state).result, then);
    EXPECT_EQ(progressOf(*journal).result, then);
    EXPECT_TRUE(std::holds_alternative<EndStep>(progressOf(*journal).step));
    EXPECT_FALSE(journal->canBeTakenUp());
}

TEST(TuneJournal, WhatAnotherSearchBeganIsNotTakenUp)
{
    const TuneState state = startTuning(Surface::make(SurfaceKind::Null, 1).space, quick(), 7).value();
    QByteArray text = planLine(state.plan, {}) + '\n';
    EXPECT_TRUE(readTuneJournal(text)->canBeTakenUp());
    text.replace("\"search\":" + QByteArray::number(kSearchVersion),
        "\"search\":" + QByteArray::number(kSearchVersion + 1));
    const auto journal = readTuneJournal(text);
    ASSERT_TRUE(journal) << "it can be looked at";
    EXPECT_FALSE(journal->canBeTakenUp());
}

TEST(TuneJournal, AnEndThatOthersFollowWasNone)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 3);
    SimulatedEngine engine = repeatable(surface);
    const Written all = written(startTuning(surface.space, quick(), 7).value(), engine);
    const auto journal = readTuneJournal(all.text + eventLine(Rested{1e6}) + '\n');
    EXPECT_FALSE(journal->ended);
    EXPECT_FALSE(journal->result);
}

TEST(TuneJournal, ALaunchWithoutAnEndIsKnown)
{
    const Surface surface = Surface::make(SurfaceKind::Cliff, 3);
    const TuneState state = startTuning(surface.space, quick(), 7).value();
    const LaunchStep step{surface.space.start(), 2, LaunchPurpose::Challenger, 3, 1, true};
    QByteArray text = planLine(state.plan, {}) + '\n' + launchLine(step, 5) + '\n';
    EXPECT_EQ(readTuneJournal(text)->open, step);
    const Resumed resumed = resumeOf(*readTuneJournal(text), -5, true);
    EXPECT_TRUE(resumed.launchWasOpen);
    EXPECT_EQ(resumed.open, step.arm);
    EXPECT_DOUBLE_EQ(resumed.awaySeconds, 0);
    text += eventLine(LaunchFailed{9, step.arm, LaunchFault::Hang, -1, 4}) + '\n';
    EXPECT_FALSE(readTuneJournal(text)->open);
}

TEST(TuneJournal, DamagedAndUnknownLinesAreToldAndSkipped)
{
    const TuneState state = startTuning(Surface::make(SurfaceKind::Null, 1).space, quick(), 7).value();
    const QByteArray head = planLine(state.plan, {}) + '\n';
    Issues issues;
    const QByteArray deep = QByteArray(100000, '[');
    const auto journal = readTuneJournal(
        head + "rubbish\n\n[]\n" + deep + "\n{\"e\":\"new\"}\n" + eventLine(Rested{1}) + "\n{\"e\":\"res",
        &issues);
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->state.events.size(), 1);
    ASSERT_EQ(issues.size(), 5);
    EXPECT_EQ(issues[0].line, 2);
}

TEST(TuneJournal, WithoutAPlanThereIsNone)
{
    EXPECT_FALSE(readTuneJournal({}));
    EXPECT_FALSE(readTuneJournal("{\"e\":\"plan\"}\n"));
    EXPECT_FALSE(readTuneJournal(eventLine(Rested{1}) + '\n'));
    const TuneState state = startTuning(Surface::make(SurfaceKind::Null, 1).space, quick(), 7).value();
    EXPECT_FALSE(readTuneJournal(planLine(state.plan, {}))) << "cut before its end";
    QByteArray newer = planLine(state.plan, {}) + '\n';
    newer.replace("\"format\":1", "\"format\":2");
    const auto refused = readTuneJournal(newer);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TooNew);
}

TEST(TuneJournal, EventsOfAnotherPlanEndIt)
{
    const TuneState state = startTuning(Surface::make(SurfaceKind::Null, 1).space, quick(), 7).value();
    const auto journal = readTuneJournal(
        planLine(state.plan, {}) + '\n' + eventLine(LaunchMeasured{1, Arm{{0}}, {1}, 1, 1, {}}) + '\n');
    EXPECT_EQ(progressOf(journal->state).result.end, TuneEnd::WrongJournal);
}
