// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginetable.h"
#include "core/engines/install/installer.h"
#include "core/engines/install/installfolder.h"
#include "core/engines/ollama/ollamainstall.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

class Installer : public testing::Test
{
protected:
    InstallMachine machine() const
    {
        InstallMachine some;
        some.architecture = q("x86_64");
        some.tools = {q("tar"), q("zstd")};
        some.folder = dir.filePath(q("engines"));
        return some;
    }
    static InstallStep shell(const char *script, std::chrono::seconds patience = 300s)
    {
        return {q("Run a script."),
            RunProgram{q("/bin/sh"), {q("-c"), q(script)}, patience, {{q("GIFT"), q("a gift")}}}};
    }
    InstallPlan plan(const QVector<InstallStep> &steps) const
    {
        InstallPlan some = planFor(q("vllm"), q("vLLM"), machine());
        some.steps = steps;
        return some;
    }
    Result<Installed> follow(const InstallPlan &what, bool keep = false)
    {
        return followPlan(
            *findEngine(q("vllm")), what,
            [this](const InstallProgress &progress) {
                told << progress.text;
                last = progress;
                if (!stopAt.isEmpty() && progress.text.contains(stopAt))
                    stop.request_stop();
            },
            stop.get_token(), keep,
            [this](const Engine &, const InstallPlan &checked, const std::stop_token &) {
                const auto marker = readInstallMarker(checked.folder);
                EXPECT_TRUE(marker && marker->state == InstallMarker::State::Installing)
                    << "nobody else may use it before it is checked";
                EXPECT_FALSE(QFileInfo::exists(checked.temporary()));
                ++checks;
                return verdict;
            });
    }
    QStringList left() const
    {
        return QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir dir;
    QStringList told;
    InstallProgress last;
    QString stopAt;
    std::stop_source stop;
    int checks = 0;
    Result<QString> verdict = q("vLLM 1.2");
};

} // namespace

TEST_F(Installer, AFinishedOneIsWholeAndSaysSo)
{
    const auto done = follow(plan({shell("pwd > where; echo \"$GIFT\" > gift; echo \"$TMPDIR\" > temporary"),
        {q("Write it."), WriteBytes{dir.filePath(q("engines/vllm/a/b/file")), "bytes"}}}));
    ASSERT_TRUE(done) << done.error().sentence << done.error().detail;
    const QString folder = dir.filePath(q("engines/vllm"));
    EXPECT_EQ(done->folder, folder);
    EXPECT_EQ(done->version, q("vLLM 1.2"));
    EXPECT_TRUE(done->problem.isEmpty());
    EXPECT_EQ(test::readFile(folder + q("/gift")), "a gift\n");
    EXPECT_EQ(test::readFile(folder + q("/a/b/file")), "bytes");
    EXPECT_EQ(QString::fromUtf8(test::readFile(folder + q("/temporary")).trimmed()), folder + q("/tmp"));
    const auto marker = readInstallMarker(folder);
    ASSERT_TRUE(marker);
    EXPECT_EQ(marker->state, InstallMarker::State::Whole);
    EXPECT_EQ(marker->engine, q("vllm"));
    EXPECT_EQ(marker->version, q("vLLM 1.2"));
    EXPECT_TRUE(marker->when.isValid());
    EXPECT_EQ(checks, 1);
    EXPECT_EQ(last.step, 3);
    EXPECT_EQ(last.steps, 3);
    EXPECT_TRUE(told.contains(q("Run a script.")));
    EXPECT_EQ(
        QDir(dir.filePath(q("engines"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{q("vllm")})
        << "no lock is left";
    EXPECT_TRUE(removeInstalled(folder));
    EXPECT_FALSE(QFileInfo::exists(folder));
}

TEST_F(Installer, AStepThatFailsLeavesNothingAndSaysWhy)
{
    const auto done
        = follow(plan({shell("mkdir -p deep/er; echo x > deep/er/file; echo the reason >&2; exit 3")}));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Environment);
    EXPECT_TRUE(done.error().detail.contains(q("the reason"))) << done.error().detail;
    EXPECT_EQ(left(), QStringList());
    EXPECT_EQ(checks, 0);
    EXPECT_FALSE(follow(plan({{q("Run."), RunProgram{q("/no/such/program"), {}, 10s}}})));
    EXPECT_EQ(left(), QStringList());
    EXPECT_FALSE(follow(plan({shell("kill -9 $$")})));
    EXPECT_EQ(left(), QStringList());
}

TEST_F(Installer, AStopEndsTheProgramWithItsChildrenAndLeavesNothing)
{
    stopAt = q("begun");
    const auto done = follow(plan({shell("sleep 1234.5678 & echo begun; touch made; wait")}));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(left(), QStringList());
    EXPECT_TRUE(test::waitUntil([] { return test::processesWith("1234.5678").isEmpty(); }));
}

TEST_F(Installer, OneThatTakesTooLongIsEnded)
{
    const auto done = follow(plan({shell("sleep 1000", 1s)}));
    EXPECT_EQ(done.error().code, ErrorCode::Timeout);
    EXPECT_EQ(left(), QStringList());
}

TEST_F(Installer, WhatDoesNotWorkIsRemovedUnlessItIsToBeKept)
{
    verdict = Error{ErrorCode::Server, q("It lacks a library."), q("libx.so")};
    const auto done = follow(plan({shell("touch it")}));
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().sentence.contains(q("It lacks a library."))) << done.error().sentence;
    EXPECT_EQ(done.error().detail, q("libx.so"));
    EXPECT_EQ(left(), QStringList());
    const auto kept = follow(plan({shell("touch it")}), true);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->problem, q("It lacks a library."));
    EXPECT_TRUE(QFileInfo::exists(dir.filePath(q("engines/vllm/it"))));
    EXPECT_TRUE(mayUseInstall(dir.filePath(q("engines/vllm"))));
}

