// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/engines/lmstudio/lmstudioengine.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LmStudioEngine, LoadsFilesOnOneGpuAtMost)
{
    const auto engine = makeLmStudioEngine();
    const Artifact file{Artifact::Kind::Gguf, q("m.gguf"), q("Q4_K_M")};
    EXPECT_TRUE(engine->accepts(file, {}));
    EXPECT_TRUE(engine->accepts(file, {Device{q("a"), Device::Kind::Gpu}}));
    EXPECT_FALSE(engine->accepts(file, {Device{q("a"), Device::Kind::Gpu}, Device{q("b"), Device::Kind::Gpu}}));
    EXPECT_FALSE(engine->accepts({Artifact::Kind::Safetensors, q("m"), q("BF16")}, {}));
}

TEST(LmStudioEngine, TakesAProgramAndNothingElse)
{
    EngineEntry entry;
    entry.name = entry.kind = q("lmstudio");
    EXPECT_TRUE(checkEngine(entry));
    entry.program = q("/no/such/place");
    EXPECT_TRUE(checkEngine(entry));
    EXPECT_FALSE(makeLmStudioEngine()->surveyProgram(entry, {}, {}).usable);
    entry.environment = {{q("CUDA_A"), q("1")}};
    EXPECT_FALSE(checkEngine(entry));
}

TEST(LmStudioEngine, ACommandLoadsTheModelAgain)
{
    ServeOrder order;
    order.settings = {q("lms"), q("/m.gguf"),
        {{q("model"), q("pub/m")}, {q("--gpu"), q("max")}, {q("--context-length"), q("4096")}}};
    order.contextLength = 1024;
    EXPECT_EQ(makeLmStudioEngine()->serveCommand(order),
        q("lms server start && lms load pub/m --gpu max --context-length 1024"));
    EXPECT_EQ(makeLmStudioEngine()->serveCommand({}), QString());
}
