// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/openai/llamaextensions.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(LlamaTimings, AbsentFieldsStayAbsent)
{
    const auto full = llamaTimings(*parseJson(
        R"({"timings":{"cache_n":1,"prompt_n":2,"prompt_ms":3.5,"predicted_n":4,"predicted_ms":5.5}})"));
    EXPECT_EQ(full, (ServerTimings{1, 2, 3.5, 4, 5.5}));
    EXPECT_EQ(llamaTimings(*parseJson(R"({"timings":{"predicted_n":"four"}})")), ServerTimings{});
    EXPECT_EQ(llamaTimings(*parseJson(R"({"timings":null})")), ServerTimings{});
}
