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
