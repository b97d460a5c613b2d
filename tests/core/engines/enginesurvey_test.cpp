// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginesurvey.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

EngineState survey(const char *kind, const std::string &url, const std::string &key = {})
{
    EngineEntry entry;
    entry.name = q("x");
    entry.kind = q(kind);
    entry.url = QString::fromStdString(url);
    return surveyEngine(entry, key);
}

} // namespace

TEST(EngineSurvey, TellsModelsAndHowFarAway)
{
    ScriptedServer server([](const ScriptedServer::Request &request, ScriptedServer::Connection &to) {
        const bool good = request.headers.find("Bearer sk-good-0123456789") != std::string::npos;
        to.send(good ? ScriptedServer::response(200, R"({"data":[{"id":"a"},{"id":"b"}]})")
                     : ScriptedServer::response(401, "{}"));
        return true;
    });
    const EngineState good = survey("openai-cloud", server.url(), "sk-good-0123456789");
    EXPECT_TRUE(good.usable) << good.problem;
    EXPECT_EQ(good.models, (QStringList{q("a"), q("b")}));
    ASSERT_TRUE(good.latencyMs) << "the second question is on the open connection";
    EXPECT_GT(*good.latencyMs, 0);
    const EngineState wrong = survey("openai-cloud", server.url(), "sk-wrong");
    EXPECT_FALSE(wrong.usable);
    EXPECT_TRUE(wrong.problem.contains(q("Keys"))) << wrong.problem;
    const int asked = server.requests();
    const EngineState none = survey("openai-cloud", server.url());
    EXPECT_FALSE(none.usable);
    EXPECT_TRUE(none.problem.contains(q("No key"))) << none.problem;
    EXPECT_EQ(server.requests(), asked) << "without a key nothing is asked";
}

TEST(EngineSurvey, OneWithoutAListOfModelsCanBeUsed)
{
    ScriptedServer gateway([](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(404, R"({"detail":"Not Found"})"));
        return true;
    });
    for (const char *kind : {"gemini", "anthropic", "openai"}) {
        const EngineState state = survey(kind, gateway.url(), "k-0123456789");
        EXPECT_TRUE(state.usable) << kind << state.problem;
        EXPECT_TRUE(state.models.isEmpty()) << "unknown";
    }
    EXPECT_FALSE(survey("ollama", gateway.url()).usable) << "an Ollama has one";
    ScriptedServer page([](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(404, "<html>Nothing here", "text/html; charset=utf-8"));
        return true;
    });
    EXPECT_FALSE(survey("openai", page.url()).usable) << "some web server";
}

TEST(EngineSurvey, WhatIsNoSuchServerIsSaid)
{
    ScriptedServer page([](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, "<html>Please log in", "text/html"));
        return false;
    });
    EXPECT_TRUE(survey("openai", page.url()).problem.contains(q("web page")));
    ScriptedServer other([](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        to.send(ScriptedServer::response(200, R"({"hello":"world"})"));
        return false;
    });
    EXPECT_TRUE(survey("openai", other.url()).problem.contains(q("not of this kind")));
    EXPECT_FALSE(survey("openai", "http://127.0.0.1:1").usable);
    EXPECT_FALSE(survey("openai", "nonsense").problem.isEmpty());
    EXPECT_FALSE(survey("ollama", other.url()).usable);
}
