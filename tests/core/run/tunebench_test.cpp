// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunebench.h"

#include "tests/support/tuneproject.h"

#include <cmath>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A bench on the scripted server.
struct Bench {
    explicit Bench(const char *behaviour, const char *goalId = "answers")
        : project(behaviour)
        , site(TuneSite::make(project.tuning(), {}).value())
        , goal(*tuneGoalNamed(site->goals(), q(goalId)))
        , bench(*site, project.tuning(), goal, logs.path(), 7)
    {
        step.arm = site->space(goal, false, {})->start();
    }

    Result<TuneLaunch> launch(
        const std::optional<LaunchSettings> &exactly = {}, const std::stop_token &stop = {})
    {
        return bench.launch(
            site->start(), step, exactly, [this](const Sentence &what) { told << what; }, stop);
    }
    std::optional<LaunchFault> fault()
    {
        const auto launched = launch();
        const auto *failed = launched ? std::get_if<LaunchFailed>(&launched->event) : nullptr;
        EXPECT_TRUE(failed && !launched->reason.isEmpty());
        return failed ? std::optional(failed->fault) : std::nullopt;
    }

    test::TuneProject project;
    std::unique_ptr<TuneSite> site;
    TuneGoal goal;
    QTemporaryDir logs;
    TuneBench bench;
    LaunchStep step;
    QStringList told;
};

} // namespace

TEST(TuneBench, MeasuresEachRoundAndLeavesNoServer)
{
    Bench bench("good");
    bench.step.requests = 3;
    const auto launched = bench.launch();
    ASSERT_TRUE(launched) << launched.error().sentence;
    const auto *measured = std::get_if<LaunchMeasured>(&launched->event);
    ASSERT_TRUE(measured) << launched->reason;
    EXPECT_EQ(measured->arm, bench.step.arm);
    ASSERT_EQ(measured->logFigures.size(), 3u);
    for (const double time : measured->logFigures)
        EXPECT_GT(std::exp(time), 15 * 0.0005) << "sixteen tokens, half a millisecond apart";
    EXPECT_GT(measured->launchSeconds, 0);
    EXPECT_GT(measured->requestSeconds, 3 * 15 * 0.0005);
    EXPECT_TRUE(measured->classLogFigures.empty()) << "one class is the whole";
    ASSERT_TRUE(launched->facts);
    EXPECT_EQ(launched->facts->settings.value({q("--threads")}), q("1"));
    EXPECT_EQ(bench.project.servers(), 0);
    EXPECT_FALSE(bench.told.isEmpty());
}

TEST(TuneBench, TellsTheClassesOfAGoalApart)
{
    Bench bench("good", "both");
    bench.step.requests = 2;
    const auto launched = bench.launch();
    ASSERT_TRUE(launched);
    const auto *measured = std::get_if<LaunchMeasured>(&launched->event);
    ASSERT_TRUE(measured) << launched->reason;
    ASSERT_EQ(measured->classLogFigures.size(), 2u);
    EXPECT_LT(measured->classLogFigures[0], measured->classLogFigures[1]) << "128 tokens take longer than 16";
}

TEST(TuneBench, AsksForEachKindOfText)
{
    Bench bench("good", "texts");
    const auto launched = bench.launch();
    ASSERT_TRUE(launched) << launched.error().sentence;
    const auto *measured = std::get_if<LaunchMeasured>(&launched->event);
    ASSERT_TRUE(measured) << launched->reason;
    EXPECT_EQ(measured->logFigures.size(), 1u);
    EXPECT_EQ(measured->classLogFigures.size(), std::size_t(kTextTasks));
    EXPECT_FALSE(measured->logSeconds) << "time is what is counted";
    EXPECT_GT(measured->requestSeconds, 9 * 15 * 0.0005) << "three prompts of each";
}

TEST(TuneBench, CountsTheMemoryThatTheServerTakes)
{
    Bench bench("good", "memory");
    bench.step.requests = 2;
    const auto launched = bench.launch();
    ASSERT_TRUE(launched) << launched.error().sentence;
    const auto *measured = std::get_if<LaunchMeasured>(&launched->event);
    ASSERT_TRUE(measured) << launched->reason;
    ASSERT_EQ(measured->logFigures.size(), 2u);
    for (const double figure : measured->logFigures) {
        EXPECT_GT(std::exp(figure), 1e6) << "bytes of a process";
        EXPECT_LT(std::exp(figure), 1e9);
    }
    ASSERT_TRUE(measured->logSeconds) << "what it costs of the time";
    EXPECT_GT(std::exp(*measured->logSeconds), 15 * 0.0005);
    EXPECT_LT(std::exp(*measured->logSeconds), 60);
}

