// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way on a real llama-server: measuring, agreeing with the server's own clock, real failures.
#include "core/engines/llamacpp/llamanative.h"
#include "core/engines/llamacpp/llamaserver.h"
#include "core/engines/openai/openaichat.h"
#include "core/profiles/attemptrunner.h"
#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

#include <cmath>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

RunOutcome runWhole(const QString &folder, const PlanOptions &options = {}, const LaneOptions &lanes = {})
{
    const ProjectFolder project(folder);
    Issues issues;
    const auto data = project.load(issues);
    EXPECT_TRUE(data.ok());
    const auto preparation = prepareWith(test::realLlamaCpp(), project, *data, options, lanes);
    EXPECT_TRUE(preparation.ok());
    RunOrder order;
    order.projectPath = project.path();
    order.projectName = data->settings.name;
    order.preparation = *preparation;
    RunController controller;
    RunOutcome outcome;
    bool over = false;
    QObject::connect(&controller, &RunController::finished, &controller, [&](const RunOutcome &o) {
        outcome = o;
        over = true;
    });
    const auto started = controller.start(order);
    EXPECT_TRUE(started.ok());
    EXPECT_TRUE(test::waitUntil([&] { return over; }, 120000));
    return outcome;
}

} // namespace

TEST(RealEngine, MeasuresAProjectFromBeginningToEnd)
{
    QTemporaryDir dir;
    test::smallProject(dir.path());
    const RunOutcome outcome = runWhole(dir.path());
    EXPECT_TRUE(outcome.completed);
    EXPECT_EQ(outcome.erroredCells, 0);
    ASSERT_EQ(outcome.reports.size(), 2);
    const auto record = RunStore(dir.path()).read(outcome.runId);
    ASSERT_TRUE(record);
    ASSERT_EQ(record->cells.size(), 2);
    for (const CellRecord &cell : record->cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
        int good = 0;
        for (const Attempt &a : cell.attempts) {
            // A follow-up turn is the only one that may find something in the cache, and it must.
            if (a.depth > 0)
                EXPECT_GE(a.cachedTokens.value_or(0), a.depth * 9 / 10);
            else
                EXPECT_EQ(a.cachedTokens, 0) << "nothing may be reused";
            EXPECT_EQ(a.promptTokens, a.promptTokensAsked) << "prompts are exact";
            if (a.outcome == AttemptOutcome::Ok) {
                EXPECT_EQ(a.outputTokens, a.outputTokensAsked);
                EXPECT_TRUE(a.ttftMs && a.decodeTps && a.server.decodeTps());
                EXPECT_GT(a.resources.rssBytes.value_or(0), 1e6);
                ++good;
            }
        }
        EXPECT_GE(good, 3);
        EXPECT_EQ(cell.launches.first().contextLength, 2048);
    }
    EXPECT_TRUE(test::processesWith("demo-1m-q4_k_m.gguf").isEmpty());
    EXPECT_TRUE(QFile::exists(RunStore(dir.path()).folder(outcome.runId).telemetry()));
}

// No threshold on time here: that is for tests/bench. But counts must agree exactly and clocks in order of
// magnitude.
TEST(RealEngine, EveryTokenIsCountedOnceAndStampedInOrder)
{
    QTemporaryDir dir;
    LlamaServer server(test::realLlamaCpp());
    ServerOrder order;
    order.cell.modelFile = test::sharedDemo() + q("/models/2M/demo-2m-q4_k_m.gguf");
    order.cell.contextLength = 2048;
    order.lane = LaneSpec{q("CPU"), {}};
    order.physicalCores = 1;
    order.stdoutFile = dir.filePath(q("out"));
    order.stderrFile = dir.filePath(q("err"));
    StreamClient client;
    const auto started = server.start(order, client, {});
    ASSERT_TRUE(started) << started.error().sentence << started.error().detail;
    const LlamaNative dialect;
    const OpenAiChat chat;
    const CpuSensors sensors;
    TokenTimeline timeline;
    AttemptRunner runner(
        order.cell, server, dialect, chat, client, sensors,
        [&](const Attempt &, const TokenTimeline *t) {
            timeline = *t;
            return success();
        },
        {}, nullptr);
    AttemptOrder attempt;
    attempt.profile = q("interactive");
    attempt.ask(*runner.storyPrompt(3, 300));
    attempt.request.outputTokens = 256;
    const auto result = runner.run(attempt);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->outputTokens, 256);
    int counted = 0;
    for (const TokenEvent &event : timeline.events)
        counted += event.tokens;
    EXPECT_LE(counted, 256);
    EXPECT_GE(counted, 250) << "all but what the limit cut from a character";
    ASSERT_TRUE(result->decodeTps && result->server.decodeTps());
    EXPECT_LT(std::abs(std::log(*result->decodeTps / *result->server.decodeTps())), std::log(2.0));
    server.stop(client);
    EXPECT_FALSE(server.running());
}

TEST(RealEngine, RefusesFilesThatAreNoModelsWithTheirReason)
{
    QTemporaryDir dir;
    const QByteArray model = test::readFile(test::sharedDemo() + q("/models/1M/demo-1m-q4_k_m.gguf"));
    test::writeFile(dir.filePath(q("cut.gguf")), model.left(model.size() / 2));
    test::writeFile(dir.filePath(q("text.gguf")), "This is no model at all, but long enough to be read.");
    for (const char *file : {"cut.gguf", "text.gguf", "none.gguf"}) {
        LlamaServer server(test::realLlamaCpp());
        ServerOrder order;
        order.cell.modelFile = dir.filePath(q(file));
        order.cell.contextLength = 512;
        order.lane = LaneSpec{q("CPU"), {}};
        order.stdoutFile = dir.filePath(q("out"));
        order.stderrFile = dir.filePath(q(file) + q(".err"));
        StreamClient client;
        const auto started = server.start(order, client, {});
        ASSERT_FALSE(started) << file;
        EXPECT_EQ(started.error().code, ErrorCode::BadInput)
            << file << started.error().sentence << started.error().detail;
    }
}

TEST(RealEngine, BadModelFilesAreSkippedAndTheOthersMeasured)
{
    QTemporaryDir dir;
    ProjectData data = test::smallProject(dir.path());
    test::writeFile(dir.filePath(q("text.gguf")), "no model");
    data.models.models[0].files[q("Q5_K_M")] = q("text.gguf");
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    const RunOutcome outcome = runWhole(dir.path());
    EXPECT_TRUE(outcome.completed);
    const auto record = RunStore(dir.path()).read(outcome.runId);
    EXPECT_EQ(record->cells.at(0).outcome, CellOutcome::Done);
    EXPECT_EQ(record->cells.at(1).outcome, CellOutcome::Skipped);
    EXPECT_EQ(record->cells.at(1).rule, q("bad_file"));
}

TEST(RealEngine, ReadOnlyProjectsCannotBeRun)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    QTemporaryDir dir;
    test::smallProject(dir.path());
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto lock = ProjectLock::acquire(ProjectFolder(dir.path()));
    EXPECT_FALSE(lock);
    QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
}
