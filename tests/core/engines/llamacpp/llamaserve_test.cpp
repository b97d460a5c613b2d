// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaserve.h"
#include "tests/support/llamahandover.h"

using namespace sweetspot;
using namespace sweetspot::test;

TEST(LlamaServe, EachOptionIsGivenOnceAndTheLastCounts)
{
    ServeOrder order{{q("llama-server"), q("/m/a.gguf"),
                         {{q("-c"), q("1")}, {q("--poll"), q("0")}, {q("--ctx-size"), q("4096")},
                             {q("-ot"), q("a=CPU")}, {q("--override-tensor"), q("b=CPU")}}},
        q("M"), q("CPU"), 0};
    EXPECT_EQ(llamaServeLine(order, {}).line.arguments,
        (QStringList{q("--model"), q("/m/a.gguf"), q("--poll"), q("0"), q("--ctx-size"), q("4096"), q("-ot"),
            q("a=CPU"), q("--override-tensor"), q("b=CPU")}))
        << "patterns add up";
    order.settings.options = {{q("-c"), q("1")}};
    order.contextLength = 2048;
    EXPECT_EQ(llamaServeLine(order, {}).line.arguments.last(), q("2048")) << "by its short name, too";
}

TEST(LlamaServe, WhereItListensIsNoSetting)
{
    const ServeOrder order{
        {q("llama-server"), q("/m/a.gguf"), {{q("--mlock"), {}}}, {{q("A"), q("b")}}}, {}, {}, 0};
    const ServeLine served = llamaServeLine(order, {q("0.0.0.0"), q("${PORT}")});
    EXPECT_TRUE(served.line.arguments.contains(q("${PORT}")));
    EXPECT_TRUE(served.locksMemory);
    const auto back = llamaSettingsOf(served.line);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, order.settings);
    EXPECT_FALSE(llamaSettingsOf({q("llama-server"), {q("--ctx-size"), q("1")}, {}})) << "no model";
    EXPECT_FALSE(llamaSettingsOf({q("llama-server"), {q("-m"), q("a"), q("b")}, {}}));
    EXPECT_TRUE(llamaServeLine({}, {}).line.program.isEmpty());
}

TEST(LlamaServe, ShortNamesHaveLongOnes)
{
    EXPECT_EQ(llamaLongName(q("-t")), q("--threads"));
    EXPECT_EQ(llamaLongName(q("-ngl")), q("--n-gpu-layers"));
    EXPECT_EQ(llamaLongName(q("--threads")), q("--threads"));
    EXPECT_EQ(llamaLongName(q("-unknown")), q("-unknown"));
}

TEST(LlamaServe, WhatOnlyMeasuringNeedsIsTold)
{
    LaunchSettings settings{q("llama-server"), q("/m"), {{q("--cache-ram"), q("0")}}};
    EXPECT_TRUE(llamaNotes(settings).first().contains(q("prompt cache")));
    settings.options[0].value = q("8192");
    EXPECT_FALSE(llamaNotes(settings).first().contains(q("prompt cache")));
}

TEST(LlamaServe, TheImageIsThatOfTheBuild)
{
    HandOverOrder order = llamaHandOver({q("llama-server"), q("/m"), {}});
    EXPECT_TRUE(llamaContainer(order).image.endsWith(q(":server-b9931")));
    order.build = 0;
    EXPECT_TRUE(llamaContainer(order).image.endsWith(q(":server")));
    order.serve.device = q("ROCm0");
    EXPECT_TRUE(llamaContainer(order).hostDevices.contains(q("/dev/kfd")));
    EXPECT_FALSE(llamaContainer(order).lost.isEmpty());
}
