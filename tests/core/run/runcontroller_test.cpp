// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "core/measure/repetitions.h"
#include "core/profiles/throttledagain.h"
#include "core/run/runcontroller.h"
#include "models/devicereading.h"
#include "models/validityflag.h"
#include "tests/support/madeupgpus.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QHash>
#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A run of two lanes on the fake engine, two cells each.
RunOrder fakeRun(const QTemporaryDir &dir, const QVector<LaneSpec> &lanes)
{
    RunOrder order;
    order.projectPath = dir.path();
    order.projectName = q("P");
    order.preparation.llamaCpp = *probeLlamaCpp(test::fakeServer());
    order.preparation.host = probeHost();
    RunPlan &plan = order.preparation.plan;
    plan.lanes = lanes;
    plan.profiles = {q("interactive")};
    plan.mode = TestMode::Quick;
    plan.config.testMode = TestMode::Quick;
    plan.config.limits.maxBackgroundPercent = 100; // tests run beside other things
    plan.config.output.formats = {q("json")};
    for (int i = 0; i < 2; ++i) {
        for (int lane = 0; lane < lanes.size(); ++lane) {
            CellSpec cell;
            cell.id = CellId{q("M"), q("Q%1").arg(i), q("llama.cpp"), lanes.at(lane).name, {}};
            cell.lane = lane;
            cell.place = lanes.at(lane).place();
            cell.key = q("k%1").arg(lane);
            cell.fileBytes = 1000;
            cell.modelFile = q("/m/x.gguf");
            cell.contextLength = 2048;
            plan.cells << cell;
        }
    }
    return order;
}

const QVector<LaneSpec> kGpus{{q("FAKE0"), {q("FAKE0")}}, {q("FAKE1"), {q("FAKE1")}}};

/// On one made-up card of 24 GB, for these reasons slower all the time.
RunOrder runWithGpu(const QTemporaryDir &dir, unsigned throttling = 0)
{
    LaneSpec lane{q("FAKE0"), {q("FAKE0")}};
    lane.hardware = test::madeUpDevices({24});
    RunOrder order = fakeRun(dir, {lane});
    order.gpus = std::make_shared<GpuWatch>(test::madeUpGpus({24}, throttling));
    EXPECT_TRUE(order.gpus->waitForLook(std::chrono::seconds(60)));
    return order;
}

RunOutcome waitFor(RunController &controller)
{
    RunOutcome outcome;
    bool over = false;
    QObject::connect(&controller, &RunController::finished, &controller, [&](const RunOutcome &o) {
        outcome = o;
        over = true;
    });
    EXPECT_TRUE(test::waitUntil([&] { return over; }, 60000));
    return outcome;
}

/// What went wrong in a run, for whoever reads that a test failed.
std::string troubles(const RunRecord &record)
{
    QStringList said;
    for (const CellRecord &cell : record.cells) {
        if (!cell.reason.isEmpty())
            said << cell.id.toString() + q(": ") + cell.reason;
        for (const Attempt &a : cell.attempts)
            if (a.outcome != AttemptOutcome::Ok)
                said << QStringLiteral("%1 %2 rep %3: %4 [%5]")
                            .arg(cell.id.toString(), a.profile)
                            .arg(a.rep)
                            .arg(a.reason, a.flags.join(QLatin1Char(' ')));
    }
    return said.join(QLatin1Char('\n')).toStdString();
}

/// How long, in milliseconds, both lanes were measuring at the same time, from the attempts' start times.
bool overlapped(const RunRecord &record)
{
    QHash<QString, QPair<QDateTime, QDateTime>> spans;
    for (const CellRecord &cell : record.cells) {
        for (const Attempt &a : cell.attempts) {
            auto &span = spans[cell.id.device];
            if (!span.first.isValid() || a.startedUtc < span.first)
                span.first = a.startedUtc;
            if (!span.second.isValid() || a.startedUtc > span.second)
                span.second = a.startedUtc;
        }
    }
    const auto list = spans.values();
    return list.size() == 2 && list[0].first < list[1].second && list[1].first < list[0].second;
}

} // namespace

TEST(RunController, LanesOfDifferentGpusRunSideBySide)
{
    QTemporaryDir dir;
    RunController controller;
    ASSERT_TRUE(controller.start(fakeRun(dir, kGpus)));
    EXPECT_TRUE(controller.isRunning());
    EXPECT_FALSE(controller.start(fakeRun(dir, kGpus))) << "one run at a time";
    const RunOutcome outcome = waitFor(controller);
    EXPECT_TRUE(outcome.completed);
    EXPECT_FALSE(outcome.interrupted);
    EXPECT_EQ(outcome.erroredCells, 0) << troubles(controller.record());
    EXPECT_EQ(outcome.reports.size(), 1);
    EXPECT_TRUE(overlapped(controller.record()));
    const auto record = RunStore(dir.path()).read(outcome.runId);
    ASSERT_TRUE(record);
    EXPECT_TRUE(record->completed);
    EXPECT_GT(record->activeSeconds, 0);
    EXPECT_EQ(record->cells, controller.record().cells) << "what was shown is what was kept";
}

