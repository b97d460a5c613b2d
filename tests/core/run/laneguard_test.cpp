// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneguard.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// What fired after these samples, one a second.
QString firedBy(LaneGuard &guard, const QVector<GuardSample> &samples)
{
    const std::stop_source run;
    const std::stop_token token = guard.begin(run.get_token());
    for (int second = 0; second < samples.size(); ++second) {
        GuardSample sample = samples[second];
        sample.seconds = second;
        guard.look(sample);
    }
    EXPECT_EQ(token.stop_requested(), guard.fired().has_value());
    guard.end();
    return guard.fired() ? guard.fired()->id : QString();
}

GuardSample calm()
{
    GuardSample sample;
    sample.temperatureC = 60;
    sample.availableBytes = 8e9;
    sample.swapInBytesPerS = 0;
    sample.serverBytes = 4e9;
    return sample;
}

} // namespace

TEST(LaneGuard, FiresOnHeatMemorySwapAndAMachineThatDoesNotRespond)
{
    BenchConfig config;
    config.stress.maxTemperature = 85;
    config.limits.maxMemoryGb = 6;
    LaneGuard guard(config, 16e9);
    EXPECT_EQ(guard.temperatureLimit(), 90);
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(20, calm())), QString());
    GuardSample hot = calm(), full = calm(), swapping = calm(), large = calm(), late = calm();
    hot.temperatureC = 91;
    full.availableBytes = 1e8;
    swapping.swapInBytesPerS = 5e6;
    large.serverBytes = 6.1e9;
    late.lateSeconds = 7;
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(7, hot)), q("abort_thermal"));
    EXPECT_EQ(firedBy(guard, {hot, hot, calm(), hot, hot, calm()}), QString()) << "a moment is no danger";
    EXPECT_EQ(firedBy(guard, {full}), q("abort_memory"));
    EXPECT_EQ(firedBy(guard, {large}), q("abort_memory"));
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(5, swapping)), q("abort_swap"));
    EXPECT_EQ(firedBy(guard, {swapping, swapping, calm(), swapping}), QString());
    EXPECT_EQ(firedBy(guard, {late, calm(), late}), QString());
    EXPECT_EQ(firedBy(guard, {late, late}), q("abort_unresponsive"));
    config.limits.maxMemoryGb.reset();
    LaneGuard machine(config, 8e9);
    EXPECT_EQ(firedBy(machine, {large}), q("abort_memory")) << "6 of its 8 GB are what it can spare";
    config.limits.allowSwap = true;
    LaneGuard lenient(config, 16e9);
    EXPECT_EQ(firedBy(lenient, QVector<GuardSample>(9, swapping)), QString()) << "the person allows it";
}

TEST(LaneGuard, WatchesOnlyBetweenBeginAndEndAndPassesTheRunsStopOn)
{
    LaneGuard guard(BenchConfig{}, 16e9);
    GuardSample full = calm();
    full.availableBytes = 1e8;
    guard.look(full);
    EXPECT_FALSE(guard.fired()) << "nothing is measured";
    std::stop_source run;
    const std::stop_token token = guard.begin(run.get_token());
    run.request_stop();
    EXPECT_TRUE(token.stop_requested());
    EXPECT_FALSE(guard.fired()) << "a stop is no danger";
    guard.end();
    guard.look(full);
    EXPECT_FALSE(guard.fired());
    EXPECT_TRUE(guard.begin(run.get_token()).stop_requested()) << "the run is stopped already";
}

TEST(LaneGuard, WhatIsUnknownIsNoDanger)
{
    LaneGuard guard(BenchConfig{}, std::nullopt);
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(20, GuardSample{})), QString());
}

TEST(LaneGuard, WatchesTheGpusOfItsLane)
{
    BenchConfig config;
    config.limits.maxVramGb = 8;
    LaneGuard guard(config, 16e9);
    GuardSample gpu = calm();
    DeviceReading reading;
    reading.id = q("0000:01:00.0");
    reading.temperatureC = 70;
    gpu.devices = {reading};
    gpu.deviceBytes = {{reading.id, 7.9e9}, {q("0000:02:00.0"), 20e9}};
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(9, gpu)), QString()) << "the other card is another lane's";
    gpu.deviceBytes[reading.id] = 8.1e9;
    EXPECT_EQ(firedBy(guard, {gpu}), q("abort_memory"));
    gpu.deviceBytes.clear();
    gpu.devices[0].temperatureC = 95;
    EXPECT_EQ(firedBy(guard, QVector<GuardSample>(9, gpu)), q("abort_thermal"));
}
