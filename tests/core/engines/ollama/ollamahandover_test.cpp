// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamahandover.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

HandOverOrder orderOf(const LaunchSettings &settings, const char *device = "CUDA0")
{
    HandOverOrder order;
    order.serve = {settings, q("Demo 1M"), q(device), 0};
    order.name = q("demo-1m");
    return order;
}

Result<LaunchSettings> readBack(const HandOverForm &form, const QString &text)
{
    return form.read(text, {});
}

} // namespace

TEST(OllamaHandOver, AModelfileAndTheServicesVariablesAreThePair)
{
    const LaunchSettings settings{q("ollama"), q("/m/a b.gguf"),
        {{q("num_ctx"), q("4096")}, {q("num_gpu"), q("99")}, {q("num_batch"), q("256")},
            {q("OLLAMA_FLASH_ATTENTION"), q("1")}, {q("OLLAMA_KV_CACHE_TYPE"), q("q8_0")}},
        {{q("GGML_X"), q("5%")}}};
    const auto model = modelfileForm().write(orderOf(settings));
    const auto service = ollamaServiceForm().write(orderOf(settings));
    ASSERT_TRUE(model && service);
    EXPECT_EQ(model->text,
        q("FROM \"/m/a b.gguf\"\nPARAMETER num_ctx 4096\nPARAMETER num_gpu 99\nPARAMETER num_batch 256\n"));
    EXPECT_EQ(service->text,
        q("[Service]\nEnvironment=\"GGML_X=5%%\"\nEnvironment=OLLAMA_FLASH_ATTENTION=1\n"
          "Environment=OLLAMA_KV_CACHE_TYPE=q8_0\n"));
    EXPECT_EQ(model->lost.size(), 3) << "what is in the other file";
    EXPECT_FALSE(service->lost.isEmpty());
    auto both = readBack(modelfileForm(), q("# said\n") + model->text);
    const auto variables = readBack(ollamaServiceForm(), q("# said\n") + service->text);
    ASSERT_TRUE(both && variables);
    both->options += variables->options;
    both->environment = variables->environment;
    EXPECT_EQ(*both, settings);
}

TEST(OllamaHandOver, PathsComeBackAsTheyWere)
{
    for (const char *path : {"/m/a.gguf", "/m/it's \"this\".gguf", "/m/$A%h\\n;#.gguf", "/m/Größe 模型.gguf"}) {
        const auto draft = modelfileForm().write(orderOf({q("ollama"), q(path), {{q("num_ctx"), q("1")}}}));
        ASSERT_TRUE(draft) << path;
        const auto back = readBack(modelfileForm(), draft->text);
        ASSERT_TRUE(back) << draft->text;
        EXPECT_EQ(*back, draft->says);
        EXPECT_EQ(back->modelFile, q(path));
    }
    EXPECT_FALSE(modelfileForm().write(orderOf({q("ollama"), q("/m/a\nb.gguf"), {{q("num_ctx"), q("1")}}})));
    EXPECT_FALSE(modelfileForm().write(orderOf({q("vllm"), q("/m/folder"), {{q("--max-model-len"), q("1")}}})));
}

TEST(OllamaHandOver, ALlamaServersSettingsAreTranslatedAndTheRestIsTold)
{
    QStringList lost;
    const ServeOrder order{{q("llama-server"), q("/m/a.gguf"),
                               {{q("--ctx-size"), q("32768")}, {q("--parallel"), q("4")}, {q("-ngl"), q("all")},
                                   {q("--flash-attn"), q("on")}, {q("--cache-type-k"), q("q8_0")},
                                   {q("--cache-type-v"), q("q8_0")}, {q("--poll"), q("0")}}},
        q("M"), q("CUDA0"), 0};
    const LaunchSettings settings = ollamaSettings(order, lost);
    EXPECT_EQ(settings.options,
        (QVector<LaunchOption>{{q("num_ctx"), q("8192")}, {q("OLLAMA_NUM_PARALLEL"), q("4")},
            {q("num_gpu"), q("999")}, {q("OLLAMA_FLASH_ATTENTION"), q("1")},
            {q("OLLAMA_KV_CACHE_TYPE"), q("q8_0")}}));
    ASSERT_EQ(lost.size(), 1) << lost.join(QLatin1Char('\n'));
    EXPECT_TRUE(lost[0].startsWith(q("--poll 0")));
}

TEST(OllamaHandOver, TheProcessorTakesNoLayers)
{
    QStringList lost;
    ServeOrder order{{q("llama-server"), q("/m/a.gguf"), {{q("-c"), q("4096")}, {q("--device"), q("none")}}},
        q("M"), q("CPU"), 2048};
    EXPECT_EQ(ollamaSettings(order, lost).options,
        (QVector<LaunchOption>{{q("num_ctx"), q("2048")}, {q("num_gpu"), q("0")}}));
    EXPECT_TRUE(lost.isEmpty()) << lost.join(QLatin1Char('\n'));
    order.settings = {q("tritonserver"), q("/m"), {{q("model.json"), q("{}")}}};
    EXPECT_FALSE(modelfileText(ollamaSettings(order, lost)).contains(q("json"))) << "another engine's word";
}

TEST(OllamaHandOver, OtherTextsAreRefused)
{
    for (const char *text :
        {"", "# nothing\n", "PARAMETER num_ctx 1\n", "FROM /a\nFROM /b\n", "FROM /a\nRUN rm\n",
            "FROM /a\nPARAMETER num_ctx\n", "FROM /a\nPARAMETER stop a b\n", "FROM a b\n"})
        EXPECT_FALSE(readBack(modelfileForm(), q(text))) << text;
    for (const char *text : {"", "[Service]\n", "[Unit]\nEnvironment=A=1\n", "[Service]\nEnvironment=A\n",
             "[Service]\nEnvironment=A=%h\n"})
        EXPECT_FALSE(readBack(ollamaServiceForm(), q(text))) << text;
}
