// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a person or a script uses it: exit codes, files, interruption, killing.
#include "core/base/json.h"
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSet>

#include <csignal>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ran cli(const QStringList &arguments)
{
    QProcess process;
    process.start(test::cli(), arguments);
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A small project whose model files have a name of their own, so that its servers can be told apart.
QString project(const QTemporaryDir &dir, const QString &mark)
{
    const QString folder = dir.filePath(q("p"));
    ProjectData data = test::smallProject(folder);
    for (QString &file : data.models.models[0].files) {
        const QString copy = dir.filePath(mark + q("-") + QFileInfo(file).fileName());
        EXPECT_TRUE(QFile::copy(file, copy));
        file = copy;
    }
    EXPECT_TRUE(ProjectFolder(folder).save(data).ok());
    return folder;
}

qsizetype journalAttempts(const QString &folder)
{
    const RunStore store(folder);
    const QString run = store.runIds().value(0);
    return run.isEmpty() ? 0 : test::readFile(store.folder(run).journal()).count("\"e\":\"attempt\"");
}

} // namespace

TEST(Twin, AnswersBadUsageWithTwo)
{
    EXPECT_EQ(cli({}).code, 2);
    EXPECT_EQ(cli({q("dance")}).code, 2);
    EXPECT_EQ(cli({q("run")}).code, 2);
    EXPECT_EQ(cli({q("run"), q("a"), q("b")}).code, 2);
    EXPECT_EQ(cli({q("run"), q("--no-such-option"), q("a")}).code, 2);
    EXPECT_EQ(cli({q("run"), q("/no/such/folder")}).code, 2);
    EXPECT_EQ(cli({q("--help")}).code, 0);
    EXPECT_EQ(cli({q("--version")}).code, 0);
    EXPECT_TRUE(cli({q("run"), q("--help")}).out.contains("--quants"));
}

TEST(Twin, BadConfigurationsAreToldWholeAndMeasureNothing)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("badconf"));
    test::writeFile(
        folder + q("/config.yaml"), "limits:\n  max_load_time: soon\n  max_memory_gb: -1\ntest_mode: medium\n");
    const Ran ran = cli({q("run"), folder});
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(ran.err.contains("config.yaml:2: limits.max_load_time"));
    EXPECT_TRUE(ran.err.contains("config.yaml:3: limits.max_memory_gb"));
    EXPECT_TRUE(ran.err.contains("config.yaml:4: test_mode"));
    EXPECT_TRUE(RunStore(folder).runIds().isEmpty());
    test::writeFile(folder + q("/config.yaml"), "limits: [\n");
    EXPECT_EQ(cli({q("plan"), folder}).code, 2);
}

TEST(Twin, ParameterSetsAreCellsThatCanBeCompared)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("sets"));
    EXPECT_EQ(cli({q("plan"), folder, q("--params"), q("wings=2")}).code, 2);
    const QStringList run{q("run"), folder, q("--quants"), q("Q4_K_M"), q("--profiles"), q("interactive"),
        q("--params"), q("threads=1"), q("--params"), q("threads=1,context_length=1024"), q("--json")};
    const Ran ran = cli(run);
    ASSERT_EQ(ran.code, 0) << ran.err.toStdString();
    const auto record = RunStore(folder).read(RunStore(folder).runIds().value(0));
    ASSERT_TRUE(record);
    ASSERT_EQ(record->cells.size(), 2);
    EXPECT_EQ(record->cells[0].id.parameters, q("t=1"));
    EXPECT_EQ(record->cells[1].id.parameters, q("t=1,c=1024"));
    EXPECT_TRUE(record->cells[1].launches[0].commandLine.contains(q("--ctx-size 1024")));
    EXPECT_TRUE(record->cells[1].launches[0].commandLine.contains(q("--threads 1")));
    const Ran compared
        = cli({q("compare"), folder, record->cells[0].id.name(), record->cells[1].id.name(), q("--json")});
    EXPECT_EQ(compared.code, 0) << compared.err.toStdString();
    const auto json = parseJson(compared.out);
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["metrics"][0]["metric"], "interactive.tokens_per_second");
    EXPECT_GT((*json)["metrics"][0]["against_first"][0]["ratio"], 0);
    const Ran missing = cli({q("compare"), folder, q("Nobody Q4"), q("Nobody Q8")});
    EXPECT_NE(missing.code, 0);
    EXPECT_TRUE(missing.err.contains("Nobody Q4")) << missing.err.toStdString();
    const Ran page
        = cli({q("report"), folder, q("--format"), q("html,md"), q("--output"), dir.filePath(q("out"))});
    EXPECT_EQ(page.code, 0);
    EXPECT_TRUE(test::readFile(dir.filePath(q("out/report.html"))).startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(test::readFile(dir.filePath(q("out/results.md"))).contains("| tg"));
}

