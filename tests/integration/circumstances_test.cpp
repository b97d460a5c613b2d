// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line does when its surroundings fail: readers that went away, full disks, folders without
// permission.
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

struct Ran {
    int code = -1; ///< -1: it crashed, or a signal ended it
    QByteArray out, err;
};

class Circumstances : public testing::Test
{
protected:
    void SetUp() override
    {
        // A cell that the fake server can hold; nothing of it is looked at here.
        ProjectData data;
        data.settings.name = q("P");
        data.config.profiles = {q("interactive")};
        data.config.limits.maxBackgroundPercent = 100;
        data.config.llamaCpp.serverPath = test::fakeServer();
        ModelDefinition model;
        model.name = q("Tiny");
        model.size = q("1B");
        model.files.insert(q("Q4_K_M"), q("m.gguf"));
        data.models.models << model;
        ASSERT_TRUE(ProjectFolder(project).save(data).ok());
        test::writeFile(project + q("/models/m.gguf"), test::tinyGguf());
    }
    void TearDown() override
    {
        for (const QString &path : {project, project + q("/runs"), locked}) // or the folder stays
            if (!path.isEmpty())
                QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// @param before in the new process, between its streams' making and the program
    Ran cli(
        const QStringList &arguments, const std::function<void()> &before = [] {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(q("HOME"), dir.filePath(q("home")));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier(before);
        process.start(test::cli(), arguments);
        EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// Without the right of root to write everywhere, which tests may have.
    Ran asAnybody(const QStringList &arguments)
    {
        return cli(arguments, [] {
            constexpr int kDacOverride = 1, kDacReadSearch = 2;
            prctl(PR_CAPBSET_DROP, kDacOverride);
            prctl(PR_CAPBSET_DROP, kDacReadSearch);
        });
    }
    void lock(const QString &path)
    {
        locked = path;
        ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    }

    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));
    QString locked;
};

} // namespace

TEST_F(Circumstances, APipeThatNobodyReadsEndsQuietlyWithThree)
{
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    close(ends[0]);
    const auto nobody = [&ends] { dup2(ends[1], STDOUT_FILENO); };
    for (const QStringList &words :
        {QStringList{q("--help")}, QStringList{q("--version")}, QStringList{q("run"), q("--help")},
            QStringList{q("models"), project, q("list")}, QStringList{q("plan"), project, q("--json")}}) {
        const Ran ran = cli(words, nobody);
        EXPECT_EQ(ran.code, 3) << words.join(q(" ")) << ran.err.toStdString();
        EXPECT_FALSE(ran.err.contains("output")) << words.join(q(" ")) << ran.err.toStdString();
    }
    EXPECT_EQ(cli({q("models"), project, q("dance")}, nobody).code, 2) << "what went wrong before counts";
    close(ends[1]);
}

TEST_F(Circumstances, ErrorsThatNobodyReadsChangeNothing)
{
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    close(ends[0]);
    const auto nobody = [&ends] { dup2(ends[1], STDERR_FILENO); };
    EXPECT_EQ(cli({q("dance")}, nobody).code, 2);
    const Ran listed = cli({q("models"), project, q("list")}, nobody);
    EXPECT_EQ(listed.code, 0);
    EXPECT_TRUE(listed.out.contains("Tiny"));
    close(ends[1]);
}

// Ctrl+C while the hub says nothing: a search, a look at a repository, a new project, a run that fetches.
TEST_F(Circumstances, ASilentHubIsLeftAtOnceWhenThePersonStops)
{
    const QString lacking = dir.filePath(q("lacking")); // a model that is on the hub and not here
    ProjectData data;
    ModelDefinition model;
    model.name = q("Far");
    model.size = q("1B");
    model.repo = q("org/repo");
    model.files.insert(q("Q4_K_M"), q("far-Q4_K_M.gguf"));
    data.models.models << model;
    ASSERT_TRUE(ProjectFolder(lacking).save(data).ok());
    std::atomic<int> asked{0};
    std::atomic<bool> over{false};
    test::ScriptedServer silent([&](const auto &, test::ScriptedServer::Connection &to) {
        ++asked;
        while (!over && to.isOpen())
            to.sendAt(test::ScriptedServer::now() + 20'000'000, "");
        return false;
    });
    for (const QStringList &words : {QStringList{q("models"), project, q("search"), q("x")},
             QStringList{q("models"), project, q("download"), q("org/repo:Q4_K_M")},
             QStringList{q("new"), dir.filePath(q("new")), q("--hub"), q("org/repo")},
             QStringList{q("run"), lacking, q("--quick"), q("--fetch")}}) {
        const int before = asked;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(q("HOME"), dir.filePath(q("home")));
        environment.insert(q("HF_ENDPOINT"), QString::fromStdString(silent.url()));
        process.setProcessEnvironment(environment);
        process.start(test::cli(), words);
        EXPECT_TRUE(test::waitUntil([&] { return asked > before; }, 60000)) << words.join(q(" "));
        ::kill(pid_t(process.processId()), SIGINT);
        EXPECT_TRUE(process.waitForFinished(test::kPatienceMs)) << words.join(q(" "));
        EXPECT_EQ(process.exitCode(), 3) << words.join(q(" ")) << process.readAllStandardError().toStdString();
    }
    over = true;
    EXPECT_FALSE(QFile::exists(dir.filePath(q("new"))));
}

