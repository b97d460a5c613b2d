// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/samemachine.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(SameMachine, IdAndProcessorTellMachinesApart)
{
    RunContext first, second;
    EXPECT_TRUE(wereOnOneMachine(first, second)) << "nothing is known";
    first.machineId = second.machineId = q("aaaa");
    first.cpu = second.cpu = q("A CPU");
    EXPECT_TRUE(wereOnOneMachine(first, second));
    second.cpu = q("Another CPU");
    EXPECT_FALSE(wereOnOneMachine(first, second)) << "two copies of one system";
    second.cpu.clear();
    EXPECT_TRUE(wereOnOneMachine(first, second)) << "what is not known tells nothing apart";
    second.machineId = q("bbbb");
    EXPECT_FALSE(wereOnOneMachine(first, second));
}
