// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lmstudio/lmstudiohandover.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

HandOverOrder orderOf(const LaunchSettings &settings, std::optional<int> layers = {})
{
    HandOverOrder order;
    order.serve = {settings, q("Demo 1M"), q("CUDA0"), 0};
    order.layers = layers;
    return order;
}

LaunchSettings back(const QString &text)
{
    const auto read = lmStudioForm().read(text, {});
    return read ? *read : LaunchSettings{q("unreadable"), text, {}};
}

} // namespace

TEST(LmStudioHandOver, IsItsOwnFileOfAModel)
{
    const auto draft = lmStudioForm().write(orderOf({q("lms"), q("/models/p/r/a.gguf"),
        {{q("model"), q("p/a")}, {q("--gpu"), q("max")}, {q("--context-length"), q("8192")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->fileName, q("a.gguf.json"));
    EXPECT_EQ(QString(draft->text).remove(QLatin1Char(' ')).remove(QLatin1Char('\n')),
        q("{\"preset\":\"\",\"operation\":{\"fields\":[]},\"load\":{\"fields\":["
          "{\"key\":\"llm.load.llama.autoFit\",\"value\":false},"
          "{\"key\":\"llm.load.llama.acceleration.offloadRatio\",\"value\":1},"
          "{\"key\":\"llm.load.contextLength\",\"value\":8192}]}}"));
    EXPECT_TRUE(draft->lost.isEmpty()) << draft->lost.join(QLatin1Char('\n'));
    EXPECT_EQ(back(draft->text),
        (LaunchSettings{q("lms"), {}, {{q("--gpu"), q("max")}, {q("--context-length"), q("8192")}}}));
}

TEST(LmStudioHandOver, EverySettingComesBackAsItWas)
{
    const auto draft = lmStudioForm().write(orderOf({q("llama-server"), q("/m/a.gguf"),
        {{q("-c"), q("32768")}, {q("-np"), q("4")}, {q("--kv-unified"), {}}, {q("--no-kv-offload"), {}},
            {q("-t"), q("6")}, {q("-b"), q("2048")}, {q("-ub"), q("512")}, {q("-fa"), q("off")},
            {q("-ctk"), q("q8_0")}, {q("-ctv"), q("f16")}, {q("--no-mmap"), {}}, {q("--mlock"), {}},
            {q("--ctx-checkpoints"), q("0")}, {q("-ngl"), q("0")}, {q("--fit"), q("off")},
            {q("--device"), q("none")}}}));
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->lost.isEmpty()) << draft->lost.join(QLatin1Char('\n'));
    EXPECT_EQ(draft->says.options.size(), 14);
    EXPECT_EQ(draft->says.value({q("--gpu")}), q("off"));
    EXPECT_EQ(back(draft->text), draft->says) << draft->text;
}

TEST(LmStudioHandOver, ANumberOfLayersIsAShareAndTold)
{
    const LaunchSettings settings{
        q("llama-server"), q("/m/a.gguf"), {{q("--ctx-size"), q("4096")}, {q("--gpu-layers"), q("31")}}};
    auto draft = lmStudioForm().write(orderOf(settings, 65));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->says.value({q("--gpu")}), q("0.48"));
    EXPECT_EQ(back(draft->text), draft->says);
    EXPECT_EQ(draft->lost.size(), 1);
    draft = lmStudioForm().write(orderOf(settings));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->says.value({q("--gpu")}), QString()) << "a share of what is not known";
    EXPECT_EQ(draft->lost.size(), 1);
    EXPECT_EQ(lmStudioForm().write(orderOf(settings, 31))->says.value({q("--gpu")}), q("max"));
}

TEST(LmStudioHandOver, WhatItHasNothingForIsTold)
{
    const auto draft = lmStudioForm().write(orderOf({q("llama-server"), q("/m/a.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--poll"), q("0")}, {q("--threads"), q("many")},
            {q("--flash-attn"), q("auto")}},
        {{q("GGML_X"), q("1")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->lost.size(), 4) << draft->lost.join(QLatin1Char('\n'));
    EXPECT_FALSE(lmStudioForm().write(orderOf({q("vllm"), q("/m"), {{q("--max-model-len"), q("1")}}})));
    EXPECT_FALSE(lmStudioForm().write(orderOf({q("command"), q("/m/a.gguf"), {{q("server"), {}}}})));
}

TEST(LmStudioHandOver, OtherTextsAreRefused)
{
    for (const char *text :
        {"", "[]", "{}", "{\"load\":[]}", "{\"load\":{\"fields\":{}}}", "{\"load\":{\"fields\":[1]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.contextLength\"}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"unknown\",\"value\":1}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.contextLength\",\"value\":-1}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.contextLength\",\"value\":\"1\"}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.llama.acceleration.offloadRatio\",\"value\":2}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.llama.autoFit\",\"value\":true}]}}",
            "{\"load\":{\"fields\":[{\"key\":\"llm.load.llama.kCacheQuantizationType\",\"value\":\"q8_0\"}]}}"})
        EXPECT_EQ(back(q(text)).program, q("unreadable")) << text;
}
