// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/kernellog.h"
#include "tests/support/sysfstree.h"

#include <cerrno>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::SysfsTree;

namespace
{

const QVector<Device> kCard{{q("0000:01:00.0"), Device::Kind::Gpu, q("NVIDIA")}};

QByteArray xid(const char *place, int number)
{
    return QByteArray("4,1234,56789012,-;NVRM: Xid (PCI:") + place + "): " + QByteArray::number(number)
        + ", pid='<unknown>', name=<unknown>, and more\n SUBSYSTEM=pci\n";
}

QVector<GpuTrouble> troublesOf(const QByteArray &log, const QVector<Device> &devices = kCard)
{
    return xidTroubles({log, 0}, devices);
}

struct XidCase {
    int number;
    GpuTrouble::Severity severity;
    const char *says;
};

} // namespace

TEST(KernelLog, EveryNumberHasASentenceWithWhatToDo)
{
    using Severity = GpuTrouble::Severity;
    const XidCase cases[] = {{13, Severity::Note, "Measure again"}, {31, Severity::Note, "program's fault"},
        {43, Severity::Note, "Measure again"}, {45, Severity::Note, "was ended"},
        {48, Severity::Error, "have the card checked"}, {63, Severity::Error, "reported errors"},
        {64, Severity::Error, "reported errors"}, {92, Severity::Error, "reported errors"},
        {94, Severity::Error, "reported errors"}, {95, Severity::Error, "reported errors"},
        {61, Severity::Warning, "firmware"}, {62, Severity::Warning, "firmware"},
        {119, Severity::Warning, "update the NVIDIA driver"}, {120, Severity::Warning, "firmware"},
        {74, Severity::Warning, "NVLink"}, {79, Severity::Error, "fell off the bus"},
        {999, Severity::Warning, "NVIDIA's list"}};
    for (const XidCase &one : cases) {
        const auto troubles = troublesOf(xid("0000:01:00", one.number));
        ASSERT_EQ(troubles.size(), 1) << one.number;
        EXPECT_EQ(troubles[0].severity, one.severity) << one.number;
        EXPECT_EQ(troubles[0].device, q("0000:01:00.0"));
        EXPECT_TRUE(troubles[0].sentence.contains(q(one.says))) << troubles[0].sentence;
        EXPECT_TRUE(troubles[0].sentence.contains(q("Xid %1").arg(one.number))) << troubles[0].sentence;
        EXPECT_FALSE(troubles[0].sentence.contains(q("%"))) << troubles[0].sentence;
    }
}

TEST(KernelLog, TheSameOfOneCardIsSaidOnceWithHowOften)
{
    const auto troubles = troublesOf(xid("0000:01:00", 31) + xid("0000:02:00", 31) + xid("0000:01:00", 31)
        + xid("0000:01:00", 31) + xid("00000000:01:00.0", 79));
    ASSERT_EQ(troubles.size(), 3);
    EXPECT_EQ(troubles[0].device, q("0000:01:00.0"));
    EXPECT_TRUE(troubles[0].sentence.contains(q("logged 3 time"))) << troubles[0].sentence;
    EXPECT_TRUE(troubles[1].sentence.contains(q("Xid 79"))) << "in any form of the address";
    EXPECT_EQ(troubles[2].device, q("0000:02:00.0"));
}

TEST(KernelLog, OtherMessagesAndNonsenseAreNoTrouble)
{
    EXPECT_TRUE(troublesOf({}).isEmpty());
    EXPECT_TRUE(troublesOf("6,1,1,-;NVRM: loading NVIDIA UNIX x86_64 Kernel Module\n").isEmpty());
    EXPECT_TRUE(
        troublesOf("NVRM: Xid (PCI:zz:01:00): 79\nNVRM: Xid (PCI:0000:01:00): x\nNVRM: Xid\n").isEmpty());
    EXPECT_TRUE(troublesOf("NVRM: Xid (PCI:0000:01:00): " + QByteArray(100000, '9') + '\n').isEmpty());
    EXPECT_TRUE(troublesOf(QByteArray("\xff\xfe NVRM: Xid \0 (", 17)).isEmpty());
}

TEST(KernelLog, ALogThatMayNotBeReadIsSaidWhereThereIsACard)
{
    for (const int error : {EPERM, EACCES, ENOENT}) {
        const auto troubles = xidTroubles({{}, error}, kCard);
        ASSERT_EQ(troubles.size(), 1);
        EXPECT_EQ(troubles[0].severity, GpuTrouble::Severity::Note);
        EXPECT_EQ(troubles[0].device, QString());
        EXPECT_TRUE(troubles[0].sentence.contains(q("sudo dmesg | grep Xid"))) << troubles[0].sentence;
    }
    const Device amd{q("0000:03:00.0"), Device::Kind::Gpu, q("AMD")};
    EXPECT_TRUE(xidTroubles({{}, EPERM}, {amd, Device{q("cpu")}}).isEmpty());
    EXPECT_TRUE(troublesOf(xid("0000:01:00", 79), {amd}).isEmpty());
}

TEST(KernelLog, IsReadFromItsFile)
{
    const SysfsTree tree;
    EXPECT_EQ(readKernelLog(tree.root()).error, ENOENT);
    const QByteArray text = QByteArray(20000, 'x') + '\n' + xid("0000:01:00", 79); // more than one read
    tree.file("dev/kmsg", text);
    const SysFile log = readKernelLog(tree.root());
    EXPECT_EQ(log.error, 0);
    EXPECT_EQ(log.bytes, text);
    const SysFile own = readKernelLog(q("/")); // of this machine: may be refused, and does not wait
    EXPECT_TRUE(own.error == 0 || own.bytes.isEmpty());
}
