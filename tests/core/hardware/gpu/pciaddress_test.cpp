// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/pciaddress.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(PciAddress, HasOneForm)
{
    EXPECT_EQ(pciAddress(0, 1, 0), q("0000:01:00.0"));
    EXPECT_EQ(pciAddress(0x10000, 0xc4, 0x1f, 7), q("10000:c4:1f.7"));
    EXPECT_EQ(pciAddress(q("00000000:C4:1F.0")), q("0000:c4:1f.0"));
    EXPECT_EQ(pciAddress(q("0000:c4:1f.0")), q("0000:c4:1f.0"));
    for (const char *text :
        {"", "0000:c4:1f", "c4:1f.0", "0000:c4:1f.8", "0000:c4:1f.0\n", "000000000:c4:1f.0"})
        EXPECT_EQ(pciAddress(q(text)), QString()) << text;
}
