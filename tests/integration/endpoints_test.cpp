// SPDX-License-Identifier: GPL-3.0-or-later
// Cells on servers at addresses, through sweetspot-cli: what a run writes, what it sends, what it never
// reveals.
#include "core/base/json.h"
#include "core/engines/enginesurvey.h"
#include "core/engines/process/ports.h"
#include "core/store/person/consents.h"
#include "core/store/runs/runstore.h"
#include "tests/support/places.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <mutex>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

const QByteArray kKey = "sk-integration-secret-4242424242";

/// A cloud that speaks like OpenAI and does what a test says.
class Cloud
{
public:
    std::atomic<int> generations{0}, unauthorised{0}, listings{0};
    std::atomic<int> revokedAfter{1000}; ///< questions for the list of models
    /// Called with the number of a generation; false: it has answered itself.
    std::function<bool(int, ScriptedServer::Connection &)> before;
    ScriptedServer server{[this](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        if (request.headers.find("Bearer " + kKey.toStdString()) == std::string::npos) {
            ++unauthorised;
            to.send(ScriptedServer::response(401, R"({"error":{"message":"no"}})"));
            return false;
        }
        if (request.path == "/v1/models" && listings++ >= revokedAfter) {
            to.send(ScriptedServer::response(401, R"({"error":{"message":"revoked"}})"));
            return false;
        }
        if (request.path == "/v1/models") {
            to.send(ScriptedServer::response(200, R"({"data":[{"id":"cloud-model"}]})"));
            return true;
        }
        const int number = generations++;
        if (before && !before(number, to))
            return false;
        const auto body = parseJson(QByteArray::fromStdString(request.body));
        const int tokens = body ? integerOf(*body, "max_completion_tokens", 16) : 16;
        to.send(ScriptedServer::streamHead());
        for (int i = 0; i < tokens && to.isOpen(); ++i)
            to.sendAt(ScriptedServer::now() + 500'000,
                ScriptedServer::chunk(
                    "data: {\"choices\":[{\"delta\":{\"content\":\" w\"},\"finish_reason\":null}]}\n\n"));
        to.send(ScriptedServer::chunk(
            "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n"
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":500,\"completion_tokens\":"
            + std::to_string(tokens) + "}}\n\ndata: [DONE]\n\n"));
        to.send(ScriptedServer::lastChunk());
        return true;
    }};
};

struct Ran {
    int code = -1;
    QByteArray out, err;
};

class Endpoints : public testing::Test
{
protected:
    void SetUp() override
    {
        data.settings.name = q("Clouds");
        data.config.profiles = {q("interactive")};
        data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
        data.config.output.formats = {q("json"), q("csv"), q("html"), q("md")};
        EngineEntry entry;
        entry.name = q("cloud");
        entry.kind = q("openai-cloud");
        entry.url = QString::fromStdString(cloud.server.url());
        entry.models = {{q("cloud-model"), {}, {}}};
        data.settings.engines = {entry};
        test::writeFile(config.filePath(q("sweetspot/prices.yaml")),
            "prices: {openai-cloud: {cloud-model: {input: 1, output: 10}}}\n");
    }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.remove(q("DBUS_SESSION_BUS_ADDRESS"));
        all.insert(q("XDG_CONFIG_HOME"), config.path());
        // the key belongs to the address, so its variable does
        all.insert(q("SWEETSPOT_KEY_127_0_0_1_%1").arg(cloud.server.port()), QString::fromUtf8(kKey));
        return all;
    }
    Ran run(const QStringList &more = {})
    {
        EXPECT_TRUE(ProjectFolder(project.path()).save(data));
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(test::cli(), QStringList{q("run"), project.path(), q("--quick")} + more);
        EXPECT_TRUE(process.waitForStarted());
        QByteArray told; // what the process list would show, while it runs
        while (!process.waitForFinished(50) && process.state() == QProcess::Running)
            told += test::readFile(q("/proc/%1/cmdline").arg(process.processId()));
        EXPECT_FALSE(told.contains(kKey));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    RunRecord record()
    {
        const RunStore store(project.path());
        const auto read = store.read(store.runIds().value(0));
        return read ? *read : RunRecord();
    }
    QStringList events(const RunRecord &run)
    {
        QStringList kinds;
        for (const CellRecord &cell : run.cells)
            for (const Observation &event : cell.observations)
                if (event.profile == q("connection"))
                    kinds << event.kind;
        return kinds;
    }

    Cloud cloud;
    QTemporaryDir project, config;
    ProjectData data;
};

} // namespace

