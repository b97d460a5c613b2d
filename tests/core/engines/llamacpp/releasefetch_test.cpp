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
#include <QTemporaryDir>

#include <map>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

using Assets = std::vector<std::pair<QByteArray, QByteArray>>; ///< names and contents

/// Archives of stand-ins, listed and served on loopback as the project does.
class Release : public testing::Test
{
protected:
    void SetUp() override
    {
        plain = archive({{"llama-b9999/llama-server", {}}, {"llama-b9999/libggml.so", "a library"}});
        releases["/latest"] = {{"llama-b9999-bin-ubuntu-x64.tar.gz", plain}};
    }
    /// No contents: the fake server.
    QByteArray archive(const Assets &files)
    {
        QTemporaryDir tree;
        for (const auto &[name, bytes] : files) {
            const QString file = tree.filePath(QString::fromUtf8(name));
            QDir().mkpath(QFileInfo(file).absolutePath());
            if (bytes.isEmpty())
                EXPECT_TRUE(QFile::copy(test::fakeServer(), file));
            else
                test::writeFile(file, bytes);
        }
        const QString packed = dir.filePath(q("packed.tar.gz"));
        EXPECT_EQ(QProcess::execute(q("tar"), {q("-czf"), packed, q("-C"), tree.path(), q(".")}), 0);
        const QByteArray bytes = test::readFile(packed);
        QFile::remove(packed);
        return bytes;
    }
    QByteArray listing(const Assets &assets, const QByteArray &base)
    {
        QByteArray entries;
        for (const auto &[name, bytes] : assets) {
            const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            files["/file/" + name.toStdString()] = bytes;
            entries += (entries.isEmpty() ? "{\"name\":\"" : ",{\"name\":\"") + name
                + "\",\"browser_download_url\":\"" + base + "/moved/" + name + "\",\"digest\":\"sha256:" + sum
                + "\",\"size\":5}";
        }
        return "{\"assets\":[" + entries + "]}";
    }
    bool answer(const std::string &path, ScriptedServer::Connection &to)
    {
        const QByteArray base = "http://127.0.0.1:" + QByteArray::number(port);
        asked << QString::fromStdString(path);
        if (path.rfind("/moved/", 0) == 0)
            return to.send(
                "HTTP/1.1 302 X\r\nLocation: /file/" + path.substr(7) + "\r\nContent-Length: 0\r\n\r\n");
        if (const auto file = files.find(path); file != files.end())
            return to.send(ScriptedServer::response(
                200, (damaged ? file->second + "x" : file->second).toStdString(), "application/gzip"));
        if (const auto found = releases.find(path); found != releases.end())
            return to.send(ScriptedServer::response(200, listing(found->second, base).toStdString()));
        if (path.find("?per_page=") != std::string::npos && !list.empty()) {
            QByteArray all;
            for (const Assets &assets : list)
                all += (all.isEmpty() ? "" : ",") + listing(assets, base);
            return to.send(ScriptedServer::response(200, "[" + all.toStdString() + "]"));
        }
        return to.send(ScriptedServer::response(404, "{}"));
    }
    Result<QString> fetch(const ReleaseWish &wish = {})
    {
        ScriptedServer server([this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
            return answer(request.path, to);
        });
        port = server.port();
        return fetchRelease(prefix, wish, {}, {}, QString::fromStdString(server.url()));
    }
    static ReleaseWish cuda()
    {
        ReleaseWish wish;
        wish.kind = BuildKind::Cuda;
        wish.cudaDriver = 13000;
        return wish;
    }
    QStringList engines()
    {
        return QDir(dir.filePath(q("engines"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    QTemporaryDir dir;
    QString prefix = dir.filePath(q("engines/llama.cpp"));
    QByteArray plain;
    std::map<std::string, Assets> releases; ///< by path
    std::vector<Assets> list; ///< of releases; empty: there is no such page
    std::map<std::string, QByteArray> files;
    QStringList asked;
    bool damaged = false;
    std::atomic<int> port{0};
};

const QByteArray kPlain = "llama-b9999-bin-ubuntu-x64.tar.gz", kTag = "nightly-tag.txt",
                 kCuda = "llama-b9999-bin-ubuntu-cuda-13.4-x64.tar.gz",
                 kRuntime = "cudart-llama-b9999-bin-ubuntu-cuda-13.4-x64.tar.gz";

} // namespace

TEST_F(Release, IsVerifiedUnpackedAndStarts)
{
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().sentence << fetched.error().detail;
    EXPECT_TRUE(probeLlamaCpp(*fetched));
    EXPECT_TRUE(QFileInfo::exists(prefix + q("/usr/bin/libggml.so"))) << "libraries stay beside it";
    EXPECT_EQ(engines(), QStringList{q("llama.cpp")});
}

TEST_F(Release, TheNewestMayNameTheOneThatHasTheArchives)
{
    releases["/latest"] = {{kTag, "b9999\n"}};
    releases["/tags/b9999"] = {{kPlain, plain}};
    const auto fetched = fetch();
    ASSERT_TRUE(fetched) << fetched.error().sentence << fetched.error().detail;
    EXPECT_EQ(asked.mid(0, 4),
        (QStringList{q("/latest"), q("/moved/nightly-tag.txt"), q("/file/nightly-tag.txt"), q("/tags/b9999")}));
}

TEST_F(Release, ATagThatIsNoneIsNotFollowed)
{
    for (const QByteArray &text : {QByteArray("../../b9999"), QByteArray("b9999 x"), QByteArray(5000, 'b')}) {
        releases["/latest"] = {{kTag, text}};
        EXPECT_FALSE(fetch()) << text.left(20).toStdString();
    }
    for (const QString &path : std::as_const(asked))
        EXPECT_FALSE(path.startsWith(q("/tags/"))) << path;
    releases["/latest"] = {{kTag, "b9999"}};
    releases["/tags/b9999"] = {{kPlain, plain}};
    damaged = true;
    EXPECT_FALSE(fetch());
    EXPECT_FALSE(asked.contains(q("/tags/b9999"))) << "its checksum is looked at too";
}

TEST_F(Release, ElseTheListIsSearched)
{
    releases["/latest"] = {{"words.txt", "x"}};
    list = {{{"words.txt", "x"}}, {{kPlain, plain}}};
    EXPECT_TRUE(fetch());
    releases["/latest"] = {{kTag, "b9998"}};
    releases["/tags/b9998"] = {{"words.txt", "x"}};
    EXPECT_TRUE(fetch());
    list = {{{"words.txt", "x"}}};
    EXPECT_EQ(fetch().error().code, ErrorCode::NotFound);
}

TEST_F(Release, CudaComesWithItsLibrariesBesideThePrograms)
{
    releases["/latest"] = {{kPlain, plain},
        {kCuda, archive({{"llama-b9999/llama-server", {}}, {"llama-b9999/libggml-cuda.so", "c"}})},
        {kRuntime, archive({{"other/lib/libcudart.so.13", "r"}, {"other/words.txt", "w"}})}};
    prefix += q("-cuda");
    const auto fetched = fetch(cuda());
    ASSERT_TRUE(fetched) << fetched.error().sentence << fetched.error().detail;
    EXPECT_EQ(QDir(prefix + q("/usr/bin")).entryList(QDir::Files, QDir::Name),
        (QStringList{q("libcudart.so.13"), q("libggml-cuda.so"), q("llama-server")}));
    EXPECT_EQ(engines(), QStringList{q("llama.cpp-cuda")});
    releases["/latest"].back().second = archive({{"other/libggml-cuda.so", "another"}});
    const auto another = fetch(cuda());
    ASSERT_FALSE(another) << "the libraries replace nothing";
    EXPECT_EQ(another.error().code, ErrorCode::Protocol);
    EXPECT_EQ(test::readFile(prefix + q("/usr/bin/libcudart.so.13")), "r") << "what was there stays";
    EXPECT_EQ(engines(), QStringList{q("llama.cpp-cuda")});
}

TEST_F(Release, OneThatDoesNotStartLeavesTheOldOne)
{
    ASSERT_TRUE(fetch());
    releases["/latest"] = {{kPlain, archive({{"llama-b9999/llama-server", "no program"}})}};
    EXPECT_FALSE(fetch());
    EXPECT_TRUE(probeLlamaCpp(prefix + q("/usr/bin/llama-server")));
}

TEST_F(Release, ADamagedArchiveIsNotUsed)
{
    damaged = true;
    const auto fetched = fetch();
    ASSERT_FALSE(fetched);
    EXPECT_TRUE(fetched.error().sentence.contains(q("checksum")));
    EXPECT_EQ(engines(), QStringList());
}

TEST_F(Release, NoNetworkIsASentence)
{
    releases.clear();
    EXPECT_EQ(fetch().error().code, ErrorCode::Environment);
    EXPECT_EQ(fetchRelease(dir.filePath(q("x")), {}, {}, {}, q("http://127.0.0.1:1/list")).error().code,
        ErrorCode::Environment);
    EXPECT_FALSE(fetchRelease(dir.filePath(q("x")), {}, {}, {}, q("http://example.invalid/list")))
        << "only HTTPS beyond loopback";
}