TEST(TuneBench, CountsEnergyOrSaysThatNobodyTells)
{
    Bench bench("good", "energy");
    const auto launched = bench.launch();
    if (!CpuSensors::find().energy().isValid()) {
        ASSERT_FALSE(launched);
        EXPECT_EQ(launched.error().code, ErrorCode::Permission) << "no other settings would mend it";
        EXPECT_FALSE(launched.error().sentence.isEmpty());
        EXPECT_EQ(bench.project.servers(), 0);
        return;
    }
    ASSERT_TRUE(launched) << launched.error().sentence;
    const auto *measured = std::get_if<LaunchMeasured>(&launched->event);
    ASSERT_TRUE(measured) << launched->reason;
    EXPECT_TRUE(measured->logSeconds);
}

TEST(TuneBench, AsksManyAtOnce)
{
    Bench bench("good", "throughput");
    const auto launched = bench.launch();
    ASSERT_TRUE(launched);
    ASSERT_TRUE(std::holds_alternative<LaunchMeasured>(launched->event)) << launched->reason;
    EXPECT_EQ(launched->facts->settings.value({q("--parallel")}), q("8"));
}

TEST(TuneBench, StartsSettingsWordForWord)
{
    Bench bench("good");
    const auto first = bench.launch();
    ASSERT_TRUE(first && first->facts);
    LaunchSettings other = first->facts->settings;
    for (LaunchOption &option : other.options)
        if (option.name == q("--threads"))
            option.value = q("2");
    const auto second = bench.launch(other);
    ASSERT_TRUE(second && second->facts);
    EXPECT_EQ(second->facts->settings, other);
}

TEST(TuneBench, CallsEachFaultByItsName)
{
    EXPECT_EQ(Bench("crash_at_start").fault(), LaunchFault::LoadCrash);
    EXPECT_EQ(Bench("exit_at_start").fault(), LaunchFault::LoadCrash);
    EXPECT_EQ(Bench("oom_at_start").fault(), LaunchFault::OutOfMemory);
    EXPECT_EQ(Bench("die_in_stream").fault(), LaunchFault::LoadCrash);
    EXPECT_EQ(Bench("oom_in_stream").fault(), LaunchFault::OutOfMemory);
    EXPECT_EQ(Bench("http500").fault(), LaunchFault::LoadCrash);
}

TEST(TuneBench, AHangIsOne)
{
    test::TuneProject project("never_ready");
    project.data.config.limits.maxLoadTime = 1;
    const TuneOrder order = project.tuning();
    const auto site = TuneSite::make(order, {});
    ASSERT_TRUE(site);
    const QTemporaryDir logs;
    const TuneGoal goal = (*site)->goals().first();
    TuneBench bench(**site, order, goal, logs.path(), 7);
    LaunchStep step;
    const auto launched = bench.launch((*site)->start(), step, {}, [](const Sentence &) {}, {});
    ASSERT_TRUE(launched);
    const auto *failed = std::get_if<LaunchFailed>(&launched->event);
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->fault, LaunchFault::Hang);
    EXPECT_EQ(project.servers(), 0);
}

TEST(TuneBench, AsksForALongPromptWhereItIsWanted)
{
    Bench bench("die_on_half_context"); // of 2,048 tokens
    const TuneOrder order = bench.project.tuning();
    const auto site = TuneSite::make(order, {});
    ASSERT_TRUE(site);
    TuneBench longer(**site, order, bench.goal, bench.logs.path(), 7);
    LaunchStep step = bench.step;
    const auto fine = longer.launch((*site)->start(), step, {}, [](const Sentence &) {}, {});
    ASSERT_TRUE(fine);
    EXPECT_TRUE(std::holds_alternative<LaunchMeasured>(fine->event)) << fine->reason;
    step.longPrompt = true;
    const auto died = longer.launch((*site)->start(), step, {}, [](const Sentence &) {}, {});
    ASSERT_TRUE(died);
    const auto *failed = std::get_if<LaunchFailed>(&died->event);
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->fault, LaunchFault::OutOfMemoryAtLength);
}

TEST(TuneBench, StopsAtOnce)
{
    Bench bench("never_ready");
    std::stop_source stop;
    stop.request_stop();
    const auto launched = bench.launch({}, stop.get_token());
    ASSERT_FALSE(launched);
    EXPECT_EQ(launched.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(bench.project.servers(), 0);
}

TEST(TuneBench, KnowsWhatNoOtherSettingsWouldMend)
{
    for (const ErrorCode code : {ErrorCode::Cancelled, ErrorCode::Io, ErrorCode::Permission})
        EXPECT_FALSE(faultOf({code, {}, {}}, false));
    EXPECT_EQ(faultOf({ErrorCode::Busy, {}, {}}, false), LaunchFault::Transient);
    EXPECT_EQ(faultOf({ErrorCode::Server, {}, {}}, true), LaunchFault::OutOfMemoryAtLength);
    EXPECT_EQ(faultOf({ErrorCode::OutOfMemory, {}, {}}, true), LaunchFault::OutOfMemoryAtLength);
    EXPECT_EQ(faultOf({ErrorCode::Timeout, {}, {}}, true), LaunchFault::Hang);
}
