// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foreigntext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ForeignText, HidesNothingAndTurnsNothing)
{
    const QString turned
        = q("abc") + QChar(0x202E) + QChar(0x2066) + QChar(0x200F) + QChar(7) + QChar(0) + q("d\n\te");
    const QString shown = foreignText(turned);
    EXPECT_EQ(shown.count(QChar(0xFFFD)), 5);
    EXPECT_TRUE(shown.endsWith(q("d\n\te"))) << "lines and tabs are text";
    EXPECT_EQ(foreignText(q("<b> עברית 日本 👍")), q("<b> עברית 日本 👍")) << "scripts are no marks";
    EXPECT_EQ(foreignText({}), QString());
}

TEST(ForeignText, MegabytesAreCut)
{
    EXPECT_LT(foreignText(QString(5000000, QLatin1Char('x'))).size(), 30000);
    EXPECT_EQ(foreignText(q("abcdef"), 3), q("abc …"));
}
