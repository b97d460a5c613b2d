// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/install/installdownload.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

QByteArray sumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// A release as ".../latest/download/NAME", which leads to ".../v1/NAME", which leads to where bytes are.
class InstallDownload : public testing::Test
{
protected:
    bool answer(const ScriptedServer::Request &request, ScriptedServer::Connection &to)
    {
        const std::lock_guard lock(mutex);
        asked << QString::fromStdString(request.path);
        const auto moved = [&to](const std::string &where) {
            return to.send("HTTP/1.1 302 X\r\nLocation: " + where + "\r\nContent-Length: 5\r\n\r\nmoved");
        };
        if (request.path.rfind("/latest/", 0) == 0)
            return moved("/v1/" + request.path.substr(8));
        if (request.path == "/v1/sums")
            return to.send(ScriptedServer::response(200, sums.toStdString(), "text/plain"));
        if (request.path == "/v1/thing.tar.zst" || request.path == "/v1/thing.tgz")
            return moved("/bytes" + request.path.substr(3));
        if (request.path.rfind("/bytes/", 0) == 0)
            return bytesTo(request, to);
        if (request.path == "/loop/x")
            return moved("/loop/x");
        return to.send(ScriptedServer::response(404, "no"));
    }
    bool bytesTo(const ScriptedServer::Request &request, ScriptedServer::Connection &to)
    {
        std::size_t from = 0;
        if (const auto at = request.headers.find("bytes="); ranges && at != std::string::npos)
            from = std::size_t(std::atoll(request.headers.c_str() + at + 6));
        const std::string rest = contents.toStdString().substr(from);
        const std::string head
            = (from > 0 ? std::string("HTTP/1.1 206 X\r\n") : std::string("HTTP/1.1 200 X\r\n"))
            + "Content-Length: " + std::to_string(rest.size()) + "\r\n\r\n";
        ++sent;
        if (cuts-- > 0) {
            to.send(head + rest.substr(0, rest.size() / 2));
            to.close();
            return false;
        }
        return to.send(head + rest);
    }
    DownloadFile order() const
    {
        return {QString::fromStdString(server.url()) + q("/latest"), {q("thing.tar.zst"), q("thing.tgz")},
            q("sums"), {}, dir.filePath(q("in/thing"))};
    }
    Status fetch(const std::stop_token &stop = {}) { return fetch(order(), stop); }
    Status fetch(const DownloadFile &what, const std::stop_token &stop = {})
    {
        meet();
        const Status got = fetchChecked(
            what, [this](qint64 done, qint64 all) { seen = done, total = all; }, stop);
        meet();
        return got;
    }
    // What is set here is seen by the server's threads, and what they noted here.
    void meet() { const std::lock_guard lock(mutex); }
    bool nothingIsLeft() const
    {
        return QDir(dir.filePath(q("in"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
    }

    std::mutex mutex;
    QTemporaryDir dir;
    QByteArray contents = QByteArray(300000, 'x') + "end";
    QByteArray sums = sumOf(contents) + "  ./thing.tar.zst\n";
    bool ranges = true;
    std::atomic<int> cuts{0}, sent{0};
    qint64 seen = 0, total = 0;
    QStringList asked;
    ScriptedServer server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        return answer(request, to);
    }};
};

} // namespace

TEST(InstallChecksums, AreReadAsToolsWriteThem)
{
    const QByteArray a(64, 'a'), b = QByteArray(63, '0') + "B";
    const auto sums = parseChecksums(a + "  ./one.tgz\n" + b + " *two.zip\r\n" + a + "  three\n\n# words\n"
        + QByteArray(63, 'a') + "  short\n" + a + "\n" + a + "  two words\n" + "x" + a + "  longer\n");
    EXPECT_EQ(sums.size(), 3);
    EXPECT_EQ(sums.value(q("one.tgz")), QString::fromLatin1(a));
    EXPECT_EQ(sums.value(q("two.zip")), QString::fromLatin1(b.toLower()));
    EXPECT_EQ(sums.value(q("three")), QString::fromLatin1(a));
    EXPECT_TRUE(parseChecksums("<html>404</html>").isEmpty());
}

