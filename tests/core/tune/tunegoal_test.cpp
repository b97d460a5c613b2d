// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunegoal.h"

#include "tests/support/testdata.h"

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
    EXPECT_EQ(idsOf(goals), (QStringList{q("answers"), q("long_text"), q("both"), q("throughput")}));
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
        EXPECT_DOUBLE_EQ(weights, 1);
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
    EXPECT_EQ(idsOf(tuneGoals({}, 512)), (QStringList{q("answers"), q("throughput")}));
    WorkloadSettings one;
    one.batchStreams = 1;
    EXPECT_EQ(idsOf(tuneGoals(one, 512)), (QStringList{q("answers")}));
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

TEST(TuneGoal, IsFoundByItsName)
{
    const auto goals = tuneGoals({}, 8192);
    ASSERT_TRUE(tuneGoalNamed(goals, q("both")));
    EXPECT_EQ(tuneGoalNamed(goals, q("both"))->requests.size(), 2);
    EXPECT_FALSE(tuneGoalNamed(goals, q("nothing")));
}
