// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/localserver.h"
#include "core/measure/streamclient.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <signal.h>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

struct Shell {
    QTemporaryDir dir;
    StreamClient client;
    LocalServer server;
    int ports = 0; ///< that were tried
    bool ready = false;
    LocalServer::Engine engine;

    explicit Shell(const char *script, const PortRange &range = {})
        : server(range)
    {
        engine.launch = [this, script](int port) {
            ++ports;
            return LocalServer::Launch{q("/bin/sh"), {q("-c"), q(script), q("sh"), QString::number(port)},
                QProcessEnvironment::systemEnvironment()};
        };
        engine.isReady = [this](const std::string &) { return ready; };
        engine.explain = [](const std::optional<ChildExit> &exit, const QByteArray &output) {
            const bool taken = output.contains("address already in use");
            return Error{taken ? ErrorCode::Busy
                    : exit     ? ErrorCode::Server
                               : ErrorCode::Timeout,
                exit ? QString::number(exit->code) : q("still running"), QString::fromUtf8(output)};
        };
    }
    Status start(std::chrono::milliseconds patience = 20s, const std::stop_token &stop = {})
    {
        return server.start(engine, {dir.filePath(q("out")), dir.filePath(q("err"))}, patience, client, stop);
    }
};

} // namespace

TEST(LocalServer, IsReadyWhenItAnswersAndEndsWhenItIsTold)
{
    Shell shell("exec sleep 600");
    shell.ready = true;
    ASSERT_TRUE(shell.start());
    const qint64 pid = shell.server.pid();
    EXPECT_TRUE(shell.server.running());
    EXPECT_TRUE(QByteArray::fromStdString(shell.server.baseUrl()).startsWith("http://127.0.0.1:"));
    shell.server.end(shell.client);
    EXPECT_FALSE(shell.server.running());
    EXPECT_NE(::kill(pid_t(pid), 0), 0) << "gone";
}

TEST(LocalServer, AnEndBeforeItIsReadyIsExplainedByItsOwnOutputOnly)
{
    Shell shell("echo worse >&2; exit 7");
    test::writeFile(shell.dir.filePath(q("err")), "of an earlier start\n");
    const Status status = shell.start();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().sentence, q("7"));
    EXPECT_EQ(status.error().detail, q("worse\n"));
    EXPECT_EQ(shell.ports, 1);
    EXPECT_EQ(shell.server.pid(), 0) << "nothing is left";
}

TEST(LocalServer, ATakenPortIsTriedElsewhereFiveTimes)
{
    Shell shell("echo bind: address already in use >&2; exit 1");
    const Status status = shell.start();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Busy);
    EXPECT_EQ(shell.ports, 5);
}

TEST(LocalServer, AllPortsTakenIsSaidAndNothingIsStarted)
{
    const test::ScriptedServer other([](const auto &, auto &) { return false; });
    Shell shell("exec sleep 600", {other.port(), other.port()});
    const Status status = shell.start();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Environment);
    EXPECT_TRUE(status.error().sentence.contains(QString::number(other.port())));
    EXPECT_EQ(shell.ports, 0);
}

TEST(LocalServer, ItsPortIsNobodyElsesUntilItEnded)
{
    Shell hangs("exec sleep 600");
    hangs.ready = true;
    ASSERT_TRUE(hangs.start());
    const int port = hangs.server.port();
    EXPECT_TRUE(portIsFree(port)) << "it never listened";
    EXPECT_FALSE(leaseFreePort({port, port}));
    hangs.server.end(hangs.client);
    EXPECT_TRUE(leaseFreePort({port, port}));
}

TEST(LocalServer, WhatNeverGetsReadyIsEnded)
{
    Shell shell("exec sleep 600");
    const Status status = shell.start(200ms);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Timeout);
    EXPECT_FALSE(shell.server.running());
}

TEST(LocalServer, AStopEndsTheWaiting)
{
    Shell shell("exec sleep 600");
    std::stop_source source;
    source.request_stop();
    const Status status = shell.start(20s, source.get_token());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(shell.server.running());
}

TEST(LocalServer, AProgramThatIsNotThereIsAnError)
{
    Shell shell("");
    shell.engine.launch = [](int) {
        return LocalServer::Launch{q("/no/such/program"), {}, QProcessEnvironment::systemEnvironment()};
    };
    EXPECT_FALSE(shell.start());
}

TEST(LocalServer, WhatPrintsIsAliveAndWhatIsSilentIsGivenUp)
{
    Shell talks("n=0; while [ $n -lt 40 ]; do echo $n >&2; n=$((n+1)); sleep 0.1; done; exit 3");
    Status status
        = talks.server.start(talks.engine, {talks.dir.filePath(q("out")), talks.dir.filePath(q("err"))},
            LocalServer::Patience(120s, 2500ms), talks.client, {});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Server) << "waited for to its end: " << status.error().sentence;
    Shell silent("echo once >&2; exec sleep 600");
    status = silent.server.start(silent.engine, {silent.dir.filePath(q("out")), silent.dir.filePath(q("err"))},
        LocalServer::Patience(60s, 300ms), silent.client, {});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Timeout);
    EXPECT_FALSE(silent.server.running());
}