TEST_F(Endpoints, ACloudModelIsMeasuredAndItsKeyIsNowhere)
{
    const Ran ran = run();
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString() << ran.out.toStdString();
    EXPECT_TRUE(ran.err.contains("cost")) << "said before it begins: " << ran.err.toStdString();
    const RunRecord run = record();
    ASSERT_EQ(run.cells.size(), 1);
    const CellRecord &cell = run.cells[0];
    EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.reason;
    EXPECT_EQ(cell.id.quantization, q("Cloud"));
    EXPECT_EQ(cell.price, (ModelPrice{1, 10, {}}));
    EXPECT_GE(cell.attempts.size(), 4);
    for (const Attempt &attempt : cell.attempts)
        EXPECT_FALSE(attempt.resources.rssBytes.has_value()) << "no memory of a server that is not ours";
    EXPECT_FALSE(cell.launches.value(0).loadSeconds.has_value()) << "it ran already";
    int files = 0;
    for (const QString &root : {project.path(), config.path()}) {
        QDirIterator all(root, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            ++files;
            EXPECT_FALSE(test::readFile(path).contains(kKey)) << path;
        }
    }
    EXPECT_GE(files, 10) << "journal, logs, timelines, telemetry and four reports were looked at";
    EXPECT_FALSE((ran.out + ran.err).contains(kKey));
    EXPECT_EQ(cloud.unauthorised, 0);
}

TEST_F(Endpoints, FailuresAreRetriedInTheOpenAndNotAveragedIn)
{
    cloud.before = [](int number, ScriptedServer::Connection &to) {
        if (number != 3 && number != 4)
            return true;
        to.send(ScriptedServer::response(503, R"({"error":{"message":"overloaded"}})"));
        return false;
    };
    const Ran ran = run();
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    const RunRecord run = record();
    EXPECT_EQ(events(run).count(q("retry")), 2) << events(run).join(q(","));
    EXPECT_TRUE(events(run).contains(q("limits")));
    int failed = 0, retried = 0;
    for (const Attempt &attempt : run.cells.value(0).attempts) {
        failed += attempt.outcome == AttemptOutcome::Failed;
        retried += attempt.retry > 0;
    }
    EXPECT_EQ(failed, 2) << "each try is in the journal";
    EXPECT_EQ(retried, 2) << "the second failure, and the one that worked";
    EXPECT_EQ(run.cells.value(0).outcome, CellOutcome::Done);
}

TEST_F(Endpoints, NothingIsRetriedAfterTheFirstToken)
{
    cloud.before = [](int number, ScriptedServer::Connection &to) {
        if (number != 3)
            return true;
        to.send(ScriptedServer::streamHead());
        to.send(ScriptedServer::chunk("data: {\"choices\":[{\"delta\":{\"content\":\" w\"}}]}\n\n"));
        to.reset();
        return false;
    };
    const Ran ran = run();
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    const RunRecord run = record();
    EXPECT_FALSE(events(run).contains(q("retry"))) << events(run).join(q(","));
    EXPECT_TRUE(events(run).contains(q("gave_up")));
}

TEST_F(Endpoints, TheLimitOnCostStopsBeforeItIsExceeded)
{
    const Ran ran = run({q("--set"), q("cloud.max_cost=0.0001")});
    EXPECT_EQ(cloud.generations, 0) << "a profile that could exceed it is not begun";
    ASSERT_EQ(record().cells.size(), 1);
    ASSERT_FALSE(record().cells[0].unmeasured.isEmpty());
    EXPECT_EQ(record().cells[0].unmeasured[0].rule, q("cost"));
    EXPECT_TRUE(record().cells[0].unmeasured[0].sentence.contains(q("cloud.max_cost")));
}

