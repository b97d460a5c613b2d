// SPDX-License-Identifier: GPL-3.0-or-later
// sweetspot-cli over several runs and machines: list, import, compare, a check for scripts, one report of all.
#include "core/base/json.h"
#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QProcess>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;

namespace
{

struct Ran {
    int code;
    QByteArray out;
};

Ran cli(const QStringList &arguments)
{
    QProcess process;
    process.start(test::cli(), arguments);
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    return {process.exitCode(), process.readAllStandardOutput()};
}

QString project(const QString &folder, const char *host, std::initializer_list<double> speeds)
{
    ProjectData data;
    data.settings.name = q(host);
    EXPECT_TRUE(ProjectFolder(folder).save(data).ok());
    int day = 0;
    for (const double speed : speeds) {
        RunRecord record;
        record.context = test::someContext();
        record.context.hostname = q(host);
        record.context.startedUtc = record.context.startedUtc.addDays(day++);
        record.completed = true;
        record.cells << test::measuredCell(q("Model"), q("Q4_K_M"), 5);
        for (Attempt &attempt : record.cells[0].attempts) {
            attempt.decodeTps = speed + attempt.rep * 0.01;
            attempt.server.predictedMs = 127 / *attempt.decodeTps * 1000;
        }
        EXPECT_FALSE(test::writeRun(folder, record).isEmpty());
    }
    return folder;
}

} // namespace

TEST(TwinRuns, ListsComparesAndChecksThem)
{
    QTemporaryDir dir;
    const QString slower = project(dir.filePath(q("a")), "host", {100, 80});
    const auto listed = parseJson(cli({q("runs"), slower, q("--json")}).out);
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->size(), 2U);
    const Ran compared = cli({q("runs"), slower, q("compare")});
    EXPECT_EQ(compared.code, 0);
    EXPECT_TRUE(compared.out.contains("slower")) << compared.out.toStdString();
    EXPECT_EQ(cli({q("runs"), slower, q("compare"), q("--check")}).code, 1) << "for a nightly script";
    const QString same = project(dir.filePath(q("b")), "host", {100, 100});
    EXPECT_EQ(cli({q("runs"), same, q("compare"), q("--check")}).code, 0);
    const auto json = parseJson(cli({q("runs"), slower, q("compare"), q("--json")}).out);
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["cells"][0]["changes"]["interactive.tokens_per_second"]["verdict"], "worse");
    EXPECT_EQ(cli({q("runs"), slower, q("dance")}).code, 2);
    const QString one = project(dir.filePath(q("c")), "host", {100});
    EXPECT_NE(cli({q("runs"), one, q("compare")}).code, 0) << "one run is no comparison";
}

TEST(TwinRuns, ImportsAndMergesMachines)
{
    QTemporaryDir dir;
    const QString mine = project(dir.filePath(q("a")), "desk", {50}),
                  theirs = project(dir.filePath(q("b")), "rack", {200});
    EXPECT_EQ(cli({q("runs"), mine, q("import"), theirs}).code, 0);
    const auto listed = parseJson(cli({q("runs"), mine, q("--json")}).out);
    ASSERT_TRUE(listed);
    EXPECT_EQ(listed->size(), 2U);
    const QString output = dir.filePath(q("out"));
    const Ran merged = cli(
        {q("report"), q("--merge"), mine, theirs, q("--format"), q("json,csv,html,md"), q("--output"), output});
    EXPECT_EQ(merged.code, 0);
    EXPECT_TRUE(merged.out.contains("CPU (rack)")) << merged.out.toStdString();
    for (const char *name : {"results.json", "results.csv", "report.html", "results.md"})
        EXPECT_TRUE(QFileInfo::exists(output + q("/") + q(name))) << name;
    const auto json = parseJson(readFile(output + q("/results.json")));
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["results"].size(), 2U);
    EXPECT_EQ(cli({q("report"), mine, theirs}).code, 2) << "several projects only with --merge";
    EXPECT_NE(cli({q("report"), q("--merge"), mine, dir.filePath(q("none"))}).code, 0);
}

