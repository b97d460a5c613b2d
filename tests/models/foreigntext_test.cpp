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

TEST(ForeignText, NothingReachesATerminalThatItObeys)
{
    for (const char16_t c : {u'\x1b', u'\r', u'\b', u'\a', u'\0', u'\x7f', u'\x9b', u'\u0085', u'\u202e',
             u'\u2067', u'\u061c', u'\u2028', u'\ufff9'})
        EXPECT_EQ(terminalText(q("a") + QChar(c) + q("b")), q("a\uFFFDb")) << int(c);
    EXPECT_EQ(terminalText(QString(50000, QLatin1Char('x'))).size(), 50000) << "nothing is cut";
    const QByteArray json = terminalJson("{\"a\": \"x\xC2\x9By\xE2\x80\xAE\"}\n");
    EXPECT_EQ(json, "{\"a\": \"x\\u009by\\u202e\"}\n") << "reads back as it was";
}
