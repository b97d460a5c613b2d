// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/files.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;

TEST(Files, WritesWholeOrNotAtAll)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.txt"));
    EXPECT_TRUE(writeFileSafely(path, "one"));
    EXPECT_TRUE(writeFileSafely(path, "two"));
    EXPECT_EQ(readFile(path), "two");
    EXPECT_EQ(QDir(dir.path()).entryList(QDir::Files).size(), 1) << "no temporary file stays";
    const auto failed = writeFileSafely(dir.filePath(q("no/such/folder/a.txt")), "x");
    ASSERT_FALSE(failed);
    EXPECT_FALSE(failed.error().sentence.isEmpty());
}

TEST(Files, QuickWritesReplaceWhatWasThere)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.txt"));
    EXPECT_TRUE(writeFileQuickly(path, "a longer text"));
    EXPECT_TRUE(writeFileQuickly(path, "short"));
    EXPECT_EQ(readFile(path), "short");
    EXPECT_EQ(writeFileQuickly(q("/no/such/folder/a"), "x").error().code, ErrorCode::Io);
}

TEST(Files, ReadsWithinItsLimits)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.txt"));
    test::writeFile(path, "12345");
    EXPECT_EQ(*readWholeFile(path, 5), "12345");
    EXPECT_EQ(readWholeFile(path, 4).error().code, ErrorCode::BadInput);
    EXPECT_EQ(readWholeFile(dir.path(), 100).error().code, ErrorCode::BadInput);
    EXPECT_EQ(readWholeFile(dir.filePath(q("none")), 100).error().code, ErrorCode::NotFound);
}

TEST(Files, ForeignNamesCannotLeaveTheirFolder)
{
    EXPECT_EQ(safeFileName(q("Demo-1M_Q4_K_M")), q("Demo-1M_Q4_K_M"));
    for (const char *name : {"../../etc/passwd", "a/b", ".hidden", "", "x\ny", "C:\\boot", "\xC3\xA4"}) {
        const QString safe = safeFileName(q(name));
        EXPECT_FALSE(safe.contains(q("/"))) << name;
        EXPECT_FALSE(safe.startsWith(q("."))) << name;
        EXPECT_FALSE(safe.isEmpty()) << name;
    }
    EXPECT_NE(safeFileName(q("a/b")), safeFileName(q("a:b"))) << "two names stay two";
    EXPECT_LT(safeFileName(QString(500, QLatin1Char('x'))).size(), 100);
}