TEST(Twin, PlansRunsAndReports)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("whole"));
    const Ran plan = cli({q("plan"), folder, q("--json")});
    EXPECT_EQ(plan.code, 0) << plan.err.toStdString();
    const auto planned = parseJson(plan.out);
    ASSERT_TRUE(planned);
    ASSERT_EQ((*planned)["cells"].size(), 2u);
    EXPECT_EQ((*planned)["cells"][0]["quantization"], "Q4_K_M");
    EXPECT_GT((*planned)["cells"][0]["memory_estimated_bytes"], 0);

    const Ran run = cli({q("run"), folder, q("--quants"), q("Q4_K_M"), q("--json")});
    EXPECT_EQ(run.code, 0) << run.err.toStdString();
    const auto result = parseJson(run.out);
    ASSERT_TRUE(result);
    EXPECT_EQ((*result)["completed"], true);
    ASSERT_EQ((*result)["reports"].size(), 2u);
    const auto report
        = parseJson(test::readFile(QString::fromStdString((*result)["reports"][0].get<std::string>())));
    ASSERT_TRUE(report);
    EXPECT_GT((*report)["results"][0]["profiles"]["interactive"]["metrics"]["tokens_per_second"], 10);

    const Ran again
        = cli({q("report"), folder, q("--format"), q("csv"), q("--output"), dir.filePath(q("out"))});
    EXPECT_EQ(again.code, 0) << again.err.toStdString();
    EXPECT_TRUE(test::readFile(dir.filePath(q("out/results.csv"))).startsWith("model,quant,"));
    EXPECT_EQ(cli({q("report"), folder, q("--format"), q("hologram")}).code, 2);
    EXPECT_EQ(cli({q("resume"), folder}).code, 2) << "nothing is unfinished";
}

TEST(Twin, ErroredCellsGiveOne)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("err"));
    qputenv("FAKE_BEHAVIOUR", "crash_at_start");
    const Ran ran = cli({q("run"), folder, q("--set"), q("llama_cpp.server_path=") + test::fakeServer(),
        q("--gpu"), q("FAKE0")});
    qunsetenv("FAKE_BEHAVIOUR");
    EXPECT_EQ(ran.code, 1) << ran.err.toStdString();
}

TEST(Twin, ARunIsRepeatedWithItsPromptsOnlyWhenItIsAskedTo)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("repeat"));
    const QStringList run{q("run"), folder, q("--quick"), q("--quants"), q("Q4_K_M"), q("--profiles"),
        q("interactive"), q("--set"), q("llama_cpp.server_path=") + test::fakeServer(), q("--gpu"), q("FAKE0")};
    const RunStore store(folder);
    cli(run);
    const QString first = store.runIds().value(0);
    const Ran repeated = cli(run + QStringList{q("--prompts-of"), first});
    const QString second = store.runIds().value(0);
    cli(run);
    ASSERT_EQ(store.runIds().size(), 3) << repeated.err.toStdString();
    const auto saltOf = [&](const QString &id) {
        const auto context = store.context(id);
        return context ? context->promptSalt : 0;
    };
    EXPECT_NE(saltOf(first), 0u);
    EXPECT_EQ(saltOf(second), saltOf(first));
    EXPECT_NE(saltOf(store.runIds().value(0)), saltOf(first));
    EXPECT_EQ(cli(run + QStringList{q("--prompts-of"), q("2001-01-01T00-00-00Z")}).code, 2);
    EXPECT_EQ(store.runIds().size(), 3) << "nothing was measured with other prompts instead";
}

TEST(Twin, AMissingEngineGivesFour)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("noengine"));
    const Ran ran = cli({q("run"), folder, q("--set"), q("llama_cpp.server_path=/no/such/llama-server")});
    EXPECT_EQ(ran.code, 4);
    EXPECT_TRUE(ran.err.contains("/no/such/llama-server"));
}

