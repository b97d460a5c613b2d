// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/contextjson.h"
#include "core/store/runs/recordjson.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ContextJson, ConfigurationsReadBackWhole)
{
    BenchConfig config;
    config.testMode = TestMode::Quick;
    config.llamaCpp.defaultThreads = 3;
    config.llamaCpp.rpcServers = {q("127.0.0.1:50052")};
    config.longContext.testSizes = {4096};
    config.limits.allowSwap = true;
    config.output.dir = q("./results");
    EXPECT_EQ(configFromJson(*parseJson(dumpJson(configToJson(config)))), config);
    EXPECT_EQ(configFromJson(Json::object()), BenchConfig{});
    EXPECT_EQ(
        configFromJson(*parseJson(R"({"limits":{"max_load_time":"soon"},"thresholds":[]})")), BenchConfig{});
}

TEST(ContextJson, ContextsReadBackWhole)
{
    RunContext context = test::someContext();
    context.virtualised = {q("hypervisor")};
    context.onBattery = true;
    context.devices = {q("CUDA0: A card")};
    context.variables = {{q("CUDA_VISIBLE_DEVICES"), q("1")}, {q("OMP_NUM_THREADS"), q("4")}};
    context.config.testMode = TestMode::Quick;
    context.overrides = {q("limits.max_load_time=5")};
    context.picked = true;
    EXPECT_EQ(runContextFromJson(*parseJson(dumpJson(runContextToJson(context)))), context);
    const ServerFacts facts{2, 1.5, 2e9, 4096, 8, 1e6, false, 0.3, q("llama-server -m 'x y'")};
    EXPECT_EQ(serverFactsFromJson(serverFactsToJson(facts)), facts);
    ServerFacts told = facts;
    told.settings = {q("llama-server"), q("/m/x y.gguf"), {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}};
    EXPECT_EQ(serverFactsFromJson(serverFactsToJson(told)), told);
    told.settings.environment = {{q("GGML_X"), q("a b")}};
    EXPECT_EQ(serverFactsFromJson(serverFactsToJson(told)), told);
}

TEST(ContextJson, SettingsThatDoNotFitAreLeftOut)
{
    const Json json
        = *parseJson(R"({"program":"llama-server","model":7,"options":[["-c","1"],["-t"],3,["-b",4]]})");
    EXPECT_EQ(launchSettingsFromJson(json), (LaunchSettings{q("llama-server"), {}, {{q("-c"), q("1")}}}));
    EXPECT_EQ(launchSettingsFromJson(*parseJson("[]")), LaunchSettings{});
    EXPECT_EQ(launchSettingsFromJson(*parseJson(R"({"environment":{"A":"1","B":2}})")).environment,
        (QMap<QString, QString>{{q("A"), q("1")}}));
    EXPECT_TRUE(launchSettingsFromJson(*parseJson(R"({"environment":["A"]})")).environment.isEmpty());
    EXPECT_EQ(launchSettingsFromJson(*parseJson(R"({"options":{}})")), LaunchSettings{});
}
