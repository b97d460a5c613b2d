// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/enginekeys.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(EngineKeys, EveryEngineGetsTheKeyOfItsAddressOnly)
{
    QProcessEnvironment environment;
    environment.insert(q("OPENAI_API_KEY"), q("sk-openai-0123456789"));
    environment.insert(q("SWEETSPOT_KEY_LAN_8000"), q("lan-key-0123456789"));
    SecretStore store(environment);
    EngineEntry openai, evil, lan, ollama, off;
    openai.name = q("openai");
    evil.name = q("evil");
    openai.kind = evil.kind = off.kind = q("openai-cloud");
    evil.url = q("https://evil.example/v1");
    lan.name = q("lan");
    lan.kind = q("openai");
    lan.url = q("http://lan:8000");
    ollama.name = ollama.kind = q("ollama");
    off.name = q("off");
    off.enabled = false;
    QObject context;
    std::optional<QHash<QString, QString>> keys;
    readEngineKeys(store, {openai, evil, lan, ollama, off}, &context,
        [&](const QHash<QString, QString> &found) { keys = found; });
    EXPECT_FALSE(keys) << "the answer comes later, always";
    ASSERT_TRUE(test::waitUntil([&] { return keys.has_value(); }));
    EXPECT_EQ(keys->value(q("openai")), q("sk-openai-0123456789"));
    EXPECT_EQ(keys->value(q("lan")), q("lan-key-0123456789"));
    EXPECT_EQ(keys->size(), 2) << "a project cannot lead a key to another host";
    keys.reset();
    readEngineKeys(store, {}, &context, [&](const QHash<QString, QString> &found) { keys = found; });
    ASSERT_TRUE(test::waitUntil([&] { return keys.has_value(); }));
    EXPECT_TRUE(keys->isEmpty());
    EXPECT_EQ(keyKindOf(openai).id, q("openai"));
    EXPECT_EQ(keyKindOf(evil).testUrl, q("https://evil.example/v1/models"));
    EngineEntry gateway;
    gateway.kind = q("anthropic");
    gateway.url = q("https://gateway.example");
    EXPECT_EQ(keyKindOf(gateway).header, q("x-api-key"));
    EXPECT_EQ(keyKindOf(gateway).testUrl, q("https://gateway.example/v1/models"));
    EXPECT_EQ(keyKindOf(gateway).id, q("backend/https://gateway.example"));
}
