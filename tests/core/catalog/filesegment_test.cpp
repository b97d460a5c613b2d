// SPDX-License-Identifier: GPL-3.0-or-later
// With the file they belong to: download_test.cpp.
#include "core/catalog/filesegment.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedHub;
using sweetspot::test::ScriptedServer;

namespace
{

class Segment : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 50000; ++i)
            content += char(i * 3 + i / 200);
        server.add(q("m.gguf"), content);
        url = hub.fileUrl(q("org/repo"), q("abc"), q("m.gguf"));
    }

    QTemporaryDir dir;
    QByteArray content; // these outlive the server's threads
    std::atomic<int> asked{0};
    ScriptedHub server;
    Hub hub{{server.endpoint(), {}, {}}, [](double, const std::stop_token &) { return true; }};
    QString url;
};

} // namespace

TEST_F(Segment, FetchesItsPartAndNoMore)
{
    FileSegment segment(hub, url, dir.filePath(q("m.part")), 10000, 30000);
    ASSERT_TRUE(test::waitUntil([&] { return segment.done() == 20000; }));
    segment.stop();
    EXPECT_EQ(segment.path(), dir.filePath(q("m.part.10000")));
    EXPECT_EQ(test::readFile(segment.path()), content.mid(10000, 20000));
    EXPECT_EQ(FileSegment(segment.path()).from(), 10000);
    EXPECT_EQ(FileSegment(segment.path()).done(), 20000);
    segment.remove();
    EXPECT_FALSE(QFileInfo::exists(segment.path()));
}

TEST_F(Segment, GoesOnAfterADrop)
{
    server.misbehave({}, [this](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        if (asked++ > 0)
            return false;
        c.send("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 10000-29999/50000\r\nContent-Length: "
               "20000\r\n\r\n"
            + content.mid(10000, 5000).toStdString());
        c.reset();
        return true;
    });
    FileSegment segment(hub, url, dir.filePath(q("m.part")), 10000, 30000);
    EXPECT_TRUE(test::waitUntil([&] { return segment.done() == 20000; }));
    segment.stop();
    EXPECT_EQ(test::readFile(segment.path()), content.mid(10000, 20000));
}

TEST_F(Segment, AnAnswerToAnotherQuestionIsNotTaken)
{
    for (const char *head : {"HTTP/1.1 200 OK",
             "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-49999/50000", "HTTP/1.1 403 Forbidden"}) {
        server.misbehave({}, [this, head](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
            c.send(std::string(head) + "\r\nContent-Length: 50000\r\nConnection: close\r\n\r\n"
                + content.toStdString());
            return true;
        });
        FileSegment segment(hub, url, dir.filePath(q("m.part")), 10000, 30000);
        ASSERT_TRUE(test::waitUntil([&] { return !server.fileRanges().isEmpty(); }));
        segment.stop();
        EXPECT_EQ(segment.done(), 0) << head;
    }
}

TEST_F(Segment, WhatIsLeftIsSortedAndScreened)
{
    const QString part = dir.filePath(q("m.part"));
    const auto leave
        = [&](const char *suffix, int bytes) { test::writeFile(part + q(suffix), QByteArray(bytes, 'x')); };
    leave(".300", 100);
    leave(".100", 50);
    leave(".120", 10); // overlaps
    leave(".500", 0);
    leave(".950", 100); // too long
    leave(".tmp", 5); // not ours
    const auto left = leftSegments(part, 1000);
    ASSERT_EQ(left.size(), 2u);
    EXPECT_EQ(left[0]->from(), 100);
    EXPECT_EQ(left[1]->from(), 300);
    EXPECT_FALSE(QFileInfo::exists(part + q(".120")));
    EXPECT_FALSE(QFileInfo::exists(part + q(".950")));
    EXPECT_TRUE(QFileInfo::exists(part + q(".tmp")));
    EXPECT_TRUE(leftSegments(part, 0).empty()) << "of unknown length";
}
