// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/routerpreset.h"
#include "tests/support/llamahandover.h"

using namespace sweetspot;
using namespace sweetspot::test;

TEST(RouterPreset, IsASectionWithLongNames)
{
    const auto draft = routerPresetForm().write(llamaHandOver(
        {q("llama-server"), q("/m/a b.gguf"), {{q("-c"), q("4096")}, {q("--mlock"), {}}, {q("-t"), q("6")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text,
        q("version = 1\n\n[demo-1m-q4_k_m]\nmodel = /m/a b.gguf\nctx-size = 4096\nmlock = true\nthreads = "
          "6\n"));
    EXPECT_TRUE(draft->lost.isEmpty());
    EXPECT_EQ(readLlama(routerPresetForm(), draft->text)->options[2], (LaunchOption{q("--threads"), q("6")}));
}

TEST(RouterPreset, ComesBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        if (row.plain) {
            EXPECT_EQ(lostOnTheWay(routerPresetForm(), row.settings), QString()) << row.name;
        }
}

TEST(RouterPreset, WhatAValueCannotHoldIsNotWritten)
{
    for (const char *path : {"/m/a;b.gguf", "/m/a#b.gguf", "/m/a\nb.gguf", "/m/a "})
        EXPECT_FALSE(routerPresetForm().write(llamaHandOver({q("llama-server"), q(path), {}}))) << path;
    EXPECT_FALSE(routerPresetForm().write(
        llamaHandOver({q("llama-server"), q("/m/a.gguf"), {{q("--override-tensor"), q("a;b")}}})));
    EXPECT_FALSE(routerPresetForm().write(llamaHandOver({q("vllm"), q("/m/a.gguf"), {}})));
}

TEST(RouterPreset, SaysWhatItLeavesOut)
{
    LaunchSettings settings{q("llama-server"), q("/m/a.gguf"),
        {{q("-ot"), q("a=CPU")}, {q("-ot"), q("b=CPU")}, {q("--port"), q("1")}}, {{q("GGML_X"), q("1")}}};
    const auto draft = routerPresetForm().write(llamaHandOver(settings));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->lost.size(), 3) << draft->lost.join(QLatin1Char('\n'));
    EXPECT_TRUE(draft->says.environment.isEmpty());
    settings.options = {{q("--poll"), q("0")}, {q("--poll"), q("50")}};
    settings.environment.clear();
    EXPECT_TRUE(routerPresetForm().write(llamaHandOver(settings))->lost.isEmpty())
        << "the last is what counted";
}

TEST(RouterPreset, OtherTextsAreRefused)
{
    for (const char *text : {"", "[a]\n", "model = /m\n", "[a]\nmodel = /m\n[b]\nmodel = /n\n",
             "[a]\nmodel /m\n", "[a]\n1x = 2\nmodel = /m\n", "[a\nmodel = /m\n"})
        EXPECT_FALSE(readLlama(routerPresetForm(), q(text))) << text;
    const auto read = readLlama(routerPresetForm(), q("; said\n[a] # so\nmodel = /m ; here\nngl = 5\r\n"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->modelFile, q("/m"));
    EXPECT_EQ(read->options, (QVector<LaunchOption>{{q("--n-gpu-layers"), q("5")}}));
}
