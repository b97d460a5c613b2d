// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/llamaswap.h"
#include "tests/support/llamahandover.h"

using namespace sweetspot;
using namespace sweetspot::test;

TEST(LlamaSwap, IsAnEntryWithItsPortAndItsPatience)
{
    const auto draft = llamaSwapForm().write(llamaHandOver({q("llama-server"), q("/m/a b.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}, {{q("GGML_X"), q("a b")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text,
        q("healthCheckTimeout: 80\nmodels:\n  demo-1m-q4_k_m:\n    cmd: |\n      /opt/llama.cpp/llama-server\n"
          "      --model '/m/a b.gguf'\n      --port ${PORT}\n      --ctx-size 4096\n      --mlock\n    env:\n"
          "      - \"GGML_X=a b\"\n"));
    EXPECT_TRUE(draft->lost.isEmpty());
}

TEST(LlamaSwap, ComesBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        EXPECT_EQ(lostOnTheWay(llamaSwapForm(), row.settings), QString()) << row.name;
    EXPECT_EQ(lostOnTheWay(llamaSwapForm(), settingsWithVariables()), QString());
}

TEST(LlamaSwap, WhatItWouldReplaceIsNotWritten)
{
    for (const char *path : {"/m/${PORT}.gguf", "/m/@PORT@.gguf", "/m/a\nb.gguf", "/m/${env.HOME}.gguf"})
        EXPECT_FALSE(llamaSwapForm().write(llamaHandOver({q("llama-server"), q(path), {}}))) << path;
    LaunchSettings settings{q("llama-server"), q("/m/a.gguf"), {}, {{q("A"), q("${env.B}")}}};
    EXPECT_FALSE(llamaSwapForm().write(llamaHandOver(settings)));
}

TEST(LlamaSwap, OtherTextsAreRefused)
{
    for (const char *text : {"", "models: {}\n", "models: [a]\n", "models:\n  a: b\n",
             "models:\n  a:\n    cmd: ''\n", "models:\n  a:\n    cmd: llama-server --model ${env.HOME}/a\n",
             "models:\n  a:\n    cmd: llama-server --model a\n  b:\n    cmd: llama-server --model b\n",
             "models:\n  a:\n    cmd: llama-server --model a\n    env:\n      - B\n",
             "models:\n  a:\n    cmd: llama-server --model a | b\n", "models:\n\ta: b\n",
             "models: &a\n  a: *a\n", "a: b\n---\nc: d\n"})
        EXPECT_FALSE(readLlama(llamaSwapForm(), q(text))) << text;
    EXPECT_TRUE(readLlama(llamaSwapForm(),
        q("models:\n  a:\n    cmd: |\n      llama-server --model a\n      # said\n      -c 4096\n")));
}
