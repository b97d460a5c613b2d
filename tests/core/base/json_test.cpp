// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/support/testdata.h"

#include <limits>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Json, ReadersTolerateAnything)
{
    const Json json
        = *parseJson(R"({"text":"a","n":1.5,"i":7,"huge":1e300,"b":true,"list":["x",1,"y"],"null":null})");
    EXPECT_EQ(textOf(json, "text"), q("a"));
    EXPECT_EQ(textOf(json, "n", q("fallback")), q("fallback"));
    EXPECT_EQ(numberOf(json, "n"), 1.5);
    EXPECT_EQ(optionalNumber(json, "null"), std::nullopt);
    EXPECT_EQ(optionalInteger(json, "i"), 7);
    EXPECT_EQ(optionalInteger(json, "n"), std::nullopt);
    EXPECT_EQ(optionalInteger(json, "huge"), std::nullopt);
    EXPECT_TRUE(boolOf(json, "b"));
    EXPECT_EQ(textsOf(json, "list"), (QStringList{q("x"), q("y")}));
    EXPECT_EQ(textOf(Json(5), "text"), QString());
    EXPECT_FALSE(parseJson("{\"cut\":"));
    EXPECT_FALSE(parseJson(""));
}

TEST(Json, WritesInvalidTextAndNumbersHarmlessly)
{
    Json json = Json::object();
    json["bytes"] = std::string("a\xFF");
    json["nan"] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(dumpJson(json), QByteArray("{\"bytes\":\"a\xEF\xBF\xBD\",\"nan\":null}"));
    put(json, "absent", std::optional<double>());
    EXPECT_FALSE(json.contains("absent"));
}

TEST(Json, NestingAndSizeHaveLimits)
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(kMostJsonDepth)));
    EXPECT_FALSE(parseJson(nested(kMostJsonDepth + 1)));
    EXPECT_FALSE(parseJson(nested(200000)));
    EXPECT_FALSE(parseJson(QByteArray(200000, '[')));
    EXPECT_FALSE(parseJson(QByteArray("{\"a\":").repeated(200000)));
    EXPECT_TRUE(parseJson('"' + QByteArray(200000, '[') + '"')) << "brackets in a text are text";
    EXPECT_TRUE(parseJson("\"\\\\\"")) << "a quote behind an escaped backslash ends the text";
    EXPECT_FALSE(parseJson("\"\\"));
    EXPECT_FALSE(parseJson('[' + QByteArray("[],").repeated(3'000'000) + "1]"));
    EXPECT_FALSE(parseJson("[1,2,3]", 3));
    EXPECT_TRUE(parseJson("[1,2,3]", 7));
}

TEST(Json, SizesAreCountsOrNothing)
{
    const Json json = *parseJson(
        R"({"good":7,"big":9007199254740991,"minus":-1,"huge":1e300,"odd":1.5,"2^63":9223372036854775808,"t":"7"})");
    EXPECT_EQ(optionalBytes(json, "good"), 7);
    EXPECT_EQ(optionalBytes(json, "big"), 9007199254740991);
    for (const char *bad : {"minus", "huge", "odd", "2^63", "t", "none"})
        EXPECT_EQ(optionalBytes(json, bad), std::nullopt) << bad;
}
