// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in a real Secret Service: gnome-keyring in a D-Bus session of its own.
#include "core/engines/enginekind.h"
#include "core/store/person/secretstore.h"
#include "tests/support/places.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/scriptedhub.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QDirIterator>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

class Keyring : public testing::Test
{
protected:
    static void SetUpTestSuite() { keyring = std::make_unique<test::PrivateKeyring>(); }
    static void TearDownTestSuite() { keyring.reset(); }
    void SetUp() override
    {
        if (!keyring->isThere())
            GTEST_SKIP() << "gnome-keyring or dbus-daemon is not on this machine";
    }
    FoundKey read(SecretStore &store, const char *id)
    {
        std::optional<FoundKey> found;
        store.read(q(id), &context, [&](const FoundKey &key) { found = key; });
        EXPECT_TRUE(test::waitUntil([&] { return found.has_value(); }, 60000));
        return found.value_or(FoundKey());
    }
    Status write(SecretStore &store, const char *id, const char *key)
    {
        std::optional<Status> status;
        store.write(q(id), q(key), &context, [&](const Status &s) { status = s; });
        EXPECT_TRUE(test::waitUntil([&] { return status.has_value(); }, 60000));
        return status.value_or(Status(Error{ErrorCode::Timeout, q("no answer"), {}}));
    }
    Status remove(SecretStore &store, const char *id)
    {
        std::optional<Status> status;
        store.remove(q(id), &context, [&](const Status &s) { status = s; });
        EXPECT_TRUE(test::waitUntil([&] { return status.has_value(); }, 60000));
        return status.value_or(Status(Error{ErrorCode::Timeout, q("no answer"), {}}));
    }
    static std::unique_ptr<test::PrivateKeyring> keyring;
    QObject context;
    SecretStore store{QProcessEnvironment()};
};

std::unique_ptr<test::PrivateKeyring> Keyring::keyring;

} // namespace

TEST_F(Keyring, KeepsReplacesAndForgets)
{
    EXPECT_EQ(read(store, "openai").source, FoundKey::Source::None);
    EXPECT_EQ(read(store, "openai").problem, QString()) << "none is no problem";
    const Status written = write(store, "openai", "sk-first-0123456789");
    ASSERT_TRUE(written) << written.error().sentence << written.error().detail;
    EXPECT_EQ(read(store, "openai").key, q("sk-first-0123456789"));
    EXPECT_EQ(read(store, "openai").source, FoundKey::Source::Keyring);
    EXPECT_TRUE(read(store, "gemini").key.isEmpty()) << "each key is its own";
    ASSERT_TRUE(write(store, "openai", "sk-second-ÄÖ"));
    SecretStore later{QProcessEnvironment()};
    EXPECT_EQ(read(later, "openai").key, q("sk-second-ÄÖ")) << "another start of the program";
    ASSERT_TRUE(remove(store, "openai"));
    EXPECT_TRUE(read(later, "openai").key.isEmpty());
    EXPECT_TRUE(remove(store, "openai")) << "nothing to remove is fine";
}

TEST_F(Keyring, TheSessionComesFirstThenTheEnvironment)
{
    ASSERT_TRUE(write(store, "anthropic", "from-the-keyring"));
    QProcessEnvironment environment;
    environment.insert(q("ANTHROPIC_API_KEY"), q(" from-the-environment \n"));
    SecretStore other{environment};
    EXPECT_EQ(read(other, "anthropic").key, q("from-the-environment"));
    other.keepForSession(q("anthropic"), q("from-this-session"));
    EXPECT_EQ(read(other, "anthropic").source, FoundKey::Source::Session);
    ASSERT_TRUE(write(other, "anthropic", "new-in-the-keyring"));
    EXPECT_EQ(read(other, "anthropic").source, FoundKey::Source::Environment)
        << "kept now, so no copy any more";
    EXPECT_EQ(read(store, "anthropic").key, q("new-in-the-keyring"));
    ASSERT_TRUE(remove(store, "anthropic"));
}

