// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/newplace.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

TEST(NewPlace, NamesBecomeFoldersThatEveryFileSystemTakes)
{
    EXPECT_EQ(folderNameFrom(q("Qwen 2.5 7B")), q("Qwen 2.5 7B"));
    EXPECT_EQ(folderNameFrom(q("a/b\\c:d*e?f\"g<h>i|j")), q("a-b-c-d-e-f-g-h-i-j"));
    EXPECT_EQ(folderNameFrom(q("../../etc")), q("etc"));
    EXPECT_EQ(folderNameFrom(q(" .hidden. ")), q("hidden"));
    EXPECT_EQ(folderNameFrom(QString::fromUtf8("M\xC3\xBCller\n1")), QString::fromUtf8("M\xC3\xBCller-1"));
    for (const char *nothing : {"", "..", " ", "///", "\n"})
        EXPECT_EQ(folderNameFrom(q(nothing)), q("project")) << nothing;
    EXPECT_EQ(folderNameFrom(QString(200, QLatin1Char('x'))), QString(60, QLatin1Char('x')));
}

TEST(NewPlace, NothingThatIsThereIsTaken)
{
    const QTemporaryDir dir;
    EXPECT_EQ(freeProjectPlace(dir.path(), q("a:b")), dir.filePath(q("a-b")));
    ASSERT_TRUE(QDir().mkpath(dir.filePath(q("a-b"))));
    test::writeFile(dir.filePath(q("a-b 2")), "a file");
    EXPECT_EQ(freeProjectPlace(dir.path(), q("a:b")), dir.filePath(q("a-b 3")));
}

TEST(NewPlace, ProjectsLieInAFolderOfTheirOwn)
{
    EXPECT_TRUE(QDir::isAbsolutePath(projectsFolder()));
    EXPECT_TRUE(projectsFolder().endsWith(q("/Sweetspot")));
}
