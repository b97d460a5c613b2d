// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmltext.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(HtmlText, CleansAndEscapes)
{
    EXPECT_EQ(html::esc(q("<a href=\"x\">&'")), q("&lt;a href=&quot;x&quot;&gt;&amp;'"));
    EXPECT_EQ(html::esc(QString(QChar(0x202E))), QString(QChar(0xFFFD)));
    EXPECT_EQ(html::bdi(q("<")), q("<bdi>&lt;</bdi>"));
}

TEST(HtmlText, FillsInOnePass)
{
    const QMap<QString, QString> texts{{q("a"), q("%{b}")}, {q("b"), q("no")}};
    EXPECT_EQ(html::fill(q("1 %{a} 2 %{b} 3 %{c}."), texts), "1 %{b} 2 no 3 .");
    EXPECT_EQ(html::fill(q("100 % and %{open"), texts), "100 % and %{open");
    EXPECT_EQ(html::fill(QString(), texts), "");
}
