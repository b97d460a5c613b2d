// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/procfs.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Procfs, ReadsKilobyteFields)
{
    const QByteArray text
        = "MemTotal:       16000000 kB\nMemAvailable:    8000000 kB\nSwapTotal:  0 kB\nOdd: 5\n";
    EXPECT_EQ(kbField(text, "MemTotal"), 16000000.0 * 1024);
    EXPECT_EQ(kbField(text, "MemAvailable"), 8000000.0 * 1024);
    EXPECT_EQ(kbField(text, "SwapTotal"), 0.0);
    EXPECT_FALSE(kbField(text, "Mem"));
    EXPECT_FALSE(kbField(text, "Odd")) << "no unit, no guess";
    EXPECT_FALSE(kbField("", "MemTotal"));
}

TEST(Procfs, ReadsCountersAndModelNames)
{
    EXPECT_EQ(counterField("pgpgin 5\npswpin 77\n", "pswpin"), 77.0);
    EXPECT_FALSE(counterField("pswpinx 77\n", "pswpin"));
    EXPECT_EQ(cpuModelName("processor\t: 0\nmodel name\t: Intel(R) N100\n"), q("Intel(R) N100"));
    EXPECT_EQ(cpuModelName("nothing"), QString());
}

TEST(Procfs, ParsesCpuLists)
{
    EXPECT_EQ(parseCpuList("0-3,8\n"), (QVector<int>{0, 1, 2, 3, 8}));
    EXPECT_EQ(parseCpuList("5"), QVector<int>{5});
    for (const char *bad : {"", "x", "3-1", "1-2-3", "0-99999999", "-1"})
        EXPECT_TRUE(parseCpuList(bad).isEmpty()) << bad;
}

TEST(Procfs, CountsStealAsBusyAndIdleAsIdle)
{
    const auto times = cpuTimes("cpu  100 5 20 800 40 3 2 30 0 0\ncpu0 1 2 3 4 5 6 7 8\n");
    ASSERT_TRUE(times);
    EXPECT_EQ(times->total, 1000);
    EXPECT_EQ(times->busy, 160);
    EXPECT_FALSE(cpuTimes("cpu 1 2 3\n"));
}

TEST(Procfs, FindsFieldsBehindNamesWithBracketsAndSpaces)
{
    const auto times = processTimes("123 (a) b (c) R 1 2 3 4 5 6 70 80 9 10 11 12 13 14\n");
    ASSERT_TRUE(times);
    EXPECT_EQ(times->state, 'R');
    EXPECT_EQ(times->majorFaults, 9);
    EXPECT_EQ(times->cpuTicks, 11 + 12);
    EXPECT_FALSE(processTimes("123 (x) R 1"));
    EXPECT_FALSE(processTimes(""));
}
