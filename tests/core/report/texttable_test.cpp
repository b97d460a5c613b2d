// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/texttable.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(TextTable, MarkdownKeepsForeignTextInItsField)
{
    EXPECT_EQ(tableAsMarkdown({{q("a"), q("b|c")}, {q("x\ny"), q("<b>")}}),
        q("| a | b\\|c |\n| --- | --- |\n| x y | \\<b\\> |\n"));
    EXPECT_TRUE(tableAsMarkdown({}).isEmpty());
}

TEST(TextTable, TabsSeparateFieldsAndNothingElse)
{
    EXPECT_EQ(tableAsTsv({{q("a\tb"), q("c\nd")}, {q("1"), {}}}), q("a b\tc d\n1\t\n"));
}

TEST(TextTable, CsvQuotesAndTakesTheTeethOutOfFormulas)
{
    EXPECT_EQ(tableAsCsv({{q("a,b"), q("say \"x\""), q("p\nq")}}), q("\"a,b\",\"say \"\"x\"\"\",\"p\nq\"\n"));
    EXPECT_EQ(tableAsCsv({{q("=1+1"), q("-3.5"), q("+1e3"), q("-x"), q("@x")}}), q("'=1+1,-3.5,+1e3,'-x,'@x\n"))
        << "numbers stay numbers";
}
