// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmengine.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const Engine &vllm()
{
    static const auto engine = makeVllmEngine();
    return *engine;
}

EngineEntry entry()
{
    EngineEntry entry;
    entry.name = entry.kind = q("vllm");
    return entry;
}

} // namespace

TEST(VllmEngine, LoadsFoldersOfSafetensors)
{
    EXPECT_TRUE(vllm().accepts({Artifact::Kind::Safetensors, q("m"), q("BF16")}, {}));
    const Status refused = vllm().accepts({Artifact::Kind::Gguf, q("m.gguf"), q("Q4_K_M")}, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().sentence.contains(q("safetensors")));
}

TEST(VllmEngine, NamesNvidiasCards)
{
    const QVector<Device> found{{q("cpu"), Device::Kind::Cpu}, {q("a"), Device::Kind::Gpu, q("Intel")},
        {q("b"), Device::Kind::Gpu, q("NVIDIA"), q("RTX")}};
    const auto devices = vllm().devices({}, found);
    ASSERT_EQ(devices.size(), 1);
    EXPECT_EQ(devices[0].name, q("CUDA0"));
    EXPECT_EQ(devices[0].deviceId, q("b"));
}

TEST(VllmEngine, AProjectAddsOnlyWhatSaysHowToCompute)
{
    EngineEntry good = entry();
    good.options
        = {{q("--enforce-eager"), {}}, {q("--dtype"), q("float16")}, {q("--gpu-memory-utilization"), q("0.8")}};
    good.environment = {{q("VLLM_USE_FLASHINFER_SAMPLER"), q("1")}};
    EXPECT_TRUE(vllm().checkLaunch(good));
    for (const char *name :
        {"--api-key", "--host", "--port", "--trust-remote-code", "--middleware", "--config", "--chat-template",
            "--worker-cls", "--max-model-len", "--enable-prefix-caching", "positional", "--download-dir",
            "--lora-modules", "--ssl-keyfile", "--tokenizer", "--allowed-local-media-path"}) {
        EngineEntry bad = entry();
        bad.options = {{q(name), q("x")}};
        EXPECT_FALSE(vllm().checkLaunch(bad)) << name;
    }
    for (const char *name :
        {"VLLM_API_KEY", "VLLM_PLUGINS", "VLLM_HOST_IP", "CUDA_VISIBLE_DEVICES", "LD_PRELOAD", "PYTHONPATH"}) {
        EngineEntry bad = entry();
        bad.environment = {{q(name), q("x")}};
        EXPECT_FALSE(vllm().checkLaunch(bad)) << name;
    }
}

TEST(VllmEngine, SaysWhetherItIsHereAndWhichVersion)
{
    EngineEntry named = entry();
    named.program = q("/no/such/place");
    EngineState state = vllm().surveyProgram(named, {}, {});
    EXPECT_FALSE(state.usable);
    EXPECT_TRUE(state.problem.contains(q("/no/such/place")));
    if (!test::ScriptedLauncher::canRun())
        GTEST_SKIP() << "no python3 here";
    test::ScriptedLauncher launcher(q("vllm"));
    named.program = launcher.path();
    state = vllm().surveyProgram(named, {}, {});
    EXPECT_TRUE(state.usable) << state.problem;
    EXPECT_EQ(state.version, q("vLLM 9.8.7+cpu"));
    EXPECT_EQ(state.where, launcher.path());
}

TEST(VllmEngine, ACommandIsForTheShell)
{
    ServeOrder order;
    order.settings = {q("vllm"), q("/m/my model"),
        {{q("--max-model-len"), q("4096")}, {q("--enforce-eager"), {}}}, {{q("OMP_NUM_THREADS"), q("2")}}};
    order.contextLength = 2048;
    EXPECT_EQ(vllm().serveCommand(order),
        q("OMP_NUM_THREADS=2 vllm serve '/m/my model' --host 127.0.0.1 --max-model-len 2048 --enforce-eager"));
    EXPECT_EQ(vllm().serveCommand({}), QString());
}

TEST(VllmEngine, ItsDialectsKnowItsExtensions)
{
    EXPECT_TRUE(vllm().makeDialect()->abilities().fixedLength);
    EXPECT_TRUE(vllm().makeDialect()->abilities().tokenPrompts);
    EXPECT_FALSE(vllm().makeChat()->abilities().tokenPrompts);
    EXPECT_TRUE(vllm().makeChat()->abilities().eventCounts);
}
