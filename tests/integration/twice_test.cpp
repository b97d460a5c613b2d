// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs in a row at a server that keeps running and keeps what it has read: the second must measure what the
// first did, and find nothing in the cache.
#include "core/engines/process/childprocess.h"
#include "core/engines/process/ports.h"
#include "core/judge/judge.h"
#include "core/measure/streamclient.h"
#include "core/store/runs/runstore.h"
#include "models/validityflag.h"
#include "tests/support/places.h"
#include "tests/support/prefixcacheserver.h"
#include "tests/support/testdata.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::PrefixCacheServer;
using sweetspot::test::q;

namespace
{

class Twice : public testing::Test
{
protected:
    void SetUp() override
    {
        data.settings.name = q("Twice");
        data.config.limits.maxBackgroundPercent = 100; // the tests run beside other things
        data.config.output.formats = {q("json"), q("md")};
        data.config.batch.numDocuments = 10;
    }
    void at(const std::string &url, const char *served, const QStringList &profiles)
    {
        EngineEntry entry;
        entry.name = q("address");
        entry.kind = q("openai");
        entry.url = QString::fromStdString(url);
        entry.models = {{q(served), {}, {}}};
        data.settings.engines = {entry};
        data.config.profiles = profiles;
        ASSERT_TRUE(ProjectFolder(project.path()).save(data));
    }
    CellRecord run()
    {
        QProcess process;
        process.start(test::cli(), {q("run"), project.path(), q("--quick")});
        EXPECT_TRUE(process.waitForFinished(600'000));
        said = process.readAllStandardOutput() + process.readAllStandardError();
        EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << said.toStdString();
        EXPECT_LE(process.exitCode(), 1) << said.toStdString();
        const RunStore store(project.path());
        // In the order of their time, whatever the store's is.
        QStringList ids = store.runIds();
        std::sort(ids.begin(), ids.end());
        const auto read = store.read(ids.value(ids.size() - 1));
        EXPECT_TRUE(read && read->cells.size() == 1) << said.toStdString();
        return read && read->cells.size() == 1 ? read->cells.first() : CellRecord();
    }
    MetricValue figure(const CellRecord &cell, const char *metric) const
    {
        const auto value = judgeCell(cell, data.config, QLocale::c()).metric(q(metric));
        EXPECT_TRUE(value) << metric;
        return value.value_or(MetricValue{});
    }
    // Within their intervals; or of the same order, for the machine may do much else during one of them only.
    // What the program itself calls disturbed can be off by more.
    void expectAlike(const CellRecord &first, const CellRecord &second, const char *metric) const
    {
        const MetricValue a = figure(first, metric), b = figure(second, metric);
        EXPECT_GT(a.value, 0) << metric;
        const bool overlap = a.low && b.low && *a.low <= b.high.value_or(0) && *b.low <= a.high.value_or(0);
        const bool disturbed = (a.flags + b.flags).contains(validityflag::kBackgroundLoad);
        EXPECT_TRUE(overlap || disturbed || std::max(a.value, b.value) < 10 * std::min(a.value, b.value))
            << metric << ": " << a.value << " and " << b.value;
    }

    QTemporaryDir project;
    ProjectData data;
    QByteArray said;
};

void expectNoHits(const CellRecord &cell)
{
    EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
    EXPECT_FALSE(cell.attempts.isEmpty());
    for (const Attempt &a : cell.attempts) {
        EXPECT_EQ(a.outcome, AttemptOutcome::Ok) << a.profile << a.shape << a.reason;
        for (const char *flag : {"cache_hit", "cache_suspected", "cache_miss"})
            EXPECT_FALSE(a.flags.contains(q(flag))) << a.profile << a.shape << flag;
    }
}

int followUps(const CellRecord &cell)
{
    return int(std::count_if(
        cell.attempts.begin(), cell.attempts.end(), [](const Attempt &a) { return a.depth > 0; }));
}

// No prompt begins as another did, but for the follow-up turns, which shall. Questions are not asked here.
void expectNewPrompts(const PrefixCacheServer &server, int followUps)
{
    int continued = 0;
    for (const PrefixCacheServer::Heard &heard : server.heard())
        if (heard.cached > PrefixCacheServer::kBlock) // a template is one block at most
            ++continued;
    EXPECT_EQ(continued, followUps);
}

// The server waits at least so long, so no machine can make it less; a hit would.
void expectWhole(const CellRecord &cell)
{
    for (const Attempt &a : cell.attempts) {
        ASSERT_TRUE(a.ttftMs && a.promptTokens) << a.shape;
        const double whole = (*a.promptTokens - a.depth - 2 * PrefixCacheServer::kBlock)
            * double(PrefixCacheServer::kReadNs) / 1e6;
        EXPECT_GE(*a.ttftMs, whole) << a.profile << a.shape;
    }
}

} // namespace

TEST_F(Twice, APrefixCacheThatNobodyTellsOf)
{
    PrefixCacheServer server;
    at(server.url(), "cached-model", {q("interactive"), q("batch")});
    const CellRecord first = run(), second = run();
    for (const CellRecord &cell : {first, second}) {
        expectNoHits(cell);
        expectWhole(cell);
        EXPECT_EQ(followUps(cell), 1);
        for (const Attempt &a : cell.attempts) {
            EXPECT_FALSE(a.cachedTokens) << "absent is not 0";
            EXPECT_EQ(a.flags.contains(q("cache_by_timing")), a.depth > 0) << a.shape;
        }
    }
    expectNewPrompts(server, 2);
    for (const char *metric : {"interactive.tokens_per_second", "interactive.ttft_seconds"})
        expectAlike(first, second, metric);
}

TEST_F(Twice, APrefixCacheThatOnlyItsMetricsTellOf)
{
    PrefixCacheServer server("vllm:prefix_cache_%_total");
    at(server.url(), "cached-model", {q("interactive")});
    for (const CellRecord &cell : {run(), run()}) {
        expectNoHits(cell);
        expectWhole(cell);
        ASSERT_EQ(followUps(cell), 1);
        bool found = false; // whether there are counters; the first attempt finds out
        for (const Attempt &a : cell.attempts) {
            EXPECT_EQ(a.cachedTokens.has_value(), found) << a.shape;
            found = true;
            EXPECT_FALSE(a.flags.contains(q("cache_by_timing")));
            EXPECT_EQ(a.cachedTokens.value_or(0) > PrefixCacheServer::kBlock, a.depth > 0)
                << "told, not guessed";
        }
    }
    expectNewPrompts(server, 2);
}

TEST_F(Twice, AServerThatCountsNothing)
{
    PrefixCacheServer server({}, false);
    at(server.url(), "cached-model", {q("interactive")});
    const CellRecord cell = run();
    EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
    for (const Attempt &a : cell.attempts) {
        EXPECT_FALSE(a.promptTokens) << "what was asked for is no count";
        EXPECT_TRUE(a.flags.contains(q("prompt_not_told")) && a.flags.contains(q("tokens_not_told")))
            << a.shape;
    }
    EXPECT_TRUE(figure(cell, "interactive.tokens_per_second").flags.contains(q("tokens_not_told")));
    expectNewPrompts(server, 1);
}

TEST_F(Twice, ARealLlamaServerAtAnAddress)
{
    // As a person starts it: its prompt cache on, in host memory too.
    const auto port = leaseFreePort();
    ASSERT_TRUE(port);
    ChildProcess theirs;
    const Status started = theirs.start({test::realLlamaCpp().serverPath,
        {q("--model"), test::sharedDemo() + q("/models/1M/demo-1m-q8_0.gguf"), q("--alias"), q("demo"),
            q("--host"), q("127.0.0.1"), q("--port"), QString::number(port->port()), q("--ctx-size"), q("8192"),
            q("--parallel"), q("1"), q("--threads"), q("1")},
        QProcessEnvironment::systemEnvironment(), {}, project.filePath(q("out.log")),
        project.filePath(q("err.log"))});
    ASSERT_TRUE(started);
    const std::string url = "http://127.0.0.1:" + std::to_string(port->port());
    StreamClient client;
    ASSERT_TRUE(test::waitUntil([&] {
        return client.run({url + "/health", {}, {}}, {}, {}).status == 200;
    })) << test::readFile(project.filePath(q("err.log"))).toStdString();
    client.closeConnections();

    at(url, "demo", {q("interactive"), q("batch"), q("quality")});
    const CellRecord first = run(), second = run();
    for (const CellRecord &cell : {first, second}) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
        EXPECT_EQ(followUps(cell), 1);
        int answers = 0;
        for (const Attempt &a : cell.attempts) {
            for (const char *flag : {"cache_hit", "cache_suspected", "cache_miss"})
                EXPECT_FALSE(a.flags.contains(q(flag))) << a.profile << a.shape << flag;
            if (a.question) {
                ++answers;
                continue;
            }
            ASSERT_TRUE(a.cachedTokens) << a.shape;
            constexpr int kTemplate = 80; // tokens that its words are, at most
            EXPECT_EQ(*a.cachedTokens > kTemplate, a.depth > 0) << a.profile << a.shape;
        }
        EXPECT_GE(answers, 40);
    }
    for (const char *metric : {"interactive.tokens_per_second", "interactive.ttft_seconds"})
        expectAlike(first, second, metric);
    EXPECT_TRUE(theirs.running()) << "never stopped by us";
    theirs.sendTerm();
    EXPECT_TRUE(theirs.waitExit(std::chrono::seconds(60)));
}
