// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunework.h"

#include "core/run/tunelist.h"
#include "core/tune/tunejournal.h"
#include "tests/support/tuneproject.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// Without flash attention it takes a fifth less, whatever the rest is.
std::optional<double> attentionHelps(const ParameterSet &set)
{
    return set.text(knobid::kFlashAttention) == q("off") ? std::log(0.8) : 0.0;
}

std::optional<double> nothingHelps(const ParameterSet &)
{
    return 0.0;
}

TuneView tune(const test::TuneProject &project, test::MadeUpLaunches &launches, const QString &resume = {})
{
    test::QuietOwner quiet;
    TuneOrder order = project.tuning();
    order.resume = resume;
    TuneWork(order, quiet.owner(), {}, launches.launcher()).run();
    EXPECT_FALSE(quiet.last().running);
    return quiet.last();
}

QString chosen(const TuneView &view)
{
    return armLabel(view.state.plan.space, view.progress.result.chosen, view.state.plan.space.start());
}

} // namespace

TEST(TuneWork, FindsWhatHelpsAndVerifiesTheTextThatItHandsOver)
{
    const test::TuneProject project;
    test::MadeUpLaunches launches{attentionHelps};
    const TuneView view = tune(project, launches);
    EXPECT_FALSE(view.failure);
    EXPECT_EQ(view.progress.result.end, TuneEnd::VerifiedBetter);
    EXPECT_EQ(chosen(view), q("flash_attention=off"));
    EXPECT_NEAR(*view.progress.result.gain, 0.25, 1e-6);
    EXPECT_GE(launches.exact, 6) << "two fresh starts of each at least";
    ASSERT_TRUE(view.winner);
    EXPECT_EQ(view.winner->id.parameters, q("fa=off"));
    ASSERT_FALSE(view.winner->launches.isEmpty());
    // Everything is on disk.
    ASSERT_EQ(tuningIds(project.dir.path()), QStringList{view.id});
    const auto read = readTuning(project.dir.path(), view.id);
    ASSERT_TRUE(read) << read.error().sentence;
    EXPECT_EQ(read->state, view.state);
    EXPECT_EQ(read->progress, view.progress);
    EXPECT_EQ(read->subject, view.subject);
    ASSERT_TRUE(read->winner);
    EXPECT_EQ(read->winner->id, view.winner->id);
    EXPECT_EQ(read->winner->launches, view.winner->launches);
    EXPECT_TRUE(view.winnerFromText);
    EXPECT_EQ(read->winnerFromText, view.winnerFromText);
}

TEST(TuneWork, KeepsWhatIsTheBestAlready)
{
    const test::TuneProject project;
    test::MadeUpLaunches launches{nothingHelps};
    const TuneView view = tune(project, launches);
    EXPECT_EQ(view.progress.result.end, TuneEnd::AlreadyBest);
    EXPECT_EQ(chosen(view), QString());
    EXPECT_GT(view.progress.result.armsTried, 3);
    EXPECT_FALSE(view.winner);
}

TEST(TuneWork, KeepsTheDefaultWhereEverythingElseFails)
{
    const test::TuneProject project;
    for (const LaunchFault fault : {LaunchFault::LoadCrash, LaunchFault::OutOfMemory, LaunchFault::Hang,
             LaunchFault::OutOfMemoryAtLength, LaunchFault::IgnoredSetting, LaunchFault::ExitedEarly}) {
        test::MadeUpLaunches launches{
            [](const ParameterSet &set) { return set.isDefault() ? std::optional(0.0) : std::nullopt; }, fault};
        const TuneView view = tune(project, launches);
        EXPECT_EQ(chosen(view), QString());
        EXPECT_FALSE(view.progress.result.adopted);
        EXPECT_NE(view.progress.result.end, TuneEnd::NotYet);
    }
    test::MadeUpLaunches nothing{[](const ParameterSet &) { return std::optional<double>(); }};
    EXPECT_EQ(tune(project, nothing).progress.result.end, TuneEnd::DefaultFails);
}

