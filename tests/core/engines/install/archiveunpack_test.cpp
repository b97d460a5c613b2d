// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/archiveunpack.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstring>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A member of an archive as a tar program would never write it.
struct Member {
    const char *name;
    char type = '0'; ///< file; '1' hard link, '2' link, '5' folder, '6' pipe
    const char *link = "";
    QByteArray bytes = {};
};

void octal(char *at, int digits, unsigned value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 8)
        at[i] = char('0' + value % 8);
}

void text(char *at, const char *bytes)
{
    std::memcpy(at, bytes, std::min<std::size_t>(std::strlen(bytes), 99));
}

QByteArray tarOf(const std::vector<Member> &members)
{
    QByteArray all;
    for (const Member &member : members) {
        char head[512] = {};
        text(head, member.name);
        octal(head + 100, 7, 0755);
        for (const int owner : {108, 116})
            octal(head + owner, 7, 0);
        octal(head + 124, 11, unsigned(member.bytes.size()));
        octal(head + 136, 11, 0);
        std::memset(head + 148, ' ', 8);
        head[156] = member.type;
        text(head + 157, member.link);
        std::memcpy(head + 257, "ustar\00000", 8);
        unsigned sum = 0;
        for (const char byte : head)
            sum += static_cast<unsigned char>(byte);
        octal(head + 148, 6, sum);
        head[154] = 0;
        all += QByteArray(head, 512) + member.bytes;
        all += QByteArray((512 - member.bytes.size() % 512) % 512, '\0');
    }
    return all + QByteArray(1024, '\0');
}

class ArchiveUnpack : public testing::Test
{
protected:
    Status unpack(const std::vector<Member> &members, qint64 most = 1 << 20)
    {
        const QString tar = dir.filePath(q("a.tar"));
        test::writeFile(tar, tarOf(members));
        QFile::remove(tar + q(".gz"));
        EXPECT_EQ(QProcess::execute(q("gzip"), {tar}), 0);
        return unpackArchive(tar + q(".gz"), folder(), most);
    }
    QString folder() const { return dir.filePath(q("in/unpacked")); }
    /// Nothing but the archive and the folder is there.
    void expectNothingOutside()
    {
        EXPECT_EQ(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            (QStringList{q("a.tar.gz"), q("in")}));
        EXPECT_EQ(QDir(dir.filePath(q("in"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{q("unpacked")});
    }
    QTemporaryDir dir;
};

} // namespace

TEST_F(ArchiveUnpack, FilesFoldersAndLinksInsideComeOut)
{
    const auto done = unpack(
        {{"llama-b1/", '5'}, {"llama-b1/libx.so.1", '0', "", "library"}, {"llama-b1/libx.so", '2', "libx.so.1"},
            {"llama-b1/sub/", '5'}, {"llama-b1/sub/up", '2', "../libx.so"}});
    ASSERT_TRUE(done) << done.error().sentence;
    EXPECT_EQ(test::readFile(folder() + q("/llama-b1/sub/up")), "library");
    expectNothingOutside();
}

TEST_F(ArchiveUnpack, NothingLeavesTheFolder)
{
    const QByteArray outside = dir.filePath(q("evil")).toUtf8(), here = dir.path().toUtf8();
    const std::vector<std::vector<Member>> attacks{
        {{"../evil", '0', "", "x"}},
        {{"a/../../evil", '0', "", "x"}},
        {{"out", '2', here.constData()}, {"out/evil", '0', "", "x"}},
        {{"out", '2', ".."}, {"out/evil", '0', "", "x"}},
        {{"out", '2', "/etc/passwd"}},
        {{"out", '2', "../../a.tar.gz"}},
        {{"a/", '5'}, {"a/out", '2', "../.."}},
        {{"one", '2', "two"}, {"two", '2', "../../evil"}},
        {{"loop", '2', "loop"}, {"pipe", '6'}},
        {{"pipe", '6'}},
        {{"hard", '1', "/etc/passwd"}},
        {{"hard", '1', "../../a.tar.gz"}},
    };
    for (std::size_t i = 0; i < attacks.size(); ++i) {
        QDir(dir.filePath(q("in"))).removeRecursively();
        EXPECT_FALSE(unpack(attacks[i])) << i;
        expectNothingOutside();
    }
    // A name from the root is taken as one inside.
    QDir(dir.filePath(q("in"))).removeRecursively();
    (void)unpack({{outside.constData(), '0', "", "x"}});
    expectNothingOutside();
}

TEST_F(ArchiveUnpack, WhatBecomesTooLargeIsStopped)
{
    EXPECT_TRUE(unpack({{"big", '0', "", QByteArray(1 << 20, 'x')}}));
    EXPECT_EQ(unpack({{"big", '0', "", QByteArray((1 << 20) + 1, 'x')}}).error().code, ErrorCode::Protocol);
}

TEST_F(ArchiveUnpack, WhatIsNoArchiveIsASentence)
{
    test::writeFile(dir.filePath(q("no.tar.gz")), "no archive");
    EXPECT_EQ(unpackArchive(dir.filePath(q("no.tar.gz")), folder(), 100).error().code, ErrorCode::Environment);
    EXPECT_FALSE(unpackArchive(dir.filePath(q("missing.tar.gz")), folder(), 100));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(unpackArchive(dir.filePath(q("no.tar.gz")), folder(), 100, stop.get_token()));
}

TEST_F(ArchiveUnpack, LibrariesAreMovedFlat)
{
    ASSERT_TRUE(
        unpack({{"cudart/", '5'}, {"cudart/lib/", '5'}, {"cudart/lib/libcudart.so.13.4", '0', "", "one"},
            {"cudart/lib/libcudart.so.13", '2', "libcudart.so.13.4"},
            {"cudart/libcublas.so.13", '0', "", "two"}, {"cudart/LICENSE", '0', "", "words"}}));
    const QString to = dir.filePath(q("to"));
    QDir().mkpath(to);
    const auto moved = moveLibraries(folder(), to);
    ASSERT_TRUE(moved) << moved.error().sentence;
    EXPECT_EQ(QDir(to).entryList(QDir::Files, QDir::Name),
        (QStringList{q("libcublas.so.13"), q("libcudart.so.13"), q("libcudart.so.13.4")}));
    EXPECT_EQ(test::readFile(to + q("/libcudart.so.13")), "one");
}

TEST_F(ArchiveUnpack, LibrariesReplaceNothing)
{
    const QString to = dir.filePath(q("to"));
    QDir().mkpath(to);
    test::writeFile(to + q("/libggml.so"), "ours");
    ASSERT_TRUE(unpack({{"libggml.so", '0', "", "theirs"}}));
    EXPECT_FALSE(moveLibraries(folder(), to));
    EXPECT_EQ(test::readFile(to + q("/libggml.so")), "ours");
    QDir(folder()).removeRecursively();
    ASSERT_TRUE(unpack({{"a/", '5'}, {"a/libx.so", '0', "", "1"}, {"libx.so", '0', "", "2"}}));
    EXPECT_FALSE(moveLibraries(folder(), to)) << "two of one name";
    QDir(folder()).removeRecursively();
    ASSERT_TRUE(unpack({{"a/", '5'}, {"a/words", '0', "", "1"}, {"a/libx.so", '2', "words"}}));
    EXPECT_FALSE(moveLibraries(folder(), to)) << "a link to what is no library";
    QDir(folder()).removeRecursively();
    ASSERT_TRUE(unpack({{"words", '0', "", "1"}}));
    EXPECT_FALSE(moveLibraries(folder(), to)) << "none";
}
