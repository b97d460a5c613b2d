// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runlog.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

LogEntry entry(const QString &text)
{
    return {LogEntry::Level::Info, QDateTime::currentDateTimeUtc(), text, q("run")};
}

} // namespace

TEST(RunLog, SecretsAreInNothingThatComesOutOfIt)
{
    QProcessEnvironment environment;
    environment.insert(q("HF_TOKEN"), q("hf_marker_of_the_environment"));
    environment.insert(q("PATH"), q("/usr/bin:/usr/local/bin"));
    QTemporaryDir dir;
    QVector<LogEntry> shown;
    {
        RunLog log({q("DEBUG"), q("a.log")}, dir.path(),
            secretsOf({{q("cloud"), q("sk-marker-of-a-run ")}}, environment));
        shown = log.keep({entry(q("bad key sk-marker-of-a-run")),
            entry(q("it said hf_marker_of_the_environment; PATH is /usr/bin:/usr/local/bin"))});
    }
    ASSERT_EQ(shown.size(), 2);
    const QString file = QString::fromUtf8(test::readFile(dir.filePath(q("a.log"))));
    EXPECT_TRUE(file.contains(q("bad key [key removed]"))) << file;
    EXPECT_TRUE(file.contains(q("/usr/local/bin"))) << "only secrets are removed";
    for (const QString &text : {file, shown[0].text, shown[1].text})
        EXPECT_FALSE(text.contains(q("marker"))) << text;
}

TEST(RunLog, TakesTheLevelAndThePlaceOfTheConfiguration)
{
    QTemporaryDir dir, other;
    { // relative to the project, and absolute
        RunLog(BenchConfig::Logging{q("WARNING"), q("a.log")}, dir.path(), {}).keep({entry(q("quiet"))});
        RunLog(BenchConfig::Logging{q("INFO"), other.filePath(q("b.log"))}, dir.path(), {})
            .keep({entry(q("loud"))});
        RunLog(BenchConfig::Logging{}, dir.path(), {}).keep({entry(q("nowhere"))});
    }
    EXPECT_EQ(QDir(dir.path()).entryList(QDir::Files), QStringList{q("a.log")});
    EXPECT_FALSE(test::readFile(dir.filePath(q("a.log"))).contains("quiet"));
    EXPECT_TRUE(test::readFile(other.filePath(q("b.log"))).contains("loud"));
}

TEST(RunLog, AFileThatCannotBeWrittenIsToldOnceAndTheRestIsShown)
{
    QTemporaryDir dir;
    RunLog log({q("INFO"), q("none/a.log")}, dir.path(), {});
    int told = 0, shown = 0;
    ASSERT_TRUE(test::waitUntil([&] {
        for (const LogEntry &entry : log.keep({entry(q("a message"))})) {
            told += entry.text.contains(q("logging.file")) ? 1 : 0;
            shown += entry.text == q("a message") ? 1 : 0;
        }
        return told > 0;
    }));
    EXPECT_EQ(log.keep({entry(q("a message"))}).size(), 1);
    EXPECT_EQ(told, 1);
    EXPECT_GT(shown, 0);
}

TEST(RunLog, BeginsAndEndsWithWhatARunIs)
{
    RunContext context = test::someContext();
    context.runId = q("2026-03-04T05-06-07Z");
    context.variables.insert(q("GGML_VK_VISIBLE_DEVICES"), q("1"));
    RunPlan plan;
    plan.lanes = {{q("CPU"), {}}};
    plan.cells.resize(3);
    const auto began = runBegan(context, plan);
    ASSERT_EQ(began.size(), 2);
    EXPECT_TRUE(began[0].text.contains(q("3 cells on CPU"))) << began[0].text;
    EXPECT_TRUE(began[1].text.contains(q("GGML_VK_VISIBLE_DEVICES=1")));
    EXPECT_EQ(began[1].level, LogEntry::Level::Debug);
    RunRecord record;
    record.context = context;
    record.cells = {test::measuredCell()};
    record.cells[0].outcome = CellOutcome::Skipped;
    RunOutcome outcome;
    EXPECT_TRUE(runEnded(record, outcome).text.contains(q("1 skipped"))) << runEnded(record, outcome).text;
    outcome.error = Error{ErrorCode::Io, q("The disk is full."), {}};
    EXPECT_EQ(runEnded(record, outcome).level, LogEntry::Level::Error);
    EXPECT_TRUE(runEnded(record, outcome).text.contains(q("The disk is full.")));
}
