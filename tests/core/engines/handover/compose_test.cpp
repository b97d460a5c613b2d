// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/compose.h"
#include "tests/support/llamahandover.h"

using namespace sweetspot;
using namespace sweetspot::test;

TEST(Compose, IsAServiceWithTheModelReadOnly)
{
    const auto draft = composeForm().write(llamaHandOver({q("llama-server"), q("/m/a $b.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}, {{q("GGML_X"), q("5$")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text,
        q("services:\n  demo-1m-q4_k_m:\n    image: \"ghcr.io/ggml-org/llama.cpp:server-b9931\"\n"
          "    entrypoint:\n      - /app/llama-server\n    command:\n      - \"--model\"\n      - \"/m/a "
          "$$b.gguf\"\n"
          "      - \"--host\"\n      - \"0.0.0.0\"\n      - \"--port\"\n      - \"8080\"\n      - "
          "\"--ctx-size\"\n"
          "      - \"4096\"\n      - \"--mlock\"\n    environment:\n      GGML_X: \"5$$\"\n"
          "    volumes:\n      - type: bind\n        source: \"/m/a $$b.gguf\"\n        target: \"/m/a "
          "$$b.gguf\"\n"
          "        read_only: true\n    ports:\n      - \"127.0.0.1:8080:8080\"\n"
          "    ulimits:\n      memlock: -1\n    restart: unless-stopped\n"));
    EXPECT_FALSE(draft->lost.isEmpty()) << "a container is another build";
}

TEST(Compose, ComesBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        EXPECT_EQ(lostOnTheWay(composeForm(), row.settings), QString()) << row.name;
    EXPECT_EQ(lostOnTheWay(composeForm(), settingsWithVariables()), QString());
    EXPECT_EQ(lostOnTheWay(composeForm(), {q("llama-server"), q("/m/a\nb.gguf"), {}}), QString());
}

TEST(Compose, TheImageAndTheCardsAreTheDevices)
{
    HandOverOrder order = llamaHandOver({q("llama-server"), q("/m/a.gguf"), {}});
    order.serve.device = q("CUDA0");
    EXPECT_TRUE(composeForm().write(order)->text.contains(q(":server-cuda-b9931\"")));
    EXPECT_TRUE(composeForm().write(order)->text.contains(q("driver: nvidia")));
    order.serve.device = q("Vulkan1");
    EXPECT_TRUE(composeForm().write(order)->text.contains(q("/dev/dri")));
    order.serve.device = q("Metal");
    EXPECT_FALSE(composeForm().write(order)) << "no image has it";
}

TEST(Compose, OtherTextsAreRefused)
{
    for (const char *text : {"", "services: {}\n", "services:\n  a: b\n", "services:\n  a:\n    command: b\n",
             "services:\n  a:\n    entrypoint: [b]\n    command: c\n",
             "services:\n  a:\n    entrypoint: [b]\n    command: ['--model', '${C}']\n",
             "services:\n  a:\n    entrypoint: [b]\n    command: ['--model', [c]]\n",
             "services:\n  a:\n    entrypoint: [b]\n    command: ['--model', c]\n    environment: [D]\n",
             "services:\n  a:\n    entrypoint: [b]\n    command: [--model, c]\n  d:\n    entrypoint: [b]\n"
             "    command: [--model, c]\n"})
        EXPECT_FALSE(readLlama(composeForm(), q(text))) << text;
}
