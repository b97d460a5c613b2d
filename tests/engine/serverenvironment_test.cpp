// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/serverenvironment.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ServerEnvironment, LeavesOutWhatWouldChangeAServerOrLeakAKey)
{
    qputenv("LLAMA_ARG_CTX_SIZE", "99");
    qputenv("OPENAI_API_KEY", "secret");
    qputenv("HF_TOKEN", "secret");
    qputenv("SWEETSPOT_TEST_KEPT", "yes");
    const QProcessEnvironment environment = serverEnvironment();
    for (const char *name : {"LLAMA_ARG_CTX_SIZE", "OPENAI_API_KEY", "HF_TOKEN"}) {
        EXPECT_FALSE(environment.contains(q(name))) << name;
        qunsetenv(name);
    }
    EXPECT_EQ(environment.value(q("SWEETSPOT_TEST_KEPT")), q("yes"));
    EXPECT_NE(environment.value(q("XDG_CONFIG_HOME")), qEnvironmentVariable("XDG_CONFIG_HOME"));
}
