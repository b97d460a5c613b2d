// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/json.h"
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
