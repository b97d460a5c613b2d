// SPDX-License-Identifier: GPL-3.0-or-later
// What it tells Ollama; that a real one obeys: tests/integration/ollama_test.cpp.
#include "core/engines/ollama/ollamaknobs.h"
#include "core/engines/ollama/ollamaserver.h"
#include "models/knob.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QMap<QString, int> options(const CellSpec &cell, const LaneSpec &lane, const BenchConfig &config = {})
{
    QMap<QString, int> all;
    for (const auto &[name, value] : ollamaOptions(cell, lane, config, 4096, 6))
        all.insert(QString::fromStdString(name), value);
    return all;
}

const LaneSpec kCpu{q("CPU"), {}};
const LaneSpec kGpu{q("CUDA1"), {q("CUDA1")}};

} // namespace

TEST(OllamaServer, TellsContextLayersAndThreads)
{
    EXPECT_EQ(
        options({}, kCpu), (QMap<QString, int>{{q("num_ctx"), 4096}, {q("num_gpu"), 0}, {q("num_thread"), 6}}));
    EXPECT_EQ(options({}, kGpu).value(q("num_gpu")), 999) << "all layers";
    CellSpec cell;
    cell.offloadLayers = 20;
    EXPECT_EQ(options(cell, kGpu).value(q("num_gpu")), 20);
    cell.parameters.put(knobid::kGpuLayers, 7);
    cell.parameters.put(knobid::kThreads, 3);
    cell.parameters.put(knobid::kBatch, 256);
    EXPECT_EQ(options(cell, kGpu).value(q("num_gpu")), 7);
    EXPECT_EQ(options(cell, kGpu).value(q("num_thread")), 3);
    EXPECT_EQ(options(cell, kGpu).value(q("num_batch")), 256);
    EXPECT_EQ(options(cell, kCpu).value(q("num_gpu")), 0) << "a CPU lane has no layers elsewhere";
}

TEST(OllamaServer, TellsWhatElseASetSays)
{
    CellSpec cell;
    cell.parameters = *parseParameterSet(q("main_gpu=0,load_mode=none,gpu_overhead=512"));
    EXPECT_EQ(options(cell, kGpu).value(q("main_gpu"), -1), 0);
    EXPECT_EQ(options(cell, kGpu).value(q("use_mmap"), -1), 0);
    EXPECT_FALSE(options(cell, kCpu).contains(q("main_gpu")));
    EXPECT_FALSE(options({}, kGpu).contains(q("use_mmap"))) << "left to itself";
    EXPECT_EQ(ollamaEnvironment(q("/s"), 1, cell, kGpu, 1, 9).value(q("OLLAMA_GPU_OVERHEAD")), q("536870912"));
    EXPECT_FALSE(ollamaEnvironment(q("/s"), 1, {}, kGpu, 1, 9).contains(q("OLLAMA_GPU_OVERHEAD")));
    Json sent = Json::object();
    putOllamaOption(sent, "num_ctx", 512);
    putOllamaOption(sent, "use_mmap", 0);
    EXPECT_EQ(dumpJson(sent), QByteArray("{\"num_ctx\":512,\"use_mmap\":false}")) << "it takes no number there";
}

// Of every knob: where its table says, with its value; and nowhere without one, but for what is always told.
TEST(OllamaServer, TellsEveryKnobWhereItsTableSays)
{
    const QStringList always{q("num_ctx"), q("num_gpu"), q("num_thread")};
    for (const EngineKnob &row : ollamaKnobs()) {
        const Knob &knob = *findKnob(row.knob);
        ASSERT_EQ(row.names.size(), 1) << row.knob;
        const QString name = row.names.first();
        CellSpec cell;
        ASSERT_TRUE(setParameter(cell.parameters, row.knob, row.choices.value(0, test::valueOf(knob))));
        if (row.knob == knobid::kFlashAttention)
            cell.parameters.put(row.knob, q("off")); // "auto" is what it does by itself
        if (row.knob == knobid::kOffload)
            cell.offloadLayers = 3; // as the plan makes of it
        if (row.place == EngineKnob::Place::Load) {
            EXPECT_TRUE(options(cell, kGpu).contains(name)) << row.knob;
            EXPECT_EQ(options({}, kGpu).contains(name), always.contains(name)) << row.knob;
            if (row.knob != knobid::kContextLength)
                EXPECT_NE(options(cell, kGpu).value(name), options({}, kGpu).value(name, -1)) << row.knob;
        } else {
            const auto with
                = ollamaEnvironment(q("/s"), 1, cell, kGpu, cell.parameters.slotCount().value_or(1), 9),
                without = ollamaEnvironment(q("/s"), 1, {}, kGpu, 1, 9);
            EXPECT_FALSE(with.value(name).isEmpty()) << row.knob;
            EXPECT_NE(with.value(name), without.value(name)) << row.knob;
        }
    }
}

