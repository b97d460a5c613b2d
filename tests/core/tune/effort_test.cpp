// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/effort.h"

#include <gtest/gtest.h>

#include <limits>

using namespace sweetspot;

TEST(TuneEffort, TheThreeAreWithinTheirBounds)
{
    ASSERT_EQ(tuneEfforts().size(), 3);
    for (const TuneEffort &effort : tuneEfforts()) {
        EXPECT_EQ(clamped(effort), effort) << effort.name.toStdString();
        EXPECT_EQ(effortNamed(effort.name), effort);
        EXPECT_FALSE(effort.lossyAllowed);
        EXPECT_GE(effort.noisyTriples, effort.triples);
    }
    EXPECT_FALSE(effortNamed(QStringLiteral("heroic")));
    EXPECT_GT(exploreEffort().leastGain, preprodEffort().leastGain);
    EXPECT_GT(preprodEffort().leastGain, prodEffort().leastGain);
}

TEST(TuneEffort, NumbersOfAFileAreClamped)
{
    for (const EffortNumber &number : effortNumbers()) {
        TuneEffort effort = prodEffort();
        number.set(effort, number.most * 10 + 1);
        EXPECT_DOUBLE_EQ(number.get(clamped(effort)), number.most) << number.name;
        number.set(effort, number.least - 1);
        EXPECT_DOUBLE_EQ(number.get(clamped(effort)), number.least) << number.name;
    }
    TuneEffort effort = prodEffort();
    effort.minutes = std::numeric_limits<double>::quiet_NaN();
    EXPECT_DOUBLE_EQ(clamped(effort).minutes, 5);
}

TEST(TuneEffort, TheWholeVerificationIsKeptBack)
{
    EXPECT_EQ(reservedLaunches(prodEffort(), false), 16); // 4 triples of 3, + 30 %
    EXPECT_EQ(reservedLaunches(prodEffort(), true), 32);
    EXPECT_EQ(reservedLaunches(exploreEffort(), false), 12);
}

TEST(TuneEffort, LittleTimeMakesShortRacesNotFewKnobs)
{
    bool changed = true;
    EXPECT_EQ(withinLaunches(prodEffort(), 100, &changed), prodEffort());
    EXPECT_FALSE(changed);
    const TuneEffort brief = withinLaunches(prodEffort(), 40, &changed);
    EXPECT_TRUE(changed);
    EXPECT_EQ(brief.requests, exploreEffort().requests);
    EXPECT_EQ(brief.phases, prodEffort().phases);
    EXPECT_DOUBLE_EQ(brief.leastGain, prodEffort().leastGain) << "what is claimed stays";
    EXPECT_EQ(brief.triples, prodEffort().triples);
    EXPECT_EQ(withinLaunches(prodEffort(), 11).phases, QVector<KnobPhase>{KnobPhase::Placement});
    TuneEffort some = prodEffort();
    some.phases = {KnobPhase::Batch};
    EXPECT_EQ(withinLaunches(some, 3).phases, some.phases) << "there is no placement to look at";
}
