// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/engines/llamacpp/releasefetch.h"
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

QByteArray listing(const QByteArray &name, const QByteArray &url, const QByteArray &digest)
{
    return "{\"assets\":[{\"name\":\"llama-b1-bin-macos-arm64.tar.gz\",\"browser_download_url\":\"x\","
           "\"digest\":\"sha256:0\"},"
           "{\"name\":\""
        + name + "\",\"browser_download_url\":\"" + url + "\",\"digest\":\"" + digest + "\",\"size\":5}]}";
}

const QByteArray kName = "llama-b9999-bin-ubuntu-x64.tar.gz";
const QByteArray kDigest = "sha256:" + QByteArray(64, 'a');

} // namespace

TEST(ReleaseFetch, ChoosesThePlainBuildWithItsChecksum)
{
    const auto asset = chooseAsset(listing(kName, "https://h/a", kDigest));
    ASSERT_TRUE(asset) << asset.error().sentence;
    EXPECT_EQ(asset->url, q("https://h/a"));
    EXPECT_EQ(asset->sha256, QString(64, QLatin1Char('a')));
    EXPECT_FALSE(chooseAsset(listing("llama-b9999-bin-ubuntu-vulkan-x64.tar.gz", "https://h/a", kDigest)));
    EXPECT_FALSE(chooseAsset(listing(kName, "https://h/a", ""))) << "no checksum, no use";
    EXPECT_FALSE(chooseAsset(listing(kName, "https://h/a", "sha256:short")));
    for (const char *bad : {"", "[]", "{}", "{\"assets\":5}", "<html>rate limited</html>"})
        EXPECT_FALSE(chooseAsset(bad)) << bad;
}

namespace
{

/// An archive with the fake server in it, served on loopback.
class Release : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString tree = dir.filePath(q("tree/llama-b9999"));
        QDir().mkpath(tree);
        ASSERT_TRUE(QFile::copy(test::fakeServer(), tree + q("/llama-server")));
        test::writeFile(tree + q("/libggml.so"), "a library");
        ASSERT_EQ(QProcess::execute(q("tar"),
                      {q("-czf"), dir.filePath(q("a.tar.gz")), q("-C"), dir.filePath(q("tree")), q(".")}),
            0);
        archive = test::readFile(dir.filePath(q("a.tar.gz")));
        digest = "sha256:" + QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex();
    }
    Result<QString> fetch()
    {
        ScriptedServer server([this](const ScriptedServer::Request &request, ScriptedServer::Connection &c) {
            const QByteArray base = "http://127.0.0.1:" + QByteArray::number(port);
            if (request.path == "/list")
                return c.send(
                    ScriptedServer::response(200, listing(kName, base + "/moved", digest).toStdString()));
            if (request.path == "/moved")
                return c.send("HTTP/1.1 302 X\r\nLocation: /archive\r\nContent-Length: 0\r\n\r\n");
            if (request.path == "/archive")
                return c.send(ScriptedServer::response(200, archive.toStdString(), "application/gzip"));
            return c.send(ScriptedServer::response(404, "{}"));
        });
        port = server.port();
        return fetchRelease(
            dir.filePath(q("engines/llama.cpp")), {}, {}, QString::fromStdString(server.url()) + path);
    }
    QTemporaryDir dir;
    QByteArray archive, digest;
    QString path = q("/list");
    std::atomic<int> port{0};
};

} // namespace

TEST_F(Release, IsVerifiedUnpackedAndStarts)
{
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().sentence << fetched.error().detail;
    EXPECT_TRUE(probeLlamaCpp(*fetched));
    EXPECT_TRUE(QFileInfo::exists(dir.filePath(q("engines/llama.cpp/usr/bin/libggml.so"))))
        << "libraries stay beside it";
    EXPECT_EQ(QDir(dir.filePath(q("engines"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
        QStringList{q("llama.cpp")});
}

TEST_F(Release, ADamagedArchiveIsNotUsed)
{
    archive[archive.size() / 2] = char(archive[archive.size() / 2] ^ 1);
    const auto fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_TRUE(fetched.error().sentence.contains(q("checksum")));
    EXPECT_FALSE(QFileInfo::exists(dir.filePath(q("engines/llama.cpp"))));
}

TEST_F(Release, NoNetworkIsASentence)
{
    path = q("/nothing-here");
    EXPECT_EQ(fetch().error().code, ErrorCode::Environment);
    EXPECT_EQ(fetchRelease(dir.filePath(q("x")), {}, {}, q("http://127.0.0.1:1/list")).error().code,
        ErrorCode::Environment);
    EXPECT_FALSE(fetchRelease(dir.filePath(q("x")), {}, {}, q("http://example.invalid/list")))
        << "only HTTPS beyond loopback";
}
