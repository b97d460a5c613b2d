// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/cachemetrics.h"
#include "core/engines/openai/openaichat.h"
#include "tests/support/prefixcacheserver.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::PrefixCacheServer;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

TEST(CacheMetrics, ReadsTheNamesOfEachVersion)
{
    for (const char *name : {"vllm:prefix_cache_%_total", "vllm:prefix_cache_%",
             "vllm:gpu_prefix_cache_%_total", "vllm:gpu_prefix_cache_%"}) {
        const QString page = q("# TYPE %1 counter\n%1{engine=\"0\",model_name=\"m\"} 7710.0\n"
                               "# TYPE %2 counter\n%2{engine=\"0\",model_name=\"m\"} 5.888e+03\n")
                                 .arg(q(name).replace(QLatin1Char('%'), q("queries")),
                                     q(name).replace(QLatin1Char('%'), q("hits")));
        EXPECT_EQ(cacheCounters(page.toStdString()), (CacheCounters{7710, 5888})) << name;
    }
}

TEST(CacheMetrics, SumsItsEnginesAndPassesOverTheRest)
{
    const char *page
        = "vllm:prefix_cache_queries_total{engine=\"0\",model_name=\"a } b\\\" {\"} 100 1700000000000\r\n"
          "vllm:prefix_cache_queries_total{engine=\"1\"} 20\n"
          "vllm:prefix_cache_queries_created{engine=\"0\"} 1.7e9\n"
          "vllm:prefix_cache_hits_total 30\n"
          "vllm:prefix_cache_hits_total_more 99\n"
          "vllm:external_prefix_cache_queries_total 90\n"
          "vllm:external_prefix_cache_hits_total 7\n"
          "vllm:gpu_prefix_cache_queries_total 1\nvllm:gpu_prefix_cache_hits_total 1";
    EXPECT_EQ(cacheCounters(page), (CacheCounters{120, 37}))
        << "what came from other caches was not read either";
}

TEST(CacheMetrics, WhatIsNoPageOfCountersHasNone)
{
    const std::string queries = "vllm:prefix_cache_queries_total 10\n", hits = "vllm:prefix_cache_hits_total ";
    for (const std::string &page :
        {std::string(), std::string("<html>"), std::string("\n\n{}{}{\n"), queries, hits + "1\n",
            queries + hits + "NaN\n", queries + hits + "-1\n", queries + hits + "1e300\n",
            queries + hits + "+Inf\n", queries + hits + "1x\n", queries + hits + "\n", queries + hits,
            queries + "vllm:prefix_cache_hits_total{a=\"b 1\n", queries + "vllm:prefix_cache_hits_total{a=\"\\",
            queries + "vllm:prefix_cache_hits_total{a=\"" + std::string(5000, 'x') + "\"} 1\n",
            std::string(3, '\0') + queries})
        EXPECT_EQ(cacheCounters(page), std::nullopt) << page.substr(0, 100);
}

TEST(CacheMetrics, WhatMovedBetweenIsTheRequestsOwnOrUnknown)
{
    const CacheCounters before{1000, 400};
    EXPECT_EQ(cachedBetween(before, {1512, 784}, 512), 384);
    EXPECT_EQ(cachedBetween(before, {1512, 400}, 512), 0) << "told, and none";
    EXPECT_EQ(cachedBetween(before, {1032, 424}, 512), 384) << "older versions count blocks";
    EXPECT_EQ(cachedBetween(before, before, 512), std::nullopt) << "no cache, or not yet counted";
    EXPECT_EQ(cachedBetween(before, {2500, 800}, 512), std::nullopt) << "somebody else asked too";
    EXPECT_EQ(cachedBetween(before, {512, 0}, 512), std::nullopt) << "the server was started anew";
    EXPECT_EQ(cachedBetween(before, {1512, 390}, 512), std::nullopt);
    EXPECT_EQ(cachedBetween(before, {1512, 1400}, 512), std::nullopt) << "more hits than questions";
    EXPECT_EQ(cachedBetween(before, {1512, 784}, std::nullopt), std::nullopt);
    EXPECT_EQ(cachedBetween(before, {1512, 784}, 0), std::nullopt);
}

namespace
{

GenerationReply ask(CacheMetrics &metrics, const PrefixCacheServer &server, const QString &prompt)
{
    const OpenAiChat dialect(OpenAiChat::Flavour::Plain);
    GenerationRequest request;
    request.promptText = prompt;
    request.outputTokens = 2;
    StreamClient client;
    const Endpoint endpoint(server.url());
    metrics.before(client, endpoint, {});
    GenerationReply reply = dialect.interpret(client.run(dialect.generation(endpoint, request), {}, {}));
    EXPECT_FALSE(reply.error);
    EXPECT_FALSE(reply.cachedTokens) << "its answers do not tell";
    metrics.after(client, endpoint, {}, reply);
    return reply;
}

const QString kFirst = q("one two three four five six seven eight nine ten ").repeated(20);
const QString kOther = q("eleven twelve thirteen fourteen fifteen sixteen ").repeated(20);

} // namespace

TEST(CacheMetrics, CountsARequestOfAServerThatTellsItThere)
{
    PrefixCacheServer server("vllm:prefix_cache_%_total");
    CacheMetrics metrics;
    EXPECT_FALSE(ask(metrics, server, kFirst).cachedTokens) << "the first one finds out";
    const GenerationReply other = ask(metrics, server, kOther);
    EXPECT_EQ(other.cachedTokens, 0);
    const GenerationReply again = ask(metrics, server, kFirst);
    EXPECT_EQ(again.cachedTokens, server.heard().back().cached);
    EXPECT_GT(again.cachedTokens.value_or(0), 200);
}

TEST(CacheMetrics, AServerWithoutIsAskedOnce)
{
    PrefixCacheServer server;
    CacheMetrics metrics;
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(ask(metrics, server, kFirst).cachedTokens);
    EXPECT_EQ(server.metricsAsked(), 1);
}

TEST(CacheMetrics, AnAnswerThatTellsItselfIsLeftAlone)
{
    int asked = 0;
    ScriptedServer server([&asked](const ScriptedServer::Request &, ScriptedServer::Connection &to) {
        ++asked;
        return to.send(ScriptedServer::response(404, "{}"));
    });
    CacheMetrics metrics;
    StreamClient client;
    GenerationReply told;
    told.cachedTokens = 7;
    GenerationReply failed;
    failed.error = Error{ErrorCode::Server, q("x"), {}};
    for (GenerationReply *reply : {&told, &failed}) {
        metrics.before(client, server.url(), {});
        metrics.after(client, server.url(), {}, *reply);
    }
    EXPECT_EQ(told.cachedTokens, 7);
    EXPECT_EQ(asked, 0);
}
