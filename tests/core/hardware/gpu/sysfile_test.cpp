// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/sysfile.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

#include <cerrno>

using namespace sweetspot;
using sweetspot::test::q;

TEST(SysFile, IsReadOrSaysWhyNot)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("a")), "12\n");
    EXPECT_EQ(readSysFile(dir.filePath(q("a"))), (SysFile{"12\n", 0}));
    EXPECT_EQ(readSysFile(dir.filePath(q("none"))), (SysFile{{}, ENOENT}));
    EXPECT_EQ(readSysFile(dir.path()), (SysFile{{}, EISDIR}));
    test::writeFile(dir.filePath(q("large")), QByteArray(200 << 10, 'x'));
    EXPECT_EQ(readSysFile(dir.filePath(q("large"))).bytes.size(), 64 << 10);
    EXPECT_EQ(readSysFile(q("/dev/zero")).bytes.size(), 64 << 10) << "one without an end";
}

TEST(SysFile, Numbers)
{
    EXPECT_EQ(sysNumber(" 42\n"), 42);
    EXPECT_EQ(sysNumber("-1.5"), -1.5);
    for (const char *text : {"", "\n", "12 W", "inf", "nan", "0x10", "1e999"})
        EXPECT_EQ(sysNumber(text), std::nullopt) << text;
}

TEST(SysFile, ClocksWithAStar)
{
    EXPECT_EQ(starredMhz("0: 500Mhz\n1: 2254Mhz *\n2: 2371Mhz\n"), 2254);
    EXPECT_EQ(starredMhz("0: 500Mhz *\n1: 2254Mhz\n"), 500);
    EXPECT_EQ(starredMhz("0: 96Mhz\n1: 1249Mhz\n"), 1249) << "without a star";
    EXPECT_EQ(starredMhz("S: 19Mhz *\n0: 500Mhz\n1: 800Mhz\n"), 19) << "asleep between two frames";
    EXPECT_EQ(starredMhz(""), std::nullopt);
    EXPECT_EQ(starredMhz("nonsense\n1: Mhz *\nMhz: 5\n"), std::nullopt);
}