// The package tools of a machine may wait for the network for minutes.
TEST_F(Circumstances, AnEngineThatIsBeingFetchedIsLeftWhenThePersonStops)
{
    if (!QFile::exists(q("/usr/share/keyrings/debian-archive-keyring.gpg")))
        GTEST_SKIP() << "packages are fetched on Debian only";
    const QString bin = dir.filePath(q("bin")), begun = dir.filePath(q("begun"));
    test::writeFile(bin + q("/apt-get"), "#!/bin/sh\n: > '" + begun.toUtf8() + "'\nexec sleep 600\n");
    QFile::setPermissions(bin + q("/apt-get"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(q("HOME"), dir.filePath(q("home")));
    environment.remove(q("XDG_DATA_HOME"));
    environment.insert(q("PATH"), bin + q(":") + environment.value(q("PATH")));
    process.setProcessEnvironment(environment);
    process.start(test::cli(), {q("engine"), q("fetch"), q("--build"), q("cpu")});
    EXPECT_TRUE(test::waitUntil([&] { return QFile::exists(begun); }, test::kPatienceMs));
    ::kill(pid_t(process.processId()), SIGINT);
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << "it ended by itself";
    EXPECT_EQ(process.exitCode(), 3) << process.readAllStandardError().toStdString();
    EXPECT_FALSE(QFile::exists(dir.filePath(q("home/.local/share/sweetspot/engines/llama.cpp"))));
}

TEST_F(Circumstances, OutputToAFullDiskIsSaidAndGivesFour)
{
    const Ran ran = cli({q("models"), project, q("list")}, [] {
        const int full = open("/dev/full", O_WRONLY);
        dup2(full, STDOUT_FILENO);
    });
    EXPECT_EQ(ran.code, 4);
    EXPECT_TRUE(ran.err.contains("output")) << ran.err.toStdString();
}

TEST_F(Circumstances, ClosedStreamsDoNotBecomeTheNextFile)
{
    const QString closed = dir.filePath(q("closed"));
    const QStringList words{q("new"), closed, project + q("/models/m.gguf")};
    const Ran ran = cli(words, [] {
        close(STDIN_FILENO);
        close(STDOUT_FILENO);
        close(STDERR_FILENO);
    });
    EXPECT_EQ(ran.code, 0);
    const QString open = dir.filePath(q("open"));
    EXPECT_EQ(cli({q("new"), open, project + q("/models/m.gguf")}).code, 0);
    int files = 0;
    for (QDirIterator all(open, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        const QString path = all.next();
        const QByteArray same = test::readFile(path).replace("open", "closed");
        EXPECT_EQ(test::readFile(closed + path.mid(open.size())), same) << path;
        ++files;
    }
    EXPECT_GE(files, 2);
}

TEST_F(Circumstances, AFolderForRunsThatCannotBeWrittenGivesFour)
{
    ASSERT_TRUE(QDir().mkpath(project + q("/runs")));
    lock(project + q("/runs"));
    const Ran ran = asAnybody({q("run"), project, q("--gpu"), q("FAKE0")});
    EXPECT_EQ(ran.code, 4) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.contains("permission")) << ran.err.toStdString();
    EXPECT_TRUE(RunStore(project).runIds().isEmpty());
}

TEST_F(Circumstances, ARunThatCannotBeResumedOrReadForLackOfPermissionGivesFour)
{
    RunRecord record;
    record.context = test::someContext();
    record.context.cpu.clear(); // else it is another machine's, which is refused before
    record.cells << test::measuredCell(q("Tiny"));
    record.cells[0].id.device = q("FAKE0");
    for (Attempt &attempt : record.cells[0].attempts)
        attempt.cell = record.cells[0].id;
    record.completed = false;
    const QString id = test::writeRun(project, record);
    ASSERT_FALSE(id.isEmpty());
    const QString folder = RunStore(project).folder(id).path;
    ASSERT_TRUE(QFile::setPermissions(folder + q("/journal.jsonl"), QFile::ReadOwner));
    lock(folder);
    const Ran resumed = asAnybody({q("resume"), project, q("--run"), id, q("--gpu"), q("FAKE0")});
    EXPECT_EQ(resumed.code, 4) << resumed.err.toStdString();
    ASSERT_TRUE(QFile::setPermissions(folder + q("/run.json"), {}));
    const Ran reported = asAnybody({q("report"), project, q("--run"), id});
    EXPECT_EQ(reported.code, 4) << reported.err.toStdString();
    EXPECT_FALSE(reported.err.isEmpty());
}

TEST_F(Circumstances, AProjectThatCannotBeWrittenGivesFour)
{
    lock(project);
    const Ran ran = asAnybody({q("run"), project, q("--gpu"), q("FAKE0")});
    EXPECT_EQ(ran.code, 4) << ran.err.toStdString();
    ASSERT_TRUE(QFile::setPermissions(project, {}));
    const Ran hidden = asAnybody({q("run"), project, q("--gpu"), q("FAKE0")});
    EXPECT_EQ(hidden.code, 4) << hidden.err.toStdString();
}