// A server that repeats the key in its error, and a log of everything.
TEST_F(Keyring, WhatIsInItIsInNoLog)
{
    const QByteArray key = "sk-of-the-keyring-0123456789";
    test::ScriptedServer server(
        [&key](const test::ScriptedServer::Request &request, test::ScriptedServer::Connection &to) {
            const bool list = request.path == "/v1/models";
            to.send(test::ScriptedServer::response(list ? 200 : 400,
                list ? R"({"data":[{"id":"m"}]})"
                     : R"({"error":{"message":"the key )" + key.toStdString() + R"( is bad"}})"));
            return list;
        });
    QTemporaryDir project, config;
    ProjectData data;
    data.config.profiles = {q("interactive")};
    data.config.logging = {q("DEBUG"), q("sweetspot.log")};
    EngineEntry entry;
    entry.name = q("parrot");
    entry.kind = q("openai-cloud");
    entry.url = QString::fromStdString(server.url());
    entry.models = {{q("m"), {}, {}}};
    data.settings.engines = {entry};
    ASSERT_TRUE(ProjectFolder(project.path()).save(data));
    test::writeFile(
        config.filePath(q("sweetspot/prices.yaml")), "prices: {openai-cloud: {m: {input: 1, output: 10}}}\n");
    ASSERT_TRUE(write(store, qPrintable(engineKeyId(entry)), key.constData()));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(q("XDG_CONFIG_HOME"), config.path());
    process.setProcessEnvironment(environment);
    process.start(test::cli(), {q("run"), project.path(), q("--quick"), q("--debug")});
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    const QByteArray said = process.readAllStandardError() + process.readAllStandardOutput();
    const QByteArray log = test::readFile(project.filePath(q("sweetspot.log")));
    EXPECT_TRUE(log.contains("[key removed]") || log.contains("****")) << log.toStdString();
    EXPECT_FALSE(log.contains(key));
    EXPECT_FALSE(said.contains(key)) << said.toStdString();
    ASSERT_TRUE(remove(store, qPrintable(engineKeyId(entry))));
}

TEST_F(Keyring, IsNotReadableOnDisk)
{
    const QByteArray secret = "sk-not-in-any-file-0123456789";
    ASSERT_TRUE(write(store, "openai", secret.constData()));
    int files = 0;
    for (QDirIterator it(keyring->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(secret)) << file.fileName();
        ++files;
    }
    EXPECT_GT(files, 0) << "the keyring's own, encrypted";
    ASSERT_TRUE(remove(store, "openai"));
}

TEST_F(Keyring, TheTwinTakesTheHubsTokenFromIt)
{
    ASSERT_TRUE(write(store, "huggingface", "hf_kept_in_the_keyring"));
    test::ScriptedHub server;
    server.add(q("m-Q4_K_M.gguf"), test::tinyGguf());
    QTemporaryDir dir;
    ProjectData data;
    ASSERT_TRUE(ProjectFolder(dir.filePath(q("p"))).save(data));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(q("HF_ENDPOINT"), server.endpoint());
    environment.insert(q("HF_HOME"), dir.path());
    for (const char *name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN_PATH"})
        environment.remove(q(name));
    process.setProcessEnvironment(environment);
    process.start(test::cli(), {q("models"), dir.filePath(q("p")), q("download"), q("org/repo:Q4_K_M")});
    ASSERT_TRUE(process.waitForFinished(test::kPatienceMs));
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    EXPECT_TRUE(server.authorizations().contains(q("Bearer hf_kept_in_the_keyring")));
    for (const QString &other : server.fileAuthorizations())
        EXPECT_TRUE(other.isEmpty()) << "where the hub redirects to learns nothing";
    QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    for (QDirIterator it(dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        said += file.readAll();
    }
    EXPECT_FALSE(said.contains("hf_kept_in_the_keyring")) << "in no file, in no output";
    ASSERT_TRUE(remove(store, "huggingface"));
}

TEST_F(Keyring, WhenNobodyAnswersTheSentenceSaysWhatToDo)
{
    keyring->lock();
    const Status written = write(store, "openai", "sk-0123456789abcdef");
    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().sentence.contains(q("keep the key for this session")))
        << written.error().sentence;
    EXPECT_FALSE((written.error().sentence + written.error().detail).contains(q("sk-0123456789abcdef")));
    store.keepForSession(q("openai"), q("sk-0123456789abcdef"));
    EXPECT_EQ(read(store, "openai").source, FoundKey::Source::Session);
    EXPECT_TRUE(remove(store, "openai"));
    EXPECT_TRUE(read(store, "openai").key.isEmpty());
}
