// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/devicename.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device gpu(const char *id, const char *vendor, const char *name, const char *uuid = "")
{
    Device device{q(id), Device::Kind::Gpu, q(vendor)};
    device.name = q(name);
    device.uuid = q(uuid);
    return device;
}

// An AMD card at the first address, then three of NVIDIA. The engine lists them in another order.
const QVector<Device> kFound{Device{q("cpu")}, gpu("0000:01:00.0", "AMD", "Radeon RX 7900"),
    gpu("0000:02:00.0", "NVIDIA", "NVIDIA GeForce RTX 3090", "GPU-aaaa1111"),
    gpu("0000:41:00.0", "NVIDIA", "NVIDIA GeForce RTX 3090", "GPU-aaab2222"),
    gpu("0001:01:00.0", "NVIDIA", "NVIDIA GeForce RTX 5090", "GPU-cccc3333")};
const QVector<EngineDevice> kNamed{{q("CUDA0"), q("NVIDIA GeForce RTX 5090"), {}, {}, q("0001:01:00.0")},
    {q("CUDA1"), q("NVIDIA GeForce RTX 3090"), {}, {}, q("0000:02:00.0")},
    {q("CUDA2"), q("NVIDIA GeForce RTX 3090"), {}, {}, q("0000:41:00.0")},
    {q("ROCm0"), q("gfx1100"), {}, {}, q("0000:01:00.0")}, {q("RPC0"), q("a far one"), {}, {}}};

} // namespace

TEST(DeviceName, ADeviceHasManyNames)
{
    const struct {
        const char *wanted, *meant;
    } table[] = {{"cpu", "CPU"}, {"CPU", "CPU"}, {"cuda2", "CUDA2"}, {" RPC0 ", "RPC0"}, {"0", "CUDA1"},
        {"1", "CUDA2"}, {"2", "CUDA0"}, {"3", "ROCm0"}, {"5090", "CUDA0"}, {"radeon", "ROCm0"},
        {"gfx1100", "ROCm0"}, {"far one", "RPC0"}, {"0000:41:00.0", "CUDA2"}, {"41:00.0", "CUDA2"},
        {"01:00.0", "ROCm0"}, {"0001:01:00.0", "CUDA0"}, {"GPU-aaaa", "CUDA1"}, {"gpu-cc", "CUDA0"}};
    for (const auto &row : table) {
        const auto meant = deviceMeant(q(row.wanted), kNamed, kFound);
        ASSERT_TRUE(meant) << row.wanted << ": " << meant.error().sentence;
        EXPECT_EQ(*meant, q(row.meant)) << row.wanted;
    }
}

TEST(DeviceName, WhatIsUnknownOrUnclearIsRefusedWithWhatThereIs)
{
    for (const char *wanted : {"4", "99", "-1", "", "CUDA7", "Voodoo", "GPU-", "GPU-dddd", "02:00", "1.5"}) {
        const auto meant = deviceMeant(q(wanted), kNamed, kFound);
        ASSERT_FALSE(meant) << wanted;
        EXPECT_EQ(meant.error().code, ErrorCode::BadInput);
        EXPECT_TRUE(meant.error().sentence.contains(q("0: NVIDIA GeForce RTX 3090 (CUDA1, 0000:02:00.0)")))
            << meant.error().sentence;
        EXPECT_TRUE(meant.error().sentence.contains(q("RPC0")));
    }
    const auto unclear = deviceMeant(q("3090"), kNamed, kFound);
    ASSERT_FALSE(unclear);
    EXPECT_TRUE(unclear.error().sentence.contains(q("0: ")) && unclear.error().sentence.contains(q("1: ")));
    EXPECT_FALSE(unclear.error().sentence.contains(q("5090")));
    EXPECT_FALSE(deviceMeant(q("GPU-aaa"), kNamed, kFound)) << "two begin so";
}

TEST(DeviceName, WithoutCardsOfOursTheEnginesListIsCounted)
{
    const QVector<EngineDevice> far{{q("RPC0"), q("x"), {}, {}}, {q("RPC1"), q("y"), {}, {}}};
    EXPECT_EQ(*deviceMeant(q("1"), far, {}), q("RPC1"));
    EXPECT_FALSE(deviceMeant(q("2"), far, {}));
    EXPECT_FALSE(deviceMeant(q("0"), {}, {Device{q("cpu")}}));
}

TEST(DeviceName, ACardThatTheEngineDoesNotNameIsNotGuessed)
{
    const QVector<EngineDevice> twins{
        {q("CUDA0"), q("NVIDIA GeForce RTX 3090"), {}, {}}, {q("CUDA1"), q("NVIDIA GeForce RTX 3090"), {}, {}}};
    const auto meant = deviceMeant(q("1"), twins, kFound);
    ASSERT_FALSE(meant);
    EXPECT_TRUE(meant.error().sentence.contains(q("CUDA0, CUDA1"))) << meant.error().sentence;
    const auto none = deviceMeant(q("0"), {}, kFound);
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().sentence.contains(q("cannot use"))) << none.error().sentence;
}

TEST(DeviceName, GroupsAreWrittenWithCommasOrPlus)
{
    EXPECT_EQ(combinedGroups({q("0,1,2")}), QStringList{q("0+1+2")});
    EXPECT_EQ(combinedGroups({q("0,1"), q("1,2")}), (QStringList{q("0+1"), q("1+2")}));
    EXPECT_EQ(
        combinedGroups({q("CUDA0+CUDA1,CUDA2+CUDA3")}), (QStringList{q("CUDA0+CUDA1"), q("CUDA2+CUDA3")}));
    EXPECT_TRUE(combinedGroups({}).isEmpty());
}
