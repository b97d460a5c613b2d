// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/telemetry.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Telemetry, SamplesIntoFileAndWindow)
{
    QTemporaryDir dir;
    LaneOrder order;
    order.plan.lanes = {LaneSpec{q("CPU"), {}}};
    Lane lane(order);
    lane.vitals().serverPid = QCoreApplication::applicationPid();
    lane.vitals().cell = q("A \"B\", C");
    std::stop_source stop;
    TelemetrySampler sampler(dir.filePath(q("telemetry.csv")), {&lane}, stop.get_token());
    sampler.start();
    QVector<TelemetrySample> samples;
    EXPECT_TRUE(test::waitUntil(
        [&] {
            lane.vitals().reads += 10;
            samples << sampler.take();
            return samples.size() >= 3;
        },
        10000));
    stop.request_stop();
    EXPECT_TRUE(sampler.wait(test::kPatienceMs));
    const auto &last = samples.last();
    ASSERT_EQ(last.lanes.size(), 1);
    EXPECT_GT(last.lanes.first().eventsPerSecond.value_or(0), 0);
    EXPECT_GT(last.lanes.first().rssBytes.value_or(0), 1e6);
    EXPECT_GT(last.availableBytes.value_or(0), 0);
    const QList<QByteArray> lines = test::readFile(dir.filePath(q("telemetry.csv"))).split('\n');
    EXPECT_TRUE(lines.at(0).startsWith("utc,run_s,lane,cell,"));
    EXPECT_TRUE(lines.at(0).endsWith("throttle_events,cpu_stall_pct,memory_stall_pct,io_stall_pct,package_w"));
    EXPECT_EQ(lines.at(0).count(','), lines.at(1).mid(lines.at(1).lastIndexOf('"')).count(',') + 3)
        << "every column has its field, empty where nothing can be read";
    EXPECT_TRUE(lines.at(1).contains("\"A \"\"B\"\", C\""));
}

TEST(Telemetry, AFolderThatCannotBeWrittenSilencesOnlyTheFile)
{
    LaneOrder order;
    order.plan.lanes = {LaneSpec{q("CPU"), {}}};
    Lane lane(order);
    std::stop_source stop;
    TelemetrySampler sampler(q("/no/such/folder/t.csv"), {&lane}, stop.get_token());
    sampler.start();
    EXPECT_TRUE(test::waitUntil([&] { return !sampler.take().isEmpty(); }, 60000));
    stop.request_stop();
    EXPECT_TRUE(sampler.wait(test::kPatienceMs));
}

TEST(Telemetry, WhatItReadsIsShownToTheGuardOfTheLane)
{
    LaneOrder order;
    order.plan.lanes = {LaneSpec{q("CPU"), {}}};
    order.plan.config.limits.maxMemoryGb = 0.001; // less than this program takes
    Lane lane(order);
    std::stop_source stop;
    const std::stop_token ofProfile = lane.guard().begin(stop.get_token());
    lane.vitals().serverPid = QCoreApplication::applicationPid();
    // Not where the sampler of another case was: the thread sanitizer does not see that Qt waited for that.
    const auto sampler = std::make_unique<TelemetrySampler>(
        q("/no/such/folder/t.csv"), QVector<Lane *>{&lane}, stop.get_token());
    sampler->start();
    EXPECT_TRUE(test::waitUntil([&] { return ofProfile.stop_requested(); }, 60000));
    EXPECT_TRUE(lane.guard().fired());
    stop.request_stop();
    EXPECT_TRUE(sampler->wait(60000));
}
