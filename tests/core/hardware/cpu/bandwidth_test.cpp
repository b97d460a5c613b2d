// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/bandwidth.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QDir>

TEST(Bandwidth, DropsTheFirstPassAndTakesTheBest)
{
    const auto result = bandwidthOf(1e9, {5, 0.1, 0.125, 0.2});
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(result->bytesPerSecond, 1e10);
    EXPECT_DOUBLE_EQ(result->median, 8e9);
    EXPECT_DOUBLE_EQ(result->spread, 0.25);
    EXPECT_EQ(result->passes, 3);
    EXPECT_FALSE(bandwidthOf(1e9, {1, 1})) << "never a single pass";
}

TEST(Bandwidth, ReadsThisMachinesMemory)
{
    const auto result = measureReadBandwidth(2, 8e6);
    ASSERT_TRUE(result);
    EXPECT_GT(result->bytesPerSecond, 1e8);
    EXPECT_EQ(result->passes, 11);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(measureReadBandwidth(2, 8e6, stop.get_token()));
}

TEST(Bandwidth, AddsUpTheCachesOfTheLastLevelOnce)
{
    QTemporaryDir dir;
    const auto cache = [&](int cpu, int index, const char *level, const char *size, const char *shared) {
        const QString folder
            = dir.filePath(q("sys/devices/system/cpu/cpu%1/cache/index%2").arg(cpu).arg(index));
        QDir().mkpath(folder);
        test::writeFile(folder + q("/level"), level);
        test::writeFile(folder + q("/size"), size);
        test::writeFile(folder + q("/type"), "Unified");
        test::writeFile(folder + q("/shared_cpu_list"), shared);
    };
    for (int cpu = 0; cpu < 4; ++cpu) {
        cache(cpu, 2, "2", "512K", "0");
        cache(cpu, 3, "3", "16M", cpu < 2 ? "0-1" : "2-3");
    }
    EXPECT_EQ(lastLevelCacheBytes(dir.path()), 32.0 * 1048576);
    EXPECT_FALSE(lastLevelCacheBytes(dir.filePath(q("nowhere"))));
}
