// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandline.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LaunchCommandLine, WordsAreQuotedAsInAShell)
{
    const auto words
        = [](const char *text) { return commandWords(q(text)).ok() ? *commandWords(q(text)) : QStringList(); };
    EXPECT_EQ(words("  a  bc\td "), (QStringList{q("a"), q("bc"), q("d")}));
    EXPECT_EQ(words("a 'b c' \"d e\""), (QStringList{q("a"), q("b c"), q("d e")}));
    EXPECT_EQ(words("a '' b"), (QStringList{q("a"), q(""), q("b")})) << "an empty word is one";
    EXPECT_EQ(words("a\\ b --x='y z'"), (QStringList{q("a b"), q("--x=y z")}));
    EXPECT_EQ(words(R"("a\"b\\c\d" 'a\b')"), (QStringList{q(R"(a"b\c\d)"), q("a\\b")}));
    EXPECT_EQ(words("a $HOME * '|'"), (QStringList{q("a"), q("$HOME"), q("*"), q("|")})) << "no shell reads it";
    EXPECT_EQ(words("a b\\"), (QStringList{q("a"), q("b\\")}));
    EXPECT_EQ(words("größe ü"), (QStringList{q("größe"), q("ü")}));
}

TEST(LaunchCommandLine, WhatOnlyAShellCanDoIsRefused)
{
    for (const char *text :
        {"", "   ", "a 'b", "a \"b", "a | b", "a && b", "a > b", "a 2>&1", "a ; b", "a &"}) {
        const auto words = commandWords(q(text));
        ASSERT_FALSE(words) << text;
        EXPECT_EQ(words.error().code, ErrorCode::BadInput);
    }
    EXPECT_TRUE(commandWords(q("a | b")).error().sentence.contains(q("|")));
}

TEST(LaunchCommandLine, UnknownPlaceholdersAndMissingOnesAreSaid)
{
    EXPECT_TRUE(checkedCommand(q("s --model {model} --port {port} --gpus {devices} --ctx {context}")));
    EXPECT_TRUE(checkedCommand(q("s {model} {port} --json '{\"a\": 1}'"))) << "braces of JSON are none";
    const auto unknown = checkedCommand(q("s {model} {port} {threads}"));
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains(q("{threads}"))) << unknown.error().sentence;
    EXPECT_TRUE(checkedCommand(q("s {model}")).error().sentence.contains(q("{port}")));
    EXPECT_TRUE(checkedCommand(q("s {port}")).error().sentence.contains(q("{model}")));
    EXPECT_FALSE(checkedCommand(q("{model} {port}"))) << "a program comes first";
    EXPECT_FALSE(checkedCommand(q("'s")));
}

TEST(LaunchCommandLine, AValueIsNeverSplitAndNeverReadAgain)
{
    const QStringList words{q("s"), q("--model={model}"), q("{port}/{port}"), q("{other}"), q("{}")};
    EXPECT_EQ(filledWords(words, {{q("model"), q("/my models/{port} 'x'")}, {q("port"), q("80")}}),
        (QStringList{q("s"), q("--model=/my models/{port} 'x'"), q("80/80"), q("{other}"), q("{}")}));
    EXPECT_EQ(filledWords(words, {}), words);
}
