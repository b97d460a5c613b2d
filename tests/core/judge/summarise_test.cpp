// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"
#include "models/metric.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Summarise, MediansWithTheirInterval)
{
    const auto metrics = summarise(test::measuredCell(q("M"), q("Q4_K_M"), 3), {}).metrics;
    const MetricValue tps = metrics.value(q("interactive.tokens_per_second"));
    EXPECT_DOUBLE_EQ(tps.value, 101);
    EXPECT_EQ(tps.n, 3);
    EXPECT_TRUE(tps.interval);
    EXPECT_LT(*tps.low, 101);
    EXPECT_GT(*tps.high, 101);
    EXPECT_DOUBLE_EQ(metrics.value(q("interactive.ttft_seconds")).value, 0.25);
    EXPECT_DOUBLE_EQ(metrics.value(q("load_seconds")).value, 1.25);
    EXPECT_DOUBLE_EQ(metrics.value(q("memory_gb")).value, 1.5);
    EXPECT_DOUBLE_EQ(metrics.value(q("memory_private_gb")).value, 0.3);
    EXPECT_DOUBLE_EQ(metrics.value(q("size_gb")).value, 1);
    EXPECT_FALSE(metrics.contains(q("temperature_c"))) << "not measured is absent";
}

TEST(Summarise, TwoRepetitionsHaveARangeAndOneHasNothing)
{
    const MetricValue two = summarise(test::measuredCell(q("M"), q("Q"), 2), {})
                                .metrics.value(q("interactive.tokens_per_second"));
    EXPECT_FALSE(two.interval);
    EXPECT_DOUBLE_EQ(*two.low, 100);
    const MetricValue one = summarise(test::measuredCell(q("M"), q("Q"), 1), {})
                                .metrics.value(q("interactive.tokens_per_second"));
    EXPECT_FALSE(one.low);
}

TEST(Summarise, TellsHowMuchLiesOnTheGpuWhereTheServerSaysSo)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 3);
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("gpu_percent")));
    ASSERT_FALSE(cell.launches.isEmpty());
    cell.launches[0].gpuShare = 0.75;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics.value(q("gpu_percent")).value, 75);
    cell.launches[0].gpuShare = 0;
    EXPECT_TRUE(summarise(cell, {}).metrics.contains(q("gpu_percent"))) << "nothing there is an answer too";
}

TEST(Summarise, FlagsGoWithTheNumbersTheyConcern)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 4);
    cell.attempts[0].flags = {q("server_disagrees")};
    cell.attempts[1].flags = {q("swap"), q("coalesced")};
    auto metrics = summarise(cell, {}).metrics;
    const QStringList tps = metrics.value(q("interactive.tokens_per_second")).flags;
    EXPECT_TRUE(tps.contains(q("swap"))) << "one swapping repetition is enough";
    EXPECT_FALSE(tps.contains(q("server_disagrees"))) << "one of four is chance";
    EXPECT_FALSE(tps.contains(q("coalesced")));
    for (Attempt &a : cell.attempts)
        a.flags = {q("server_disagrees")};
    metrics = summarise(cell, {}).metrics;
    EXPECT_TRUE(metrics.value(q("interactive.tokens_per_second")).flags.contains(q("server_disagrees")));
    EXPECT_FALSE(metrics.value(q("interactive.ttft_seconds")).flags.contains(q("server_disagrees")));
    cell = test::measuredCell(q("M"), q("Q"), 4);
    cell.attempts[1].decodeTps = 50;
    EXPECT_TRUE(
        summarise(cell, {}).metrics.value(q("interactive.tokens_per_second")).flags.contains(q("unstable")));
}

TEST(Summarise, RejectedAndFailedRepetitionsDoNotCount)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q"), 3);
    cell.attempts[2].outcome = AttemptOutcome::Rejected;
    cell.attempts[2].decodeTps = 1e6;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics.value(q("interactive.tokens_per_second")).value, 100.5);
    EXPECT_TRUE(summarise(CellRecord{}, {}).metrics.isEmpty());
}

TEST(Summarise, RetriedRequestsAreCountedAndFlagged)
{
    CellRecord cell = test::measuredCell();
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(q("retried_requests")));
    cell.attempts.last().retry = 1;
    const MetricValue retried = summarise(cell, {}).metrics.value(q("retried_requests"));
    EXPECT_EQ(retried.value, 1);
    EXPECT_EQ(retried.flags, QStringList{q("retried")});
}

