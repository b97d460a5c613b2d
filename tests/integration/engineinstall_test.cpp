// SPDX-License-Identifier: GPL-3.0-or-later
// "engines install": what it says, asks, does and undoes. The Python that makes environments, the packages and
// the server in them are scripts of this test; nothing is fetched.
#include "core/engines/install/installfolder.h"
#include "core/engines/install/installmachine.h"
#include "core/engines/vllm/vllminstall.h"
#include "core/hardware/diskspace.h"
#include "tests/support/places.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr const char *kPython = R"SH(#!/bin/sh
if [ "$1" = -c ]; then echo 3.12.9; echo environments; exit 0; fi
if [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"; exit; fi
here=$(dirname "$0")
cat > "$here/uv" <<END
#!/bin/sh
echo "uv \$*" >> "$LAUNCHER/uv.log"
if [ -e "$LAUNCHER/fails" ]; then echo "error: no such package"; exit 1; fi
if [ -e "$LAUNCHER/waits" ]; then sleep @MARK@ & wait; fi
cp "$LAUNCHER/vllm" "$LAUNCHER/behaviour" "$here/"
END
chmod +x "$here/uv"
)SH";

struct Ran {
    int code = -1;
    QString out, err;
};

class EngineInstall : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir().mkpath(dir.filePath(q("bin"))));
        const QString python = dir.filePath(q("bin/python3.12"));
        test::writeFile(python, QByteArray(kPython).replace("@MARK@", mark));
        QFile::setPermissions(python, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(q("PATH"), dir.filePath(q("bin:")) + all.value(q("PATH")));
        all.insert(q("XDG_DATA_HOME"), dir.filePath(q("data")));
        all.insert(q("LAUNCHER"), launcher.folder());
        all.insert(q("LC_ALL"), q("C.UTF-8"));
        return all;
    }
    Ran run(const QStringList &words) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(test::cli(), QStringList{q("engines"), q("install")} + words);
        EXPECT_TRUE(process.waitForFinished(test::kPatienceMs));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    /// False: this machine's cards, disk or lack of a Python decide otherwise than the tests suppose.
    bool canInstall() const
    {
        InstallMachine machine = findInstallMachine();
        machine.pythons = {{q("/usr/bin/python3.12"), QVersionNumber(3, 12, 9), true}};
        machine.freeDiskBytes = freeDiskBytes(dir.path());
        return test::ScriptedLauncher::canRun() && vllmInstallPlan(machine).fits();
    }
    bool nothingThere() const { return !QFileInfo::exists(dir.filePath(q("data/sweetspot/engines"))); }

    QTemporaryDir dir;
    test::ScriptedLauncher launcher{q("vllm")};
    const QByteArray mark = "1000." + QByteArray::number(qint64(::getpid())) + "77"; ///< seconds: ours alone
    const QString folder = dir.filePath(q("data/sweetspot/engines/vllm"));
};

} // namespace

TEST_F(EngineInstall, WhatWeCannotBringIsExplainedWithFour)
{
    const Ran triton = run({q("triton"), q("--yes")});
    EXPECT_EQ(triton.code, 4) << triton.err;
    EXPECT_TRUE(triton.out.contains(q("nvcr.io/nvidia/tritonserver:"))) << triton.out;
    EXPECT_TRUE(triton.out.contains(q("add openai --url"))) << triton.out;
    EXPECT_EQ(run({q("lmstudio")}).code, 4);
    const Ran json = run({q("triton"), q("--json")});
    EXPECT_EQ(json.code, 4);
    EXPECT_TRUE(json.out.contains(q("\"refused\""))) << json.out;
    EXPECT_TRUE(json.out.contains(q("\"installed\": false"))) << json.out;
    EXPECT_TRUE(nothingThere());
}

TEST_F(EngineInstall, WhatIsNotUnderstoodIsRefusedWithTwo)
{
    for (const QStringList &words : {QStringList{}, QStringList{q("dance")}, QStringList{q("vllm"), q("more")},
             QStringList{q("vllm"), q("--url"), q("x")}, QStringList{q("vllm"), q("--remove"), q("--keep")},
             QStringList{q("vllm"), q("--remove")}})
        EXPECT_EQ(run(words).code, 2) << words.join(QLatin1Char(' '));
    EXPECT_TRUE(nothingThere());
    const Ran help = run({q("--help")});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(help.out.contains(q("Usage: sweetspot-cli engines install [options]"))) << help.out;
}

