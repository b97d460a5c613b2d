// SPDX-License-Identifier: GPL-3.0-or-later
// A marker key in every variable, through every command that could reveal it, against servers that repeat it in
// every way: afterwards it is in no file, on no stream, in no child's environment and in no core.
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

const std::string kMarker = "sk-marker/71f3a9c2+do.not-keep-me";

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// The marker as servers, proxies and their frameworks write it into JSON and pages.
std::vector<std::string> forms()
{
    std::string codes;
    for (const char c : kMarker) {
        char code[8];
        std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned char>(c));
        codes += code;
    }
    return {kMarker, replaced(kMarker, "/", "\\/"), replaced(kMarker, "a", "\\u0061"),
        replaced(replaced(kMarker, "/", "\\u002F"), "+", "\\u002B"), codes, replaced(kMarker, "/", "\\\\/"),
        replaced(replaced(kMarker, "/", "%2F"), "+", "%2b")};
}

/// A cloud and a hub in one, who repeat the key in one of its forms.
class Parrot
{
public:
    std::atomic<int> form{0}, status{200};
    std::atomic<int> asked{0};
    ScriptedServer server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        ++asked;
        const std::string key = forms()[std::size_t(form) % forms().size()];
        const auto answer = [&to, &key](int code, const std::string &body) {
            to.send("HTTP/1.1 " + std::to_string(code)
                + " X\r\nContent-Type: application/json\r\nX-Error-Message: " + "no " + key
                + "\r\nX-Error-Code: " + key + "\r\nContent-Length: " + std::to_string(body.size())
                + "\r\nConnection: close\r\n\r\n" + body);
            return false;
        };
        const std::string error
            = R"({"error":{"message":"your key )" + key + R"( is bad","type":")" + key + R"("}})";
        if (request.path.rfind("/api/", 0) == 0 && status == 200) // the hub
            return answer(200,
                R"([{"id":"org/repo","tags":["license:)" + key + R"("],"gated":")" + key
                    + R"(","gguf":{"architecture":")" + key + R"("}}])");
        if (request.path == "/v1/models" && status < 402)
            return answer(200, R"({"data":[{"id":"m"},{"id":")" + key + R"("}]})");
        if (status != 200)
            return answer(status, error);
        to.send(ScriptedServer::streamHead());
        const auto event = [&to](const std::string &text) {
            to.sendAt(ScriptedServer::now() + 300'000, ScriptedServer::chunk("data: " + text + "\n\n"));
        };
        for (const std::string &word :
            {" whole " + key + " in pieces ", kMarker.substr(0, 11), kMarker.substr(11)})
            event(R"({"choices":[{"delta":{"content":")" + word + R"("},"finish_reason":null}]})");
        for (int i = 0; i < 70 && to.isOpen(); ++i)
            event(R"({"choices":[{"delta":{"content":" w"},"finish_reason":null}]})");
        if (form % 2 == 1) {
            event(error);
        } else {
            event(R"({"choices":[{"delta":{},"finish_reason":"length"}]})");
            event(R"({"choices":[],"usage":{"prompt_tokens":500,"completion_tokens":73}})");
        }
        to.send(ScriptedServer::chunk("data: [DONE]\n\n") + ScriptedServer::lastChunk());
        return true;
    }};
};

