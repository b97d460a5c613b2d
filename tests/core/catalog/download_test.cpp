// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/download.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>

#include <chrono>
#include <mutex>
#include <thread>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::readFile;
using sweetspot::test::ScriptedHub;
using sweetspot::test::ScriptedServer;
using sweetspot::test::writeFile;

namespace
{

class Fetching : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int i = 0; i < 300000; ++i)
            content += char(i * 7 + i / 251);
        server.add(q("sub dir/m.gguf"), content);
        order.url = hub().fileUrl(q("org/repo"), q("abc"), q("sub dir/m.gguf"));
        order.target = dir.filePath(q("7B/m.gguf"));
        order.bytes = content.size();
        order.sha256
            = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }

    Hub hub()
    {
        return Hub(
            {server.endpoint(), q("hf_secret"), {}}, [](double, const std::stop_token &) { return true; });
    }
    Status fetch() { return downloadFile(hub(), order); }
    bool arrived() { return readFile(order.target) == content && !QFileInfo::exists(partFile(order.target)); }

    QTemporaryDir dir;
    QByteArray content; // these outlive the server's threads
    std::mutex one;
    ScriptedHub server;
    DownloadOrder order;
};

} // namespace

TEST_F(Fetching, AFileArrivesWholeInItsFolder)
{
    qint64 last = 0;
    const auto fetched = downloadFile(hub(), order, [&](const DownloadProgress &p) {
        EXPECT_GE(p.done, last);
        last = p.done;
        EXPECT_EQ(p.total, content.size());
    });
    ASSERT_TRUE(fetched) << fetched.error().sentence;
    EXPECT_TRUE(arrived());
    EXPECT_EQ(last, content.size());
    EXPECT_EQ(server.fileAuthorizations(), QStringList{QString()}) << "the token stays with the hub";
    EXPECT_TRUE(fetch().ok());
    EXPECT_EQ(server.fileRanges().size(), 1) << "what is there is not fetched again";
    writeFile(order.target, QByteArray(content.size(), 'x'));
    EXPECT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived()) << "unless it is another file of the same length";
}

TEST_F(Fetching, GoesOnWhereItStopped)
{
    writeFile(partFile(order.target), content.left(100000));
    ASSERT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived());
    EXPECT_EQ(server.fileRanges(), QStringList{q("bytes=100000-")});
    EXPECT_EQ(server.bytesServed(), content.size() - 100000);
}

TEST_F(Fetching, GoesOnAfterDroppedConnections)
{
    std::atomic<int> drops{3};
    server.misbehave({}, [&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        if (drops-- <= 0)
            return false;
        const qsizetype from = ScriptedHub::headerOf(request, "range")
                                   .section(QLatin1Char('='), 1)
                                   .section(QLatin1Char('-'), 0, 0)
                                   .toLongLong();
        connection.send("HTTP/1.1 " + std::string(from > 0 ? "206" : "200") + " X\r\nContent-Range: bytes "
            + std::to_string(from) + "-299999/300000\r\nContent-Length: " + std::to_string(300000 - from)
            + "\r\n\r\n" + content.mid(from, 50000).toStdString());
        connection.reset();
        return true;
    });
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().sentence << fetched.error().detail;
    EXPECT_TRUE(arrived());
}

TEST_F(Fetching, AServerThatCannotGoOnIsReadFromTheStart)
{
    writeFile(partFile(order.target), "wrong beginning");
    server.misbehave({}, [&](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(
            "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\nConnection: close\r\n\r\n" + content.toStdString());
        return true;
    });
    ASSERT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived());
}

TEST_F(Fetching, APartThatIsTooLongOrCompleteIsHandled)
{
    writeFile(partFile(order.target), content + "more");
    ASSERT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived());
    QFile::remove(order.target);
    writeFile(partFile(order.target), content);
    ASSERT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived());
}

TEST_F(Fetching, WrongChecksumsAndSizesAreNotKept)
{
    order.sha256 = QString(64, QLatin1Char('0'));
    auto fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, ErrorCode::Protocol);
    EXPECT_TRUE(fetched.error().sentence.contains(q("checksum")));
    EXPECT_FALSE(QFileInfo::exists(order.target));
    EXPECT_FALSE(QFileInfo::exists(partFile(order.target)));
    order.bytes = 1000;
    order.sha256.clear();
    fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_FALSE(QFileInfo::exists(order.target)) << "longer than the hub said";
}

