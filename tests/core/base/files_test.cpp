// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFileInfo>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
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

TEST(Files, WhatAFileHoldsIsReadUpToALimit)
{
    QTemporaryDir dir;
    const QByteArray whole = QByteArray(30'000, 'a') + QByteArray(30'000, 'b');
    ASSERT_TRUE(writeFileSafely(dir.filePath(q("long")), whole));
    QFile file(dir.filePath(q("long")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(readUpTo(file, 40'000), whole.left(40'000));
    EXPECT_EQ(readUpTo(file, 40'000), whole.mid(40'000));
    EXPECT_EQ(readUpTo(file, 40'000), QByteArray());
    QFile proc(q("/proc/self/maps")); // of several pages, and it says that it is empty
    ASSERT_TRUE(proc.open(QIODevice::ReadOnly));
    const QByteArray maps = readUpTo(proc, 64 << 20);
    EXPECT_GT(maps.size(), 16'384);
    EXPECT_TRUE(maps.endsWith('\n'));
    EXPECT_LT(maps.capacity(), 1 << 20) << "memory for what is there, not for the limit";
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

namespace
{

/// A pipe, a socket, a folder, a link to a device and a link that leads nowhere.
QStringList noFiles(const QTemporaryDir &dir)
{
    const auto name = [&dir](const char *file) { return dir.filePath(q(file)); };
    EXPECT_EQ(mkfifo(QFile::encodeName(name("pipe")).constData(), 0600), 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(name("socket")).constData(), sizeof address.sun_path);
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    EXPECT_EQ(bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    close(handle);
    QDir().mkpath(name("folder"));
    QFile::link(q("/dev/null"), name("device"));
    return {name("pipe"), name("socket"), name("folder"), name("device")};
}

} // namespace

TEST(Files, WhatIsNoFileIsToldAtOnceAndNeverReplaced)
{
    QTemporaryDir dir;
    for (const QString &path : noFiles(dir)) {
        struct stat before = {}, after = {};
        lstat(QFile::encodeName(path).constData(), &before);
        EXPECT_EQ(readWholeFile(path, 100).error().code, ErrorCode::BadInput) << path;
        QFile file(path);
        EXPECT_FALSE(openForReading(file)) << path;
        EXPECT_EQ(readTail(path, 100), QByteArray()) << path;
        EXPECT_EQ(writeFileSafely(path, "x").error().code, ErrorCode::BadInput) << path;
        EXPECT_EQ(writeFileQuickly(path, "x").error().code, ErrorCode::BadInput) << path;
        lstat(QFile::encodeName(path).constData(), &after);
        EXPECT_EQ(before.st_ino, after.st_ino) << path;
    }
    EXPECT_EQ(writeFileSafely(q("/dev/null"), "x").error().code, ErrorCode::BadInput);
    QFile::link(dir.filePath(q("none")), dir.filePath(q("nowhere")));
    EXPECT_EQ(writeFileSafely(dir.filePath(q("nowhere")), "x").error().code, ErrorCode::BadInput);
}

TEST(Files, TheEndOfAFileIsReadWithoutWhatIsBeforeIt)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("a.log"));
    EXPECT_EQ(readTail(path, 10), QByteArray());
    test::writeFile(path, "0123456789");
    EXPECT_EQ(readTail(path, 100), QByteArray("0123456789"));
    EXPECT_EQ(readTail(path, 3), QByteArray("789"));
    EXPECT_EQ(readTail(path, 100, 8), QByteArray("89"));
    EXPECT_EQ(readTail(path, 3, 2), QByteArray("789"));
    EXPECT_EQ(readTail(path, 3, 50), QByteArray());
}

TEST(Files, LinesAreReadUpToALimitWhateverTheirLength)
{
    QTemporaryDir dir;
    const QByteArray longer(200'000, 'x');
    test::writeFile(dir.filePath(q("f")), "a\n" + longer + "\n\n" + longer + "b\nno end");
    QFile file(dir.filePath(q("f")));
    ASSERT_TRUE(openForReading(file));
    EXPECT_EQ(readLineUpTo(file, 200'001), "a\n");
    EXPECT_EQ(readLineUpTo(file, 200'001), longer + "\n");
    EXPECT_EQ(readLineUpTo(file, 200'001), "\n");
    EXPECT_EQ(readLineUpTo(file, 100'000), longer.left(100'000)) << "the rest of it is no line of its own";
    EXPECT_EQ(readLineUpTo(file, 100'000), "no end");
    EXPECT_EQ(readLineUpTo(file, 100'000), QByteArray());
}

TEST(Files, LinksStayLinks)
{
    QTemporaryDir dir;
    const QString real = dir.filePath(q("real.txt")), link = dir.filePath(q("link.txt"));
    test::writeFile(real, "old");
    QFile::link(real, link);
    EXPECT_TRUE(writeFileSafely(link, "new"));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(readFile(real), "new");
    EXPECT_EQ(*readWholeFile(link, 100), "new");
}