TEST(Twin, InterruptionSavesReportsAndGivesThree)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("intr"));
    QProcess process;
    process.start(test::cli(), {q("run"), folder, q("--full"), q("--set"), q("llama_cpp.default_threads=1")});
    ASSERT_TRUE(test::waitUntil([&] { return journalAttempts(folder) >= 3; }, 240000));
    ::kill(pid_t(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(process.exitCode(), 3) << process.readAllStandardError().toStdString();
    EXPECT_TRUE(test::processesWith("intr-demo-1m").isEmpty());
    const RunStore store(folder);
    const QString run = store.newestUnfinished();
    ASSERT_FALSE(run.isEmpty());
    EXPECT_TRUE(QFile::exists(store.folder(run).path + q("/results.json"))) << "a partial report";
    const Ran resumed = cli({q("resume"), folder});
    EXPECT_EQ(resumed.code, 0) << resumed.err.toStdString();
    EXPECT_EQ(store.newestUnfinished(), QString());
}

TEST(Twin, KillingItLeavesNoServerAndAResumeCompletes)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("kill"));
    QProcess process;
    process.start(test::cli(), {q("run"), folder, q("--full"), q("--set"), q("llama_cpp.default_threads=1")});
    ASSERT_TRUE(test::waitUntil([&] { return journalAttempts(folder) >= 4; }, 240000));
    ASSERT_FALSE(test::processesWith("llama-server --model " + dir.path().toUtf8()).isEmpty());
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished(test::kPatienceMs);
    QElapsedTimer timer;
    timer.start();
    EXPECT_TRUE(test::waitUntil(
        [&] { return test::processesWith("llama-server --model " + dir.path().toUtf8()).isEmpty(); }));
    const qsizetype before = journalAttempts(folder);
    const Ran resumed = cli({q("resume"), folder, q("--json")});
    EXPECT_EQ(resumed.code, 0) << resumed.err.toStdString();
    const RunStore store(folder);
    EXPECT_EQ(store.runIds().size(), 1) << "the same run goes on";
    Issues issues;
    const auto record = store.read(store.runIds().first(), &issues);
    ASSERT_TRUE(record);
    EXPECT_TRUE(record->completed);
    QSet<QString> identities;
    qsizetype attempts = 0;
    for (const CellRecord &cell : record->cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done);
        for (const Attempt &a : cell.attempts) {
            EXPECT_FALSE(identities.contains(a.identity())) << a.identity();
            identities.insert(a.identity());
            ++attempts;
        }
    }
    EXPECT_EQ(attempts, journalAttempts(folder)) << "each finished attempt is there once";
    EXPECT_GE(attempts, before);
}

TEST(Twin, AChangedConfigurationIsMeasuredAgainAtResume)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("chg"));
    QProcess process;
    process.start(test::cli(), {q("run"), folder});
    const RunStore store(folder);
    ASSERT_TRUE(test::waitUntil(
        [&] {
            const QString run = store.runIds().value(0);
            return !run.isEmpty() && test::readFile(store.folder(run).journal()).contains("\"e\":\"cell\"");
        },
        240000));
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished(test::kPatienceMs);
    const Ran resumed = cli({q("resume"), folder, q("--set"), q("llama_cpp.default_ctx_size=1024")});
    EXPECT_EQ(resumed.code, 0) << resumed.err.toStdString();
    EXPECT_TRUE(resumed.err.contains("measured again")) << resumed.err.toStdString();
    const auto record = store.read(store.runIds().first());
    for (const CellRecord &cell : record->cells)
        EXPECT_EQ(cell.launches.first().contextLength, 1024);
}

TEST(Twin, TheSecondProgramOnAProjectIsTold)
{
    QTemporaryDir dir;
    const QString folder = project(dir, q("two"));
    const auto lock = ProjectLock::acquire(ProjectFolder(folder));
    ASSERT_TRUE(lock);
    const Ran ran = cli({q("run"), folder});
    EXPECT_EQ(ran.code, 4);
    EXPECT_TRUE(ran.err.contains("process " + QByteArray::number(getpid()))) << ran.err.toStdString();
    EXPECT_EQ(cli({q("plan"), folder}).code, 0) << "looking is allowed";
}

TEST(Twin, DoctorTellsTheEngineAndTheMachine)
{
    const Ran ran = cli({q("doctor"), q("--json")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    const auto findings = parseJson(ran.out);
    ASSERT_TRUE(findings && findings->is_array());
    QSet<QString> ids;
    for (const Json &finding : *findings)
        ids.insert(textOf(finding, "id"));
    for (const char *id : {"engine", "devices", "cpu", "memory", "temperature", "ports", "disk"})
        EXPECT_TRUE(ids.contains(q(id))) << id;
}
