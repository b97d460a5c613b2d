// SPDX-License-Identifier: GPL-3.0-or-later
// A marker key through every path: what children get, what a server repeats, what is kept and what is printed.
#include "core/base/json.h"
#include "core/engines/process/childprocess.h"
#include "core/engines/process/tool.h"
#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <sys/resource.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

const QByteArray kMarker = "sk-marker-71f3a9c2-do-not-keep-me";

const QStringList kVariables{q("HF_TOKEN"), q("HUGGING_FACE_HUB_TOKEN"), q("OPENAI_API_KEY"),
    q("ANTHROPIC_API_KEY"), q("SWEETSPOT_KEY_SOMEWHERE"), q("AWS_SECRET_ACCESS_KEY"), q("AWS_SESSION_TOKEN"),
    q("MY_SECRET"), q("DB_PASSWORD"), q("GITHUB_TOKEN")};

/// Sets the marker in every variable while it lives.
class Marked
{
public:
    Marked()
    {
        for (const QString &name : kVariables)
            qputenv(name.toLatin1().constData(), kMarker);
    }
    ~Marked()
    {
        for (const QString &name : kVariables)
            qunsetenv(name.toLatin1().constData());
    }
};

/// A server that knows the key and says it wherever it can: as an error, or in the answer, in pieces too.
class Parrot
{
public:
    bool fails = false;
    ScriptedServer server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        const std::string key = kMarker.toStdString();
        if (request.path == "/v1/models") {
            to.send(ScriptedServer::response(200, R"({"data":[{"id":"m"}]})"));
            return true;
        }
        if (fails) {
            to.send(ScriptedServer::response(400, R"({"error":{"message":"your key )" + key + R"( is bad"}})"));
            return false;
        }
        to.send(ScriptedServer::streamHead());
        const auto word = [&to](const std::string &text) {
            to.sendAt(ScriptedServer::now() + 500'000,
                ScriptedServer::chunk("data: {\"choices\":[{\"delta\":{\"content\":\"" + text
                    + "\"},\"finish_reason\":null}]}\n\n"));
        };
        word(" whole " + key + " in pieces ");
        word(key.substr(0, 11));
        word(key.substr(11));
        for (int i = 0; i < 70 && to.isOpen(); ++i)
            word(" w");
        to.send(ScriptedServer::chunk(
            "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n"
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":500,\"completion_tokens\":"
            "73}}\n\ndata: [DONE]\n\n"));
        to.send(ScriptedServer::lastChunk());
        return true;
    }};
};

struct Ran {
    int code = -1;
    QByteArray printed;
};

Ran run(const QString &project, const QString &config, int port)
{
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.remove(q("DBUS_SESSION_BUS_ADDRESS"));
    all.insert(q("XDG_CONFIG_HOME"), config);
    all.insert(q("SWEETSPOT_KEY_127_0_0_1_%1").arg(port), QString::fromUtf8(kMarker));
    process.setProcessEnvironment(all);
    process.start(test::cli(), {q("run"), project, q("--quick"), q("--debug")});
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
    return {process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
}

void measureAParrot(bool fails)
{
    Parrot parrot;
    parrot.fails = fails;
    QTemporaryDir project, config;
    ProjectData data;
    data.settings.name = q("Parrot");
    data.config.logging = {q("DEBUG"), q("sweetspot.log")};
    data.config.profiles = {q("interactive")};
    data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
    data.config.output.formats = {q("json"), q("csv"), q("html"), q("md")};
    EngineEntry entry;
    entry.name = q("parrot");
    entry.kind = q("openai-cloud");
    entry.url = QString::fromStdString(parrot.server.url());
    entry.models = {{q("m"), {}, {}}};
    data.settings.engines = {entry};
    test::writeFile(
        config.filePath(q("sweetspot/prices.yaml")), "prices: {openai-cloud: {m: {input: 1, output: 10}}}\n");
    ASSERT_TRUE(ProjectFolder(project.path()).save(data));
    const Ran ran = run(project.path(), config.path(), parrot.server.port());
    EXPECT_FALSE(ran.printed.contains(kMarker)) << ran.printed.toStdString();
    EXPECT_TRUE(test::readFile(project.filePath(q("sweetspot.log"))).contains(" INFO run: Run "))
        << "the log is among the files that are looked at";
    int files = 0;
    QDirIterator all(project.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        ++files;
        EXPECT_FALSE(test::readFile(path).contains(kMarker)) << path;
    }
    EXPECT_GT(files, 3) << "there must be a run to look at: " << ran.printed.toStdString();
}

} // namespace