TEST(RunController, WhatGpusDoIsKeptWithEachAttemptAndInTelemetry)
{
    QTemporaryDir dir;
    const RunOrder order = runWithGpu(dir);
    RunController controller;
    ASSERT_TRUE(controller.start(order));
    const RunOutcome outcome = waitFor(controller);
    EXPECT_TRUE(outcome.completed) << troubles(controller.record());
    const auto record = RunStore(dir.path()).read(outcome.runId);
    ASSERT_TRUE(record);
    ASSERT_EQ(record->context.hardware.size(), 1);
    EXPECT_EQ(record->context.hardware.first().name, q("Made up 0"));
    EXPECT_TRUE(record->context.unavailable.join(q(" ")).contains(q("made up")));
    ASSERT_FALSE(record->cells.isEmpty());
    const CellRecord &cell = record->cells.first();
    EXPECT_EQ(cell.place, CellPlace::Gpu);
    ASSERT_FALSE(cell.attempts.isEmpty());
    for (const Attempt &attempt : cell.attempts)
        ASSERT_EQ(attempt.resources.devices.size(), 1);
    const CellVerdict verdict = judgeCell(cell, order.preparation.plan.config);
    const auto memory = verdict.metrics.constFind(q("memory_gb"));
    if (memory != verdict.metrics.constEnd()) { // a fake server may be gone before the first list
        EXPECT_DOUBLE_EQ(memory->value, test::kMadeUpServerBytes / 1e9);
    }
    const QList<QByteArray> lines
        = test::readFile(RunStore(dir.path()).folder(outcome.runId).telemetry()).split('\n');
    EXPECT_TRUE(lines.first().endsWith("gpu0_busy_pct,gpu0_throttle_bits")) << lines.first().toStdString();
    ASSERT_GT(lines.size(), 1);
    EXPECT_TRUE(lines.at(1).contains(",60,,,200.0,")) << lines.at(1).toStdString();
    EXPECT_EQ(lines.at(1).mid(lines.at(1).lastIndexOf('"')).count(','), lines.first().count(',') - 3);
}

TEST(RunController, WhatAGpuWasSlowedDownInIsMeasuredAgainAndAllTriesAreKept)
{
    QTemporaryDir dir;
    const RunOrder order = runWithGpu(dir, throttle::kThermal);
    RunController controller;
    ASSERT_TRUE(controller.start(order));
    const RunOutcome outcome = waitFor(controller);
    EXPECT_TRUE(outcome.completed) << troubles(controller.record());
    const auto record = RunStore(dir.path()).read(outcome.runId);
    ASSERT_TRUE(record);
    for (const CellRecord &cell : record->cells) {
        QHash<QString, int> slowed, again; // by profile
        for (const Attempt &attempt : cell.attempts) {
            slowed[attempt.profile] += wasThrottled(attempt);
            again[attempt.profile] += attempt.flags.contains(validityflag::kAfterThrottling);
        }
        for (auto profile = slowed.begin(); profile != slowed.end(); ++profile) {
            EXPECT_LE(again.value(profile.key()), ThrottledAgain::kAtMost) << profile.key();
            const bool repeats = profile.key() == q("interactive") || profile.key() == q("batch");
            if (repeats && *profile > 0) { // a fake server may be faster than the first look
                EXPECT_GT(again.value(profile.key()), 0) << profile.key();
            }
        }
    }
}

TEST(RunController, ACpuLaneRunsAlone)
{
    QTemporaryDir dir;
    RunController controller;
    ASSERT_TRUE(controller.start(fakeRun(dir, {{q("FAKE0"), {q("FAKE0")}}, {q("CPU"), {}}})));
    EXPECT_TRUE(waitFor(controller).completed);
    EXPECT_FALSE(overlapped(controller.record()));
}

TEST(RunController, LanesThatShareADeviceWaitForEachOther)
{
    QTemporaryDir dir;
    RunController controller;
    ASSERT_TRUE(controller.start(
        fakeRun(dir, {{q("FAKE0"), {q("FAKE0")}}, {q("FAKE0+FAKE1"), {q("FAKE0"), q("FAKE1")}}})));
    EXPECT_TRUE(waitFor(controller).completed);
    EXPECT_FALSE(overlapped(controller.record()));
}