TEST(TuneWork, IsTakenUpWhereItWasLeft)
{
    const test::TuneProject project;
    test::MadeUpLaunches whole{attentionHelps};
    const Arm expected = tune(project, whole).progress.result.chosen;
    for (const int cut : {1, 4, 9, 14}) {
        std::stop_source end;
        test::QuietOwner quiet;
        test::MadeUpLaunches first{attentionHelps};
        first.before = [&](const LaunchStep &) {
            if (first.steps.size() == cut) {
                end.request_stop();
                quiet.step.request_stop();
            }
        };
        TuneWork(project.tuning(), quiet.owner(), end.get_token(), first.launcher()).run();
        const TuneView left = quiet.last();
        EXPECT_FALSE(left.failure);
        EXPECT_EQ(left.progress.result.end, TuneEnd::NotYet) << cut;
        test::MadeUpLaunches rest{attentionHelps};
        const TuneView view = tune(project, rest, left.id);
        EXPECT_FALSE(view.failure) << view.failure->sentence;
        EXPECT_EQ(view.id, left.id);
        EXPECT_EQ(view.progress.result.chosen, expected) << cut;
        EXPECT_EQ(view.progress.result.end, TuneEnd::VerifiedBetter);
        EXPECT_FALSE(view.progress.result.notes.contains(TuneNote::SuspectSkipped)) << "it was left on purpose";
        test::MadeUpLaunches again{attentionHelps};
        EXPECT_TRUE(tune(project, again, left.id).failure) << "it has ended";
        EXPECT_TRUE(again.steps.isEmpty());
    }
}

TEST(TuneWork, OfOtherSettingsNothingIsTakenUp)
{
    test::TuneProject project;
    std::stop_source end;
    test::QuietOwner quiet;
    test::MadeUpLaunches first{attentionHelps};
    first.before = [&](const LaunchStep &) {
        end.request_stop();
        quiet.step.request_stop();
    };
    TuneWork(project.tuning(), quiet.owner(), end.get_token(), first.launcher()).run();
    const QString id = quiet.last().id;
    project.data.config.llamaCpp.defaultCtxSize = 1024; // another cell
    test::MadeUpLaunches second{attentionHelps};
    const TuneView view = tune(project, second, id);
    ASSERT_TRUE(view.failure);
    EXPECT_TRUE(second.steps.isEmpty());
    test::MadeUpLaunches third{attentionHelps};
    EXPECT_TRUE(tune(project, third, q("20000101-000000")).failure) << "nothing is there";
    EXPECT_TRUE(tune(project, third, q("../../x")).failure);
}

TEST(TuneWork, HearsThePerson)
{
    const test::TuneProject project;
    for (const PersonAsked::What what : {PersonAsked::What::Stop, PersonAsked::What::VerifyNow}) {
        test::QuietOwner quiet;
        test::MadeUpLaunches launches{attentionHelps};
        launches.before = [&](const LaunchStep &) {
            if (launches.steps.size() == 8) { // in the middle of a launch
                quiet.word = what;
                quiet.step.request_stop();
            }
        };
        TuneWork(project.tuning(), quiet.owner(), {}, launches.launcher()).run();
        const TuneResult &result = quiet.last().progress.result;
        if (what == PersonAsked::What::Stop)
            EXPECT_EQ(result.end, TuneEnd::Stopped);
        else
            EXPECT_EQ(result.searchEnd, SearchEnd::Person);
        EXPECT_NE(result.end, TuneEnd::NotYet);
    }
}

TEST(TuneWork, WhatNothingMendsEndsItAndIsTold)
{
    const test::TuneProject project;
    test::QuietOwner quiet;
    const TuneWork::Launcher broken = [](const auto &...) {
        return Result<TuneLaunch>(Error{ErrorCode::Io, q("The disk is full."), {}});
    };
    TuneWork(project.tuning(), quiet.owner(), {}, broken).run();
    ASSERT_TRUE(quiet.last().failure);
    EXPECT_EQ(QString(quiet.last().failure->sentence), q("The disk is full."));
    TuneOrder order = project.tuning();
    order.goal = q("unknown");
    test::QuietOwner second;
    TuneWork(order, second.owner(), {}, broken).run();
    ASSERT_TRUE(second.last().failure);
    EXPECT_TRUE(second.last().failure->sentence.contains(q("answers"))) << "what there is";
}

TEST(TuneWork, ReadsBackTheTextThatItHandsOver)
{
    CellSpec cell;
    cell.id = {q("M"), q("Q4_K_M")};
    cell.modelFile = q("/models/it's m.gguf");
    ServerFacts facts = test::MadeUpLaunches::factsOf(cell);
    facts.settings.options << LaunchOption{q("--flash-attn"), q("off")};
    const auto read = throughShellText(cell, facts);
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, facts.settings);
    facts.settings = {};
    EXPECT_FALSE(throughShellText(cell, facts)) << "nothing to start";
}
