// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tooltiptext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ToolTipText, NamesAreShownAsTheyAreAndLinesStayApart)
{
    EXPECT_EQ(toolTipText(q("<b>Bold<b> &amp; more\nsecond")),
        q("<qt>&lt;b&gt;Bold&lt;b&gt; &amp;amp; more<br>second</qt>"));
    EXPECT_EQ(toolTipText({}), QString()) << "no empty box";
    EXPECT_FALSE(toolTipText(q("a\u202eb")).contains(QChar(0x202e)));
}
