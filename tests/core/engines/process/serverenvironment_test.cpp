// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverenvironment.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ServerEnvironment, LeavesOutWhatWouldChangeAServerOrLeakAKey)
{
    qputenv("LLAMA_ARG_CTX_SIZE", "99");
    qputenv("OPENAI_API_KEY", "secret");
    qputenv("HF_TOKEN", "secret");
    qputenv("SWEETSPOT_TEST_KEPT", "yes");
    const QProcessEnvironment environment = serverEnvironment();
    for (const char *name : {"LLAMA_ARG_CTX_SIZE", "OPENAI_API_KEY", "HF_TOKEN"}) {
        EXPECT_FALSE(environment.contains(q(name))) << name;
        qunsetenv(name);
    }
    EXPECT_EQ(environment.value(q("SWEETSPOT_TEST_KEPT")), q("yes"));
    EXPECT_NE(environment.value(q("XDG_CONFIG_HOME")), qEnvironmentVariable("XDG_CONFIG_HOME"));
}

TEST(ServerEnvironment, SecretsAreKnownByTheirNames)
{
    for (const char *name : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "OPENAI_API_KEY", "anthropic_api_key",
             "SWEETSPOT_KEY_BOX", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "MY_SECRET_THING",
             "DB_PASSWORD", "GITHUB_TOKEN", "AZURE_OPENAI_KEY", "GOOGLE_APPLICATION_CREDENTIALS"})
        EXPECT_TRUE(isSecretVariable(q(name))) << name;
    for (const char *name : {"PATH", "HOME", "LD_LIBRARY_PATH", "HF_TOKEN_PATH", "TOKENIZERS_PARALLELISM",
             "CUDA_VISIBLE_DEVICES", "KEYBOARD", "LANG", "https_proxy", "XDG_RUNTIME_DIR"})
        EXPECT_FALSE(isSecretVariable(q(name))) << name;
    QProcessEnvironment some;
    some.insert(q("A_TOKEN"), q("x"));
    some.insert(q("PATH"), q("/bin"));
    EXPECT_EQ(withoutSecrets(some).keys(), QStringList{q("PATH")});
}

TEST(ServerEnvironment, WhatChangesAnEngineIsTheStartOfItsName)
{
    QProcessEnvironment some;
    for (const char *name :
        {"GGML_VK_VISIBLE_DEVICES", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS", "PATH", "CUDA_TOKEN"})
        some.insert(q(name), q("1"));
    EXPECT_EQ(engineVariables(some).keys(),
        (QStringList{q("CUDA_VISIBLE_DEVICES"), q("GGML_VK_VISIBLE_DEVICES"), q("OMP_NUM_THREADS")}));
}

TEST(ServerEnvironment, TheDifferenceNamesWhatIsSetAndWhatIsGone)
{
    QProcessEnvironment ours, child;
    ours.insert(q("PATH"), q("/bin"));
    ours.insert(q("HF_TOKEN"), q("marker"));
    ours.insert(q("HOME"), q("/home/a"));
    child.insert(q("PATH"), q("/bin"));
    child.insert(q("HOME"), q("/tmp/b"));
    child.insert(q("OLLAMA_HOST"), q("127.0.0.1:1"));
    child.insert(q("NEW_TOKEN"), q("marker"));
    EXPECT_EQ(environmentDifference(child, ours),
        (QStringList{q("HF_TOKEN removed"), q("HOME=/tmp/b"), q("OLLAMA_HOST=127.0.0.1:1")}));
}

TEST(ServerEnvironment, WhatAPersonAddsReplacesWhatThereWas)
{
    QProcessEnvironment some;
    some.insert(q("A"), q("1"));
    const auto with = withVariables(some, {{q("A"), q("2")}, {q("B"), q("3")}});
    EXPECT_EQ(with.value(q("A")), q("2"));
    EXPECT_EQ(with.value(q("B")), q("3"));
}

TEST(ServerEnvironment, CudaNumbersByAddressUnlessThePersonSaysOtherwise)
{
    const QByteArray before = qgetenv("CUDA_DEVICE_ORDER");
    qunsetenv("CUDA_DEVICE_ORDER");
    EXPECT_EQ(childEnvironment().value(q("CUDA_DEVICE_ORDER")), q("PCI_BUS_ID"));
    qputenv("CUDA_DEVICE_ORDER", "FASTEST_FIRST");
    EXPECT_EQ(childEnvironment().value(q("CUDA_DEVICE_ORDER")), q("FASTEST_FIRST"));
    before.isNull() ? qunsetenv("CUDA_DEVICE_ORDER") : qputenv("CUDA_DEVICE_ORDER", before);
}

TEST(ServerEnvironment, AServerSeesTheCardsOfItsLaneAlone)
{
    LaneSpec lane{q("two"), {q("CUDA3"), q("CUDA1")}};
    lane.hardware
        = {Device{q("0000:41:00.0"), Device::Kind::Gpu}, Device{q("0000:01:00.0"), Device::Kind::Gpu}};
    EXPECT_EQ(deviceView(lane), (DeviceView{{}, lane.devices})) << "a card without a UUID cannot be named";
    lane.hardware[0].uuid = q("GPU-bbbb");
    lane.hardware[1].uuid = q("GPU-aaaa");
    EXPECT_EQ(deviceView(lane),
        (DeviceView{
            {{q("CUDA_DEVICE_ORDER"), q("PCI_BUS_ID")}, {q("CUDA_VISIBLE_DEVICES"), q("GPU-bbbb,GPU-aaaa")}},
            {q("CUDA0"), q("CUDA1")}}))
        << "in the lane's order, and counted so";
    lane.devices = {q("ROCm1"), q("ROCm0")};
    EXPECT_EQ(deviceView(lane),
        (DeviceView{{{q("ROCR_VISIBLE_DEVICES"), q("GPU-bbbb,GPU-aaaa")}, {q("HIP_VISIBLE_DEVICES"), q("0,1")}},
            {q("ROCm0"), q("ROCm1")}}));
    for (const QStringList &others :
        {QStringList{q("CUDA0"), q("RPC0")}, QStringList{q("Vulkan0"), q("Vulkan1")}}) {
        lane.devices = others;
        EXPECT_EQ(deviceView(lane), (DeviceView{{}, others}));
    }
    EXPECT_EQ(deviceView(LaneSpec{q("CPU"), {}}), DeviceView{});
}

TEST(ServerEnvironment, CardsOfNvidiaAreNumberedAsCudaDoes)
{
    const Device amd{q("0000:01:00.0"), Device::Kind::Gpu, q("AMD")},
        one{q("0000:02:00.0"), Device::Kind::Gpu, q("NVIDIA")},
        two{q("0000:03:00.0"), Device::Kind::Gpu, q("NVIDIA")};
    const auto cards = cudaCards({amd, one, two});
    ASSERT_EQ(cards.size(), 2);
    EXPECT_EQ(cards[0].name, q("CUDA0"));
    EXPECT_EQ(cards[1].name, q("CUDA1"));
    EXPECT_TRUE(cudaCards({amd}).isEmpty());
}
