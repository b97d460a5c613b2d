// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secrets.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Secrets, AreFoundInTheHeadersThatCarryThem)
{
    EXPECT_EQ(secretOfHeader("Authorization: Bearer sk-marker-1"), "sk-marker-1");
    EXPECT_EQ(secretOfHeader("authorization:sk-marker-1\r\n"), "sk-marker-1");
    EXPECT_EQ(secretOfHeader("x-api-key: sk-marker-2"), "sk-marker-2");
    EXPECT_EQ(secretOfHeader("X-Goog-Api-Key: marker3"), "marker3");
    for (const char *none : {"Accept: application/json", "", "Authorization", "Authorization:", "x-api-key:  "})
        EXPECT_EQ(secretOfHeader(none), "") << none;
}

TEST(Secrets, AreTakenOutOfTextsAndCoveredInBytes)
{
    Secrets secrets("sk-marker-1");
    secrets.add("sk-marker-22");
    secrets.add("short");
    EXPECT_EQ(
        secrets.scrub(q("a sk-marker-1 b sk-marker-22, short")), q("a [key removed] b [key removed], short"));
    std::string bytes = "a sk-marker-1 b sk-marker-1sk-marker-1";
    const std::size_t before = bytes.size();
    secrets.mask(bytes);
    EXPECT_EQ(bytes, "a *********** b **********************");
    EXPECT_EQ(bytes.size(), before) << "offsets into it stay right";
    EXPECT_TRUE(Secrets("").isEmpty()) << "nobody's key is no secret";
    EXPECT_EQ(Secrets().scrub(q("x")), q("x"));
}