TEST_F(Endpoints, AVanishedModelIsSaidBeforeAnythingIsAsked)
{
    data.settings.engines[0].models = {{q("another-model"), {}, {}}};
    const Ran gone = run();
    EXPECT_EQ(cloud.generations, 0);
    ASSERT_EQ(record().cells.size(), 1);
    EXPECT_EQ(record().cells[0].outcome, CellOutcome::Skipped) << gone.err.toStdString();
    EXPECT_TRUE(record().cells[0].reason.contains(q("another-model"))) << record().cells[0].reason;
}

TEST_F(Endpoints, NothingLeavesThisMachineUnasked)
{
    data.settings.engines[0].url = q("https://192.0.2.1"); // TEST-NET: nobody is there
    const Ran ran = run();
    ASSERT_EQ(record().cells.size(), 1) << ran.err.toStdString();
    EXPECT_EQ(record().cells[0].rule, q("engine"));
    EXPECT_TRUE(record().cells[0].reason.contains(q("allow"))) << record().cells[0].reason;
}

TEST_F(Endpoints, AnAddressWhereNobodyAnswersIsNoSuccess)
{
    data.settings.engines[0].kind = q("openai");
    data.settings.engines[0].url = q("http://127.0.0.1:1");
    const Ran ran = run();
    EXPECT_EQ(ran.code, 1) << "what was asked for was not measured";
    EXPECT_TRUE(ran.out.contains("does not accept connections")) << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("resume")) << ran.out.toStdString();
    const RunStore store(project.path());
    EXPECT_EQ(store.newestUnfinished(), store.runIds().value(0)) << "a resume tries again";
}

TEST_F(Endpoints, TheBreakerOpensHalfOpensAndClosesInTheJournal)
{
    cloud.before = [](int number, ScriptedServer::Connection &to) {
        if (number < 2 || number >= 7)
            return true;
        to.send(ScriptedServer::response(500, R"({"error":{"message":"out of order"}})"));
        return false;
    };
    const Ran ran = run({q("--set"), q("network.breaker_rest=0.2")});
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    const RunRecord record = this->record();
    const QStringList kinds = events(record);
    const auto open = kinds.indexOf(q("breaker_open")), half = kinds.indexOf(q("breaker_half_open")),
               closed = kinds.indexOf(q("breaker_closed"));
    EXPECT_GE(open, 0) << kinds.join(q(","));
    EXPECT_GT(half, open);
    EXPECT_GT(closed, half);
    EXPECT_EQ(record.cells.value(0).outcome, CellOutcome::Done) << record.cells.value(0).reason;
    QProcess doctor; // and a person finds it there
    doctor.start(test::cli(), {q("doctor"), project.path()});
    ASSERT_TRUE(doctor.waitForFinished());
    EXPECT_TRUE(doctor.readAllStandardOutput().contains(" retries,"));
}

TEST_F(Endpoints, AKeyThatIsRevokedEndsItsCellAndNotTheRun)
{
    cloud.revokedAfter = 2; // the survey still works
    data.settings.engines[0].models << ServedModel{q("cloud-model"), q("Second"), {}};
    const Ran ran = run();
    EXPECT_EQ(ran.code, 1) << "cells errored: " << ran.err.toStdString();
    ASSERT_EQ(record().cells.size(), 2);
    for (const CellRecord &cell : record().cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Errored);
        EXPECT_TRUE(cell.reason.contains(q("Keys"))) << cell.reason;
    }
    EXPECT_TRUE(record().endedUtc.has_value());
}

