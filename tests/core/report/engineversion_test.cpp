// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/engineversion.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(EngineVersionText, SaysTheProgramOnce)
{
    EXPECT_EQ(engineVersionText(q("version: 0.7.0 (build 11669, commit Debian)")),
        q("llama.cpp 0.7.0 (build 11669, commit Debian)"));
    EXPECT_EQ(engineVersionText(q("version: 9439 (47f6423ed)")), q("llama.cpp 9439 (47f6423ed)"));
    EXPECT_EQ(engineVersionText(q("version: 1 (a); version: 2 (b)")), q("llama.cpp 1 (a); llama.cpp 2 (b)"));
}

TEST(EngineVersionText, LeavesOthersAlone)
{
    for (const char *text : {"", "Ollama 0.17.4", "version:", "0.7.0", "server version: 3"})
        EXPECT_EQ(engineVersionText(q(text)), q(text));
}