TEST(TwinRuns, SharesACellAsACardAndAsABenchmark)
{
    QTemporaryDir dir;
    const QString mine = project(dir.filePath(q("a")), "desk", {50});
    const Ran bench = cli({q("report"), mine, q("--bench-table")});
    EXPECT_EQ(bench.code, 0);
    EXPECT_TRUE(bench.out.contains("tg128")) << bench.out.toStdString();
    const QString card = dir.filePath(q("card.svg"));
    const Ran written = cli({q("report"), mine, q("--card"), card, q("--cell"), q("model q4"), q("--json")});
    EXPECT_EQ(written.code, 0) << written.out.toStdString();
    EXPECT_TRUE(readFile(card).startsWith("<svg"));
    const auto json = parseJson(written.out);
    ASSERT_TRUE(json);
    EXPECT_TRUE((*json)["score"].is_null()) << "no questions were asked, so there is no score";
    EXPECT_EQ(
        cli({q("report"), mine, q("--card"), dir.filePath(q("card.bmp")), q("--cell"), q("Model")}).code, 2);
    EXPECT_EQ(
        cli({q("report"), mine, q("--card"), card, q("--cell"), q("Model"), q("--use"), q("chess")}).code, 2);
    EXPECT_NE(cli({q("report"), mine, q("--card"), card, q("--cell"), q("Nobody")}).code, 0);
    EXPECT_EQ(cli({q("report"), q("--merge"), mine, mine, q("--bench-table")}).code, 2)
        << "machines are never mixed";
}

TEST(TwinRuns, AreNamedNotedPinnedAndDeleted)
{
    QTemporaryDir dir;
    const QString path = project(dir.filePath(q("a")), "host", {80, 100, 100});
    const auto list = [&] { return *parseJson(cli({q("runs"), path, q("--json")}).out); };
    const QString oldest = QString::fromStdString(list()[2]["run"].get<std::string>());
    EXPECT_EQ(cli({q("runs"), path, q("rename"), oldest, q("Old driver")}).code, 0);
    EXPECT_EQ(cli({q("runs"), path, q("note"), oldest, q("fan off")}).code, 0);
    EXPECT_EQ(cli({q("runs"), path, q("pin"), oldest}).code, 0);
    EXPECT_EQ(list()[2]["title"], "Old driver");
    EXPECT_EQ(list()[2]["note"], "fan off");
    EXPECT_EQ(list()[2]["baseline"], true);
    EXPECT_EQ(list()[0]["baseline"], false);
    const QByteArray plain = cli({q("runs"), path}).out;
    EXPECT_TRUE(plain.contains("Old driver") && plain.contains("fan off")) << plain.toStdString();
    EXPECT_TRUE(cli({q("runs"), path, q("compare")}).out.contains("faster")) << "against the baseline";
    EXPECT_EQ(cli({q("runs"), path, q("unpin")}).code, 0);
    EXPECT_FALSE(cli({q("runs"), path, q("compare")}).out.contains("faster")) << "against the run before";
    EXPECT_NE(cli({q("runs"), path, q("rename"), q("../x"), q("t")}).code, 0);
    EXPECT_NE(cli({q("runs"), path, q("delete"), q("..")}).code, 0);
    {
        const auto held = ProjectLock::acquire(ProjectFolder(path));
        ASSERT_TRUE(held);
        EXPECT_NE(cli({q("runs"), path, q("delete"), oldest, q("--permanent")}).code, 0) << "it is open";
    }
    EXPECT_EQ(cli({q("runs"), path, q("delete"), oldest, q("--permanent")}).code, 0);
    EXPECT_EQ(list().size(), 2U);
    EXPECT_TRUE(QFileInfo::exists(path + q("/runs")));
}
