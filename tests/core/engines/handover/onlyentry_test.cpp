// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/handoverform.h"
#include "core/engines/handover/onlyentry.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(OnlyEntry, IsFoundUnderItsKey)
{
    const auto entry = onlyEntryOf(q("models:\n  a:\n    cmd: x\n"), "models", q("a form"));
    ASSERT_TRUE(entry);
    EXPECT_EQ((*entry)["cmd"].as<std::string>(), "x");
}

TEST(OnlyEntry, EverythingElseIsRefused)
{
    for (const char *text : {"", "models:\n", "models: 3\n", "models: [a]\n", "models:\n  a: 3\n",
             "models:\n  {}\n", "models:\n  a: {}\n  b: {}\n", "others:\n  a: {}\n",
             "models: {a: {}}\nmodels: {b: {}}\n", "models: [\n", "- 1\n"}) {
        const auto entry = onlyEntryOf(q(text), "models", q("a form"));
        ASSERT_FALSE(entry) << text;
        EXPECT_EQ(entry.error().code, ErrorCode::BadInput) << text;
    }
    EXPECT_FALSE(onlyEntryOf(QString(kLargestHandOver + 1, QLatin1Char('a')), "models", q("a form")));
}
