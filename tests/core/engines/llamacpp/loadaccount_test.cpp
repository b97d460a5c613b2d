// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/loadaccount.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr double kMiB = 1048576;

// As version 0.7.0 printed it over two RPC devices, "-ts 3,2 -lv 4".
const QByteArray kTwoDevices
    = "0.00.059.671 I cmn  common_param:   - RPC0    : 127.0.0.1:18101 (24105 MiB, 24105 MiB free)\n"
      "0.00.065.935 I llama_prepare_model_devices: using device RPC0 (127.0.0.1:18101) (unknown id) - 24105 "
      "MiB free\n"
      "0.00.066.334 I llama_prepare_model_devices: using device RPC1 (127.0.0.1:18102) (unknown id) - 24105 "
      "MiB free\n"
      "0.00.094.816 I load_tensors: offloading output layer to GPU\n"
      "0.00.094.831 I load_tensors: offloaded 5/5 layers to GPU\n"
      "0.00.094.838 I load_tensors:   CPU_Mapped model buffer size =     0.21 MiB\n"
      "0.00.094.840 I load_tensors: RPC0[127.0.0.1:18101] model buffer size =     1.44 MiB\n"
      "0.00.094.840 I load_tensors: RPC0[127.0.0.1:18102] model buffer size =     0.73 MiB\n"
      "0.00.102.423 I llama_context:        CPU  output buffer size =     0.25 MiB\n"
      "0.00.103.241 I llama_kv_cache: RPC0[127.0.0.1:18101] KV buffer size =     3.00 MiB\n"
      "0.00.106.939 I llama_kv_cache: RPC0[127.0.0.1:18102] KV buffer size =     1.00 MiB\n"
      "0.00.113.749 I sched_reserve: RPC0[127.0.0.1:18101] compute buffer size =    16.55 MiB\n"
      "0.00.113.766 I sched_reserve: RPC0[127.0.0.1:18102] compute buffer size =     8.04 MiB\n"
      "0.00.113.767 I sched_reserve:        CPU compute buffer size =     9.07 MiB\n";

} // namespace

TEST(LoadAccount, TwoDevicesAndTheHost)
{
    const LoadAccount account = parseLoadLog(kTwoDevices);
    ASSERT_EQ(account.parts.size(), 3);
    EXPECT_EQ(account.parts[0].device, q("RPC0"));
    EXPECT_DOUBLE_EQ(account.parts[0].model, 1.44 * kMiB);
    EXPECT_DOUBLE_EQ(account.parts[0].context, 3 * kMiB);
    EXPECT_DOUBLE_EQ(account.parts[0].compute, 16.55 * kMiB);
    EXPECT_EQ(account.parts[1].device, q("RPC1")) << "its buffers are called after the first of its server";
    EXPECT_DOUBLE_EQ(account.parts[1].total(), (0.73 + 1 + 8.04) * kMiB);
    EXPECT_EQ(account.parts[2].device, q("CPU"));
    EXPECT_DOUBLE_EQ(account.parts[2].model, 0.21 * kMiB);
    EXPECT_DOUBLE_EQ(account.parts[2].compute, (0.25 + 9.07) * kMiB);
    EXPECT_EQ(account.offloadedLayers, 5);
    EXPECT_EQ(account.layers, 5);
    EXPECT_FALSE(account.pipelined);
}

TEST(LoadAccount, CardsHaveTheirOwnNames)
{
    const LoadAccount account
        = parseLoadLog("llama_prepare_model_devices: using device CUDA0 (NVIDIA GeForce RTX 3090 (x)) "
                       "(0000:01:00.0) - 23871 MiB free\n"
                       "load_tensors:    CUDA_Host model buffer size =    70.31 MiB\n"
                       "load_tensors:        CUDA0 model buffer size =  3992.51 MiB\n"
                       "llama_memory_recurrent:      CUDA0 RS buffer size =    49.69 MiB\n"
                       "llama_context: pipeline parallelism enabled\n"
                       "load_tensors: offloaded 20/33 layers to GPU\n");
    ASSERT_EQ(account.parts.size(), 2);
    EXPECT_EQ(account.parts[0].device, q("CUDA0"));
    EXPECT_DOUBLE_EQ(account.parts[0].model, 3992.51 * kMiB);
    EXPECT_DOUBLE_EQ(account.parts[0].context, 49.69 * kMiB);
    EXPECT_EQ(account.parts[1].device, q("CPU"));
    EXPECT_EQ(account.offloadedLayers, 20);
    EXPECT_EQ(account.layers, 33);
    EXPECT_TRUE(account.pipelined);
}

TEST(LoadAccount, NonsenseIsLeftOut)
{
    EXPECT_EQ(parseLoadLog({}), LoadAccount());
    EXPECT_EQ(parseLoadLog("X model buffer size = 1.2.3 MiB\nX model buffer size = 99999999999 MiB\n"),
        LoadAccount());
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += "D" + QByteArray::number(i) + " model buffer size = 1 MiB\n";
    EXPECT_EQ(parseLoadLog(many).parts.size(), 32);
    EXPECT_TRUE(parseLoadLog(QByteArray(1 << 20, 'a')).parts.isEmpty());
}