TEST(OllamaServer, OneOfOurOwnIsPrivate)
{
    qputenv("OLLAMA_HOST", "0.0.0.0:11434");
    qputenv("OLLAMA_DEBUG", "2");
    CellSpec cell;
    cell.parameters.put(knobid::kFlashAttention, q("on"));
    cell.parameters.put(knobid::kKvType, q("q8_0"));
    const auto environment = ollamaEnvironment(q("/s"), 8123, cell, kGpu, 4, 300);
    qunsetenv("OLLAMA_HOST");
    qunsetenv("OLLAMA_DEBUG");
    EXPECT_EQ(environment.value(q("OLLAMA_HOST")), q("127.0.0.1:8123"));
    EXPECT_FALSE(environment.contains(q("OLLAMA_DEBUG"))) << "the person's own settings are another server's";
    EXPECT_EQ(environment.value(q("OLLAMA_MODELS")), q("/s/models"));
    EXPECT_EQ(environment.value(q("HOME")), q("/s")) << "its key pair does not go into the person's home";
    EXPECT_EQ(environment.value(q("OLLAMA_NUM_PARALLEL")), q("4"));
    EXPECT_EQ(environment.value(q("OLLAMA_FLASH_ATTENTION")), q("1"));
    EXPECT_EQ(environment.value(q("OLLAMA_KV_CACHE_TYPE")), q("q8_0"));
    EXPECT_EQ(environment.value(q("CUDA_VISIBLE_DEVICES")), q("1"));
    EXPECT_EQ(environment.value(q("OLLAMA_LOAD_TIMEOUT")), q("300s"));
}

TEST(OllamaServer, TheSecondOfTheDevicesThatASchedulerGaveIsMeant)
{
    const QByteArray before = qgetenv("CUDA_VISIBLE_DEVICES");
    qputenv("CUDA_VISIBLE_DEVICES", "GPU-aaaa, GPU-bbbb");
    const QString chosen = ollamaEnvironment(q("/s"), 8123, {}, kGpu, 1, 300).value(q("CUDA_VISIBLE_DEVICES"));
    before.isNull() ? qunsetenv("CUDA_VISIBLE_DEVICES") : qputenv("CUDA_VISIBLE_DEVICES", before);
    EXPECT_EQ(chosen, q("GPU-bbbb")) << "CUDA1 of what llama.cpp saw";
}

TEST(OllamaServer, SeveralCardsAreNamedByTheirUuidsAndAllOfThemAreUsed)
{
    LaneSpec lane{q("both"), {q("CUDA2"), q("CUDA0")}};
    lane.hardware = {Device{q("b"), Device::Kind::Gpu}, Device{q("a"), Device::Kind::Gpu}};
    auto environment = ollamaEnvironment(q("/s"), 8123, {}, lane, 1, 300);
    EXPECT_EQ(environment.value(q("CUDA_VISIBLE_DEVICES")), q("2,0"));
    EXPECT_FALSE(environment.contains(q("OLLAMA_VULKAN")));
    lane.hardware[0].uuid = q("GPU-bb");
    lane.hardware[1].uuid = q("GPU-aa");
    environment = ollamaEnvironment(q("/s"), 8123, {}, lane, 1, 300, {{q("CUDA_VISIBLE_DEVICES"), q("7")}});
    EXPECT_EQ(environment.value(q("CUDA_VISIBLE_DEVICES")), q("GPU-bb,GPU-aa"));
    EXPECT_EQ(environment.value(q("CUDA_DEVICE_ORDER")), q("PCI_BUS_ID"));
    EXPECT_EQ(environment.value(q("OLLAMA_SCHED_SPREAD")), q("1"));
    EXPECT_EQ(environment.value(q("OLLAMA_VULKAN")), q("0")) << "a hidden card must not return";
    lane.devices.removeLast();
    environment = ollamaEnvironment(q("/s"), 8123, {}, lane, 1, 300);
    EXPECT_EQ(environment.value(q("CUDA_VISIBLE_DEVICES")), q("GPU-bb"));
    EXPECT_FALSE(environment.contains(q("OLLAMA_SCHED_SPREAD")));
    EXPECT_FALSE(ollamaEnvironment(q("/s"), 8123, {}, kCpu, 1, 300).contains(q("OLLAMA_VULKAN")));
}

TEST(OllamaServer, SaysWhenThePersonsOwnIsNotThere)
{
    EngineSite site;
    site.entry.kind = site.entry.name = q("ollama");
    site.entry.url = q("http://127.0.0.1:1");
    OllamaServer server(site);
    StreamClient client;
    const auto facts = server.start({}, client, {});
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::Server);
    EXPECT_EQ(server.pid(), 0);
}

TEST(OllamaServer, WhatAPersonAddsStaysAndWhatIsOursWins)
{
    const auto environment = ollamaEnvironment(
        q("/s"), 8123, {}, kGpu, 4, 300, {{q("OLLAMA_NEW_ENGINE"), q("1")}, {q("OLLAMA_HOST"), q("0.0.0.0")}});
    EXPECT_EQ(environment.value(q("OLLAMA_NEW_ENGINE")), q("1"));
    EXPECT_EQ(environment.value(q("OLLAMA_HOST")), q("127.0.0.1:8123"));
}

TEST(OllamaServer, ACardThatWeKnowIsChosenByItsOwnId)
{
    LaneSpec lane = kGpu;
    lane.hardware = {Device{q("0000:01:00.0"), Device::Kind::Gpu}};
    EXPECT_EQ(ollamaEnvironment(q("/s"), 1, {}, lane, 1, 300).value(q("CUDA_VISIBLE_DEVICES")), q("1"))
        << "its driver did not tell one";
    lane.hardware[0].uuid = q("GPU-cccc");
    EXPECT_EQ(ollamaEnvironment(q("/s"), 1, {}, lane, 1, 300).value(q("CUDA_VISIBLE_DEVICES")), q("GPU-cccc"));
}
