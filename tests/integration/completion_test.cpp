// SPDX-License-Identifier: GPL-3.0-or-later
// What shells complete: what the program offers them, and what bash makes of it.
#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QStringList linesOf(QProcess &process)
{
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// The candidates, without what is told of them.
QStringList offered(const QStringList &words)
{
    QProcess process;
    process.start(test::cli(), QStringList{q("complete")} + words);
    QStringList names;
    for (const QString &line : linesOf(process))
        names << line.section(QLatin1Char('\t'), 0, 0);
    return names;
}

/// What bash would put into the line; the words as readline hands them over, quotes and all.
QStringList inBash(const QStringList &words)
{
    QProcess process;
    process.start(q("bash"),
        QStringList{q("--norc"), q("-c"),
            q("source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _sweetspot_cli; "
              "printf '%s\\n' \"${COMPREPLY[@]}\""),
            q("bash"), test::sourcePath(q("resources/completions/sweetspot-cli.bash")), test::cli()}
            + words);
    return linesOf(process);
}

class Completion : public testing::Test
{
protected:
    void SetUp() override
    {
        ProjectData data;
        data.settings.name = q("P");
        for (const char *name : {"Tiny One", "Tiny Two", "Other"}) {
            ModelDefinition model;
            model.name = q(name);
            model.files.insert(q("Q4_K_M"), q("no.gguf"));
            data.models.models << model;
        }
        ASSERT_TRUE(ProjectFolder(project).save(data).ok());
        RunRecord record;
        record.context = test::someContext();
        record.cells << test::measuredCell(q("Tiny One"), q("Q4_K_M"))
                     << test::measuredCell(q("Tiny One"), q("Q8_0"))
                     << test::measuredCell(q("Other"), q("Q8_0"));
        run = test::writeRun(project, record);
        ASSERT_FALSE(run.isEmpty());
    }
    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));
    QString run;
};

} // namespace

TEST_F(Completion, OffersCommandsButNotTheOneForShells)
{
    const QStringList commands = offered({q("")});
    for (const char *command : {"demo", "run", "compare", "engine", "--version"})
        EXPECT_TRUE(commands.contains(q(command))) << command;
    EXPECT_FALSE(commands.contains(q("complete")));
    EXPECT_TRUE(offered({q("help"), q("")}).contains(q("models")));
    EXPECT_TRUE(offered({q("dance"), q("")}).isEmpty());
}

TEST_F(Completion, OffersTheOptionsThatACommandHas)
{
    const QStringList run = offered({q("run"), q("--")});
    for (const char *option : {"--quick", "--models", "--json", "--help", "--fetch"})
        EXPECT_TRUE(run.contains(q(option))) << option;
    EXPECT_FALSE(run.contains(q("--backends"))) << "what it was called once is not offered";
    EXPECT_FALSE(run.contains(q("--merge"))) << "that is report's";
    EXPECT_TRUE(offered({q("report"), q("--")}).contains(q("--merge")));
}

TEST_F(Completion, OffersNamesOfTheProject)
{
    const QStringList models{q("Tiny One"), q("Tiny Two"), q("Other")};
    EXPECT_EQ(offered({q("run"), project, q("--models"), q("")}), models);
    EXPECT_EQ(offered({q("models"), project, q("download"), q("")}), models);
    EXPECT_TRUE(offered({q("plan"), project, q("--quants"), q("")}).contains(q("Q4_K_M")));
    EXPECT_EQ(offered({q("resume"), project, q("--run"), q("")}), QStringList{run});
    EXPECT_TRUE(offered({q("run"), project, q("--set"), q("")}).contains(q("termination.exhaustive=")));
    EXPECT_TRUE(offered({q("run"), project, q("--format=json,")}).contains(q("--format=json,html")));
    EXPECT_EQ(offered({q("run"), project, q("--params"), q("")}), QStringList()) << "any text";
    EXPECT_EQ(offered({q("engine"), q("")}), (QStringList{q("fetch"), q("show")}));
    EXPECT_EQ(offered({q("engines"), q("")}), (QStringList{q(":dirs"), q("install")}));
    EXPECT_EQ(offered({q("engines"), q("install"), q("")}),
        (QStringList{q("llama.cpp"), q("ollama"), q("vllm"), q("triton"), q("lmstudio")}));
    EXPECT_TRUE(offered({q("engines"), q("install"), q("vllm"), q("--")}).contains(q("--remove")));
    EXPECT_FALSE(offered({q("engines"), project, q("--")}).contains(q("--remove")));
    EXPECT_EQ(offered({q("engine"), q("fetch"), q("--build"), q("")}),
        (QStringList{q("auto"), q("cpu"), q("vulkan"), q("rocm"), q("cuda")}));
    EXPECT_EQ(offered({q("run"), q("")}), QStringList{q(":dirs")});
    EXPECT_EQ(offered({q("run"), q("/no/such"), q("--models"), q("")}), QStringList())
        << "no project, no names";
}

TEST_F(Completion, OffersCellsOfTheNewestOrOfANamedRun)
{
    const QStringList cells{q("Tiny One Q4_K_M"), q("Tiny One Q8_0"), q("Other Q8_0")};
    EXPECT_EQ(offered({q("compare"), project, q("")}), cells);
    EXPECT_EQ(offered({q("compare"), project, q("Tiny One Q4_K_M"), q("")}), cells);
    EXPECT_EQ(offered({q("command"), project, q("")}), cells);
    EXPECT_TRUE(offered({q("command"), project, q("--form"), q("")}).contains(q("systemd")));
    EXPECT_EQ(offered({q("compare"), project, run + q("@")}).value(2), run + q("@Other Q8_0"));
}

TEST_F(Completion, BashCompletesTheNameOfACell)
{
    EXPECT_EQ(inBash({q("compare"), project, q("\"Tiny One Q8")}), QStringList{q("Tiny One Q8_0")});
    EXPECT_EQ(inBash({q("compare"), project, q("Tiny\\ One\\ Q4")}), QStringList{q("Tiny\\ One\\ Q4_K_M")})
        << "without quotes spaces are escaped";
    EXPECT_EQ(inBash({q("compare"), project, q("'Tiny One Q8_0'"), q("Oth")}), QStringList{q("Other\\ Q8_0")});
    EXPECT_EQ(inBash({q("compare"), project, q("Nothing")}), QStringList());
}

TEST_F(Completion, BashCompletesCommandsOptionsAndFolders)
{
    EXPECT_EQ(inBash({q("comp")}), QStringList{q("compare")});
    EXPECT_EQ(inBash({q("run"), project, q("--exh")}), QStringList{q("--exhaustive")});
    EXPECT_EQ(inBash({q("run"), dir.path() + q("/")}), QStringList{project});
}
