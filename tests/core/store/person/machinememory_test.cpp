// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/machinememory.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QTemporaryDir>

TEST(MachineMemory, ReadsBackWhatWasWritten)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("deep/machine.json"));
    MachineMemory memory;
    memory.host = q("cpu|boot");
    memory.bandwidth = MachineMemory::Bandwidth{1.5e10, 0.1};
    memory.fits.insert(q("a"), EngineMemory{5e9, 1e9, 2e8});
    memory.addResidual(q("k"), -1e6);
    ASSERT_TRUE(writeMachineMemory(path, memory));
    EXPECT_EQ(readMachineMemory(path), memory);
}

TEST(MachineMemory, DamageIsAnEmptyMemory)
{
    QTemporaryDir dir;
    const QString path = dir.filePath(q("machine.json"));
    for (const char *text :
        {"", "{", "[]", R"({"formatVersion":99})", R"({"formatVersion":1,"fits":[],"residuals":7})"}) {
        test::writeFile(path, text);
        EXPECT_TRUE(readMachineMemory(path).fits.isEmpty()) << text;
        EXPECT_TRUE(readMachineMemory(path).residuals.isEmpty()) << text;
    }
    EXPECT_EQ(readMachineMemory(q("/nowhere/at/all")), MachineMemory{});
}

TEST(MachineMemory, CorrectsByTheMedianOfEnoughAndForgetsTheOldest)
{
    MachineMemory memory;
    memory.addResidual(q("k"), 1);
    memory.addResidual(q("k"), 100);
    EXPECT_FALSE(memory.correction(q("k"))) << "two are too few";
    memory.addResidual(q("k"), 3);
    EXPECT_EQ(memory.correction(q("k")), 3.0);
    for (int i = 0; i < 100; ++i)
        memory.addResidual(q("k"), 7);
    EXPECT_EQ(memory.residuals[q("k")].size(), MachineMemory::kResiduals);
    EXPECT_EQ(memory.correction(q("k")), 7.0);
    EXPECT_FALSE(memory.correction(q("other")));
}