TEST_F(EngineInstall, WithoutATerminalAndAYesItOnlySaysWhatItWouldDo)
{
    if (!canInstall())
        GTEST_SKIP() << "this machine decides otherwise";
    const Ran asked = run({q("vllm")});
    EXPECT_EQ(asked.code, 2);
    EXPECT_TRUE(asked.err.contains(q("--yes"))) << asked.err;
    for (const char *word : {"1. Make a Python environment", "GB", "engines install vllm --remove"})
        EXPECT_TRUE(asked.out.contains(q(word))) << word << "\n" << asked.out.toStdString();
    EXPECT_TRUE(asked.out.contains(folder)) << asked.out;
    EXPECT_TRUE(nothingThere());
    EXPECT_FALSE(QFileInfo::exists(launcher.file(q("uv.log"))));
}

TEST_F(EngineInstall, IsInstalledTestedFoundAndRemoved)
{
    if (!canInstall())
        GTEST_SKIP() << "this machine decides otherwise";
    const Ran done = run({q("vllm"), q("--yes")});
    ASSERT_EQ(done.code, 0) << done.out.toStdString() << done.err.toStdString();
    EXPECT_TRUE(done.out.contains(q("is installed in"))) << done.out;
    EXPECT_TRUE(test::readFile(launcher.file(q("uv.log"))).contains("pip install --python"));
    const auto marker = readInstallMarker(folder);
    ASSERT_TRUE(marker);
    EXPECT_EQ(marker->state, InstallMarker::State::Whole);
    EXPECT_FALSE(marker->version.isEmpty());
    EXPECT_FALSE(QFileInfo::exists(folder + q("/tmp")));
    EXPECT_TRUE(QFileInfo::exists(folder + q("/bin/asked"))) << "the server was asked for words";
    EXPECT_TRUE(launcher.childrenEnd());

    const Ran again = run({q("vllm"), q("--yes")});
    EXPECT_EQ(again.code, 0);
    EXPECT_TRUE(again.err.contains(q("already"))) << again.err;
    const Ran removed = run({q("vllm"), q("--remove")});
    EXPECT_EQ(removed.code, 0) << removed.err;
    EXPECT_FALSE(QFileInfo::exists(folder));
}

TEST_F(EngineInstall, OneThatFailsOrDoesNotAnswerLeavesNothing)
{
    if (!canInstall())
        GTEST_SKIP() << "this machine decides otherwise";
    test::writeFile(launcher.file(q("fails")), "x");
    const Ran failed = run({q("vllm"), q("--yes")});
    EXPECT_EQ(failed.code, 4);
    EXPECT_TRUE(failed.err.contains(q("no such package"))) << failed.err;
    EXPECT_TRUE(nothingThere());
    QFile::remove(launcher.file(q("fails")));
    launcher.behave(q("says ImportError: libtorch.so"));
    const Ran silent = run({q("vllm"), q("--yes")});
    EXPECT_EQ(silent.code, 4);
    EXPECT_TRUE(silent.err.contains(q("removed"))) << silent.err;
    EXPECT_TRUE(nothingThere());
    const Ran kept = run({q("vllm"), q("--yes"), q("--keep")});
    EXPECT_EQ(kept.code, 4) << "it was not good";
    EXPECT_TRUE(QFileInfo::exists(folder + q("/bin/vllm")));
}

TEST_F(EngineInstall, AnInterruptLeavesNothingAndNobody)
{
    if (!canInstall())
        GTEST_SKIP() << "this machine decides otherwise";
    test::writeFile(launcher.file(q("waits")), "x");
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(test::cli(), {q("engines"), q("install"), q("vllm"), q("--yes")});
    ASSERT_TRUE(test::waitUntil([this] { return !test::processesWith(mark).isEmpty(); }));
    EXPECT_TRUE(QFileInfo::exists(folder));
    EXPECT_FALSE(mayUseInstall(folder)) << "not while it is installed";
    ::kill(pid_t(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_TRUE(nothingThere());
    EXPECT_TRUE(test::waitUntil([this] { return test::processesWith(mark).isEmpty(); }));
}

TEST_F(EngineInstall, AFolderThatIsNotOursIsNeitherUsedNorRemoved)
{
    ASSERT_TRUE(QDir().mkpath(folder));
    test::writeFile(folder + q("/mine"), "x");
    if (canInstall())
        EXPECT_EQ(run({q("vllm"), q("--yes")}).code, 2);
    EXPECT_EQ(run({q("vllm"), q("--remove")}).code, 2);
    EXPECT_EQ(test::readFile(folder + q("/mine")), "x");
    EXPECT_EQ(
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{q("mine")});
}
