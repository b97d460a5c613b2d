// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmltext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HtmlText, CleansAndEscapes)
{
    EXPECT_EQ(html::esc(q("<a href=\"x\">&'")), q("&lt;a href=&quot;x&quot;&gt;&amp;'"));
    const QString turned = q("abc") + QChar(0x202E) + QChar(0x2066) + QChar(7) + QChar(0) + q("d\n\te");
    const QString cleaned = html::clean(turned);
    EXPECT_EQ(cleaned.count(QChar(0xFFFD)), 4);
    EXPECT_TRUE(cleaned.endsWith(q("d\n\te"))) << "lines and tabs are text";
    EXPECT_LT(html::clean(QString(5000000, QLatin1Char('x'))).size(), 30000);
    EXPECT_EQ(html::bdi(q("<")), q("<bdi>&lt;</bdi>"));
}

TEST(HtmlText, FillsInOnePass)
{
    const QMap<QString, QString> texts{{q("a"), q("%{b}")}, {q("b"), q("no")}};
    EXPECT_EQ(html::fill(q("1 %{a} 2 %{b} 3 %{c}."), texts), "1 %{b} 2 no 3 .");
    EXPECT_EQ(html::fill(q("100 % and %{open"), texts), "100 % and %{open");
    EXPECT_EQ(html::fill(QString(), texts), "");
}
