// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namematch.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QStringList kNames{q("Qwen2.5-7B-Instruct"), q("Qwen2.5-1.5B-Instruct"), q("Llama-3.2-1B-Instruct"),
    q("phi-3.5-mini"), q("Qwen2.5-1.5B")};

QStringList found(const char *query)
{
    QStringList names;
    for (const qsizetype index : matchNames(q(query), kNames))
        names << kNames[index];
    return names;
}
} // namespace

TEST(NameMatch, PartsOfNamesFindThem)
{
    EXPECT_EQ(found("qwen 1.5"), (QStringList{q("Qwen2.5-1.5B"), q("Qwen2.5-1.5B-Instruct")}));
    EXPECT_EQ(found("QWEN2.5-7b"), QStringList{q("Qwen2.5-7B-Instruct")});
    EXPECT_EQ(found("llama instruct"), QStringList{q("Llama-3.2-1B-Instruct")});
    EXPECT_EQ(found("mini phi"), QStringList{q("phi-3.5-mini")});
    EXPECT_EQ(found("struct").size(), 3) << "anywhere in a word";
    EXPECT_EQ(found("Qwen2.5-1.5B").first(), q("Qwen2.5-1.5B")) << "the same text comes first";
}

TEST(NameMatch, WhatFitsNothingFindsNothing)
{
    EXPECT_TRUE(found("").isEmpty());
    EXPECT_TRUE(found(" - / ").isEmpty());
    EXPECT_TRUE(found("mistral").isEmpty());
    EXPECT_TRUE(found("qwen 70b").isEmpty()) << "every word must fit";
    EXPECT_TRUE(matchNames(q("x"), {}).isEmpty());
}
