// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/enginekind.h"
#include "core/plan/knobliveness.h"
#include "models/knob.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const LaneSpec kHost{q("CPU"), {}}, kCard{q("CUDA0"), {q("CUDA0")}},
    kCards{q("CUDA0+CUDA1"), {q("CUDA0"), q("CUDA1")}};

GgufHeader header()
{
    GgufHeader made;
    made.layers = 4;
    made.layerBytes = {1, 1, 1, 1};
    return made;
}

// With as many layers on the card, the output counted.
CellSpec cell(int layers, const char *set = "")
{
    CellSpec made;
    made.parameters = *parseParameterSet(q(set));
    made.deviceParts = {DevicePart{q("CUDA0"), layers, {}}};
    return made;
}

QString why(const char *knob, const CellSpec &cell, const LaneSpec &lane,
    const std::optional<GgufHeader> &file = header())
{
    const auto reason = deadBecause(q(knob), cell, lane, file);
    return reason ? QString(*reason) : QString();
}

} // namespace

TEST(KnobLiveness, KnobsOfTheProcessorLiveWhereItComputes)
{
    for (const char *knob : {"threads", "threads_batch", "poll", "prio", "numa", "cpu_mask", "repack"}) {
        EXPECT_EQ(why(knob, cell(0), kHost), QString()) << knob;
        EXPECT_EQ(why(knob, cell(4), kCard), QString()) << knob << ": a layer is on the host";
        EXPECT_NE(why(knob, cell(5), kCard), QString()) << knob;
        EXPECT_EQ(why(knob, cell(5, "n_cpu_moe=2"), kCard), QString()) << knob << ": so are experts";
        EXPECT_EQ(why(knob, cell(5, "override_tensor=up=CPU"), kCard), QString()) << knob;
        EXPECT_EQ(why(knob, cell(5), kCard, std::nullopt), QString()) << knob << ": not known";
        CellSpec unplanned = cell(5);
        unplanned.deviceParts.clear();
        EXPECT_EQ(why(knob, unplanned, kCard), QString()) << knob << ": not known";
    }
    for (const char *knob : {"batch", "ubatch", "flash_attention", "kv_type", "load_mode", "spec_type"})
        EXPECT_EQ(why(knob, cell(5), kCard), QString()) << knob;
}

TEST(KnobLiveness, KnobsOfDevicesLiveWhereTheyAre)
{
    for (const Knob &knob : knobs())
        if (knob.onDevicesOnly)
            EXPECT_TRUE(deadBecause(knob.id, cell(0), kHost, header())) << knob.id;
    for (const char *knob : {"tensor_split", "split_mode", "main_gpu"})
        EXPECT_NE(why(knob, cell(5), kCard), QString()) << knob;
    EXPECT_EQ(why("tensor_split", cell(5), kCards), QString());
    EXPECT_NE(why("tensor_split", cell(5, "split_mode=none"), kCards), QString());
    EXPECT_NE(why("main_gpu", cell(5), kCards), QString());
    EXPECT_EQ(why("main_gpu", cell(5, "split_mode=none"), kCards), QString());
    EXPECT_EQ(why("gpu_layers", cell(5), kCard), QString());
    EXPECT_NE(why("offload", cell(5, "gpu_layers=3"), kCard), QString());
}

TEST(KnobLiveness, KnobsOfWhatAModelHasNotAreDead)
{
    GgufHeader experts = header();
    EXPECT_NE(why("n_cpu_moe", cell(5), kCard), QString());
    EXPECT_NE(why("swa_full", cell(5), kCard), QString());
    experts.experts = 8;
    experts.slidingWindow = 512;
    EXPECT_EQ(why("n_cpu_moe", cell(5), kCard, experts), QString());
    EXPECT_EQ(why("swa_full", cell(5), kCard, experts), QString());
    EXPECT_NE(why("moe_cache", cell(5), kCard, experts), QString()) << "all are on the card";
    EXPECT_EQ(why("moe_cache", cell(5, "n_cpu_moe=2"), kCard, experts), QString());
}

TEST(KnobLiveness, SomeLiveByOthers)
{
    EXPECT_NE(why("kv_unified", cell(5), kCard), QString());
    EXPECT_EQ(why("kv_unified", cell(5, "slots=4"), kCard), QString());
    EXPECT_NE(why("kv_type", cell(5, "kv_type_k=f16,kv_type_v=f16"), kCard), QString());
    for (const char *knob : {"spec_draft_n_max", "spec_draft_n_min", "spec_draft_p_min"}) {
        EXPECT_NE(why(knob, cell(5), kCard), QString()) << knob;
        EXPECT_NE(why(knob, cell(5, "spec_type=ngram-mod"), kCard), QString()) << knob;
        EXPECT_EQ(why(knob, cell(5, "spec_type=ngram-mod\\,draft-mtp"), kCard), QString()) << knob;
        EXPECT_EQ(why(knob, cell(5, "spec_draft_model=a.gguf"), kCard), QString()) << knob;
    }
}

TEST(KnobLiveness, WhatAnEngineDoesNotTakeIsDeadOnIt)
{
    CellSpec other = cell(5);
    other.engineKind = q("vllm");
    EXPECT_NE(why("ubatch", other, kCard), QString());
    EXPECT_NE(why("threads", other, kCard), QString());
    EXPECT_EQ(why("threads", other, kHost), QString());
    EXPECT_EQ(why("enforce_eager", other, kCard), QString());
}