class MarkerKey : public testing::Test
{
protected:
    void SetUp() override
    {
        data.settings.name = q("Marked");
        data.config.profiles = {q("interactive")};
        data.config.limits.maxBackgroundPercent = 100; // busy or not, it is about other things
        data.config.output.formats = {q("json"), q("csv"), q("html"), q("md")};
        EngineEntry entry;
        entry.name = q("parrot");
        entry.kind = q("openai-cloud");
        entry.url = QString::fromStdString(parrot.server.url());
        entry.models = {{q("m"), {}, {}}};
        data.settings.engines = {entry};
        test::writeFile(dir.filePath(q("home/.config/sweetspot/prices.yaml")),
            "prices: {openai-cloud: {m: {input: 1, output: 10}}}\n");
        ASSERT_TRUE(ProjectFolder(project).save(data));
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                 "XDG_DATA_HOME", "XDG_STATE_HOME", "HF_HOME", "HF_HUB_CACHE"})
            all.remove(q(name));
        all.insert(q("HOME"), dir.filePath(q("home")));
        all.insert(q("HF_ENDPOINT"), QString::fromStdString(parrot.server.url()));
        for (const QString &name : {q("HF_TOKEN"), q("HUGGING_FACE_HUB_TOKEN"), q("OPENAI_API_KEY"),
                 q("ANTHROPIC_API_KEY"), q("GEMINI_API_KEY"), q("GITHUB_TOKEN"), q("AWS_SECRET_ACCESS_KEY"),
                 q("DB_PASSWORD"), q("SWEETSPOT_KEY_127_0_0_1_%1").arg(parrot.server.port())})
            all.insert(name, QString::fromStdString(kMarker));
        return all;
    }
    struct Ran {
        int code = -1;
        QByteArray printed;
    };
    Ran cli(const QStringList &arguments, const QString &pathFirst = {})
    {
        QProcess process;
        QProcessEnvironment all = environment();
        if (!pathFirst.isEmpty())
            all.insert(q("PATH"), pathFirst + q(":/usr/bin:/bin"));
        process.setProcessEnvironment(all);
        process.start(test::cli(), arguments);
        EXPECT_TRUE(process.waitForFinished(test::kPatienceMs)) << arguments.join(q(" "));
        const Ran ran{process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError()};
        expectNowhereIn(ran.printed, arguments.join(q(" ")));
        return ran;
    }
    static void expectNowhereIn(const QByteArray &bytes, const QString &where)
    {
        for (const std::string &form : forms())
            EXPECT_FALSE(bytes.contains(QByteArray::fromStdString(form))) << where << " has " << form;
        EXPECT_FALSE(bytes.contains("71f3a9c2"))
            << where << " has a part of it: " << bytes.mid(bytes.indexOf("71f3a9c2") - 60, 120).toStdString();
    }
    /// Everything below the folder: project, settings, caches, and what children wrote down.
    void expectInNoFile(int atLeast)
    {
        int files = 0;
        for (QDirIterator all(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             all.hasNext();) {
            const QString path = all.next();
            ++files;
            expectNowhereIn(test::readFile(path), path);
            EXPECT_FALSE(path.contains(q("71f3a9c2")));
        }
        EXPECT_GE(files, atLeast) << "there must be something to look at";
    }
    /// A program in place of another: writes its environment down, then goes on as the rest says.
    void script(const QString &name, const QByteArray &rest)
    {
        const QString path = dir.filePath(q("bin/") + name);
        test::writeFile(path,
            "#!/bin/sh\ncat /proc/self/environ > " + dir.filePath(q("seen-")).toUtf8() + name.toUtf8() + "-$$\n"
                + rest + "\n");
        ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    }
    qsizetype environmentsSeen(const QString &name) const
    {
        return QDir(dir.path()).entryList({q("seen-") + name + q("-*")}, QDir::Files).size();
    }

    Parrot parrot;
    QTemporaryDir dir;
    const QString project = dir.filePath(q("p"));
    ProjectData data;
};

} // namespace

TEST_F(MarkerKey, AnAnswerThatRepeatsItInAnyFormTellsNobody)
{
    for (parrot.form = 0; parrot.form < int(forms().size()); ++parrot.form)
        cli({q("run"), project, q("--quick")});
    EXPECT_EQ(RunStore(project).runIds().size(), qsizetype(forms().size()));
    cli({q("report"), project});
    cli({q("report"), project, q("--format"), q("md,csv,html,json")});
    cli({q("runs"), project, q("list")});
    expectInNoFile(20);
}

TEST_F(MarkerKey, AnErrorThatRepeatsItInAnyFormTellsNobody)
{
    for (parrot.form = 0; parrot.form < int(forms().size()); ++parrot.form) {
        parrot.status = parrot.form % 2 == 0 ? 400 : 401;
        cli({q("run"), project, q("--quick")});
        for (const int status : {403, 404, 500}) {
            parrot.status = status;
            cli({q("engines"), project, q("test")});
        }
    }
    EXPECT_GT(parrot.asked, 20);
    cli({q("report"), project});
    expectInNoFile(20);
}

TEST_F(MarkerKey, HubDoctorAndTheirErrorsTellNobody)
{
    for (parrot.form = 0; parrot.form < int(forms().size()); ++parrot.form)
        for (const int status : {200, 401, 403, 404}) {
            parrot.status = status;
            cli({q("models"), project, q("search"), q("x")});
            cli({q("models"), project, q("search"), q("x"), q("--json")});
            cli({q("models"), project, q("download"), q("org/repo:Q4_K_M")});
        }
    cli({q("doctor"), project});
    cli({q("doctor"), project, q("--json")});
    cli({q("engines"), project, q("list")});
    EXPECT_GT(parrot.asked, 50);
    expectInNoFile(2);
}