TEST_F(Endpoints, TheTwinAddsAsksAllowsAndRemoves)
{
    data.settings.engines.clear();
    ASSERT_TRUE(ProjectFolder(project.path()).save(data));
    const auto engines = [&](const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(test::cli(), QStringList{q("engines"), project.path()} + arguments);
        EXPECT_TRUE(process.waitForFinished());
        return Ran{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    const QString url = QString::fromStdString(cloud.server.url());
    EXPECT_EQ(engines({q("add"), q("openai-cloud"), q("--name"), q("near"), q("--url"), url, q("--served"),
                          q("a,b=Row")})
                  .code,
        0);
    EXPECT_EQ(engines({q("add"), q("openai-cloud"), q("--name"), q("near"), q("--url"), url}).code, 2)
        << "twice";
    EXPECT_EQ(engines({q("add"), q("openai"), q("--url"), q("nonsense")}).code, 2);
    EXPECT_EQ(engines({q("add"), q("gemini"), q("--served"), q("=Row")}).code, 2) << "a model without a name";
    EXPECT_EQ(engines({q("add"), q("gemini"), q("--name"), q("far")}).code, 0);
    const auto list = parseJson(engines({q("list"), q("--json")}).out);
    ASSERT_TRUE(list && list->size() == 2);
    EXPECT_EQ((*list)[0]["usable"], true);
    EXPECT_EQ((*list)[0]["models"][0], "cloud-model");
    EXPECT_EQ((*list)[1]["usable"], false) << "not allowed";
    EXPECT_EQ(engines({q("off"), q("near")}).code, 0);
    EXPECT_EQ(engines({q("allow"), q("far")}).code, 0);
    Issues issues;
    const auto read = ProjectFolder(project.path()).load(issues);
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->settings.engines.value(0).enabled);
    EXPECT_EQ(read->settings.engines.value(0).models,
        QVector<ServedModel>({{q("a"), {}, {}}, {q("b"), q("Row"), {}}}));
    const QString consents = config.filePath(q("sweetspot/consents.json"));
    EXPECT_TRUE(readConsents(consents).allows(project.path(), q("https://generativelanguage.googleapis.com")));
    EXPECT_EQ(engines({q("forbid"), q("far")}).code, 0);
    EXPECT_EQ(readConsents(consents), Consents());
    EXPECT_EQ(engines({q("remove"), q("far")}).code, 0);
    EXPECT_EQ(engines({q("remove"), q("far")}).code, 2);
    EXPECT_EQ(engines({q("clean"), q("near")}).code, 2) << "nothing of ours is kept there";
    EXPECT_EQ(engines({q("dance")}).code, 2);
    const Ran prices = engines({q("prices")});
    EXPECT_TRUE(QFile::exists(QString::fromUtf8(prices.out.trimmed())));
    EXPECT_EQ(cloud.generations, 0) << "none of this costs anything";
}

// A real TLS server whose certificate nobody vouches for.
// of.
TEST_F(Endpoints, ACertificateThatDoesNotFitIsSaid)
{
    if (QStandardPaths::findExecutable(q("openssl")).isEmpty())
        GTEST_SKIP() << "openssl is not on this machine";
    const QString key = config.filePath(q("key.pem")), certificate = config.filePath(q("cert.pem"));
    ASSERT_EQ(QProcess::execute(q("openssl"),
                  {q("req"), q("-x509"), q("-newkey"), q("rsa:2048"), q("-nodes"), q("-days"), q("2"),
                      q("-subj"), q("/CN=somebody.example"), q("-keyout"), key, q("-out"), certificate}),
        0);
    const auto port = leaseFreePort();
    ASSERT_TRUE(port);
    QProcess tls;
    tls.start(q("openssl"),
        {q("s_server"), q("-accept"), q("127.0.0.1:%1").arg(port->port()), q("-key"), key, q("-cert"),
            certificate, q("-www")});
    ASSERT_TRUE(tls.waitForStarted());
    EngineEntry entry;
    entry.name = q("tls");
    entry.kind = q("openai");
    entry.url = q("https://127.0.0.1:%1").arg(port->port());
    EngineState state;
    ASSERT_TRUE(test::waitUntil([&] { // until it listens
        state = surveyEngine(entry, "sk-secret-0123456789");
        return !state.problem.contains(q("accept connections"));
    }));
    EXPECT_FALSE(state.usable);
    EXPECT_TRUE(state.problem.contains(q("certificate"))) << state.problem;
    tls.kill();
    tls.waitForFinished();
    EXPECT_FALSE(tls.readAll().contains("sk-secret")) << "nothing was told to it";
}
