// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/clock.h"
#include "core/run/gpuwatch.h"
#include "tests/support/madeupgpus.h"
#include "tests/support/testdata.h"

#include <QProcess>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

TEST(GpuWatch, FindsReadsAndAnswersForALane)
{
    GpuWatch watch(test::madeUpGpus({24, 32}));
    ASSERT_TRUE(watch.waitForLook(60s));
    ASSERT_EQ(watch.devices().size(), 2);
    EXPECT_EQ(watch.found().drivers, QStringList{q("made up 1.0")});
    EXPECT_FALSE(watch.unavailable().isEmpty());
    ASSERT_EQ(watch.latest().size(), 2);
    EXPECT_EQ(watch.latest().last().totalBytes, 32e9);
    const QString second = watch.devices().last().id;
    EXPECT_EQ(watch.readingsOf({second})().size(), 1);
    const auto uses = watch.usesOf({second, q("0000:77:00.0")})(0, nowNs(), 0);
    ASSERT_EQ(uses.size(), 2);
    EXPECT_GE(uses.first().samples, 1);
    EXPECT_EQ(uses.first().hottestC, 60);
    EXPECT_FALSE(uses.first().memoryBytes) << "no server was named";
    EXPECT_EQ(uses.last().samples, 0) << "there is no such device";
    EXPECT_TRUE(watch.oursOf({}).isEmpty());
    const DriverRoom room = watch.roomBeside({});
    ASSERT_EQ(room.size(), 2);
    EXPECT_EQ(room.value(second), watch.latest().last().freeBytes);
}

TEST(GpuWatch, WhatOurServersHoldIsRoom)
{
    GpuWatch watch(test::madeUpGpus({24}));
    ASSERT_TRUE(watch.waitForLook(60s));
    const QString id = watch.devices().first().id;
    QProcess server; // each child of ours is one on the made-up card, where others hold 1 GB
    server.start(q("sleep"), {q("60")});
    ASSERT_TRUE(server.waitForStarted());
    const QSet<qint64> pids{server.processId()};
    watch.setBusy(true);
    watch.setServerPids(pids);
    EXPECT_TRUE(test::waitUntil([&] { return watch.roomBeside(pids).value(id) == 23e9; }));
    EXPECT_TRUE(test::waitUntil([&] {
        return watch.roomBeside({}).value(id) == 23e9 - test::kMadeUpServerBytes;
    })) << "another program's";
    server.kill();
    server.waitForFinished();
    EXPECT_TRUE(test::waitUntil([&] { return watch.roomBeside({}).value(id) == 23e9; })) << "it made room";
}

TEST(GpuWatch, WhatItGaveToALaneOutlivesIt)
{
    DevicesOf uses;
    std::function<QVector<DeviceReading>()> readings;
    std::function<void()> markIdle;
    {
        GpuWatch watch(test::madeUpGpus({24}));
        ASSERT_TRUE(watch.waitForLook(60s));
        const QStringList ids{watch.devices().first().id};
        uses = watch.usesOf(ids);
        readings = watch.readingsOf(ids);
        markIdle = watch.markIdleOf(ids);
    }
    markIdle();
    EXPECT_EQ(uses(0, nowNs(), 0).size(), 1);
    EXPECT_EQ(readings().size(), 1);
}

TEST(GpuWatch, ALaneIsKnownOnlyWhenEachOfItsDevicesIs)
{
    LaneSpec lane{q("CUDA0+CUDA1"), {q("CUDA0"), q("CUDA1")}};
    lane.hardware = test::madeUpDevices({24, 32});
    EXPECT_EQ(deviceIdsOf(lane), (QStringList{q("0000:01:00.0"), q("0000:02:00.0")}));
    lane.hardware[1].id.clear();
    EXPECT_TRUE(deviceIdsOf(lane).isEmpty());
    EXPECT_TRUE(deviceIdsOf({q("CPU"), {}}).isEmpty());
}
