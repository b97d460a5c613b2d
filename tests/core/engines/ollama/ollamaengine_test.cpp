// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamaengine.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(OllamaEngine, BakedOptionsAreAnotherMeasurement)
{
    const auto engine = makeOllamaEngine();
    EngineEntry sent, baked;
    baked.baked = true;
    EXPECT_NE(engine->fingerprint(sent), engine->fingerprint(baked));
}

TEST(OllamaEngine, AnyCellOfAFileCanBeTakenToIt)
{
    const auto engine = makeOllamaEngine();
    ServeOrder order{{q("llama-server"), q("/m.gguf"), {{q("--ctx-size"), q("4096")}, {q("-t"), q("6")}}},
        q("Demo 1M"), q("CPU"), 0};
    EXPECT_EQ(engine->recipe(order),
        q("FROM /m.gguf\nPARAMETER num_ctx 4096\nPARAMETER num_thread 6\nPARAMETER num_gpu 0\n"));
    EXPECT_TRUE(
        engine->serveCommand(order).endsWith(q("ollama create demo-1m -f Modelfile && ollama run demo-1m")));
    order.settings.modelFile = q("/a\nRUN rm");
    EXPECT_EQ(engine->recipe(order), QString()) << "a line feed would begin another instruction";
    EXPECT_EQ(engine->serveCommand(order), QString());
}

TEST(OllamaEngine, IsKnownByItsListAndKeepsWhatWeBrought)
{
    const auto engine = makeOllamaEngine();
    EXPECT_TRUE(engine->isKnownByItsList());
    EXPECT_EQ(engine->kind().modelPrefix, q("sweetspot/"));
    EXPECT_FALSE(engine->kind().takesKeys);
}
