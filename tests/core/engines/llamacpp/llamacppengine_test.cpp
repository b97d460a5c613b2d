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

TEST(LlamaCppEngine, AnOptionThatTheBuildDoesNotKnowIsToldBeforeItIsStarted)
{
    const auto engine = makeLlamaCppEngine();
    LlamaCppInstall install;
    install.flags = {q("--poll"), q("--ctx-size")};
    EngineSite site{&install, {}, {}};
    EXPECT_TRUE(engine->checkSite(site));
    site.entry.options = {{q("--poll"), q("0")}};
    EXPECT_TRUE(engine->checkSite(site));
    site.entry.options << LaunchOption{q("--mlock"), {}};
    ASSERT_FALSE(engine->checkSite(site));
    EXPECT_TRUE(engine->checkSite(site).error().sentence.contains(q("--mlock")));
    install.flags.clear();
    EXPECT_TRUE(engine->checkSite(site)) << "nobody asked it what it knows";
}

TEST(LlamaCppEngine, LoadsGgufOnAnyDevice)
{
    const auto engine = makeLlamaCppEngine();
    EXPECT_TRUE(engine->accepts({Artifact::Kind::Gguf, q("m.gguf"), q("Q4_K_M")}, {Device{}}));
    EXPECT_FALSE(engine->accepts({Artifact::Kind::Safetensors, q("m"), q("BF16")}, {}));
    EXPECT_FALSE(engine->accepts({Artifact::Kind::Tag, q("m:1b"), q("Q4_0")}, {}));
}
