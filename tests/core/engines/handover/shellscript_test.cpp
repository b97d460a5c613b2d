// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/shellscript.h"
#include "core/engines/ollama/ollamaengine.h"
#include "tests/support/llamahandover.h"

#include <QProcess>

using namespace sweetspot;
using namespace sweetspot::test;

TEST(ShellScript, IsOneCommandWithAnOptionALine)
{
    const auto draft = shellScriptForm().write(llamaHandOver({q("llama-server"), q("/m/a b.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}, {{q("GGML_X"), q("a b")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text,
        q("GGML_X='a b' \\\n/opt/llama.cpp/llama-server \\\n  --model '/m/a b.gguf' \\\n  --ctx-size 4096 \\\n "
          " "
          "--mlock\n"));
    EXPECT_EQ(draft->fileName, q("serve-demo-1m-q4_k_m.sh"));
}

TEST(ShellScript, ComesBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        EXPECT_EQ(lostOnTheWay(shellScriptForm(), row.settings), QString()) << row.name;
    EXPECT_EQ(lostOnTheWay(shellScriptForm(), settingsWithVariables()), QString());
}

// The shell itself says which words it makes of the text.
TEST(ShellScript, AShellTakesTheSameWords)
{
    for (const NamedSettings &row : launchTable()) {
        HandOverOrder order = llamaHandOver(row.settings);
        order.programPath = q("printf");
        const auto draft = shellScriptForm().write(order);
        ASSERT_TRUE(draft) << row.name;
        QProcess shell;
        shell.start(
            q("sh"), {q("-c"), QString(draft->text).replace(q("printf \\\n"), q("printf '%s\\n' -- \\\n"))});
        ASSERT_TRUE(shell.waitForFinished()) << row.name;
        const QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'));
        EXPECT_EQ(words.value(2), row.settings.modelFile) << row.name;
        EXPECT_EQ(words.size() - 4, row.settings.arguments().size()) << row.name;
    }
}

TEST(ShellScript, OfSeveralStepsItIsTheEnginesOwn)
{
    const auto ollama = makeOllamaEngine();
    HandOverOrder order = llamaHandOver({q("ollama"), q("/m/a.gguf"), {{q("num_ctx"), q("4096")}}});
    order.engine = ollama.get();
    const auto draft = shellScriptForm().write(order);
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->steps);
    EXPECT_TRUE(draft->text.contains(q("ollama create demo-1m"))) << draft->text;
    order.serve.settings.modelFile.clear();
    EXPECT_FALSE(shellScriptForm().write(order));
}

TEST(ShellScript, MoreThanACommandIsRefused)
{
    for (const char *text : {"", "# nothing\n", "A=1\n", "llama-server --model a\nrm x\n",
             "llama-server --model $HOME/a\n", "llama-server --model a | tee b\n", "llama-server --model 'a\n",
             "llama-server --model a; b\n", "llama-server --model `id`\n", "llama-server --ctx-size 4096\n",
             "llama-server --model a b c\n", "llama-server --model ~/a\n"})
        EXPECT_FALSE(readLlama(shellScriptForm(), q(text))) << text;
    EXPECT_FALSE(readLlama(shellScriptForm(), QString(kLargestHandOver + 1, QLatin1Char(' '))));
    EXPECT_FALSE(readLlama(shellScriptForm(), QString(QChar(0))));
}
