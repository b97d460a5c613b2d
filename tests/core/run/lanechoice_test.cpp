// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lanechoice.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QVector<EngineDevice> kTwo{{q("RPC0"), q("x"), {}, {}}, {q("RPC1"), q("y"), {}, {}}};
}

TEST(LaneChoice, LanesAreTheDevicesOrTheCpu)
{
    EXPECT_EQ(*makeLanes({}, {}), (QVector<LaneSpec>{{q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {}), (QVector<LaneSpec>{{q("RPC0"), {q("RPC0")}}, {q("RPC1"), {q("RPC1")}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{q("rpc1"), q("cpu")}, {}}),
        (QVector<LaneSpec>{{q("RPC1"), {q("RPC1")}}, {q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{}, {q("RPC0+RPC1")}}),
        (QVector<LaneSpec>{{q("RPC0+RPC1"), {q("RPC0"), q("RPC1")}}}));
}

TEST(LaneChoice, DevicesAreMeantByNumberOrName)
{
    EXPECT_EQ(*makeLanes(kTwo, {{q("1"), q("0")}, {}}),
        (QVector<LaneSpec>{{q("RPC1"), {q("RPC1")}}, {q("RPC0"), {q("RPC0")}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{}, {q("1+0")}}), (QVector<LaneSpec>{{q("RPC1+RPC0"), {q("RPC1"), q("RPC0")}}}))
        << "in the order that is said";
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("0+rpc0")}})) << "twice the same";
    EXPECT_FALSE(makeLanes(kTwo, {{q("2")}, {}}));
}

TEST(LaneChoice, WhatIsFreeOnADeviceIsWhatModelsMayTakeOfIt)
{
    Device screen{q("0000:01:00.0"), Device::Kind::Gpu};
    screen.memoryBytes = 24e9;
    screen.display = true;
    screen.bandwidth = 1e12;
    const QVector<EngineDevice> named{{q("CUDA0"), q("x"), 24e9, 23.9e9, screen.id},
        {q("RPC0"), q("y"), 8e9, 8e9}, {q("CUDA1"), q("not told"), {}, {}}};
    BenchConfig::Limits limits;
    const auto devices = splitDevices(named, {screen}, limits);
    ASSERT_EQ(devices.size(), 2) << "nothing is said of the third";
    EXPECT_LE(devices[0].freeBytes, 23.9e9);
    EXPECT_GT(devices[0].freeBytes, 23.6e9);
    EXPECT_EQ(devices[0].reserveBytes, 2 * kDeviceReserveBytes);
    EXPECT_EQ(devices[0].bandwidth, 1e12);
    EXPECT_EQ(devices[0].runtimeBytes, 0) << "who listed it had a context already";
    EXPECT_EQ(devices[1].reserveBytes, kDeviceReserveBytes);
    EXPECT_FALSE(devices[1].bandwidth);
    QVector<EngineDevice> moved = named;
    *moved[0].freeBytes -= 5e6;
    EXPECT_EQ(splitDevices(moved, {screen}, limits), devices) << "some megabytes make no other plan";
    limits.maxVramGb = 10;
    EXPECT_EQ(splitDevices(named, {screen}, limits)[0].freeBytes, 10e9);
    EXPECT_LE(splitDevices(named, {screen}, limits)[1].freeBytes, 8e9);
}

// vLLM and Ollama name cards and say nothing of their memory.
TEST(LaneChoice, WhereTheDriverSaysWhatIsFreeEveryEngineHasIt)
{
    Device first{q("0000:01:00.0"), Device::Kind::Gpu}, second{q("0000:02:00.0"), Device::Kind::Gpu};
    first.memoryBytes = second.memoryBytes = 24e9;
    const QVector<EngineDevice> named{
        {q("CUDA0"), q("x"), 24e9, {}, first.id}, {q("CUDA1"), q("y"), 24e9, 23e9, second.id}};
    EXPECT_EQ(splitDevices(named, {first, second}, {}).size(), 1);
    const auto devices = splitDevices(named, {first, second}, {}, {{first.id, 20e9}, {second.id, 10e9}});
    ASSERT_EQ(devices.size(), 2);
    EXPECT_NEAR(devices[0].freeBytes, 20e9, 0.3e9);
    EXPECT_NEAR(devices[1].freeBytes, 10e9, 0.3e9) << "and not what was listed";
    EXPECT_GT(devices[1].runtimeBytes, 0);
}

TEST(LaneChoice, UnknownDevicesAreNamedWithTheOnesThereAre)
{
    const auto unknown = makeLanes(kTwo, {{q("CUDA7")}, {}});
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains(q("CUDA7")) && unknown.error().sentence.contains(q("RPC1")));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+CPU")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+RPC0")}}));
}

TEST(LaneChoice, LanesKnowWhatTheirDevicesAre)
{
    Device cpu{q("cpu"), Device::Kind::Cpu}, card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.vendor = q("NVIDIA");
    QVector<EngineDevice> named = kTwo;
    named << EngineDevice{q("CUDA0"), q("A card"), {}, {}, card.id};
    const auto lanes = makeLanes(named, {{q("cpu"), q("CUDA0")}, {q("RPC0+CUDA0")}}, {cpu, card});
    ASSERT_TRUE(lanes);
    ASSERT_EQ(lanes->size(), 3);
    EXPECT_EQ(lanes->at(0).hardware, QVector<Device>{cpu});
    EXPECT_EQ(lanes->at(1).hardware, QVector<Device>{card});
    EXPECT_EQ(lanes->at(2).hardware, (QVector<Device>{Device{}, card})) << "in the order of its devices";
}

TEST(LaneChoice, WithoutLlamaCppAnotherEngineNamesTheDevices)
{
    Device cpu{q("cpu"), Device::Kind::Cpu}, card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.vendor = q("NVIDIA");
    LlamaCppInstall here, missing;
    missing.problem = q("There is no llama-server.");
    ProjectSettings settings;
    EXPECT_TRUE(nameDevices(missing, settings, {cpu, card}).isEmpty());
    EXPECT_EQ(makeLanes(nameDevices(missing, settings, {cpu, card}), {}, {cpu, card})->first().name, q("CPU"));
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    settings.engines = {ollama};
    const auto named = nameDevices(missing, settings, {cpu, card});
    ASSERT_EQ(named.size(), 1);
    EXPECT_EQ(named[0].name, q("CUDA0"));
    EXPECT_EQ(named[0].deviceId, card.id);
    EXPECT_TRUE(nameDevices(here, settings, {cpu, card}).isEmpty())
        << "a llama.cpp that lists none has the processor alone, as before";
    here.devices = {{q("Vulkan0"), q("NVIDIA card"), {}, {}}};
    EXPECT_EQ(nameDevices(here, settings, {cpu, card}).value(0).deviceId, card.id);
}

TEST(LaneChoice, OfARunIsWhatItsCellsWereMeasuredOn)
{
    RunRecord record;
    for (const char *device : {"CPU", "CUDA0", "CUDA0+CUDA1", "127.0.0.1:8000", "CUDA0"}) {
        CellRecord cell;
        cell.id.device = q(device);
        cell.id.engine = q(device).contains(q(":")) ? q("server") : q("llama.cpp");
        record.cells << cell;
    }
    EngineEntry server;
    server.name = q("server");
    server.kind = q("openai");
    server.url = q("http://127.0.0.1:8000");
    const LaneOptions lanes = lanesOf(record, {server});
    EXPECT_EQ(lanes.devices, (QStringList{q("CPU"), q("CUDA0")}));
    EXPECT_EQ(lanes.combined, QStringList{q("CUDA0+CUDA1")});
}