TEST_F(InstallDownload, AFileIsKeptWhenItsChecksumIsRight)
{
    const auto got = fetch();
    ASSERT_TRUE(got) << got.error().sentence << got.error().detail;
    EXPECT_EQ(test::readFile(order().target), contents);
    EXPECT_EQ(seen, contents.size());
    EXPECT_EQ(total, contents.size());
    EXPECT_EQ(asked,
        (QStringList{q("/latest/sums"), q("/v1/sums"), q("/v1/thing.tar.zst"), q("/bytes/thing.tar.zst")}))
        << "the file is of the version that the list is of";
}

TEST_F(InstallDownload, TheFirstNameThatIsListedIsTaken)
{
    sums = sumOf(contents) + "  ./thing.tgz\n";
    ASSERT_TRUE(fetch());
    EXPECT_TRUE(asked.contains(q("/bytes/thing.tgz"))) << asked.join(QLatin1Char(' '));
    sums = sumOf(contents) + "  ./other.zip\n";
    EXPECT_EQ(fetch().error().code, ErrorCode::NotFound);
}

TEST_F(InstallDownload, AWrongChecksumLeavesNothing)
{
    sums = QByteArray(64, 'a') + "  thing.tar.zst\n";
    const auto got = fetch();
    EXPECT_EQ(got.error().code, ErrorCode::Protocol);
    EXPECT_TRUE(got.error().sentence.contains(q("thing.tar.zst"))) << got.error().sentence;
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(InstallDownload, ABrokenConnectionIsTakenUpAgain)
{
    cuts = 2;
    const auto got = fetch();
    ASSERT_TRUE(got) << got.error().sentence;
    EXPECT_EQ(test::readFile(order().target), contents);
    EXPECT_EQ(sent, 3);
}

TEST_F(InstallDownload, WithoutRangesItBeginsAnew)
{
    ranges = false;
    cuts = 1;
    ASSERT_TRUE(fetch());
    EXPECT_EQ(test::readFile(order().target), contents);
}

TEST_F(InstallDownload, OneThatKeepsBreakingIsGivenUp)
{
    ranges = false;
    cuts = 1000;
    EXPECT_EQ(fetch().error().code, ErrorCode::Environment);
    EXPECT_LT(sent, 10);
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(InstallDownload, WhatIsNotThereIsAskedForOnce)
{
    DownloadFile missing = order();
    missing.base = QString::fromStdString(server.url()) + q("/nowhere");
    EXPECT_EQ(fetch(missing).error().code, ErrorCode::NotFound) << "the list";
    missing.sums.clear();
    missing.sha256 = QString::fromLatin1(sumOf(contents));
    asked.clear();
    EXPECT_EQ(fetch(missing).error().code, ErrorCode::NotFound) << "the file";
    EXPECT_EQ(asked.size(), 1);
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(InstallDownload, AKnownChecksumNeedsNoList)
{
    DownloadFile known = order();
    known.base = QString::fromStdString(server.url()) + q("/v1");
    known.sums.clear();
    known.sha256 = QString::fromLatin1(sumOf(contents).toUpper());
    ASSERT_TRUE(fetch(known));
    known.sha256.clear();
    EXPECT_EQ(fetch(known).error().code, ErrorCode::Protocol) << "nothing goes unchecked";
}

TEST_F(InstallDownload, RedirectsEndSomewhere)
{
    DownloadFile loop = order();
    loop.base = QString::fromStdString(server.url()) + q("/loop");
    loop.names = {q("x")};
    loop.sums.clear();
    EXPECT_EQ(fetch(loop).error().code, ErrorCode::Protocol);
    EXPECT_LT(asked.size(), 10);
}

TEST_F(InstallDownload, AddressesThatMayNotBeAskedAreNot)
{
    DownloadFile plain = order();
    for (const char *base : {"http://example.invalid", "ftp://127.0.0.1", "file:///etc", ""}) {
        plain.base = q(base);
        EXPECT_EQ(fetch(plain).error().code, ErrorCode::BadInput) << base;
    }
}

TEST_F(InstallDownload, AStopLeavesNothing)
{
    std::stop_source stop;
    const auto got = fetchChecked(
        order(), [&stop](qint64, qint64) { stop.request_stop(); }, stop.get_token());
    EXPECT_EQ(got.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(nothingIsLeft());
}
