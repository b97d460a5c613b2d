// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/engines/remote/remoteengines.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RemoteEngines, CloudsHaveAnAddressAndAKeyOfTheirOwn)
{
    for (const auto &engine : {makeOpenAiCloudEngine(), makeAnthropicEngine(), makeGeminiEngine()}) {
        const EngineKind &kind = engine->kind();
        EXPECT_TRUE(kind.cloud && kind.takesKeys) << kind.id;
        EXPECT_TRUE(kind.url.startsWith(q("https://"))) << kind.id;
        EXPECT_FALSE(kind.key.isEmpty()) << kind.id;
        EXPECT_FALSE(kind.acceptsFiles) << "it serves what it has";
        EXPECT_FALSE(measures(kind, q("stress"))) << "somebody else's machine";
    }
}

TEST(RemoteEngines, AServerOfSomebodyHasNoAddressBeforeAPersonWritesIt)
{
    const auto engine = makeOpenAiEngine();
    EXPECT_TRUE(engine->kind().url.isEmpty());
    EXPECT_FALSE(engine->kind().cloud);
    EXPECT_EQ(engine->serveCommand({{q("x"), q("/m.gguf"), {}}, {}, {}, 0}), QString()) << "it runs already";
}
