// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunegoal.h"

#include "tests/support/testdata.h"

#include <cmath>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QStringList idsOf(const QVector<TuneGoal> &goals)
{
    QStringList ids;
    for (const TuneGoal &goal : goals)
        ids << goal.id;
    return ids;
}

} // namespace

TEST(TuneGoal, AsksForTheLengthsOfTheWorkload)
{
    WorkloadSettings workload;
    workload.interactivePrompt = 300;
    workload.interactiveAnswer = 700;
    workload.batchStreams = 4;
    const auto goals = tuneGoals(workload, 8192);
    EXPECT_EQ(idsOf(goals),
        (QStringList{
            q("answers"), q("long_text"), q("both"), q("throughput"), q("texts"), q("memory"), q("energy")}));
    const TuneRequest &chat = goals[0].requests[0];
    EXPECT_EQ(chat.promptTokens, 300);
    EXPECT_EQ(chat.answerTokens, 700);
    EXPECT_EQ(chat.measuredTokens, 128);
    EXPECT_EQ(goals[1].requests[0].promptTokens, 6144 - 128);
    EXPECT_EQ(goals[3].requests[0].streams, 4);
    for (const TuneGoal &goal : goals) {
        EXPECT_FALSE(goal.label.isEmpty());
        EXPECT_FALSE(goal.explanation.isEmpty());
        double weights = 0;
        for (const TuneRequest &request : goal.requests) {
            weights += request.weight;
            EXPECT_LE(request.promptTokens + request.measuredTokens, 8192);
        }
        EXPECT_NEAR(weights, 1, 1e-12);
    }
}

TEST(TuneGoal, FitsIntoAnyContextOrIsNotOffered)
{
    for (int context : {0, 1, 40, 64, 128, 256, 512, 2048, 1 << 24}) {
        for (const TuneGoal &goal : tuneGoals({}, context))
            for (const TuneRequest &request : goal.requests) {
                EXPECT_GE(request.promptTokens, 32) << context;
                EXPECT_GE(request.measuredTokens, 8) << context;
                EXPECT_LE(request.promptTokens + request.measuredTokens, context) << context;
                EXPECT_LE(request.promptTokens, 8192);
            }
    }
    EXPECT_TRUE(tuneGoals({}, 40).isEmpty());
    EXPECT_EQ(idsOf(tuneGoals({}, 512)),
        (QStringList{q("answers"), q("throughput"), q("texts"), q("memory"), q("energy")}));
    WorkloadSettings one;
    one.batchStreams = 1;
    EXPECT_EQ(idsOf(tuneGoals(one, 512)), (QStringList{q("answers"), q("texts"), q("memory"), q("energy")}));
}

TEST(TuneGoal, AFullAnswerTakesAsMuchLongerAsItHasMoreTokens)
{
    TuneRequest request;
    request.answerTokens = 401;
    request.measuredTokens = 101;
    EXPECT_DOUBLE_EQ(secondsOf(request, 2, 7), 2 + 5 * 4);
    request.measuredTokens = 401;
    EXPECT_DOUBLE_EQ(secondsOf(request, 2, 7), 7);
    request.measuredTokens = 1;
    EXPECT_DOUBLE_EQ(secondsOf(request, 2, 2), 2);
}

TEST(TuneGoal, LessOfSomethingMayCostATenthOfTheTime)
{
    for (const TuneGoal &goal : tuneGoals({}, 8192)) {
        const bool time = goal.measure == TuneMeasure::Time;
        EXPECT_EQ(time, goal.id != q("memory") && goal.id != q("energy")) << goal.id;
        EXPECT_EQ(goal.mostSlower().has_value(), !time) << goal.id;
        if (!time) {
            EXPECT_NEAR(std::exp(*goal.mostSlower()), 1.1, 1e-12);
            EXPECT_EQ(goal.requests.first().streams, 1) << "of many at once nobody tells what each took";
        }
    }
    for (int measure = 0; measure < kTuneMeasures; ++measure)
        EXPECT_EQ(tuneMeasureFromName(tuneMeasureName(TuneMeasure(measure))), TuneMeasure(measure));
    EXPECT_FALSE(tuneMeasureFromName(q("colour")));
}

TEST(TuneGoal, OneOfThemTellsKindsOfTextApart)
{
    for (const TuneGoal &goal : tuneGoals({}, 8192))
        EXPECT_EQ(goal.tellsTexts(), goal.id == q("texts")) << goal.id;
    const auto texts = tuneGoalNamed(tuneGoals({}, 8192), q("texts"));
    ASSERT_TRUE(texts);
    ASSERT_EQ(texts->requests.size(), kTextTasks);
    for (int task = 0; task < kTextTasks; ++task) {
        EXPECT_EQ(texts->requests[task].task, TextTask(task));
        EXPECT_EQ(texts->requests[task].prompts, 3) << "no single text decides";
        EXPECT_EQ(texts->requests[task].promptTokens, texts->requests[0].promptTokens);
    }
}

TEST(TuneGoal, AFullAnswerTakesTheEnergyOfItsTime)
{
    TuneRequest request;
    request.answerTokens = 401;
    request.measuredTokens = 101;
    EXPECT_DOUBLE_EQ(joulesOf(request, 70, 2, 7), 70.0 * 22 / 7) << "22 s instead of 7";
    request.measuredTokens = 401;
    EXPECT_DOUBLE_EQ(joulesOf(request, 70, 2, 7), 70);
    EXPECT_DOUBLE_EQ(joulesOf(request, 70, 0, 0), 70);
}

TEST(TuneGoal, IsFoundByItsName)
{
    const auto goals = tuneGoals({}, 8192);
    ASSERT_TRUE(tuneGoalNamed(goals, q("both")));
    EXPECT_EQ(tuneGoalNamed(goals, q("both"))->requests.size(), 2);
    EXPECT_FALSE(tuneGoalNamed(goals, q("nothing")));
}