TEST_F(Fetching, AnExpiredAddressIsAskedForAnew)
{
    writeFile(partFile(order.target), content.left(1000));
    std::atomic<int> expired{1};
    server.misbehave({}, [&](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        if (expired-- <= 0)
            return false;
        connection.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 7\r\nConnection: close\r\n\r\nexpired");
        return true;
    });
    ASSERT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived()) << "and the error's words are not in the file";
    EXPECT_EQ(server.hubRequests().size(), 2);
}

TEST_F(Fetching, ErrorsAreSentences)
{
    order.url = hub().fileUrl(q("org/repo"), q("abc"), q("none.gguf"));
    EXPECT_EQ(fetch().error().code, ErrorCode::NotFound);
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(
            "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return true;
    });
    EXPECT_TRUE(fetch().error().sentence.contains(q("loop")));
    server.misbehave([](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/x\r\nContent-Length: "
                        "0\r\nConnection: close\r\n\r\n");
        return true;
    });
    EXPECT_EQ(fetch().error().code, ErrorCode::BadInput) << "no plain http to elsewhere";
    server.misbehave({});
    order.bytes = qint64(1) << 60;
    EXPECT_FALSE(fetch()) << "no disk holds it";
    order.bytes = 0;
    order.target = q("/proc/nowhere/m.gguf");
    EXPECT_EQ(fetch().error().code, ErrorCode::Permission);
}

TEST_F(Fetching, OnlyOneProgramFetchesAFile)
{
    QDir().mkpath(dir.filePath(q("7B")));
    QLockFile other(order.target + q(".lock"));
    ASSERT_TRUE(other.tryLock(0));
    EXPECT_EQ(fetch().error().code, ErrorCode::Busy);
    other.unlock();
    EXPECT_TRUE(fetch().ok());
}

TEST_F(Fetching, AStopKeepsWhatArrived)
{
    const auto source = std::make_unique<std::stop_source>();
    server.misbehave({}, [&](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(
            "HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + content.left(120000).toStdString());
        source->request_stop();
        connection.sendAt(0, content.mid(120000, 10).toStdString());
        return true;
    });
    const auto fetched = downloadFile(hub(), order, {}, source->get_token());
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(content.startsWith(readFile(partFile(order.target))));
    server.misbehave({});
    EXPECT_TRUE(fetch().ok());
    EXPECT_TRUE(arrived());
}

namespace
{

QStringList besides(const QTemporaryDir &dir)
{
    QStringList names = QDir(dir.filePath(q("7B"))).entryList(QDir::Files);
    names.removeAll(q("m.gguf"));
    return names;
}

const DownloadTuning kEager{10000, 50, 4, 1.25};

} // namespace

TEST_F(Fetching, FurtherConnectionsHelpWhereEachIsSlow)
{
    server.paceFiles([] { std::this_thread::sleep_for(std::chrono::milliseconds(2)); }); // 1 MB/s for each
    const auto fetched = downloadFile(hub(), order, {}, {}, kEager);
    ASSERT_TRUE(fetched) << fetched.error().sentence;
    EXPECT_TRUE(arrived());
    const QStringList ranges = server.fileRanges();
    ASSERT_GE(ranges.size(), 4);
    EXPECT_EQ(ranges.filter(QRegularExpression(q("^bytes=\\d+-\\d+$"))).size(), 3) << "three fetch ahead";
    EXPECT_TRUE(besides(dir).isEmpty() || besides(dir) == QStringList{q("m.gguf.lock")})
        << besides(dir).join(QLatin1Char(' '));
}

TEST_F(Fetching, FurtherConnectionsEndWhereTheyBringNothing)
{
    server.paceFiles([this] { // the way is shared: what one gets another lacks
        const std::lock_guard guard(one);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    });
    const auto fetched = downloadFile(hub(), order, {}, {}, kEager);
    ASSERT_TRUE(fetched) << fetched.error().sentence;
    EXPECT_TRUE(arrived());
    EXPECT_TRUE(besides(dir).filter(q(".part")).isEmpty());
}

TEST_F(Fetching, WhatWasFetchedAheadIsUsedInAnotherRun)
{
    writeFile(partFile(order.target), content.left(100000));
    writeFile(partFile(order.target) + q(".200000"), content.mid(200000, 60000));
    writeFile(partFile(order.target) + q(".250000"), "overlaps");
    writeFile(partFile(order.target) + q(".999999999"), "of another version");
    ASSERT_TRUE(fetch());
    EXPECT_TRUE(arrived());
    EXPECT_EQ(server.fileRanges(), (QStringList{q("bytes=100000-"), q("bytes=260000-")}));
    EXPECT_TRUE(besides(dir).filter(q(".part")).isEmpty()) << besides(dir).join(QLatin1Char(' '));
}

TEST_F(Fetching, AServerThatGivesNoRangesIsReadByOneConnection)
{
    server.paceFiles([] { std::this_thread::sleep_for(std::chrono::milliseconds(2)); });
    server.misbehave({}, [this](const ScriptedServer::Request &, ScriptedServer::Connection &c) {
        c.send("HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(content.size())
            + "\r\nConnection: close\r\n\r\n");
        for (qsizetype at = 0; at < content.size(); at += 2000) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (!c.send(content.mid(at, 2000).toStdString()))
                break;
        }
        return true;
    });
    const auto fetched = downloadFile(hub(), order, {}, {}, kEager);
    ASSERT_TRUE(fetched) << fetched.error().sentence;
    EXPECT_TRUE(arrived());
}

