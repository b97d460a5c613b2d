// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamlnode.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(YamlNode, BadTextIsAnIssueWithItsLine)
{
    Issues issues;
    EXPECT_FALSE(yaml::parse("a: 1\nb: [1, 2\nc: 3\n", q("f.yaml"), issues));
    ASSERT_EQ(issues.size(), 1);
    EXPECT_GT(issues.first().line, 1);
    for (const QByteArray &bad : {QByteArray("- a\n- b\n"), QByteArray("\xFF\xFE"), QByteArray("name: \xD0"),
             QByteArray("a: \0b", 5), QByteArray(5 << 20, 'x'), QByteArray("a: *nowhere\n")}) {
        issues.clear();
        EXPECT_FALSE(yaml::parse(bad, q("f.yaml"), issues)) << bad.left(20).toStdString();
        EXPECT_EQ(issues.size(), 1);
    }
}

TEST(YamlNode, SurvivesDeepNesting)
{
    Issues issues;
    yaml::parse(QByteArray(20000, '['), q("f.yaml"), issues);
    EXPECT_EQ(issues.size(), 1);
}

TEST(YamlNode, AnEmptyDocumentIsAnEmptyMap)
{
    Issues issues;
    const auto node = yaml::parse("# only a comment\n", q("f.yaml"), issues);
    ASSERT_TRUE(node);
    EXPECT_TRUE(node->IsMap());
    EXPECT_TRUE(yaml::child(*node, "x").IsNull());
    EXPECT_TRUE(yaml::child(yaml::child(*node, "x"), "y").IsNull());
}

TEST(YamlNode, QuotedTextReadsBackTheSame)
{
    for (const char *text : {"plain", "./path/file", "null", "true", "Yes", "12", "a: b", "a #b", "", " lead",
             "\"quo\\ted\"", "'", "- x", "tab\tx", "\xC3\xA4", "line\nfeed", "*", "&a", "{x}", "plain\n",
             "carriage\rreturn", "bell\x07", "del\x7f", "next\xC2\x85line",
             "sep\xE2\x80\xA8"
             "arator",
             "\xEF\xBB\xBFmark"}) {
        const YAML::Node node = YAML::Load(("k: " + yaml::quoted(q(text)).toStdString()));
        ASSERT_TRUE(node["k"].IsScalar()) << text;
        EXPECT_EQ(q(node["k"].Scalar().c_str()), q(text));
    }
}