namespace
{

// A cell on a GPU that told everything, with a host that did so too.
CellRecord gpuCell()
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 3);
    cell.place = CellPlace::Gpu;
    cell.id.device = q("CUDA0");
    for (Attempt &attempt : cell.attempts) {
        DeviceUse use;
        use.device = q("0000:01:00.0");
        use.memoryBytes = 5e9;
        use.energyJ = 250;
        use.energyCounted = true;
        use.meanPowerW = 300;
        use.hottestC = 70;
        use.hottestMemoryC = 90;
        use.coreMhzMedian = 1900;
        use.busyPercent = 98;
        attempt.resources.devices = {use};
        attempt.resources.temperatureC = 55;
        attempt.resources.energyJ = 30;
        attempt.resources.cpuMhz = 4000;
    }
    return cell;
}

// The same as if the host had told nothing.
CellRecord withoutHost(CellRecord cell)
{
    for (ServerFacts &facts : cell.launches)
        facts.diskReadBytes.reset();
    for (Attempt &attempt : cell.attempts) {
        const QVector<DeviceUse> devices = attempt.resources.devices;
        attempt.resources = {};
        attempt.resources.devices = devices;
    }
    return cell;
}

} // namespace

TEST(Summarise, NothingOfTheHostIsInAFigureOfADevice)
{
    const auto both = summarise(gpuCell(), {}).metrics, alone = summarise(withoutHost(gpuCell()), {}).metrics;
    int device = 0, host = 0;
    for (const Metric &metric : metrics()) {
        const MetricSource source = metricSource(metric.id);
        if (source == MetricSource::Device || source == MetricSource::Scarce) {
            EXPECT_EQ(both.value(metric.id), alone.value(metric.id)) << metric.id.toStdString();
            device += both.contains(metric.id);
        }
        if (source == MetricSource::Host) {
            EXPECT_FALSE(alone.contains(metric.id)) << metric.id.toStdString();
            host += both.contains(metric.id);
        }
    }
    EXPECT_GE(device, 7) << "memory twice, temperature twice, power, clock, share of time";
    EXPECT_GE(host, 4);
    EXPECT_DOUBLE_EQ(both.value(q("memory_gb")).value, 5);
    EXPECT_DOUBLE_EQ(both.value(q("host_memory_gb")).value, 1.5);
    EXPECT_DOUBLE_EQ(both.value(q("temperature_c")).value, 70);
    EXPECT_DOUBLE_EQ(both.value(q("cpu_temperature_c")).value, 55);
    EXPECT_DOUBLE_EQ(both.value(q("device_watts")).value, 300);
}

TEST(Summarise, EnergyOfAGpuSaysWhatItIsMadeOf)
{
    CellRecord cell = gpuCell();
    const QString id = q("interactive.joules_per_token");
    const int tokens = *cell.attempts.first().outputTokens;
    EXPECT_DOUBLE_EQ(summarise(cell, {}).metrics.value(id).value, 280.0 / tokens);
    EXPECT_TRUE(summarise(cell, {}).metrics.value(id).flags.isEmpty());
    const MetricValue alone = summarise(withoutHost(cell), {}).metrics.value(id);
    EXPECT_DOUBLE_EQ(alone.value, 250.0 / tokens);
    EXPECT_TRUE(alone.flags.contains(q("gpu_energy_only")));
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices[0].energyCounted = false;
    EXPECT_TRUE(summarise(cell, {}).metrics.value(id).flags.contains(q("energy_from_power")));
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices[0].energyJ.reset();
    EXPECT_FALSE(summarise(cell, {}).metrics.contains(id)) << "the CPU's share alone is no energy of the cell";
}

TEST(Summarise, AGpuThatToldNothingHasNoMemoryRatherThanTheHosts)
{
    CellRecord cell = gpuCell();
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices.clear();
    const auto metrics = summarise(cell, {}).metrics;
    EXPECT_FALSE(metrics.contains(q("memory_gb")));
    EXPECT_FALSE(metrics.contains(q("efficiency")));
    EXPECT_FALSE(metrics.contains(q("temperature_c")));
    EXPECT_TRUE(metrics.contains(q("host_memory_gb")));
}

TEST(Summarise, AModelThatIsNotOnItsDeviceIsNotTrusted)
{
    CellRecord cell = gpuCell();
    cell.launches.last().parts = {{q("CUDA0"), 4.8e9, 1e8, 1e8}, {q("CPU"), 2e8, 0, 1e7}};
    const QString speed = q("interactive.tokens_per_second");
    EXPECT_FALSE(summarise(cell, {}).metrics.value(speed).flags.contains(q("device_unproven")));
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices[0].memoryBytes = 3e8; // a context, and no model
    EXPECT_TRUE(summarise(cell, {}).metrics.value(speed).flags.contains(q("device_unproven")));
    for (Attempt &attempt : cell.attempts)
        attempt.resources.devices[0].memoryBytes.reset();
    EXPECT_FALSE(summarise(cell, {}).metrics.value(speed).flags.contains(q("device_unproven")))
        << "a driver that does not tell proves nothing either way";
}
