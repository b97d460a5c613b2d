// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/safetensors/modelshape.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelShapes, ReadsTheShapeOfAFolder)
{
    QTemporaryDir dir;
    EXPECT_EQ(readModelShape(dir.path()), ModelShape());
    test::writeFile(dir.filePath(q("config.json")),
        R"({"num_attention_heads":32,"num_key_value_heads":8,"num_hidden_layers":32,"hidden_size":4096,"torch_dtype":"bfloat16"})");
    test::writeFile(dir.filePath(q("tokenizer_config.json")), R"({"chat_template":"{{ messages }}"})");
    const ModelShape shape = readModelShape(dir.path());
    EXPECT_EQ(shape.attentionHeads, 32);
    EXPECT_EQ(shape.cacheBytesPerToken, 131072.0);
    EXPECT_TRUE(shape.chatTemplate);
    test::writeFile(dir.filePath(q("config.json")),
        R"({"text_config":{"num_attention_heads":4,"num_hidden_layers":2,"head_dim":64,"dtype":"float32"}})");
    EXPECT_EQ(readModelShape(dir.path()).cacheBytesPerToken, 2.0 * 2 * 4 * 64 * 4);
    for (const char *bad :
        {"", "[]", "{\"num_attention_heads\":-1}", "{\"num_attention_heads\":\"x\"}", "\xff"}) {
        test::writeFile(dir.filePath(q("config.json")), bad);
        EXPECT_FALSE(readModelShape(dir.path()).attentionHeads) << bad;
    }
}

TEST(ModelShapes, ANameIsOneThatRequestsCanCarry)
{
    EXPECT_EQ(servedModelName(q("Qwen2.5 0.5B (it)")), q("Qwen2.5-0.5B-it-"));
    EXPECT_EQ(servedModelName({}), q("model"));
}

TEST(ModelShapes, HeadsAreNotCut)
{
    ModelShape shape;
    EXPECT_TRUE(dividesInto(shape, 3)) << "nothing is known that speaks against it";
    shape.attentionHeads = 32;
    EXPECT_TRUE(dividesInto(shape, 2));
    EXPECT_FALSE(dividesInto(shape, 3));
}

TEST(ModelShapes, AShareOfTheSmallestCardKeepsWithinTheLimit)
{
    LaneSpec lane;
    for (const double bytes : {24e9, 48e9}) {
        Device card{q("a"), Device::Kind::Gpu, q("NVIDIA")};
        card.memoryBytes = bytes;
        lane.hardware << card;
    }
    BenchConfig config;
    EXPECT_DOUBLE_EQ(cardMemoryShare(lane, config), 0.9);
    config.limits.maxVramGb = 12;
    EXPECT_DOUBLE_EQ(cardMemoryShare(lane, config), 0.25) << "the larger card's share";
}
