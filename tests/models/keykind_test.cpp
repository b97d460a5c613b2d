// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keykind.h"
#include "tests/support/testdata.h"

#include <QSet>
#include <QUrl>

using namespace sweetspot;
using sweetspot::test::q;

TEST(KeyKind, EachHasEverythingAndANameOfItsOwn)
{
    QSet<QString> ids, variables;
    for (const KeyKind &kind : keyKinds()) {
        ids << kind.id;
        variables << kind.variable;
        EXPECT_EQ(QUrl(kind.testUrl).scheme(), q("https")) << kind.id << ": keys travel encrypted only";
        EXPECT_EQ(QUrl(kind.page).scheme(), q("https"));
        EXPECT_FALSE(kind.header.isEmpty());
        EXPECT_EQ(findKeyKind(kind.id), &kind);
    }
    EXPECT_EQ(ids.size(), keyKinds().size());
    EXPECT_EQ(variables.size(), keyKinds().size());
    for (const char *variable : {"HF_TOKEN", "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY"})
        EXPECT_TRUE(variables.contains(q(variable))) << variable;
    EXPECT_EQ(findKeyKind(q("nobody")), nullptr);
}

TEST(KeyKind, AKeyIsMasked)
{
    EXPECT_TRUE(maskedKey(q("hf_0123456789abcd")).endsWith(q("abcd")));
    EXPECT_FALSE(maskedKey(q("hf_0123456789abcd")).contains(q("9")));
    EXPECT_FALSE(maskedKey(q("short")).contains(q("s")));
    EXPECT_EQ(maskedKey(q("short")), maskedKey({})) << "not even how long it is";
}
