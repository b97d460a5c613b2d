// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmserve.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(VllmServe, ItsLineComesBackAsItWas)
{
    const ServeOrder order{{q("vllm"), q("/m/a b"),
                               {{q("--max-model-len"), q("4096")}, {q("--enforce-eager"), {}},
                                   {q("--gpu-memory-utilization"), q("0.90")}},
                               {{q("OMP_NUM_THREADS"), q("2")}}},
        q("M"), q("CUDA0"), 0};
    const ServeLine served = vllmServeLine(order, {q("0.0.0.0"), q("8080")});
    EXPECT_EQ(served.line.arguments.mid(0, 6),
        (QStringList{q("serve"), q("/m/a b"), q("--host"), q("0.0.0.0"), q("--port"), q("8080")}));
    const auto back = vllmSettingsOf(served.line);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, order.settings);
    EXPECT_TRUE(vllmServeLine(order, {}).line.arguments.contains(q("127.0.0.1"))) << "not for everybody";
    EXPECT_TRUE(vllmServeLine({}, {}).line.program.isEmpty());
}

TEST(VllmServe, OtherLinesAreRefused)
{
    EXPECT_FALSE(vllmSettingsOf({q("vllm"), {}, {}}));
    EXPECT_FALSE(vllmSettingsOf({q("vllm"), {q("bench"), q("m")}, {}}));
    EXPECT_FALSE(vllmSettingsOf({q("vllm"), {q("serve")}, {}}));
    EXPECT_FALSE(vllmSettingsOf({q("vllm"), {q("serve"), q("m"), q("n")}, {}}));
}

TEST(VllmServe, ItsImageIsOfItsVersionAndForCards)
{
    HandOverOrder order;
    order.serve.device = q("CUDA0");
    EXPECT_TRUE(vllmContainer(order).image.isEmpty()) << "which version is not known";
    order.version = q("vLLM 0.11.2+cu129");
    EXPECT_EQ(vllmContainer(order).image, q("vllm/vllm-openai:v0.11.2"));
    EXPECT_TRUE(vllmContainer(order).nvidia && vllmContainer(order).sharedMemory);
    order.serve.device = q("CPU");
    EXPECT_TRUE(vllmContainer(order).image.isEmpty());
}
