// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "ui/engines/enginedesk.h"
#include "ui/project/document.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

/// A project with a fake llama-server and one server at an address.
class DeskOfEngines : public testing::Test
{
protected:
    void SetUp() override
    {
        qputenv("XDG_CONFIG_HOME", config.path().toUtf8()); // where consents are kept
        ProjectData data;
        data.config.llamaCpp.serverPath = test::fakeServer();
        data.settings.engines << EngineEntry{
            q("workshop"), q("openai"), QString::fromStdString(server.url()), true, false, {}};
        ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
        ASSERT_TRUE(document.open(dir.path()));
    }
    void TearDown() override
    {
        if (before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", before);
    }
    void ask()
    {
        desk.ask();
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(test::waitUntil([&] { return !desk.isAsking(); }));
    }
    void setAddress(const QString &url)
    {
        document.change(q("address"), {}, [&](ProjectData &data) { data.settings.engines[0].url = url; });
    }
    const EngineEntry &entry() { return document.data().settings.engines.at(0); }

    ScriptedServer server{[](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, R"({"data":[{"id":"first"},{"id":"second"}]})"));
        return true;
    }};
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    QTemporaryDir dir, config;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    EngineDesk desk{&document, &secrets};
};

} // namespace

TEST_F(DeskOfEngines, KnowsNothingOfServersBeforeItAsks)
{
    EXPECT_FALSE(desk.isAsking());
    EXPECT_EQ(desk.state(q("llama.cpp")), nullptr);
    EXPECT_EQ(desk.state(q("workshop")), nullptr);
    EXPECT_TRUE(desk.problems().isEmpty());
    EXPECT_EQ(server.requests(), 0) << "opening a project asks nobody";
}

TEST_F(DeskOfEngines, TellsHowItFoundEachEngine)
{
    QSignalSpy changed(&desk, &EngineDesk::changed);
    desk.ask();
    EXPECT_TRUE(desk.isAsking());
    EXPECT_EQ(changed.count(), 1) << "that it asks is told at once";
    settle();
    const EngineState *ours = desk.state(q("llama.cpp")), *theirs = desk.state(q("workshop"));
    ASSERT_TRUE(ours && theirs);
    EXPECT_TRUE(ours->usable) << ours->problem;
    EXPECT_EQ(ours->where, test::fakeServer());
    EXPECT_TRUE(ours->version.contains(q("9.9.9"))) << ours->version;
    EXPECT_TRUE(theirs->usable) << theirs->problem;
    EXPECT_EQ(theirs->models, (QStringList{q("first"), q("second")}));
    EXPECT_TRUE(desk.problems().isEmpty());
}

TEST_F(DeskOfEngines, TellsWhyAnEngineCannotBeUsedWhileItIsWanted)
{
    document.change(q("path"), {}, [](ProjectData &data) { data.config.llamaCpp.serverPath = q("/no/such"); });
    setAddress(q("http://127.0.0.1:1")); // nobody is there
    ask();
    ASSERT_TRUE(desk.state(q("llama.cpp")) && desk.state(q("workshop")));
    EXPECT_FALSE(desk.state(q("llama.cpp"))->usable);
    EXPECT_TRUE(desk.state(q("llama.cpp"))->problem.contains(q("/no/such")))
        << desk.state(q("llama.cpp"))->problem;
    EXPECT_EQ(desk.problems().keys(), QStringList{q("workshop")});
    EXPECT_FALSE(desk.problems().value(q("workshop")).isEmpty());
    document.change(q("off"), {}, [](ProjectData &data) { data.settings.engines[0].enabled = false; });
    EXPECT_TRUE(desk.problems().isEmpty()) << "it is not to be measured";
    EXPECT_TRUE(desk.state(q("workshop"))) << "and shown all the same";
}

TEST_F(DeskOfEngines, AnotherAddressIsAskedByItself)
{
    setAddress(q("http://127.0.0.1:1"));
    EXPECT_FALSE(desk.isAsking()) << "nothing was asked before";
    ask();
    EXPECT_FALSE(desk.state(q("workshop"))->usable);
    const int before = server.requests();
    setAddress(QString::fromStdString(server.url()));
    EXPECT_TRUE(desk.isAsking());
    EXPECT_EQ(desk.state(q("workshop")), nullptr) << "what is known speaks of another place";
    settle();
    EXPECT_TRUE(desk.state(q("workshop"))->usable);
    EXPECT_GT(server.requests(), before);
    document.change(q("other"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    EXPECT_FALSE(desk.isAsking()) << "no address changed";
}

TEST_F(DeskOfEngines, NothingGoesElsewhereWithoutConsent)
{
    EXPECT_TRUE(desk.isAllowed(entry())) << "on this machine nothing leaves it";
    setAddress(q("http://192.0.2.1:9")); // TEST-NET: nobody is there
    EXPECT_FALSE(desk.isAllowed(entry()));
    ask();
    EXPECT_FALSE(desk.state(q("workshop"))->usable);
    EXPECT_TRUE(desk.state(q("workshop"))->problem.contains(q("192.0.2.1:9")))
        << desk.state(q("workshop"))->problem;
    EXPECT_TRUE(desk.problems().contains(q("workshop")));
}

TEST_F(DeskOfEngines, AConsentIsShownAtOnceAndKept)
{
    const EngineEntry there{q("there"), q("openai"), q("http://192.0.2.1:9"), true, false, {}};
    const auto kept = [&] { return readConsents(consentsFile()).allows(document.path(), there.origin()); };
    desk.allow(there, true);
    EXPECT_TRUE(desk.isAllowed(there));
    EXPECT_TRUE(test::waitUntil(kept));
    settle();
    EngineEntry other = there;
    other.url = q("http://192.0.2.2:9");
    EXPECT_FALSE(desk.isAllowed(other)) << "an address is allowed, not a name";
    desk.allow(there, false);
    EXPECT_FALSE(desk.isAllowed(there));
    EXPECT_TRUE(test::waitUntil([&] { return !kept(); }));
    settle();
}

TEST_F(DeskOfEngines, AConsentThatCannotBeKeptIsTold)
{
    test::writeFile(consentsFile(), "{ damaged");
    QSignalSpy failed(&desk, &EngineDesk::failed);
    desk.allow({q("there"), q("openai"), q("http://192.0.2.1:9"), true, false, {}}, true);
    EXPECT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
    EXPECT_EQ(test::readFile(consentsFile()), "{ damaged") << "the person's file is not written over";
    settle();
}

TEST_F(DeskOfEngines, AnotherProjectBeginsAnew)
{
    ask();
    ConnectionState connection;
    connection.engine = q("workshop");
    desk.setConnections({connection});
    ASSERT_TRUE(desk.connection(q("workshop")));
    document.close();
    EXPECT_EQ(desk.state(q("workshop")), nullptr);
    EXPECT_EQ(desk.connection(q("workshop")), nullptr);
    EXPECT_EQ(desk.keys(), keyKinds());
    desk.ask();
    EXPECT_FALSE(desk.isAsking()) << "there is nothing to ask for";
}
