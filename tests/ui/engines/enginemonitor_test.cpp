// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "ui/engines/enginemonitor.h"
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
class MonitorOfEngines : public testing::Test
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
        monitor.ask();
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(test::waitUntil([&] { return !monitor.isAsking(); }));
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
    EngineMonitor monitor{&document, &secrets};
};

} // namespace

TEST_F(MonitorOfEngines, KnowsNothingOfServersBeforeItAsks)
{
    EXPECT_FALSE(monitor.isAsking());
    EXPECT_EQ(monitor.state(q("llama.cpp")), nullptr);
    EXPECT_EQ(monitor.state(q("workshop")), nullptr);
    EXPECT_TRUE(monitor.problems().isEmpty());
    EXPECT_EQ(server.requests(), 0) << "opening a project asks nobody";
}

TEST_F(MonitorOfEngines, TellsHowItFoundEachEngine)
{
    QSignalSpy changed(&monitor, &EngineMonitor::changed);
    monitor.ask();
    EXPECT_TRUE(monitor.isAsking());
    EXPECT_EQ(changed.count(), 1) << "that it asks is told at once";
    settle();
    const EngineState *ours = monitor.state(q("llama.cpp")), *theirs = monitor.state(q("workshop"));
    ASSERT_TRUE(ours && theirs);
    EXPECT_TRUE(ours->usable) << ours->problem;
    EXPECT_EQ(ours->where, test::fakeServer());
    EXPECT_TRUE(ours->version.contains(q("9.9.9"))) << ours->version;
    EXPECT_TRUE(theirs->usable) << theirs->problem;
    EXPECT_EQ(theirs->models, (QStringList{q("first"), q("second")}));
    EXPECT_TRUE(monitor.problems().isEmpty());
}

TEST_F(MonitorOfEngines, TellsWhyAnEngineCannotBeUsedWhileItIsWanted)
{
    document.change(q("path"), {}, [](ProjectData &data) { data.config.llamaCpp.serverPath = q("/no/such"); });
    setAddress(q("http://127.0.0.1:1")); // nobody is there
    ask();
    ASSERT_TRUE(monitor.state(q("llama.cpp")) && monitor.state(q("workshop")));
    EXPECT_FALSE(monitor.state(q("llama.cpp"))->usable);
    EXPECT_TRUE(monitor.state(q("llama.cpp"))->problem.contains(q("/no/such")))
        << monitor.state(q("llama.cpp"))->problem;
    EXPECT_EQ(monitor.problems().keys(), QStringList{q("workshop")});
    EXPECT_FALSE(monitor.problems().value(q("workshop")).isEmpty());
    document.change(q("off"), {}, [](ProjectData &data) { data.settings.engines[0].enabled = false; });
    EXPECT_TRUE(monitor.problems().isEmpty()) << "it is not to be measured";
    EXPECT_TRUE(monitor.state(q("workshop"))) << "and shown all the same";
}

TEST_F(MonitorOfEngines, AnotherAddressIsAskedByItself)
{
    setAddress(q("http://127.0.0.1:1"));
    EXPECT_FALSE(monitor.isAsking()) << "nothing was asked before";
    ask();
    EXPECT_FALSE(monitor.state(q("workshop"))->usable);
    const int before = server.requests();
    setAddress(QString::fromStdString(server.url()));
    EXPECT_TRUE(monitor.isAsking());
    EXPECT_EQ(monitor.state(q("workshop")), nullptr) << "what is known speaks of another place";
    settle();
    EXPECT_TRUE(monitor.state(q("workshop"))->usable);
    EXPECT_GT(server.requests(), before);
    document.change(q("other"), {}, [](ProjectData &data) { data.config.limits.maxLoadTime = 77; });
    EXPECT_FALSE(monitor.isAsking()) << "no address changed";
}

TEST_F(MonitorOfEngines, NothingGoesElsewhereWithoutConsent)
{
    EXPECT_TRUE(monitor.isAllowed(entry())) << "on this machine nothing leaves it";
    setAddress(q("http://192.0.2.1:9")); // TEST-NET: nobody is there
    EXPECT_FALSE(monitor.isAllowed(entry()));
    ask();
    EXPECT_FALSE(monitor.state(q("workshop"))->usable);
    EXPECT_TRUE(monitor.state(q("workshop"))->problem.contains(q("192.0.2.1:9")))
        << monitor.state(q("workshop"))->problem;
    EXPECT_TRUE(monitor.problems().contains(q("workshop")));
}

TEST_F(MonitorOfEngines, AConsentIsShownAtOnceAndKept)
{
    const EngineEntry there{q("there"), q("openai"), q("http://192.0.2.1:9"), true, false, {}};
    const auto kept = [&] { return readConsents(consentsFile()).allows(document.path(), engineOrigin(there)); };
    monitor.allow(there, true);
    EXPECT_TRUE(monitor.isAllowed(there));
    EXPECT_TRUE(test::waitUntil(kept));
    settle();
    EngineEntry other = there;
    other.url = q("http://192.0.2.2:9");
    EXPECT_FALSE(monitor.isAllowed(other)) << "an address is allowed, not a name";
    monitor.allow(there, false);
    EXPECT_FALSE(monitor.isAllowed(there));
    EXPECT_TRUE(test::waitUntil([&] { return !kept(); }));
    settle();
}

TEST_F(MonitorOfEngines, AConsentThatCannotBeKeptIsTold)
{
    test::writeFile(consentsFile(), "{ damaged");
    QSignalSpy failed(&monitor, &EngineMonitor::failed);
    monitor.allow({q("there"), q("openai"), q("http://192.0.2.1:9"), true, false, {}}, true);
    EXPECT_TRUE(test::waitUntil([&] { return failed.count() == 1; }));
    EXPECT_EQ(test::readFile(consentsFile()), "{ damaged") << "the person's file is not written over";
    settle();
}

TEST_F(MonitorOfEngines, AnotherProjectBeginsAnew)
{
    ask();
    ConnectionState connection;
    connection.engine = q("workshop");
    monitor.setConnections({connection});
    ASSERT_TRUE(monitor.connection(q("workshop")));
    document.close();
    EXPECT_EQ(monitor.state(q("workshop")), nullptr);
    EXPECT_EQ(monitor.connection(q("workshop")), nullptr);
    EXPECT_EQ(monitor.keys(), keyKinds());
    monitor.ask();
    EXPECT_FALSE(monitor.isAsking()) << "there is nothing to ask for";
}
