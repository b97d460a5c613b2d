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

TEST(Secrets, AreFoundHoweverTheyAreEscaped)
{
    const Secrets secrets("sk-ab/c+d-01");
    for (const char *form : {"sk-ab/c+d-01", "sk-ab\\/c+d-01", "\\u0073k-ab/c+d-01",
             "sk-ab\\u002Fc\\u002bd-0\\u0031", "sk-ab\\\\/c+d-01", "\\\\u0073k-ab/c+d-01", "sk-ab%2Fc%2bd-01",
             "\\u0073\\u006b\\u002d\\u0061\\u0062"
             "\\u002f\\u0063\\u002b\\u0064\\u002d\\u0030\\u0031"}) {
        std::string bytes = std::string("{\"a\": \"x") + form + "y\"}";
        const std::size_t before = bytes.size();
        secrets.mask(bytes);
        EXPECT_EQ(bytes, "{\"a\": \"x" + std::string(std::string(form).size(), '*') + "y\"}");
        EXPECT_EQ(bytes.size(), before);
        EXPECT_EQ(secrets.scrub(q("x%1y").arg(q(form))), q("x[key removed]y")) << form;
    }
    for (const char *other :
        {"sk-ab/c+d-0", "sk-ab\\u002c", "\\u0073k-ab/c+d-0", "%", "\\", "\\u", "\\u007", "sk-ab%2"}) {
        std::string bytes = other;
        secrets.mask(bytes);
        EXPECT_EQ(bytes, other);
    }
}

TEST(Secrets, ThatHoldOneAnotherLeaveNothing)
{
    Secrets secrets("sk-marker-1");
    secrets.add("sk-marker-12345");
    secrets.add("12345-and-more");
    EXPECT_EQ(secrets.scrub(q("a sk-marker-12345-and-more b")), q("a [key removed] b"));
    std::string bytes = "a sk-marker-12345-and-more b";
    secrets.mask(bytes);
    EXPECT_EQ(bytes, "a ************************ b");
}
