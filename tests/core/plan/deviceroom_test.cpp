// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/deviceroom.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr double kStep = 256.0 * 1024 * 1024;

DeviceReading reading(std::optional<double> total, std::optional<double> used, std::optional<double> free)
{
    DeviceReading made;
    made.id = q("0000:01:00.0");
    made.totalBytes = total;
    made.usedBytes = used;
    made.freeBytes = free;
    return made;
}

Device card()
{
    Device device{q("0000:01:00.0"), Device::Kind::Gpu};
    device.memoryBytes = 100 * kStep;
    device.bandwidth = 1e12;
    return device;
}

} // namespace

TEST(DeviceRoom, IsWhatIsFreeAndWhatOurServersHold)
{
    EXPECT_EQ(roomBytes(reading(24e9, 3e9, 20e9), 0), 20e9) << "the rest is the driver's reserve";
    EXPECT_EQ(roomBytes(reading(24e9, 3e9, {}), 0), 21e9);
    EXPECT_EQ(roomBytes(reading(24e9, 13e9, 10e9), 8e9), 18e9) << "our server makes room";
    EXPECT_EQ(roomBytes(reading(24e9, 3e9, 20e9), 8e9), 24e9) << "it has just ended: never more than there is";
    EXPECT_EQ(roomBytes(reading({}, {}, 20e9), 1e9), 21e9);
    EXPECT_EQ(roomBytes(reading(24e9, 25e9, {}), 0), 0);
    EXPECT_FALSE(roomBytes(reading(24e9, {}, {}), 0)) << "nobody says";
    EXPECT_FALSE(roomBytes(reading({}, 3e9, {}), 0));
    DeviceReading failed = reading(24e9, 3e9, 20e9);
    failed.failure = q("It fell off the bus.");
    EXPECT_FALSE(roomBytes(failed, 0));
}

TEST(DeviceRoom, TheDriverComesBeforeTheEngine)
{
    const BenchConfig::Limits limits;
    const EngineDevice listed{q("CUDA0"), q("x"), 100 * kStep, 90 * kStep, card().id};
    const DriverRoom room{{card().id, 80.9 * kStep}};
    const auto told = deviceRoom(listed.name, card(), room, limits, listed);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->name, q("CUDA0"));
    EXPECT_EQ(told->freeBytes, 80 * kStep) << "in steps, so that the same plan is made again";
    EXPECT_EQ(told->runtimeBytes, SplitDevice().runtimeBytes) << "no context was on it";
    EXPECT_EQ(told->bandwidth, 1e12);
    EXPECT_EQ(told->reserveBytes, kDeviceReserveBytes);
    const auto engine = deviceRoom(listed.name, card(), {}, limits, listed);
    EXPECT_EQ(engine->freeBytes, 90 * kStep);
    EXPECT_EQ(engine->runtimeBytes, 0) << "who listed it had one";
    EXPECT_FALSE(deviceRoom(q("CUDA0"), card(), {}, limits)) << "neither tells";
    EXPECT_TRUE(deviceRoom(q("CUDA0"), card(), room, limits)) << "an engine that tells nothing, such as vLLM";
    EXPECT_FALSE(deviceRoom(q("RPC0"), {}, room, limits)) << "another machine's";
}

TEST(DeviceRoom, LimitsAndWhatIsNoMemoryOfItsOwn)
{
    BenchConfig::Limits limits;
    limits.maxVramGb = 10;
    const DriverRoom room{{card().id, 80 * kStep}};
    EXPECT_EQ(deviceRoom(q("CUDA0"), card(), room, limits)->freeBytes, 10e9);
    Device own = card();
    own.integrated = true;
    const EngineDevice listed{q("Vulkan0"), q("x"), 30 * kStep, 20 * kStep, own.id};
    EXPECT_EQ(deviceRoom(listed.name, own, room, {}, listed)->freeBytes, 20 * kStep)
        << "what it may take of the machine's the engine knows";
    EXPECT_FALSE(deviceRoom(listed.name, own, room, {}));
    Device screen = card();
    screen.display = true;
    EXPECT_EQ(deviceRoom(q("CUDA0"), screen, room, {})->reserveBytes, 2 * kDeviceReserveBytes);
}