TEST_F(Fetching, AheadOfADamagedFileNothingIsKept)
{
    order.sha256 = QString(64, QLatin1Char('0'));
    server.paceFiles([] { std::this_thread::sleep_for(std::chrono::milliseconds(2)); });
    EXPECT_FALSE(downloadFile(hub(), order, {}, {}, kEager));
    EXPECT_TRUE(besides(dir).filter(q(".part")).isEmpty());
}

namespace
{

// Answers with the bytes from the range's beginning, at most so many, as a version of a file.
void answerFrom(const ScriptedServer::Request &request, ScriptedServer::Connection &connection,
    const QByteArray &file, const char *version, qsizetype most)
{
    const qsizetype from = ScriptedHub::headerOf(request, "range")
                               .section(QLatin1Char('='), 1)
                               .section(QLatin1Char('-'), 0, 0)
                               .toLongLong();
    if (from >= file.size()) {
        connection.send("HTTP/1.1 416 X\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    connection.send("HTTP/1.1 " + std::string(from > 0 ? "206" : "200") + " X\r\nETag: \"" + version
        + "\"\r\nContent-Range: bytes " + std::to_string(from) + "-" + std::to_string(file.size() - 1) + "/"
        + std::to_string(file.size()) + "\r\nContent-Length: " + std::to_string(file.size() - from) + "\r\n\r\n"
        + file.mid(from, most).toStdString());
    connection.reset();
}

} // namespace

TEST_F(Fetching, ALyingSizeEndsWithASentence)
{
    order.sha256.clear();
    for (const qint64 lie :
        {qint64(content.size()) * 2, qint64(content.size()) + 1, qint64(content.size()) - 1}) {
        order.bytes = lie;
        const auto fetched = fetch();
        ASSERT_FALSE(fetched) << lie;
        EXPECT_EQ(fetched.error().code, ErrorCode::Protocol) << fetched.error().sentence;
        EXPECT_FALSE(QFileInfo::exists(order.target));
        EXPECT_FALSE(QFileInfo::exists(partFile(order.target)));
    }
    // A server that does not say how long its file is.
    order.bytes = content.size() * 2;
    server.misbehave({}, [&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        if (!ScriptedHub::headerOf(request, "range").isEmpty())
            connection.send("HTTP/1.1 416 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        else
            connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + content.toStdString());
        return true;
    });
    const auto fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_TRUE(fetched.error().sentence.contains(q("shorter"))) << fetched.error().sentence;
}

TEST_F(Fetching, WithoutAChecksumTwoVersionsAreNeverMixed)
{
    order.sha256.clear();
    const QByteArray other(content.size(), 'y');
    std::atomic<int> asked{0};
    server.misbehave({}, [&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        const bool first = asked++ == 0;
        answerFrom(request, connection, first ? content : other, first ? "one" : "two", 100000);
        return true;
    });
    ASSERT_TRUE(fetch().ok());
    EXPECT_EQ(readFile(order.target), other);
    EXPECT_EQ(QDir(QFileInfo(order.target).absolutePath()).entryList(QDir::Files), QStringList{q("m.gguf")});
    // What an earlier program left, of which nobody knows the version.
    QFile::remove(order.target);
    writeFile(partFile(order.target), QByteArray(1000, 'z'));
    ASSERT_TRUE(fetch().ok());
    EXPECT_EQ(readFile(order.target), other);
    // A file that never stays the same.
    QFile::remove(order.target);
    server.misbehave({}, [&](const ScriptedServer::Request &request, ScriptedServer::Connection &connection) {
        answerFrom(request, connection, content, std::to_string(asked++).c_str(), 50000);
        return true;
    });
    const auto fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_TRUE(fetched.error().sentence.contains(q("keeps changing"))) << fetched.error().sentence;
}
