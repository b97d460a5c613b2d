// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/systemdunit.h"
#include "tests/support/llamahandover.h"

using namespace sweetspot;
using namespace sweetspot::test;

TEST(SystemdUnit, IsAServiceThatIsReadyWhenTheModelIsLoaded)
{
    const auto draft = systemdForm().write(llamaHandOver({q("llama-server"), q("/m/a 5%.gguf"),
        {{q("--ctx-size"), q("4096")}, {q("--mlock"), {}}}, {{q("GGML_X"), q("a b")}}}));
    ASSERT_TRUE(draft);
    EXPECT_EQ(draft->text,
        q("[Unit]\nDescription=demo-1m-q4_k_m\n\n[Service]\nType=simple\nExecStart=/opt/llama.cpp/llama-server "
          "\\\n"
          "  --model \"/m/a 5%%.gguf\" \\\n  --host 127.0.0.1 \\\n  --port 8080 \\\n"
          "  --ctx-size 4096 \\\n  --mlock\nEnvironment=\"GGML_X=a b\"\n"
          "ExecStartPost=/bin/sh -c 'command -v curl >/dev/null || exit 0; until curl -fs -o /dev/null "
          "http://127.0.0.1:8080/health; do sleep 1; done'\nTimeoutStartSec=80\nLimitMEMLOCK=infinity\n"
          "Restart=on-failure\nRestartSec=5\n\n[Install]\nWantedBy=default.target\n"));
    EXPECT_EQ(draft->fileName, q("demo-1m-q4_k_m.service"));
}

TEST(SystemdUnit, ComesBackAsItWas)
{
    for (const NamedSettings &row : launchTable())
        EXPECT_EQ(lostOnTheWay(systemdForm(), row.settings), QString()) << row.name;
    EXPECT_EQ(lostOnTheWay(systemdForm(), settingsWithVariables()), QString());
    EXPECT_EQ(lostOnTheWay(systemdForm(), {q("llama-server"), q("/m/a\nb\tc\x01.gguf"), {}}), QString());
}

TEST(SystemdUnit, ADollarIsADollar)
{
    HandOverOrder order = llamaHandOver({q("llama-server"), q("/m/$A.gguf"), {}});
    auto draft = systemdForm().write(order);
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->text.contains(q("ExecStart=:/opt/"))) << draft->text;
    order.programPath = q("/my opt/llama-server");
    draft = systemdForm().write(order);
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->text.contains(q("ExecStart=\":/my opt/"))) << draft->text;
    EXPECT_TRUE(readLlama(systemdForm(), draft->text));
}

TEST(SystemdUnit, AProgramWithoutAPathIsTold)
{
    HandOverOrder order = llamaHandOver({q("llama-server"), q("/m/a.gguf"), {}});
    order.programPath.clear();
    const auto draft = systemdForm().write(order);
    ASSERT_TRUE(draft);
    EXPECT_TRUE(draft->notes.join(QLatin1Char(' ')).contains(q("ExecStart")));
}

TEST(SystemdUnit, OtherTextsAreRefused)
{
    for (const char *text : {"", "[Service]\n", "[Service]\nExecStart=\n", "ExecStart=/a --model b\n",
             "[Unit]\nExecStart=/a --model b\n", "[Service]\nExecStart=/a --model %h/b\n",
             "[Service]\nExecStart=/a --model ${B}\n", "[Service]\nExecStart=/a --model \"b\n",
             "[Service]\nExecStart=/a --model b\nExecStart=/a --model c\n",
             "[Service]\nExecStart=/a --model b\\q\n", "[Service]\nExecStart=-/a --model b\n",
             "[Service]\nExecStart=/a --model b\nEnvironment=C\n", "[Service]\nExecStart=/a --ctx-size 1\n"})
        EXPECT_FALSE(readLlama(systemdForm(), q(text))) << text;
    EXPECT_TRUE(readLlama(systemdForm(), q("[Service]\nExecStart = /a \\\n# said\n --model 'b c'\n")));
}
