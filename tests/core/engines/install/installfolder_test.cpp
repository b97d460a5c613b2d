// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installfolder.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class InstallFolder : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(QDir().mkpath(folder + q("/bin"))); }
    InstallMarker marker(InstallMarker::State state) const
    {
        return {q("vllm"), q("vLLM 1.2"), QDateTime(QDate(2026, 11, 28), QTime(10, 0), Qt::UTC), state};
    }
    QString markerFile() const { return folder + QLatin1Char('/') + q(kInstallMarker); }

    QTemporaryDir dir;
    const QString folder = dir.filePath(q("engine"));
};

} // namespace

TEST_F(InstallFolder, AMarkerReadsAsItWasWritten)
{
    EXPECT_EQ(readInstallMarker(folder).error().code, ErrorCode::NotFound);
    for (const auto state : {InstallMarker::State::Installing, InstallMarker::State::Whole}) {
        ASSERT_TRUE(writeInstallMarker(folder, marker(state)));
        const auto read = readInstallMarker(folder);
        ASSERT_TRUE(read) << read.error().sentence;
        EXPECT_EQ(*read, marker(state));
    }
}

TEST_F(InstallFolder, ADamagedMarkerIsNone)
{
    for (const QByteArray &bytes :
        {QByteArray(), QByteArray("{"), QByteArray("[1]"), QByteArray("{\"state\":7}"),
            QByteArray("{\"engine\":\"vllm\",\"state\":\"half\"}"), QByteArray(100000, ' ')}) {
        test::writeFile(markerFile(), bytes);
        EXPECT_EQ(readInstallMarker(folder).error().code, ErrorCode::BadInput) << bytes.left(40).toStdString();
        EXPECT_FALSE(mayUseInstall(folder));
        EXPECT_EQ(removeInstall(folder).error().code, ErrorCode::NotFound);
    }
    EXPECT_TRUE(QFileInfo(folder + q("/bin")).isDir());
}

TEST_F(InstallFolder, AMarkerThatIsALinkSaysNothing)
{
    ASSERT_TRUE(writeInstallMarker(dir.path(), marker(InstallMarker::State::Whole)));
    ASSERT_TRUE(QFile::link(dir.filePath(q(kInstallMarker)), markerFile()));
    EXPECT_FALSE(readInstallMarker(folder));
    EXPECT_FALSE(removeInstall(folder));
    EXPECT_TRUE(QFileInfo(folder + q("/bin")).isDir());
}

TEST_F(InstallFolder, OnlyAWholeOneOrAPersonsOwnMayBeUsed)
{
    EXPECT_TRUE(mayUseInstall(folder)) << "the person's own";
    EXPECT_TRUE(mayUseInstall(dir.filePath(q("nothing"))));
    ASSERT_TRUE(writeInstallMarker(folder, marker(InstallMarker::State::Installing)));
    EXPECT_FALSE(mayUseInstall(folder));
    ASSERT_TRUE(writeInstallMarker(folder, marker(InstallMarker::State::Whole)));
    EXPECT_TRUE(mayUseInstall(folder));
}

TEST_F(InstallFolder, WhatIsNotOursIsNeverRemoved)
{
    test::writeFile(folder + q("/bin/theirs"), "x");
    const auto removed = removeInstall(folder);
    EXPECT_EQ(removed.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(removed.error().sentence.contains(folder)) << removed.error().sentence;
    EXPECT_EQ(test::readFile(folder + q("/bin/theirs")), "x");
    EXPECT_EQ(removeInstall(dir.filePath(q("nothing"))).error().code, ErrorCode::NotFound);
}

TEST_F(InstallFolder, ALinkToAFolderOfOursIsNotFollowed)
{
    ASSERT_TRUE(writeInstallMarker(folder, marker(InstallMarker::State::Whole)));
    const QString link = dir.filePath(q("link"));
    ASSERT_TRUE(QFile::link(folder, link));
    EXPECT_FALSE(removeInstall(link));
    EXPECT_TRUE(QFileInfo(folder + q("/bin")).isDir());
}

TEST_F(InstallFolder, AllOfItGoesAndNothingBeyondALink)
{
    const QString outside = dir.filePath(q("outside"));
    QDir().mkpath(outside);
    test::writeFile(outside + q("/kept"), "x");
    ASSERT_TRUE(QFile::link(outside, folder + q("/bin/way out")));
    ASSERT_TRUE(QFile::link(outside, folder + q("/way out")));
    ASSERT_TRUE(QFile::link(q("/no/such"), folder + q("/broken")));
    test::writeFile(folder + q("/.hidden"), "x");
    ASSERT_TRUE(writeInstallMarker(folder, marker(InstallMarker::State::Whole)));
    const auto removed = removeInstall(folder);
    ASSERT_TRUE(removed) << removed.error().sentence;
    EXPECT_FALSE(QFileInfo::exists(folder));
    EXPECT_EQ(test::readFile(outside + q("/kept")), "x");
}

TEST_F(InstallFolder, WhatCouldNotBeRemovedIsStillOursAndNotUsed)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may remove everything";
    test::writeFile(folder + q("/bin/stuck"), "x");
    ASSERT_TRUE(writeInstallMarker(folder, marker(InstallMarker::State::Whole)));
    ASSERT_TRUE(QFile::setPermissions(folder + q("/bin"), QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(removeInstall(folder).error().code, ErrorCode::Permission);
    EXPECT_FALSE(mayUseInstall(folder));
    QFile::setPermissions(folder + q("/bin"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_TRUE(removeInstall(folder)) << "it can be done again";
}

TEST_F(InstallFolder, ThoseOfAnEngineAreFoundByTheirMarkers)
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", dir.path().toUtf8());
    const QString all = installsFolder();
    EXPECT_TRUE(all.startsWith(dir.path())) << all;
    for (const char *name : {"vllm", "vllm-cuda", "theirs"})
        ASSERT_TRUE(QDir().mkpath(all + QLatin1Char('/') + q(name)));
    ASSERT_TRUE(writeInstallMarker(all + q("/vllm"), marker(InstallMarker::State::Whole)));
    ASSERT_TRUE(writeInstallMarker(all + q("/vllm-cuda"), marker(InstallMarker::State::Installing)));
    EXPECT_EQ(installsOf(q("vllm")), (QStringList{all + q("/vllm"), all + q("/vllm-cuda")}));
    EXPECT_TRUE(installsOf(q("ollama")).isEmpty());
    if (before.isNull())
        qunsetenv("XDG_DATA_HOME");
    else
        qputenv("XDG_DATA_HOME", before);
}
