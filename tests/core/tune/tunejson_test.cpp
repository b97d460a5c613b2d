// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/search.h"
#include "core/tune/tunejson.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

using namespace sweetspot;

namespace
{

TunePlan somePlan()
{
    TunePlan plan{test::Surface::make(test::SurfaceKind::Cliff, 1).space, prodEffort(), ~quint64(0)};
    plan.space.knobs[0].engineDefault = 2;
    plan.space.knobs[1].memory = MemoryTrend::Shrinks;
    plan.space.knobs[2].lossy = true;
    plan.mostSlower = 0.125;
    return plan;
}

QVector<TuneEvent> someEvents()
{
    const Arm arm{{0, 1, 2}};
    return {LaunchMeasured{1.25, arm, {0.1, -0.25}, 10, 3.5, {1, 2}},
        LaunchMeasured{1.25, arm, {20.5, 20.25}, 10, 3.5, {}, 1.5, 0.625},
        LaunchFailed{2, arm, LaunchFault::Hang, -1, 60},
        LaunchFailed{2, arm, LaunchFault::IgnoredSetting, 3, 60},
        OutlooksTold{3,
            {{arm, {MemoryFit::Risky, 1e9, 2e9, -0.5, {1, 4}}}, {arm, {MemoryFit::TooLarge, {}, {}, {}, {}}}}},
        Rested{4}, PersonAsked{5, PersonAsked::What::VerifyNow}, PersonAsked{5, PersonAsked::What::Stop},
        Resumed{6, 1000, true, arm, true}, Resumed{6, 1, false, {}, false}};
}

Json parsed(const char *text)
{
    return *parseJson(text);
}

} // namespace

TEST(TuneJson, PlansComeBack)
{
    const auto back = planFromJson(*parseJson(dumpJson(planToJson(somePlan()))));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, somePlan());
}

TEST(TuneJson, EventsComeBack)
{
    for (const TuneEvent &event : someEvents()) {
        const QByteArray text = dumpJson(eventToJson(event));
        const auto back = eventFromJson(*parseJson(text));
        ASSERT_TRUE(back) << text.constData();
        EXPECT_TRUE(*back == event) << text.constData();
    }
}

TEST(TuneJson, NumbersAreExact)
{
    const LaunchMeasured event{1.0 / 3, Arm{{1}}, {0.1 + 0.2, 1e-17}, 1.0 / 7, 2.0 / 7, {}};
    EXPECT_TRUE(*eventFromJson(*parseJson(dumpJson(eventToJson(event)))) == TuneEvent(event));
}

TEST(TuneJson, BadEventsAreNone)
{
    for (const char *text : {"{}", "[]", "7", R"({"e":"arm_end"})", R"({"e":"arm_end","at":1})",
             R"({"e":"arm_end","at":-1,"arm":[0],"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1e300,"arm":[0],"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[0],"ln_s":[],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[0],"ln_s":["1"],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[-1],"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[64],"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[1.5],"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":{"a":1},"ln_s":[1],"launch_s":1,"request_s":1})",
             R"({"e":"arm_end","at":1,"arm":[0],"fault":"sulking","launch_s":1})",
             R"({"e":"arm_end","at":1,"arm":[0],"fault":"hang","ignored":99,"launch_s":1})",
             R"({"e":"outlook","at":1,"arms":7})",
             R"({"e":"outlook","at":1,"arms":[{"arm":[0],"fit":"maybe"}]})",
             R"({"e":"asked","at":1,"what":"sing"})", R"({"e":"resumed","at":1})",
             R"({"e":"resumed","at":1,"away_s":1,"open":"x"})", R"({"e":"new","at":1})"})
        EXPECT_FALSE(eventFromJson(parsed(text))) << text;
    std::string longArm = R"({"e":"arm_end","at":1,"ln_s":[1],"launch_s":1,"request_s":1,"arm":[0)";
    for (int i = 0; i < kMostKnobs; ++i)
        longArm += ",0";
    EXPECT_FALSE(eventFromJson(parsed((longArm + "]}").c_str())));
}

TEST(TuneJson, BadPlansAreNone)
{
    const Json good = planToJson(somePlan());
    const auto broken = [&](auto change) {
        Json json = good;
        change(json);
        return !planFromJson(json).has_value();
    };
    EXPECT_FALSE(planFromJson(parsed("{}")));
    EXPECT_FALSE(planFromJson(parsed("[]")));
    EXPECT_TRUE(broken([](Json &json) { json["seed"] = "x"; }));
    EXPECT_TRUE(broken([](Json &json) { json["knobs"] = 1; }));
    EXPECT_TRUE(broken([](Json &json) { json["knobs"][0]["start"] = 99; }));
    EXPECT_TRUE(broken([](Json &json) { json["knobs"][0]["phase"] = "magic"; }));
    EXPECT_TRUE(broken([](Json &json) { json["effort"]["minutes"] = 1e9; }))
        << "another effort is another search";
    EXPECT_TRUE(broken([](Json &json) { json["effort"].erase("requests"); }));
    EXPECT_TRUE(broken([](Json &json) { json["effort"]["phases"] = Json::array(); }));
    EXPECT_TRUE(broken([](Json &json) { json["effort"]["phases"][0] = "magic"; }));
}

TEST(TuneJson, HintsOfAPlanAreReadBackAndMustBeOfItsSpace)
{
    const KnobSpace space = test::Surface::make(test::SurfaceKind::Null, 1).space;
    Arm hint = space.start();
    hint.levels[0] = hint.levels[0] == 0 ? 1 : 0;
    const TunePlan plan
        = startTuning(space, preprodEffort(), 9, {hint, hint, space.start(), Arm{{1}}}).value().plan;
    EXPECT_EQ(plan.hints, QVector<Arm>{hint}) << "each once, none that is no change or of another space";
    EXPECT_EQ(planFromJson(planToJson(plan)), plan);
    Json json = planToJson(plan);
    json["hints"].push_back(Json::array({1}));
    EXPECT_FALSE(planFromJson(json));
    json["hints"] = "none";
    EXPECT_FALSE(planFromJson(json));
    json["hints"] = Json::array();
    for (int i = 0; i <= kMostHints; ++i)
        json["hints"].push_back(armToJson(hint));
    EXPECT_FALSE(planFromJson(json));
}
