// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellwords.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ShellWords, CommandsCanBePastedIntoAShell)
{
    EXPECT_EQ(shellCommand(q("llama-server"), {q("-m"), q("/a b/it's.gguf"), q("--port"), q("8080")}),
        q("llama-server -m '/a b/it'\\''s.gguf' --port 8080"));
    EXPECT_EQ(shellCommand(q("x"), {q("$(rm)"), q("")}), q("x '$(rm)' ''"));
    EXPECT_EQ(shellCommand(q("x"), {q("a\n")}), q("x 'a\n'")) << "a line feed would end the command";
}

TEST(ShellWords, PlainWordsStayPlain)
{
    EXPECT_EQ(shellQuoted(q("--ctx-size=4096")), q("--ctx-size=4096"));
    EXPECT_EQ(shellQuoted(q("a;b")), q("'a;b'"));
    EXPECT_EQ(shellQuoted(q("*")), q("'*'"));
}

TEST(ShellWords, VariablesStandBeforeACommand)
{
    EXPECT_EQ(shellAssignments({}), QString());
    EXPECT_EQ(shellAssignments({{q("A"), q("1")}, {q("B"), q("x y")}}), q("A=1 B='x y' "));
    EXPECT_EQ(shellWords({q("a"), q("b c")}), q("a 'b c'"));
}

TEST(ShellWords, CommandsAreReadAsAShellWould)
{
    const auto commands
        = shellCommandsIn(q("# said\nA='b c' d\\ e \"f \\\"g\\\" \\h\" \\\n  i#j '' # k\n\nl\n"));
    ASSERT_TRUE(commands);
    ASSERT_EQ(commands->size(), 2);
    EXPECT_EQ(commands->at(0), (QStringList{q("A=b c"), q("d e"), q("f \"g\" \\h"), q("i#j"), q("")}));
    EXPECT_EQ(commands->at(1), QStringList{q("l")});
    const QStringList hard{q("it's"), q("$a `b` \"c\" \\ \n;|&<>(){}[]*?!~#"), q("")};
    EXPECT_EQ(shellCommandsIn(shellWords(hard))->at(0), hard);
    EXPECT_TRUE(shellCommandsIn({})->isEmpty());
}

TEST(ShellWords, WhatAShellWouldDoMoreIsRefused)
{
    for (const char *text : {"a $b", "a `b`", "a; b", "a | b", "a & b", "a > b", "a (b)", "a *", "a ?", "a [b]",
             "a {b,c}", "a !b", "~/a", "A=~/b", "'a", "\"a", "a \"$b\"", "a \\"})
        EXPECT_FALSE(shellCommandsIn(q(text))) << text;
}