TEST_F(MarkerKey, NoServerThatIsStartedGetsIt)
{
    script(q("llama-server"), "exec " + test::fakeServer().toUtf8() + " \"$@\"");
    ProjectData own;
    own.config.profiles = {q("interactive")};
    own.config.limits.maxBackgroundPercent = 100;
    own.config.llamaCpp.serverPath = dir.filePath(q("bin/llama-server"));
    ModelDefinition model;
    model.name = q("Tiny");
    model.size = q("1B");
    model.files.insert(q("Q4_K_M"), q("m.gguf"));
    own.models.models << model;
    const QString folder = dir.filePath(q("own"));
    ASSERT_TRUE(ProjectFolder(folder).save(own));
    test::writeFile(folder + q("/models/m.gguf"), test::tinyGguf());
    const Ran ran = cli({q("run"), folder, q("--quick"), q("--gpu"), q("FAKE0")});
    EXPECT_EQ(RunStore(folder).runIds().size(), 1) << ran.printed.toStdString();
    cli({q("doctor"), folder});
    EXPECT_GE(environmentsSeen(q("llama-server")), 3) << "asked for its version and started";
    expectInNoFile(10);
}

TEST_F(MarkerKey, NoProgramThatFetchesAnEngineGetsIt)
{
    if (!QFile::exists(q("/usr/share/keyrings/debian-archive-keyring.gpg")))
        GTEST_SKIP() << "packages are fetched on Debian only";
    // Stand-ins for the package tools, which make a package of stand-ins.
    const QByteArray bin = dir.filePath(q("bin")).toUtf8();
    script(q("loader"), "exit 0");
    script(q("server"), "exec " + test::fakeServer().toUtf8() + " \"$@\"");
    script(q("apt-get"),
        "case \"$*\" in\n*indextargets*) echo 'http://127.0.0.1:9/debian|Debian|main' ;;\n"
        "*download*) echo deb > one.deb ;;\nesac");
    script(q("dpkg"),
        "lib=\"$3/usr/lib/x86_64-linux-gnu\"\nmkdir -p \"$3/usr/bin\" \"$lib\"\ncp " + bin
            + "/loader \"$lib/ld-linux-x86-64.so.2\"\ncp " + bin + "/server \"$3/usr/bin/llama-server\"");
    const Ran ran = cli({q("engine"), q("fetch")}, dir.filePath(q("bin")));
    EXPECT_EQ(ran.code, 0) << ran.printed.toStdString();
    for (const char *name : {"apt-get", "dpkg", "loader", "server"})
        EXPECT_GE(environmentsSeen(q(name)), 1) << name << ran.printed.toStdString();
    expectInNoFile(8);
}

TEST_F(MarkerKey, AProgramThatCrashesLeavesNoCore)
{
    // A hub that never answers keeps it alive; it knows the key then.
    std::atomic<bool> asked{false}, over{false};
    ScriptedServer silent([&](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        asked = true;
        while (!over && to.isOpen())
            to.sendAt(ScriptedServer::now() + 20'000'000, "");
        return false;
    });
    std::vector<std::string> variables{"HF_ENDPOINT=" + silent.url()};
    for (const QString &variable : environment().toStringList())
        if (!variable.startsWith(q("HF_ENDPOINT=")))
            variables.push_back(variable.toStdString());
    std::vector<char *> pointers;
    for (std::string &variable : variables)
        pointers.push_back(variable.data());
    pointers.push_back(nullptr);
    const QByteArray program = test::cli().toUtf8(), folder = project.toUtf8();
    const pid_t pid = fork();
    ASSERT_GE(pid, 0);
    if (pid == 0) {
        rlimit much{};
        getrlimit(RLIMIT_CORE, &much);
        much.rlim_cur = much.rlim_max;
        setrlimit(RLIMIT_CORE, &much);
        execle(program.constData(), program.constData(), "models", folder.constData(), "search", "x",
            static_cast<char *>(nullptr), pointers.data());
        _exit(127);
    }
    EXPECT_TRUE(test::waitUntil([&asked] { return asked.load(); }));
    kill(pid, SIGABRT);
    int status = 0;
    ASSERT_EQ(waitpid(pid, &status, 0), pid);
    over = true;
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGABRT);
    EXPECT_FALSE(WCOREDUMP(status));
    expectInNoFile(1);
}
