// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandengine.h"
#include "core/engines/enginekind.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const Engine &command()
{
    static const auto engine = makeCommandEngine();
    return *engine;
}

EngineEntry entry(const char *text)
{
    EngineEntry entry;
    entry.name = q("tgi");
    entry.kind = q("command");
    entry.command = q(text);
    return entry;
}

} // namespace

TEST(CommandEngine, AnEntryIsItsCommand)
{
    EXPECT_TRUE(checkEngine(entry("s {model} {port}")));
    EXPECT_FALSE(checkEngine(entry("")));
    EXPECT_FALSE(checkEngine(entry("s {model} {port} {nonsense}")));
    for (const char *secret : {"--api-key x", "--api-key=x", "HF_TOKEN=x"})
        EXPECT_FALSE(checkEngine(entry((std::string("s {model} {port} ") + secret).c_str()))) << secret;
    EXPECT_TRUE(checkEngine(entry("s {model} {port} --max-new-tokens 7 --tokenizer-mode=slow")));
    EngineEntry other = entry("s {model} {port}");
    other.options = {{q("--x"), {}}};
    EXPECT_FALSE(checkEngine(other)) << "they are written into the command";
    other = entry("s {model} {port}");
    other.url = q("http://127.0.0.1:1");
    EXPECT_FALSE(checkEngine(other));
    other = entry("s {model} {port}");
    other.environment = {{q("LD_PRELOAD"), q("x")}};
    EXPECT_FALSE(checkEngine(other));
    other.environment = {{q("CUDA_LAUNCH_BLOCKING"), q("1")}};
    EXPECT_TRUE(checkEngine(other));
    other = entry("s {model} {port}");
    other.kind = q("vllm");
    EXPECT_FALSE(checkEngine(other)) << "another kind has no command";
    EXPECT_NE(launchFingerprint(entry("a {model} {port}")), launchFingerprint(entry("b {model} {port}")));
}

TEST(CommandEngine, LooksForItsProgramAndLoadsWhatThePersonSays)
{
    EXPECT_TRUE(command().surveyProgram(entry("sh {model} {port}"), {}, {}).usable);
    EXPECT_FALSE(command().surveyProgram(entry("/no/such {model} {port}"), {}, {}).usable);
    EXPECT_TRUE(command().accepts({Artifact::Kind::Gguf, q("m"), q("A")}, {}));
    EXPECT_TRUE(command().accepts({Artifact::Kind::Safetensors, q("m"), q("A")}, {}));
    EXPECT_FALSE(command().accepts({Artifact::Kind::Tag, q("m"), q("A")}, {}));
}

TEST(CommandEngine, GivesItBackForAShell)
{
    ServeOrder order;
    order.settings = {
        q("command"), q("/m"), {{q("s"), {}}, {q("--model"), {}}, {q("/m x"), {}}, {q("--port={port}"), {}}}};
    EXPECT_EQ(command().serveCommand(order), q("s --model '/m x' --port=8080"));
    EXPECT_EQ(command().serveCommand({}), QString());
}
