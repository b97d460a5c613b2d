// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "models/keykind.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

EngineEntry entry(const char *kind, const char *url = "")
{
    EngineEntry e;
    e.name = q("x");
    e.kind = q(kind);
    e.url = q(url);
    return e;
}

} // namespace

TEST(EngineKind, AddressesLoseTheirVersionAndSlash)
{
    for (const char *url : {"http://h:8000", "http://h:8000/", "http://h:8000/v1", "http://h:8000/v1/"})
        EXPECT_EQ(engineUrl(entry("openai", url)), q("http://h:8000")) << url;
    EXPECT_EQ(engineUrl(entry("openai-cloud", "https://r.example/api/v1")), q("https://r.example/api"));
    EXPECT_EQ(engineUrl(entry("openai-cloud")), q("https://api.openai.com"));
    EXPECT_EQ(engineUrl(entry("ollama")), QString()) << "a server started by Sweetspot";
    EXPECT_EQ(engineHost(entry("openai", "http://h:8000/v1")), q("h:8000"));
    EXPECT_EQ(engineHost(entry("openai", "http://[::1]:8000")), q("[::1]:8000"));
}

TEST(EngineKind, OnlyLoopbackIsThisMachine)
{
    for (const char *url : {"http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "http://127.1.2.3"})
        EXPECT_TRUE(isOnThisMachine(entry("openai", url))) << url;
    for (const char *url : {"http://127.0.0.1.example.org", "http://192.168.0.4", "https://localhost.example"})
        EXPECT_FALSE(isOnThisMachine(entry("openai", url))) << url;
    EXPECT_TRUE(isOnThisMachine(entry("ollama")));
}

// A project that somebody sends must not lead a key to another host.
TEST(EngineKind, AKeyBelongsToItsAddress)
{
    EXPECT_EQ(engineKeyId(entry("openai-cloud")), q("openai"));
    EXPECT_EQ(engineKeyId(entry("openai-cloud", "https://api.openai.com/v1")), q("openai"));
    for (const char *url : {"https://evil.example", "https://api.openai.com.evil.example",
             "https://api.openai.com:8443", "http://api.openai.com"})
        EXPECT_TRUE(engineKeyId(entry("openai-cloud", url)).startsWith(q("backend/"))) << url;
    EXPECT_EQ(engineKeyId(entry("openai", "http://h:8000/v1")), q("backend/http://h:8000"));
    EXPECT_EQ(keyVariable(q("backend/https://my-host.example:8443")), q("SWEETSPOT_KEY_MY_HOST_EXAMPLE_8443"));
    EXPECT_EQ(keyVariable(q("openai")), q("OPENAI_API_KEY"));
    EXPECT_EQ(engineKeyId(entry("ollama")), QString());
}

TEST(EngineKind, WhatCannotBeUsedIsSaid)
{
    EXPECT_TRUE(checkEngine(entry("ollama")));
    EXPECT_TRUE(checkEngine(entry("openai", "http://127.0.0.1:8000/v1")));
    EXPECT_TRUE(checkEngine(entry("openai-cloud", "http://127.0.0.1:8000"))) << "a proxy on this machine";
    const std::pair<EngineEntry, const char *> wrong[]{{entry("openai"), "address"},
        {entry("openai", "ftp://h"), "not a server address"},
        {entry("openai", "h:8000"), "not a server address"},
        {entry("openai", "http://user:secret@h"), "Do not put"},
        {entry("openai", "http://h?key=1"), "Do not put"},
        {entry("openai-cloud", "http://api.openai.com"), "https"},
        {entry("telepathy", "http://h"), "telepathy"}};
    for (const auto &[e, words] : wrong) {
        const Status status = checkEngine(e);
        ASSERT_FALSE(status) << e.url;
        EXPECT_TRUE(status.error().sentence.contains(q(words))) << status.error().sentence;
    }
    for (const char *name : {"", "llama.cpp", "-x", "a/b", "a\nb", "a\n"}) {
        EngineEntry e = entry("ollama");
        e.name = q(name);
        EXPECT_FALSE(checkEngine(e)) << name;
    }
}

TEST(EngineKind, ServedModelsStandWhereThePersonSays)
{
    EngineEntry e = entry("openai-cloud");
    EXPECT_EQ((ServedModel{q("gpt-x"), {}, {}}).row(), q("gpt-x"));
    EXPECT_EQ(columnOf(e, {q("gpt-x"), {}, {}}), q("Cloud"));
    e.kind = q("openai");
    EXPECT_EQ(columnOf(e, {q("m"), q("Qwen"), {}}), q("Served"));
    EXPECT_EQ(columnOf(e, {q("m"), q("Qwen"), q("Q4_K_M")}), q("Q4_K_M"));
    EXPECT_EQ((ServedModel{q("m"), q("Qwen"), {}}).row(), q("Qwen"));
}

TEST(EngineKind, ThoseOfEveryProjectAreNoEntriesToAdd)
{
    ASSERT_EQ(builtInEngines().size(), 1);
    EXPECT_TRUE(isBuiltIn(q("llama.cpp")));
    EXPECT_FALSE(isBuiltIn(q("ollama")) || isBuiltIn(QString()));
    EXPECT_EQ(findEngineKind(q("llama.cpp")), nullptr);
    ASSERT_NE(anyEngineKind(q("llama.cpp")), nullptr);
    EXPECT_TRUE(anyEngineKind(q("llama.cpp"))->measuresLogits);
    ASSERT_NE(anyEngineKind(q("ollama")), nullptr);
    EXPECT_FALSE(anyEngineKind(q("ollama"))->measuresLogits);
    EXPECT_EQ(anyEngineKind(q("telepathy")), nullptr);
    EngineEntry ours;
    ours.name = ours.kind = q("llama.cpp");
    EXPECT_TRUE(checkEngine(ours)) << "it may say options";
    EXPECT_TRUE(acceptsFiles(ours));
    ours.enabled = false;
    EXPECT_FALSE(checkEngine(ours)) << "but is never switched off";
}

TEST(EngineKind, WhatIsAddedToALaunchIsPartOfItsFingerprint)
{
    EngineEntry e = entry("ollama");
    EXPECT_TRUE(launchFingerprint(e).isEmpty());
    e.options = {{q("num_keep"), q("4")}};
    e.environment = {{q("OLLAMA_DEBUG"), q("1")}};
    EXPECT_EQ(launchFingerprint(e), (QStringList{q("num_keep 4"), q("OLLAMA_DEBUG=1")}));
}

// A project may come from somebody else: what it names runs with the person's word alone.
TEST(EngineKind, WhatAProjectNamesNeedsConsent)
{
    EngineEntry entry;
    entry.name = entry.kind = q("vllm");
    EXPECT_EQ(consentOf(entry), QString()) << "a program that is on PATH is the person's";
    entry.program = q("/somewhere/venv");
    EXPECT_EQ(consentOf(entry), q("run /somewhere/venv"));
    EXPECT_TRUE(checkEngine(entry));
    entry.url = q("http://127.0.0.1:8000");
    EXPECT_FALSE(checkEngine(entry)) << "it is started here, not found at an address";
    entry = {};
    entry.name = entry.kind = q("openai");
    entry.url = q("https://far.example:8000/v1");
    EXPECT_EQ(consentOf(entry), q("https://far.example:8000"));
    entry.program = q("/somewhere");
    EXPECT_FALSE(checkEngine(entry)) << "nothing of it is started";
    entry.program.clear();
    entry.url = q("http://127.0.0.1:8000");
    EXPECT_EQ(consentOf(entry), QString());
    entry = {};
    entry.name = entry.kind = q("command");
    entry.command = q("a\nb {model} {port}");
    EXPECT_FALSE(checkEngine(entry)) << "one line";
    EngineEntry ours;
    ours.name = ours.kind = q("llama.cpp");
    ours.program = q("/elsewhere");
    EXPECT_FALSE(checkEngine(ours));
}
