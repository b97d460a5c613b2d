// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installfolder.h"
#include "core/engines/install/installmachine.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(InstallMachine, ReadsWhichSystemItIs)
{
    InstallMachine machine;
    readOsRelease(
        "PRETTY_NAME=\"A Mint\"\nID='linuxmint'\nID_LIKE=\"Ubuntu debian\"\nVERSION_ID=22\n", machine);
    EXPECT_EQ(machine.system, q("linuxmint"));
    EXPECT_EQ(machine.systemLike, (QStringList{q("ubuntu"), q("debian")}));
    InstallMachine other;
    readOsRelease("no lines\n=\n\n#ID=x\nXID=y", other);
    EXPECT_EQ(other, InstallMachine());
}

TEST(InstallMachine, ReadsWhatAPythonAnswers)
{
    const auto good = pythonFrom(q("/usr/bin/python3"), "3.12.4\nenvironments\n");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->version, QVersionNumber(3, 12, 4));
    EXPECT_TRUE(good->makesEnvironments);
    const auto bare = pythonFrom(q("/usr/bin/python3"), "3.11.2\n");
    ASSERT_TRUE(bare);
    EXPECT_FALSE(bare->makesEnvironments);
    for (const char *bad : {"", "3.12", "Python 3.12.4", "3.12.4\nTraceback", "x\n3.12.4\n"})
        EXPECT_FALSE(pythonFrom(q("/p"), bad)) << bad;
}

TEST(InstallMachine, AsksEachPythonOnPathOnce)
{
    QTemporaryDir dir;
    const auto script = [&dir](const char *name, const char *text) {
        const QString path = dir.filePath(q(name));
        test::writeFile(path, text);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
    };
    script("python3.12", "#!/bin/sh\necho 3.12.9\necho environments\n");
    script("python3.13", "#!/bin/sh\necho 3.13.1\nexit 1\n");
    script("python3.10", "#!/bin/sh\necho rubbish\n");
    ASSERT_TRUE(QFile::link(dir.filePath(q("python3.12")), dir.filePath(q("python3"))));
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", dir.path().toUtf8());
    const auto pythons = findPythons({});
    qputenv("PATH", before);
    ASSERT_EQ(pythons.size(), 2);
    EXPECT_EQ(pythons[0], (FoundPython{dir.filePath(q("python3.12")), QVersionNumber(3, 12, 9), true}));
    EXPECT_EQ(pythons[1], (FoundPython{dir.filePath(q("python3.13")), QVersionNumber(3, 13, 1), false}));
}

TEST(InstallMachine, FindsThisOne)
{
    const InstallMachine machine = findInstallMachine();
    EXPECT_FALSE(machine.architecture.isEmpty());
    EXPECT_EQ(machine.folder, installsFolder());
    EXPECT_TRUE(machine.freeDiskBytes.value_or(1) > 0);
    EXPECT_TRUE(machine.has(q("tar"))) << "the tests of archives need it, too";
}
