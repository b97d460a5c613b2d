// SPDX-License-Identifier: GPL-3.0-or-later
// A real Ollama where there is one on PATH; docs/engines.md says at which version these were seen to pass.
#include "core/engines/ollama/ollamaserver.h"
#include "core/run/filesurvey.h"
#include "core/run/prepare.h"
#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class RealOllama : public testing::Test
{
protected:
    void SetUp() override
    {
        if (findOllama().isEmpty())
            GTEST_SKIP() << "Ollama is not on this machine";
        data = test::smallProject(dir.path());
        const auto facts = surveyModelFiles(ProjectFolder(dir.path()), data);
        order.cell.modelFile = facts.begin()->path;
        order.cell.id = CellId{q("Small"), q("Q4_K_M"), q("ollama"), q("CPU"), {}};
        order.cell.contextLength = 1024;
        order.lane = LaneSpec{q("CPU"), {}};
        order.physicalCores = 2;
        order.stdoutFile = dir.filePath(q("out.log"));
        order.stderrFile = dir.filePath(q("err.log"));
        site.entry.name = site.entry.kind = q("ollama");
    }

    QTemporaryDir dir;
    ProjectData data;
    ServerOrder order;
    EngineSite site;
    StreamClient client;
};

} // namespace

TEST_F(RealOllama, OneOfOurOwnLoadsAFileInPlaceAndLeavesNothing)
{
    const std::string file = QFileInfo(order.cell.modelFile).canonicalFilePath().toStdString();
    const auto links = std::filesystem::hard_link_count(file);
    {
        OllamaServer server(site);
        const auto facts = server.start(order, client, {});
        ASSERT_TRUE(facts) << facts.error().sentence << facts.error().detail;
        EXPECT_EQ(facts->contextLength, 1024);
        EXPECT_GT(facts->loadSeconds.value_or(0), 0);
        EXPECT_GT(facts->rssBytes.value_or(0), 1e6) << "of the runner, not of the server that waits";
        EXPECT_TRUE(facts->version.startsWith(q("Ollama "))) << facts->version;
        EXPECT_EQ(facts->gpuShare, 0) << "a CPU lane";
        const qint64 runner = server.pid();
        EXPECT_GT(runner, 0);
        EXPECT_EQ(server.endpoint().model, "sweetspot/small:q4_k_m");
        EXPECT_EQ(std::filesystem::hard_link_count(file), links + 1)
            << "the blob is the file itself, not a copy";
        server.stop(client);
        EXPECT_FALSE(server.running());
        EXPECT_FALSE(QFile::exists(q("/proc/%1").arg(runner))) << "its runner is gone too";
    }
    QDirIterator left(
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + q("/sweetspot/ollama"),
        {q("%1-*").arg(QCoreApplication::applicationPid())}, QDir::Dirs);
    EXPECT_FALSE(left.hasNext()) << left.next();
}

TEST_F(RealOllama, OptionsCanBeBakedIntoAVariant)
{
    site.entry.baked = true;
    OllamaServer server(site);
    const auto facts = server.start(order, client, {});
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_EQ(facts->contextLength, 1024);
    EXPECT_TRUE(server.endpoint().options.empty());
    EXPECT_TRUE(server.endpoint().model.rfind("sweetspot/small:q4_k_m-", 0) == 0) << server.endpoint().model;
    server.stop(client);
}

TEST_F(RealOllama, ThePersonsOwnIsUsedAndLeftRunning)
{
    // somebody's Ollama, with a store of its own
    QProcess theirs;
    QProcessEnvironment environment
        = ollamaEnvironment(dir.filePath(q("theirs")), 18434, order.cell, order.lane, 1, 60);
    QDir(dir.path()).mkpath(q("theirs/models"));
    theirs.setProcessEnvironment(environment);
    theirs.start(findOllama(), {q("serve")});
    ASSERT_TRUE(theirs.waitForStarted());
    site.entry.url = q("http://127.0.0.1:18434");
    OllamaApi api(client, Endpoint("http://127.0.0.1:18434"), {});
    ASSERT_TRUE(test::waitUntil([&] { return api.version().ok(); }));
    {
        OllamaServer server(site);
        const auto facts = server.start(order, client, {});
        ASSERT_TRUE(facts) << facts.error().sentence;
        EXPECT_EQ(server.pid(), 0) << "not ours to look at";
        server.stop(client);
    }
    EXPECT_TRUE(api.version()) << "never stopped by us";
    EXPECT_TRUE(api.loaded()->isEmpty()) << "but told to unload";
    const auto models = api.models();
    ASSERT_TRUE(models);
    ASSERT_EQ(*models, QStringList{q("sweetspot/small:q4_k_m")}) << "found by its name";
    EXPECT_TRUE(api.remove(models->first()));
    theirs.terminate();
    EXPECT_TRUE(theirs.waitForFinished());
}

TEST_F(RealOllama, TheSameModelStandsSideBySideWithLlamaCpp)
{
    EngineEntry entry;
    entry.name = entry.kind = q("ollama");
    data.settings.engines = {entry};
    data.config.profiles = {q("interactive")};
    data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    PlanOptions options;
    options.mode = TestMode::Quick;
    options.quantizations = {data.models.models[0].files.firstKey()};
    const auto preparation
        = prepareWith(test::realLlamaCpp(), ProjectFolder(dir.path()), data, options, {}, Asking::Engine);
    ASSERT_TRUE(preparation);
    ASSERT_EQ(preparation->plan.cells.size(), 2);
    RunOrder run;
    run.projectPath = dir.path();
    run.preparation = *preparation;
    RunController controller;
    std::optional<RunOutcome> outcome;
    QObject::connect(&controller, &RunController::finished, &controller,
        [&](const RunOutcome &result) { outcome = result; });
    ASSERT_TRUE(controller.start(run));
    ASSERT_TRUE(test::waitUntil([&] { return outcome.has_value(); }, 240000));
    EXPECT_EQ(outcome->erroredCells, 0);
    for (const CellRecord &cell : controller.record().cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.id.toString() << cell.reason;
        ASSERT_FALSE(cell.attempts.isEmpty());
        // The tiny demo model repeats itself, which Ollama breaks off.
        const auto good = std::find_if(cell.attempts.rbegin(), cell.attempts.rend(),
            [](const Attempt &attempt) { return attempt.outcome == AttemptOutcome::Ok; });
        ASSERT_TRUE(good != cell.attempts.rend());
        const Attempt &last = *good;
        EXPECT_EQ(std::count_if(cell.attempts.begin(), cell.attempts.end(),
                      [](const Attempt &attempt) { return attempt.outcome == AttemptOutcome::Failed; }),
            0);
        EXPECT_GT(last.outputTokens.value_or(0), 0);
        if (cell.id.engine != q("ollama"))
            continue;
        EXPECT_TRUE(last.flags.contains(q("cache_always_on"))) << "marked, not hidden";
        EXPECT_NEAR(last.promptTokens.value_or(0), last.promptTokensAsked, 0.35 * last.promptTokensAsked)
            << "text prompts are about as long as asked";
    }
}
