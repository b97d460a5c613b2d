// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pricelist.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(PriceList, ARequestCostsByTheMillion)
{
    EXPECT_DOUBLE_EQ(costOf({2, 8, {}}, 1e6, 0), 2);
    EXPECT_DOUBLE_EQ(costOf({2, 8, {}}, 500, 250), 0.003);
    EXPECT_DOUBLE_EQ(costOf({2, 8, 0.5}, 1000, 0, 400), (600 * 2 + 400 * 0.5) / 1e6);
    EXPECT_DOUBLE_EQ(costOf({2, 8, {}}, 1000, 0, 400), 0.002) << "no price of its own: the usual";
    EXPECT_DOUBLE_EQ(costOf({2, 8, 0}, 100, 0, 400), 0) << "no more than the prompt can be cached";
}

TEST(PriceList, TheMostExactLineCounts)
{
    PriceList list;
    list.lines
        = {{q("openai-cloud"), q("gpt-5*"), {1, 1, {}}}, {q("openai-cloud"), q("gpt-5-mini*"), {2, 2, {}}},
            {q("openai-cloud"), q("gpt-5-mini"), {3, 3, {}}}, {q("router.example"), q("gpt-5*"), {9, 9, {}}}};
    const auto input = [&](const char *model, const char *host = "api.openai.com") {
        const auto price = list.find(q("openai-cloud"), q(host), q(model));
        return price ? price->input : -1;
    };
    EXPECT_EQ(input("gpt-5"), 1);
    EXPECT_EQ(input("gpt-5-mini-2025"), 2);
    EXPECT_EQ(input("gpt-5-mini"), 3);
    EXPECT_EQ(input("gpt-4"), -1) << "unknown is unknown, never 0";
    EXPECT_FALSE(list.find(q("anthropic"), q("h"), q("gpt-5")));
    EXPECT_TRUE(list.find(q("openai"), q("ROUTER.example"), q("gpt-5")));
}
