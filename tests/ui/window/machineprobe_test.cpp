// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/machineprobe.h"

#include <algorithm>

using namespace sweetspot;
using namespace sweetspot::ui;

TEST(MachineProbe, TellsOfTheMachineAndItsEngine)
{
    MachineProbe probe;
    EXPECT_FALSE(probe.freeOnDevices()) << "nothing was seen yet";
    HostInfo host;
    std::optional<Result<LlamaCppInstall>> found;
    QObject::connect(&probe, &MachineProbe::found, &probe,
        [&](const HostInfo &machine, const Result<LlamaCppInstall> &llamaCpp) {
            host = machine;
            found = llamaCpp;
        });
    probe.look();
    ASSERT_TRUE(test::waitUntil([&] { return found.has_value(); }));
    EXPECT_FALSE(host.cpu.isEmpty());
    std::optional<double> most;
    if (*found)
        for (const EngineDevice &device : (*found)->devices)
            if (device.freeBytes)
                most = std::max(most.value_or(0), *device.freeBytes);
    EXPECT_EQ(probe.freeOnDevices(), most);
}
