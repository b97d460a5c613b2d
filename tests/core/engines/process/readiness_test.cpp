// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/readiness.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::ScriptedServer;

TEST(Readiness, OnlyTwoHundredIsReady)
{
    int status = 200;
    ScriptedServer server([&](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(ScriptedServer::response(status, "{}"));
        return false;
    });
    StreamClient client;
    EXPECT_TRUE(answersOk(client, server.url() + "/health", {}));
    status = 503;
    EXPECT_FALSE(answersOk(client, server.url() + "/health", {}));
    EXPECT_FALSE(answersOk(client, "http://127.0.0.1:1/health", {}));
}