TEST_F(Installer, AStopDuringTheCheckLeavesNothingEvenWhereItWouldBeKept)
{
    verdict = Error{ErrorCode::Cancelled, q("Stopped."), {}};
    stopAt = q("tiny model");
    const auto done = follow(plan({shell("touch it")}), true);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(left(), QStringList());
}

TEST_F(Installer, AFolderThatIsNotOursIsLeftAlone)
{
    const QString folder = dir.filePath(q("engines/vllm"));
    ASSERT_TRUE(QDir().mkpath(folder + q("/bin")));
    test::writeFile(folder + q("/bin/theirs"), "x");
    const auto done = follow(plan({shell("touch it")}));
    EXPECT_EQ(done.error().code, ErrorCode::BadInput);
    EXPECT_TRUE(done.error().sentence.contains(folder)) << done.error().sentence;
    EXPECT_EQ(test::readFile(folder + q("/bin/theirs")), "x");
    EXPECT_FALSE(QFileInfo::exists(folder + q("/it")));
    EXPECT_FALSE(removeInstalled(folder));
    EXPECT_TRUE(QFileInfo::exists(folder + q("/bin/theirs")));
    QDir(folder).removeRecursively();
    ASSERT_TRUE(QFile::link(dir.filePath(q("elsewhere")), folder));
    EXPECT_FALSE(follow(plan({shell("touch it")}))) << "a link, even one that leads nowhere";
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("elsewhere"))));
}

TEST_F(Installer, OneThatIsWholeIsNotInstalledOver)
{
    ASSERT_TRUE(follow(plan({shell("echo first > it")})));
    const auto again = follow(plan({shell("echo second > it")}));
    EXPECT_EQ(again.error().code, ErrorCode::BadInput);
    EXPECT_EQ(test::readFile(dir.filePath(q("engines/vllm/it"))), "first\n");
}

TEST_F(Installer, WhatAKilledOneLeftIsReplaced)
{
    const QString folder = dir.filePath(q("engines/vllm"));
    ASSERT_TRUE(QDir().mkpath(folder));
    ASSERT_TRUE(writeInstallMarker(folder, {q("vllm"), {}, QDateTime::currentDateTimeUtc()}));
    test::writeFile(folder + q("/half"), "x");
    ASSERT_TRUE(follow(plan({shell("touch it")})));
    EXPECT_FALSE(QFileInfo::exists(folder + q("/half")));
    EXPECT_TRUE(QFileInfo::exists(folder + q("/it")));
}

TEST_F(Installer, OnlyOneInstallsAtATime)
{
    bool inside = false;
    const auto outer = followPlan(*findEngine(q("vllm")), plan({shell("touch it")}), {}, {}, false,
        [&](const Engine &, const InstallPlan &what, const std::stop_token &) -> Result<QString> {
            inside = true;
            EXPECT_EQ(follow(what).error().code, ErrorCode::Busy);
            EXPECT_EQ(removeInstalled(what.folder).error().code, ErrorCode::Busy);
            return QString();
        });
    EXPECT_TRUE(outer && inside);
    EXPECT_TRUE(QFileInfo::exists(dir.filePath(q("engines/vllm/it"))));
}