TEST(RunController, AStopKeepsWhatIsThereAndAResumeCompletesIt)
{
    QTemporaryDir dir;
    RunOrder order = fakeRun(dir, {{q("FAKE0"), {q("FAKE0")}}});
    RunOutcome outcome;
    {
        RunController controller;
        ASSERT_TRUE(controller.start(order));
        EXPECT_TRUE(
            test::waitUntil([&] { return !controller.record().cells.first().attempts.isEmpty(); }, 60000));
        controller.stop();
        controller.stop(); // a second press does no harm
        outcome = waitFor(controller);
    }
    EXPECT_TRUE(outcome.interrupted);
    EXPECT_FALSE(outcome.completed);
    EXPECT_EQ(outcome.reports.size(), 1) << "a partial report";
    EXPECT_TRUE(test::processesWith("--model /m/x.gguf").isEmpty());
    EXPECT_EQ(RunStore(dir.path()).newestUnfinished(), outcome.runId);
    order.resumeRunId = outcome.runId;
    RunController controller;
    ASSERT_TRUE(controller.start(order));
    EXPECT_TRUE(waitFor(controller).completed);
    const auto record = RunStore(dir.path()).read(outcome.runId);
    QSet<QString> identities;
    for (const CellRecord &cell : record->cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done);
        for (const Attempt &a : cell.attempts) {
            EXPECT_FALSE(identities.contains(a.identity()));
            identities.insert(a.identity());
        }
    }
}

TEST(RunController, WhatLacksEvidenceIsCountedAndMeasuredAgainByAResume)
{
    QTemporaryDir dir;
    QString runId;
    {
        qputenv("FAKE_BEHAVIOUR", "http500");
        RunController controller;
        ASSERT_TRUE(controller.start(fakeRun(dir, {{q("CPU"), {}}})));
        const RunOutcome outcome = waitFor(controller);
        EXPECT_EQ(outcome.erroredCells, 2) << "no attempt was answered";
        EXPECT_FALSE(outcome.interrupted);
        runId = outcome.runId;
    }
    qunsetenv("FAKE_BEHAVIOUR");
    EXPECT_EQ(RunStore(dir.path()).newestUnfinished(), runId);
    const quint64 salt = RunStore(dir.path()).context(runId)->promptSalt;
    EXPECT_NE(salt, 0);
    RunController controller;
    RunOrder order = fakeRun(dir, {{q("CPU"), {}}});
    order.resumeRunId = runId;
    ASSERT_TRUE(controller.start(order));
    const RunOutcome outcome = waitFor(controller);
    EXPECT_EQ(outcome.erroredCells, 0);
    EXPECT_EQ(RunStore(dir.path()).newestUnfinished(), QString());
    EXPECT_EQ(RunStore(dir.path()).context(runId)->promptSalt, salt);
    const auto record = RunStore(dir.path()).read(runId);
    ASSERT_TRUE(record);
    for (const CellRecord &cell : record->cells)
        for (const Attempt &attempt : cell.attempts)
            EXPECT_EQ(attempt.outcome, AttemptOutcome::Ok) << "the failed ones do not count any more";
    EXPECT_EQ(record->cells, controller.record().cells);
}

TEST(RunController, ARunOfAnotherMachineIsNotResumed)
{
    QTemporaryDir dir;
    RunOrder order = fakeRun(dir, {{q("CPU"), {}}});
    order.preparation.host.machineId = q("here");
    order.preparation.host.cpu = q("A CPU");
    {
        RunController controller;
        ASSERT_TRUE(controller.start(order));
        order.resumeRunId = waitFor(controller).runId;
    }
    order.preparation.host.machineId = q("elsewhere");
    RunController controller;
    const Status started = controller.start(order);
    ASSERT_FALSE(started);
    EXPECT_TRUE(started.error().sentence.contains(q("another machine"))) << started.error().sentence;
    order.preparation.host.machineId.clear(); // as in a container
    order.preparation.host.cpu = q("Another CPU");
    EXPECT_FALSE(controller.start(order));
}

TEST(RunController, ServersAtAnAddressOfThisMachineRunAlone)
{
    // Beside a GPU, and two of them: what they run on is not known, so it may be the same.
    const LaneSpec gpu{q("FAKE0"), {q("FAKE0")}}, here{q("127.0.0.1:1"), {}, true, true},
        too{q("127.0.0.1:2"), {}, true, true};
    for (const QVector<LaneSpec> &lanes : {QVector<LaneSpec>{gpu, here}, QVector<LaneSpec>{here, too}}) {
        QTemporaryDir dir;
        RunController controller;
        ASSERT_TRUE(controller.start(fakeRun(dir, lanes)));
        EXPECT_TRUE(waitFor(controller).completed);
        EXPECT_FALSE(overlapped(controller.record())) << lanes.first().name;
    }
}

