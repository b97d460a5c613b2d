// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmknobs.h"
#include "core/engines/vllm/vllmlaunch.h"
#include "models/knob.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

ServerOrder order(int cards = 0)
{
    ServerOrder order;
    order.cell.id.model = q("Demo 4M");
    order.cell.modelFile = q("/m/demo");
    order.cell.contextLength = 4096;
    order.need.parallel = 4;
    order.physicalCores = 6;
    order.lane.name = q("CPU");
    for (int i = 0; i < cards; ++i) {
        order.lane.devices << q("CUDA%1").arg(i);
        Device card{q("0000:0%1:00.0").arg(i), Device::Kind::Gpu, q("NVIDIA")};
        card.uuid = q("GPU-%1").arg(i);
        card.memoryBytes = 24e9;
        order.lane.hardware << card;
    }
    return order;
}

QString words(const LaunchSettings &settings)
{
    return settings.arguments().join(QLatin1Char(' '));
}

const ModelShape kShape{32, 131072.0, true};

} // namespace

TEST(VllmLaunch, TellsContextStreamsAndThatNothingIsCached)
{
    const LaunchSettings settings = vllmSettings(order(), kShape, {});
    EXPECT_EQ(words(settings),
        q("--served-model-name Demo-4M --max-model-len 4096 --max-num-seqs 4 --no-enable-prefix-caching "
          "--enable-prompt-tokens-details --generation-config vllm"));
    EXPECT_EQ(settings.environment.value(q("OMP_NUM_THREADS")), q("6"));
    EXPECT_EQ(settings.environment.value(q("VLLM_CPU_KVCACHE_SPACE")), q("3"))
        << "4096 x 4 x 128 KiB, and room";
    EXPECT_EQ(vllmArguments(settings, 8123).mid(0, 6),
        (QStringList{q("serve"), q("/m/demo"), q("--host"), q("127.0.0.1"), q("--port"), q("8123")}));
    ServerOrder asked = order();
    asked.need = {1024, 1};
    asked.cell.parameters.put(knobid::kThreads, 2);
    EXPECT_TRUE(words(vllmSettings(asked, kShape, {})).contains(q("--max-model-len 1024 --max-num-seqs 1 ")));
    EXPECT_EQ(vllmSettings(asked, kShape, {}).environment.value(q("OMP_NUM_THREADS")), q("2"));
}

TEST(VllmLaunch, TellsWhatElseASetSaysInPlaceOfWhatThePersonAdds)
{
    ServerOrder asked = order(1);
    asked.cell.parameters = *parseParameterSet(q("slots=16,memory_share=0.75,max_num_batched_tokens=4096,"
                                                 "enforce_eager=on,kv_cache_dtype=fp8"));
    EngineEntry own;
    own.options = {{q("--kv-cache-dtype"), q("auto")}, {q("--no-enforce-eager"), {}}, {q("--dtype"), q("half")},
        {q("--kv-cache-memory-bytes"), q("1000000000")}};
    const QString text = words(vllmSettings(asked, kShape, own));
    for (const char *said : {"--max-num-seqs 16 ", "--gpu-memory-utilization 0.75 ",
             "--max-num-batched-tokens 4096 ", "--enforce-eager ", "--kv-cache-dtype fp8 ", "--dtype half"}) {
        EXPECT_EQ(text.count(q(said).trimmed()), 1) << said << text;
        EXPECT_TRUE((text + q(" ")).contains(q(said))) << said << text;
    }
    EXPECT_FALSE(text.contains(q("--no-enforce-eager")) || text.contains(q("--kv-cache-memory-bytes"))) << text;
    asked.cell.parameters = *parseParameterSet(q("extra_args=--dtype bfloat16 --async-scheduling"));
    EXPECT_TRUE(words(vllmSettings(asked, kShape, own)).contains(q("--dtype bfloat16 --async-scheduling")));
    EXPECT_FALSE(words(vllmSettings(asked, kShape, own)).contains(q("--dtype half")));
    asked.cell.parameters = *parseParameterSet(q("enforce_eager=off,slots=2"));
    EXPECT_TRUE(words(vllmSettings(asked, kShape, {})).contains(q("--no-enforce-eager")));
    EXPECT_TRUE(words(vllmSettings(asked, kShape, {})).contains(q("--max-num-seqs 4 ")))
        << "as many as asked for";
}