TEST_F(Installer, ARefusedPlanAndADiskThatIsTooSmallDoNothing)
{
    EXPECT_EQ(follow(refusedPlan(plan({}), q("No."))).error().sentence, q("No."));
    InstallPlan large = plan({shell("touch it")});
    large.diskBytes = 1e18;
    EXPECT_EQ(follow(large).error().code, ErrorCode::Environment);
    EXPECT_EQ(left(), QStringList());
    EXPECT_TRUE(told.isEmpty()) << "no step was begun";
}

namespace
{

/// Ollama's release on loopback, with a script in the place of the program.
class OllamaRelease : public Installer
{
protected:
    QByteArray archive(const QStringList &packing)
    {
        const QString tree = dir.filePath(q("tree"));
        QDir().mkpath(tree + q("/bin"));
        QDir().mkpath(tree + q("/lib/ollama"));
        test::writeFile(tree + q("/bin/ollama"), "#!/bin/sh\necho ollama version is 9.9.9\n");
        QFile::setPermissions(tree + q("/bin/ollama"), QFile::ReadOwner | QFile::ExeOwner);
        test::writeFile(tree + q("/lib/ollama/libx.so"), "library");
        const QString file = dir.filePath(q("packed"));
        EXPECT_EQ(QProcess::execute(q("tar"), packing + QStringList{file, q("-C"), tree, q(".")}), 0);
        const QByteArray bytes = test::readFile(file);
        QFile::remove(file);
        QDir(tree).removeRecursively();
        return bytes;
    }
    Result<Installed> install(const QByteArray &bytes, const char *name, bool damaged = false)
    {
        const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        ScriptedServer server([&](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
            if (request.path == "/sha256sum.txt")
                return to.send(
                    ScriptedServer::response(200, (sum + "  ./" + name + "\n").toStdString(), "text/plain"));
            if (request.path == std::string("/") + name)
                return to.send(ScriptedServer::response(
                    200, (damaged ? bytes + "x" : bytes).toStdString(), "application/x"));
            return to.send(ScriptedServer::response(404, "no"));
        });
        InstallPlan made = ollamaInstallPlan(machine(), QString::fromStdString(server.url()));
        made.fetchBytes = made.diskBytes = 1e6; // the stand-in's
        return follow(made);
    }
};

} // namespace

TEST_F(OllamaRelease, IsFetchedCheckedAndUnpacked)
{
    const auto done = install(archive({q("-czf")}), "ollama-linux-amd64.tgz");
    ASSERT_TRUE(done) << done.error().sentence << done.error().detail;
    const QString folder = dir.filePath(q("engines/ollama"));
    EXPECT_TRUE(QFileInfo(folder + q("/bin/ollama")).isExecutable());
    EXPECT_EQ(test::readFile(folder + q("/lib/ollama/libx.so")), "library");
    EXPECT_EQ(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
        (QStringList{q("bin"), q("lib"), q(kInstallMarker)}));
}

TEST_F(OllamaRelease, IsUnpackedByZstdWhereItIsPackedSo)
{
    if (QProcess::execute(q("sh"), {q("-c"), q("command -v zstd > /dev/null")}) != 0)
        GTEST_SKIP() << "there is no zstd here";
    const auto done = install(archive({q("--zstd"), q("-cf")}), "ollama-linux-amd64.tar.zst");
    ASSERT_TRUE(done) << done.error().sentence << done.error().detail;
    EXPECT_TRUE(QFileInfo(dir.filePath(q("engines/ollama/bin/ollama"))).isExecutable());
}

TEST_F(OllamaRelease, ADamagedOneIsNotUnpackedAndNothingIsLeft)
{
    const auto done = install(archive({q("-czf")}), "ollama-linux-amd64.tgz", true);
    EXPECT_EQ(done.error().code, ErrorCode::Protocol);
    EXPECT_EQ(left(), QStringList());
    EXPECT_EQ(install("no archive", "ollama-linux-amd64.tgz").error().code, ErrorCode::Environment);
    EXPECT_EQ(left(), QStringList());
    EXPECT_EQ(install("x", "ollama-windows.zip").error().code, ErrorCode::NotFound);
    EXPECT_EQ(left(), QStringList());
}
