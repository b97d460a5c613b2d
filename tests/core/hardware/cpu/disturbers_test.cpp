// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/cpu/disturbers.h"
#include "tests/support/testdata.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::writeFile;

namespace
{

struct Disturbers : testing::Test {
    QTemporaryDir dir;

    void machine(int ticks)
    {
        writeFile(dir.path() + q("/proc/stat"), "cpu " + QByteArray::number(ticks) + " 0 0 1000 0 0 0 0\n");
    }
    void process(qint64 pid, const char *name, int ticks, qint64 parent = 1)
    {
        // pid (comm) state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime ...
        const QByteArray stat = QByteArray::number(pid) + " (" + name + ") S " + QByteArray::number(parent)
            + " 1 1 0 -1 0 0 0 0 0 " + QByteArray::number(ticks) + " 0 0 0 20 0 1 0 0 0 0\n";
        writeFile(dir.path() + q("/proc/%1/stat").arg(pid), stat);
    }
};

} // namespace

TEST_F(Disturbers, ProgramsOfOneNameAreTakenTogether)
{
    machine(0);
    process(10, "cc1plus", 500);
    process(11, "cc1plus", 0);
    process(12, "a (b) c", 0);
    process(13, "idle", 77);
    const BusyPrograms programs(dir.path());
    machine(1000);
    process(10, "cc1plus", 700);
    process(11, "cc1plus", 100);
    process(12, "a (b) c", 100);
    process(14, "newcomer", 50);
    const auto busy = programs.since(5);
    ASSERT_EQ(busy.size(), 3);
    EXPECT_EQ(busy[0], (BusyProgram{q("cc1plus"), 2, 30}));
    EXPECT_EQ(busy[1], (BusyProgram{q("a (b) c"), 1, 10}));
    EXPECT_EQ(busy[2], (BusyProgram{q("newcomer"), 1, 5}));
    EXPECT_EQ(programs.since(31).size(), 0);
}

TEST_F(Disturbers, WeAndOurChildrenDoNotCount)
{
    const qint64 own = QCoreApplication::applicationPid();
    machine(0);
    const BusyPrograms programs(dir.path());
    machine(1000);
    process(own, "sweetspot", 300);
    process(2000001, "llama-server", 300, own);
    process(2000002, "runner", 300, 2000001);
    process(2000003, "other", 300);
    const auto busy = programs.since(1);
    ASSERT_EQ(busy.size(), 1);
    EXPECT_EQ(busy[0].name, q("other"));
}

TEST_F(Disturbers, TooShortATimeAndNonsenseSayNothing)
{
    machine(0);
    process(10, "busy", 0);
    writeFile(dir.path() + q("/proc/11/stat"), "11 no brackets");
    const BusyPrograms programs(dir.path());
    machine(40);
    process(10, "busy", 40);
    EXPECT_TRUE(programs.since(1).isEmpty());
    EXPECT_TRUE(BusyPrograms(dir.filePath(q("nowhere"))).since(0).isEmpty());
}

TEST_F(Disturbers, OnlyAGovernorThatHoldsTheClockDownIsTold)
{
    const auto cpu = [&](int number, const char *driver, const char *governor) {
        const QString path = dir.path() + q("/sys/devices/system/cpu/cpu%1/cpufreq/").arg(number);
        writeFile(path + q("scaling_driver"), driver);
        writeFile(path + q("scaling_governor"), governor);
    };
    EXPECT_TRUE(slowGovernors(dir.path()).isEmpty());
    cpu(0, "intel_pstate\n", "powersave\n");
    cpu(1, "acpi-cpufreq\n", "schedutil\n");
    EXPECT_TRUE(slowGovernors(dir.path()).isEmpty());
    cpu(2, "acpi-cpufreq\n", "powersave\n");
    cpu(3, "acpi-cpufreq\n", "powersave\n");
    EXPECT_EQ(slowGovernors(dir.path()), QStringList{q("powersave")});
}