TEST(RunController, ACellWithABrokenProfileIsNoSuccess)
{
    QTemporaryDir dir;
    qputenv("FAKE_BEHAVIOUR", "die_on_long_prompt");
    RunOrder order = fakeRun(dir, {{q("CPU"), {}}});
    order.preparation.plan.profiles << q("long_context");
    order.preparation.plan.config.longContext.testSizes = {4096};
    for (CellSpec &cell : order.preparation.plan.cells)
        cell.contextLength = cell.modelContextLimit.emplace(4096);
    RunController controller;
    ASSERT_TRUE(controller.start(order));
    const RunOutcome outcome = waitFor(controller);
    qunsetenv("FAKE_BEHAVIOUR");
    EXPECT_TRUE(outcome.completed);
    EXPECT_EQ(outcome.erroredCells, 2) << "their speed was measured, and yet exit code 1";
    for (const CellRecord &cell : controller.record().cells)
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
    EXPECT_EQ(RunStore(dir.path()).newestUnfinished(), outcome.runId) << "a resume has something to do";
}

TEST(RunController, PausingHoldsTheLaneBetweenAttempts)
{
    QTemporaryDir dir;
    RunController controller;
    ASSERT_TRUE(controller.start(fakeRun(dir, {{q("FAKE0"), {q("FAKE0")}}})));
    EXPECT_TRUE(test::waitUntil([&] { return !controller.record().cells.first().attempts.isEmpty(); }, 60000));
    controller.setPaused(true);
    EXPECT_TRUE(controller.isPaused());
    test::waitUntil([] { return false; }, 500); // the attempt in flight ends
    const auto before = controller.record().cells;
    test::waitUntil([] { return false; }, 500);
    EXPECT_EQ(controller.record().cells, before);
    controller.setPaused(false);
    EXPECT_TRUE(waitFor(controller).completed);
}

TEST(RunController, AStopWhilePausedWorks)
{
    QTemporaryDir dir;
    RunController controller;
    QElapsedTimer whole, pause;
    whole.start();
    ASSERT_TRUE(controller.start(fakeRun(dir, {{q("FAKE0"), {q("FAKE0")}}})));
    controller.setPaused(true);
    pause.start();
    test::waitUntil([] { return false; }, 600);
    const qint64 paused = pause.elapsed();
    controller.stop();
    EXPECT_TRUE(waitFor(controller).interrupted);
    EXPECT_FALSE(controller.isPaused());
    EXPECT_LE(controller.record().activeSeconds * 1000, double(whole.elapsed() - paused) + 5)
        << "a pause is no time of measuring";
}

TEST(RunController, AFolderThatCannotBeWrittenIsAnErrorBeforeAnythingStarts)
{
    QTemporaryDir dir;
    RunOrder order = fakeRun(dir, kGpus);
    order.projectPath = q("/proc/nowhere");
    RunController controller;
    EXPECT_FALSE(controller.start(order));
    EXPECT_FALSE(controller.isRunning());
    order.projectPath = dir.path();
    order.resumeRunId = q("no such run");
    EXPECT_FALSE(controller.start(order));
}

TEST(RunController, GoingAwayInMidRunLeavesNoServer)
{
    QTemporaryDir dir;
    {
        RunController controller;
        ASSERT_TRUE(controller.start(fakeRun(dir, kGpus)));
        test::waitUntil([] { return false; }, 300);
    }
    EXPECT_TRUE(test::processesWith("--model /m/x.gguf").isEmpty());
}

TEST(RunController, WhatARunSaysIsInTheLogFileWithoutItsKeys)
{
    QTemporaryDir dir;
    RunOrder order = fakeRun(dir, kGpus);
    const QString key = q("sk-marker-0123456789");
    order.keys.insert(q("cloud"), key);
    order.projectName = q("Project of ") + key; // wherever it comes from
    order.preparation.plan.config.logging = {q("DEBUG"), q("a.log")};
    RunController controller;
    QVector<LogEntry> shown;
    QObject::connect(&controller, &RunController::logged, &controller,
        [&shown](const QVector<LogEntry> &entries) { shown << entries; });
    ASSERT_TRUE(controller.start(order));
    EXPECT_TRUE(waitFor(controller).completed);
    const QByteArray log = test::readFile(dir.filePath(q("a.log")));
    for (const char *told :
        {"INFO run: Run ", "INFO FAKE0: Lane FAKE0 started.", "INFO FAKE1: Lane FAKE1 finished.",
            "INFO FAKE0/server: ", "started as ", "finished: 4 cells tried"})
        EXPECT_TRUE(log.contains(told)) << told << " in " << log.toStdString();
    EXPECT_FALSE(log.contains(key.toUtf8()));
    for (const LogEntry &entry : shown) {
        EXPECT_FALSE(entry.text.contains(key)) << entry.text;
        EXPECT_FALSE(entry.part.isEmpty()) << entry.text;
    }
}