TEST(SecretsEverywhere, AServerThatRepeatsTheKeyGetsItNowhere)
{
    measureAParrot(false);
}

TEST(SecretsEverywhere, AnErrorThatRepeatsTheKeyGetsItNowhere)
{
    measureAParrot(true);
}

// What --debug and the log are for is in them: commands and environments, without their secrets.
TEST(SecretsEverywhere, TheLogTellsHowServersAreStartedButNoKey)
{
    QTemporaryDir project;
    ProjectData data = test::smallProject(project.path());
    data.config.logging = {q("DEBUG"), q("sweetspot.log")};
    ASSERT_TRUE(ProjectFolder(project.path()).save(data));
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &name : kVariables)
        all.insert(name, QString::fromUtf8(kMarker));
    all.insert(q("GGML_OF_A_PERSON"), q("1"));
    all.remove(q("DBUS_SESSION_BUS_ADDRESS"));
    process.setProcessEnvironment(all);
    process.start(test::cli(), {q("run"), project.path(), q("--quants"), q("Q4_K_M"), q("--debug")});
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    const QByteArray said = process.readAllStandardError();
    const QByteArray log = test::readFile(project.filePath(q("sweetspot.log")));
    for (const QByteArray &text : {said, log}) {
        for (const char *told : {"INFO run: Run ", "llama-server --model ", "HF_TOKEN removed",
                 "XDG_CONFIG_HOME=/nonexistent", "GGML_OF_A_PERSON=1", "INFO CPU: Lane CPU started."})
            EXPECT_TRUE(text.contains(told)) << told << " in " << text.toStdString();
        EXPECT_FALSE(text.contains(kMarker)) << text.toStdString();
    }
    EXPECT_FALSE(process.readAllStandardOutput().contains(kMarker));
}

TEST(SecretsEverywhere, NoChildHasAKeyInItsEnvironment)
{
    const Marked marked;
    const auto output = runTool(q("/usr/bin/env"), {}, std::chrono::seconds(20), {});
    ASSERT_TRUE(output);
    EXPECT_GT(output->standardOutput.size(), 10);
    EXPECT_FALSE(output->standardOutput.contains(kMarker)) << output->standardOutput.toStdString();
    // Whatever environment a caller hands over.
    QTemporaryDir dir;
    ChildProcess process;
    ASSERT_TRUE(process.start(
        {q("/usr/bin/env"), {}, QProcessEnvironment::systemEnvironment(), {}, dir.filePath(q("out")), {}}));
    ASSERT_TRUE(process.waitExit(std::chrono::seconds(20)));
    EXPECT_FALSE(test::readFile(dir.filePath(q("out"))).contains(kMarker));
    EXPECT_GT(test::readFile(dir.filePath(q("out"))).size(), 10);
}

// The running program itself: nobody of the same user can read its memory, and it leaves no core.
TEST(SecretsEverywhere, TheProgramCannotBeReadNorDumped)
{
    QTemporaryDir project;
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(q("HF_TOKEN"), QString::fromUtf8(kMarker));
    // A hub that never answers keeps it alive.
    std::atomic<bool> asked{false};
    ScriptedServer hub([&asked](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        asked = true;
        for (int i = 0; i < 300 && to.isOpen(); ++i)
            to.sendAt(ScriptedServer::now() + 20'000'000, "");
        return false;
    });
    all.insert(q("HF_ENDPOINT"), QString::fromStdString(hub.url()));
    process.setProcessEnvironment(all);
    process.setChildProcessModifier([] {
        rlimit much{};
        getrlimit(RLIMIT_CORE, &much);
        much.rlim_cur = much.rlim_max;
        setrlimit(RLIMIT_CORE, &much);
    });
    test::writeFile(project.filePath(q("models.yaml")), "models: []\n");
    process.start(test::cli(), {q("models"), project.path(), q("search"), q("x")});
    ASSERT_TRUE(process.waitForStarted());
    const QString proc = q("/proc/%1/").arg(process.processId());
    QByteArray limits;
    ASSERT_TRUE(test::waitUntil([&] {
        limits = test::readFile(proc + q("limits"));
        const qsizetype at = limits.indexOf("Max core file size");
        return at >= 0 && limits.mid(at + 18, 30).simplified().startsWith("0 ");
    })) << limits.toStdString();
    ASSERT_TRUE(test::waitUntil([&asked] { return asked.load(); }));
    process.terminate();
    EXPECT_TRUE(process.waitForFinished(test::kPatienceMs)) << "it must end although the hub is silent";
    EXPECT_EQ(process.exitCode(), 3) << process.readAllStandardError().toStdString();
}
