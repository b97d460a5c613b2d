// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/systemdwords.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(SystemdWords, PlainOnesStandAsTheyAre)
{
    EXPECT_EQ(systemdQuoted(q("--ctx-size")), q("--ctx-size"));
    EXPECT_EQ(systemdQuoted(q("/m/a.gguf")), q("/m/a.gguf"));
    EXPECT_EQ(systemdQuoted(q("")), q("\"\""));
    EXPECT_EQ(systemdQuoted(q(";")), q("\";\"")) << "alone it would begin another command";
    EXPECT_EQ(systemdQuoted(q("a \"b\" \\ 5% $c 'd'")), q("\"a \\\"b\\\" \\\\ 5%% $c 'd'\""));
    EXPECT_EQ(systemdQuoted(q("a\nb\x02")), q("\"a\\nb\\x02\""));
}

TEST(SystemdWords, AreReadAsTheyWereMeant)
{
    const QStringList words{q("a"), q(""), q("b c"), q("\\n"), q("\n"), q("100%"), q("'x'"), q("ü\t")};
    QStringList quoted;
    for (const QString &word : words)
        quoted << systemdQuoted(word);
    const auto back = systemdWords(quoted.join(QLatin1Char(' ')));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, words);
    EXPECT_EQ(*systemdWords(q("'a b' c\\sd")), (QStringList{q("a b"), q("c d")}));
    for (const char *bad : {"%i", "%", "a\\", "\\q", "\"a", "'a", "\\x0", "\\x00", "\\xff"})
        EXPECT_FALSE(systemdWords(q(bad))) << bad;
}

TEST(SystemdWords, LinesGoOnBehindABackslashAndSectionsCount)
{
    const QString text = q("[A]\nK=1\n[B]\nK=2 \\\n; said\n  3\n#K=4\nL=5\nK = 6\n");
    EXPECT_EQ(systemdValues(text, q("B"), q("K")), (QStringList{q("2    3"), q("6")}));
    EXPECT_EQ(systemdValues(text, q("C"), q("K")), QStringList());
}

TEST(SystemdWords, VariablesComeBack)
{
    const QMap<QString, QString> variables{{q("A"), q("b c")}, {q("D"), q("5% \"e\"")}, {q("F"), q("")}};
    const auto back = systemdVariables(q("[Service]\n") + systemdEnvironment(variables));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, variables);
    EXPECT_EQ((*systemdVariables(q("[Service]\nEnvironment=\"A=1\" B=2\n"))).value(q("B")), q("2"));
    EXPECT_FALSE(systemdVariables(q("[Service]\nEnvironment=A\n")));
}
