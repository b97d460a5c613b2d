// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "core/judge/judge.h"
#include "core/run/cellrun.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>

#include <thread>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A cell on the fake engine, and a lane's surroundings around it.
class CellRuns : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *folder : {"logs", "timelines"})
            QDir(dir.path()).mkpath(q(folder));
        order.llamaCpp = *probeLlamaCpp(test::fakeServer());
        order.folder = RunFolder{dir.path()};
        order.plan.lanes = {LaneSpec{q("CPU"), {}}};
        order.plan.mode = TestMode::Quick;
        order.plan.config.longContext.testSizes = {4096};
        order.plan.config.limits.maxBackgroundPercent = 100; // tests run beside other things
        order.gate = std::make_shared<PauseGate>();
        auto journal = JournalWriter::open(order.folder.journal());
        order.journal = std::move(*journal);
        order.stop = stop.get_token();
        cell.id = CellId{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
        engines = std::make_unique<LaneEngines>(order.plan, order.llamaCpp, QHash<QString, QString>(), nullptr);
        cell.key = q("k");
        cell.modelFile = q("/m/cellrun.gguf");
        cell.contextLength = cell.modelContextLimit.emplace(4096);
    }
    void TearDown() override
    {
        qunsetenv("FAKE_BEHAVIOUR");
        EXPECT_TRUE(test::processesWith("--model /m/cellrun.gguf").isEmpty()) << "a server was left";
    }

    /// Measures the profiles; what is kept lies in `record`.
    Status measure(const char *behaviour, const QStringList &profiles)
    {
        qputenv("FAKE_BEHAVIOUR", behaviour);
        QVector<const Profile *> chosen;
        for (const QString &id : profiles)
            chosen << findProfile(id);
        CellRecord begun;
        begun.describe(cell);
        CellRun run({order, *engines, mailbox, vitals, guard, sensors, seconds,
                        [](const QString &, const CellRecord &) { return std::nullopt; },
                        [](const CellSpec &) { return true; }},
            cell, begun, *findEngine(cell.id.engine));
        const Status status = run.run(chosen);
        record = run.record();
        record.outcome = CellOutcome::Done;
        loaded = run.loaded();
        return status;
    }

    QTemporaryDir dir;
    std::stop_source stop;
    LaneOrder order;
    CellSpec cell;
    std::unique_ptr<LaneEngines> engines;
    LaneMailbox mailbox;
    LaneVitals vitals;
    LaneGuard guard{BenchConfig{}, 16e9};
    CpuSensors sensors;
    QHash<QString, double> seconds;
    CellRecord record;
    bool loaded = false;
};

} // namespace

TEST_F(CellRuns, AProfileThatBreaksOffLeavesTheOthersTheirTurn)
{

    ASSERT_TRUE(measure("die_on_long_prompt", {q("interactive"), q("long_context"), q("quality")}));
    EXPECT_TRUE(hasObservation(record, q("long_context"), q("broke")));
    EXPECT_TRUE(hasObservation(record, q("quality"), q("done"))) << "it came after the broken one";
    const CellVerdict verdict = judgeCell(record, {});
    const ProfileVerdict *broken = verdict.profile(q("long_context"));
    ASSERT_TRUE(broken);
    EXPECT_EQ(broken->evidence, Evidence::Broken);
    EXPECT_FALSE(broken->passed);
    EXPECT_FALSE(broken->sentence.isEmpty());
    EXPECT_FALSE(verdict.isProven());
    EXPECT_TRUE(verdict.metrics.contains(q("interactive.tokens_per_second")));
}

TEST_F(CellRuns, AServerThatDiesTwiceInARowIsLeftAlone)
{
    const Status status = measure("die_in_stream", {q("interactive"), q("batch"), q("quality")});
    EXPECT_FALSE(status) << "no profile came to its end";
    EXPECT_TRUE(loaded);
    EXPECT_TRUE(hasObservation(record, q("batch"), q("broke")));
    EXPECT_FALSE(hasObservation(record, q("quality"), q("wanted"))) << "not tried any more";
}

TEST_F(CellRuns, AServerThatNeverComesUpEndsTheCell)
{
    const Status status = measure("exit_at_start", {q("interactive"), q("quality")});
    EXPECT_FALSE(status);
    EXPECT_FALSE(loaded);
    EXPECT_TRUE(record.observations.isEmpty());
}

TEST_F(CellRuns, DangerEndsTheProfileAndTheNextIsMeasured)
{
    // As the sampler would: from the first server on, memory is low until the guard has fired.
    std::atomic<bool> over{false};
    std::jthread sampler([&] {
        GuardSample low;
        low.availableBytes = 1e6;
        while (!over) {
            if (vitals.serverPid > 0 && !guard.fired()) {
                guard.look(low);
                if (guard.fired())
                    return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    const Status status = measure("good", {q("interactive"), q("quality")});
    over = true;
    EXPECT_TRUE(status) << status.error().sentence;
    ASSERT_TRUE(hasObservation(record, q("interactive"), q("broke")));
    EXPECT_TRUE(hasObservation(record, q("quality"), q("done")));
    const CellVerdict verdict = judgeCell(record, {});
    EXPECT_TRUE(verdict.profile(q("interactive"))->sentence.contains(q("memory")))
        << verdict.profile(q("interactive"))->sentence;
}

TEST_F(CellRuns, AStopIsNoFinding)
{
    stop.request_stop();
    const Status status = measure("good", {q("interactive")});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(hasObservation(record, q("interactive"), q("broke")));
}
