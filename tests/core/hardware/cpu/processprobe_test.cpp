// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/processprobe.h"
#include "tests/support/testdata.h"

using namespace sweetspot;

TEST(ProcessProbe, SeesItsOwnProcess)
{
    const ProcessMemory memory = processMemory(QCoreApplication::applicationPid());
    ASSERT_TRUE(memory.rss && memory.rssAnon && memory.rssFile && memory.peakRss);
    EXPECT_GT(*memory.rss, 1e6);
    EXPECT_GE(*memory.peakRss, *memory.rss * 0.5);
}

TEST(ProcessProbe, AProcessThatIsGoneIsUnknownNotZero)
{
    const ProcessMemory memory = processMemory(0x7ffffff0);
    EXPECT_FALSE(memory.rss);
    EXPECT_FALSE(memory.peakRss);
    const CpuSensors none;
    const AttemptResources resources = AttemptProbe(0x7ffffff0, none, 0x7ffffff0).finish();
    EXPECT_FALSE(resources.rssBytes);
    EXPECT_FALSE(resources.othersCpuPercent) << "without the server's share the others' cannot be told";
    EXPECT_FALSE(resources.temperatureC);
    EXPECT_TRUE(resources.swapInPages);
}