// Of every knob: one option with its value, and none without, but for what is always told.
TEST(VllmLaunch, TellsEveryKnobOnce)
{
    const QStringList always{q("--max-model-len"), q("--max-num-seqs"), q("--gpu-memory-utilization")};
    for (const EngineKnob &row : vllmKnobs()) {
        if (row.place != EngineKnob::Place::Start || row.knob == knobid::kContextLength
            || row.knob == knobid::kExtraArgs)
            continue; // a variable; by the plan; options of other names
        const Knob &knob = *findKnob(row.knob);
        for (const QString &value : knob.choices.isEmpty() ? QStringList{test::valueOf(knob)} : knob.choices) {
            ServerOrder asked = order(1);
            ASSERT_TRUE(setParameter(asked.cell.parameters, row.knob, value));
            QVector<LaunchOption> said, plain;
            for (const LaunchOption &option : vllmSettings(asked, kShape, {}).options)
                if (row.allNames().contains(option.name))
                    said << option;
            for (const LaunchOption &option : vllmSettings(order(1), kShape, {}).options)
                if (row.allNames().contains(option.name))
                    plain << option;
            ASSERT_EQ(said.size(), 1) << row.knob << "=" << value;
            EXPECT_EQ(said[0].value, row.names.isEmpty() ? QString() : value) << row.knob;
            EXPECT_EQ(plain.size(), always.contains(row.allNames().first()) ? 1 : 0) << row.knob;
        }
    }
}

TEST(VllmLaunch, SeveralCardsShareAModelWhereItCanBeDivided)
{
    EXPECT_FALSE(words(vllmSettings(order(1), kShape, {})).contains(q("parallel-size")));
    EXPECT_TRUE(words(vllmSettings(order(2), kShape, {})).contains(q("--tensor-parallel-size 2")));
    EXPECT_TRUE(words(vllmSettings(order(3), kShape, {})).contains(q("--pipeline-parallel-size 3")))
        << "32 heads cannot be cut into three";
    EXPECT_TRUE(words(vllmSettings(order(2), {}, {})).contains(q("--tensor-parallel-size 2")));
    EngineEntry own;
    own.options = {{q("--pipeline-parallel-size"), q("2")}};
    const QString text = words(vllmSettings(order(2), kShape, own));
    EXPECT_FALSE(text.contains(q("--tensor-parallel-size"))) << "the person's own way stands alone";
}

TEST(VllmLaunch, TakesNoMoreMemoryThanIsAllowed)
{
    ServerOrder one = order(1);
    EXPECT_DOUBLE_EQ(cardMemoryShare(one.lane, one.config), 0.9);
    one.config.limits.maxVramGb = 12;
    EXPECT_DOUBLE_EQ(cardMemoryShare(one.lane, one.config), 0.5);
    one.config.limits.maxVramGb = 0.001;
    EXPECT_DOUBLE_EQ(cardMemoryShare(one.lane, one.config), 0.05);
    EXPECT_TRUE(words(vllmSettings(order(1), kShape, {})).contains(q("--gpu-memory-utilization 0.90")));
    EngineEntry own;
    own.options = {{q("--gpu-memory-utilization"), q("0.7")}};
    EXPECT_EQ(words(vllmSettings(order(1), kShape, own)).count(q("--gpu-memory-utilization")), 1);
    EXPECT_FALSE(words(vllmSettings(order(), kShape, {})).contains(q("--gpu-memory-utilization")))
        << "the processor has no share";
}

TEST(VllmLaunch, ItsEnvironmentHasTheLanesCardsAndNoKey)
{
    qputenv("VLLM_API_KEY", "secret-key-0123456789");
    qputenv("VLLM_HOST_IP", "10.0.0.1");
    const LaunchSettings settings = vllmSettings(order(2), kShape, {});
    const auto environment = vllmEnvironment(order(2).lane, settings, q("/venv/bin/vllm"));
    qunsetenv("VLLM_API_KEY");
    qunsetenv("VLLM_HOST_IP");
    EXPECT_EQ(environment.value(q("CUDA_VISIBLE_DEVICES")), q("GPU-0,GPU-1"));
    EXPECT_EQ(environment.value(q("VLLM_HOST_IP")), q("127.0.0.1"));
    EXPECT_EQ(environment.value(q("HF_HUB_OFFLINE")), q("1"));
    EXPECT_EQ(environment.value(q("DO_NOT_TRACK")), q("1"));
    EXPECT_TRUE(environment.value(q("PATH")).startsWith(q("/venv/bin:")));
    EXPECT_FALSE(environment.toStringList().join(QLatin1Char(' ')).contains(q("secret-key")));
}

TEST(VllmLaunch, OnTheProcessorItSeesNoCard)
{
    EXPECT_TRUE(vllmEnvironment(order().lane, vllmSettings(order(), kShape, {}), q("/venv/bin/vllm"))
                    .contains(q("CUDA_VISIBLE_DEVICES")))
        << "else it takes all of them";
    EXPECT_EQ(vllmEnvironment(order().lane, vllmSettings(order(), kShape, {}), q("/venv/bin/vllm"))
                  .value(q("CUDA_VISIBLE_DEVICES")),
        QString());
}
