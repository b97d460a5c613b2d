// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/engines/llamacpp/llamacppengine.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LlamaCppEngine, ItsCommandHasEverythingThatShapedTheMeasurement)
{
    const auto engine = makeLlamaCppEngine();
    ServeOrder order{{q("llama-server"), q("/m/a b.gguf"),
                         {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}, {q("--threads"), q("6")}}},
        q("M"), q("CPU"), 0};
    EXPECT_EQ(engine->serveCommand(order),
        q("llama-server --model '/m/a b.gguf' --ctx-size 4096 --mlock --threads 6"));
    order.contextLength = 8192;
    EXPECT_TRUE(engine->serveCommand(order).contains(q("--ctx-size 8192 ")));
    order.settings.modelFile.clear();
    EXPECT_EQ(engine->serveCommand(order), QString()) << "nothing here to start";
}

TEST(LlamaCppEngine, BelongsToEveryProjectAndMeasuresEverything)
{
    const auto engine = makeLlamaCppEngine();
    EXPECT_TRUE(engine->kind().always);
    EXPECT_TRUE(measures(engine->kind(), q("stress")));
}
