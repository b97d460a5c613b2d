// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneneighbours.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

LaneSpec gpu(const char *name, const char *id)
{
    LaneSpec lane{q(name), {q(name)}};
    Device device;
    device.id = q(id);
    lane.hardware = {device};
    return lane;
}

LaneSpec server(const char *address, bool here)
{
    return LaneSpec{q(address), {}, true, here};
}

void expectDisturb(const LaneSpec &a, const LaneSpec &b, bool disturb)
{
    EXPECT_EQ(disturbEachOther(a, b), disturb) << a.name << ' ' << b.name;
    EXPECT_EQ(disturbEachOther(b, a), disturb) << b.name << ' ' << a.name;
}

} // namespace

TEST(LaneNeighbours, TheProcessorRunsAlone)
{
    const LaneSpec cpu{q("CPU"), {}};
    expectDisturb(cpu, gpu("CUDA0", "a"), true);
    expectDisturb(cpu, server("far:80", false), true);
    expectDisturb(cpu, cpu, true);
}

TEST(LaneNeighbours, CardsRunSideBySideUnlessTheyAreOne)
{
    expectDisturb(gpu("CUDA0", "a"), gpu("CUDA1", "b"), false);
    expectDisturb(gpu("CUDA0", "a"), gpu("Vulkan0", "a"), true);
    expectDisturb(gpu("CUDA0", ""), gpu("Vulkan0", ""), false); // what they are is not known
    LaneSpec both{q("CUDA0+CUDA1"), {q("CUDA0"), q("CUDA1")}};
    expectDisturb(both, gpu("CUDA1", "b"), true);
}

TEST(LaneNeighbours, ServersAreAskedOneAtATimeAndThoseHereAlone)
{
    expectDisturb(server("far:80", false), server("far:80", false), true);
    expectDisturb(server("far:80", false), server("other:80", false), false);
    expectDisturb(server("here:80", true), server("other:80", false), true);
    expectDisturb(server("here:80", true), gpu("CUDA0", "a"), true);
    expectDisturb(server("far:80", false), gpu("CUDA0", "a"), false);
}
