// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/blockrace.h"
#include "tests/support/simulatedengine.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace sweetspot;

namespace
{

// Every launch lasts 30 s. @p truth of each challenger: gain in ln time.
struct Track {
    std::vector<double> truth;
    double drift = 0; ///< ln time for each launch
    double noise = 0;
    test::Dice dice{1};
    int launches = 0;
    QVector<int> order = {};

    void run(BlockRace &race)
    {
        while (const auto want = race.next()) {
            order << want->challenger;
            const double gain = want->challenger < 0 ? 0 : truth[std::size_t(want->challenger)];
            race.measured(drift * launches - gain + noise * dice.normal(), 30.0 * launches);
            ++launches;
        }
    }
};

} // namespace

TEST(BlockRace, NobodyToRace)
{
    EXPECT_FALSE(BlockRace(0, {}, 0.01).next());
}

TEST(BlockRace, AnchorsStandAtBothEndsAndOpenTheNextBlock)
{
    BlockRace race(2, {}, 0.01);
    Track track{{0.012, 0.013}};
    track.run(race);
    ASSERT_GE(track.order.size(), 4);
    EXPECT_EQ(track.order.mid(0, 4), (QVector<int>{-1, 0, 1, -1}));
    EXPECT_EQ(track.order.mid(4, 3), (QVector<int>{1, 0, -1})) << "reversed, on the anchor before";
}

TEST(BlockRace, AnAnchorFromBeforeSavesALaunch)
{
    BlockRace race(1, {}, 0.01, Anchor{0, -30});
    EXPECT_EQ(race.next()->challenger, 0);
    EXPECT_EQ(race.next()->launchesOfBlock, 2);
}

TEST(BlockRace, AClearGainWinsAtOnceAndALossLoses)
{
    BlockRace race(3, {}, 0.005);
    Track track{{-0.1, 0.1, 0.0}};
    track.run(race);
    EXPECT_EQ(race.winner(), 1);
    EXPECT_EQ(race.blocks(), 1);
    EXPECT_EQ(race.fate(0), ArmFate::Slower);
    EXPECT_EQ(race.fate(1), ArmFate::Winner);
    EXPECT_EQ(race.fate(2), ArmFate::Beaten) << "one launch is not sure that it gains nothing";
    EXPECT_NEAR(race.gain(1)->mean, 0.1, 1e-12);
}

TEST(BlockRace, DriftThatIsEvenCancels)
{
    BlockRace race(3, {}, 0.005);
    Track track{{0, 0.05, 0}, 0.004};
    track.run(race);
    EXPECT_EQ(race.winner(), 1);
    EXPECT_NEAR(race.gain(1)->mean, 0.05, 1e-9);
    EXPECT_NEAR(race.gain(2)->mean, 0, 1e-9);
}

TEST(BlockRace, NothingIsTheUsualEnd)
{
    BlockRace race(4, {}, 0.01);
    Track track{{0, 0, 0, 0}};
    track.run(race);
    EXPECT_FALSE(race.winner());
    for (int c = 0; c < 4; ++c)
        EXPECT_TRUE(race.fate(c) == ArmFate::NotEnough || race.fate(c) == ArmFate::Slower);
}

TEST(BlockRace, OnlyTheBestTwoGoOn)
{
    BlockRace race(4, {}, 0.02);
    Track track{{0.010, 0.012, 0.013, 0.011}};
    track.run(race);
    EXPECT_EQ(race.fate(0), ArmFate::NotEnough);
    EXPECT_EQ(race.gain(0)->n, 1);
    EXPECT_GT(race.gain(2)->n, 1);
}

TEST(BlockRace, ALoadThatBeginsInABlockRepeatsIt)
{
    BlockRace race(1, {}, 0.005);
    const auto block = [&](double opening, double challenger, double closing) {
        if (race.next()->challenger < 0)
            race.measured(opening, 0);
        race.measured(challenger, 30);
        race.measured(closing, 60);
    };
    block(0, -0.05 + 0.12, 0.12);
    EXPECT_EQ(race.blocks(), 0);
    EXPECT_FALSE(race.gain(0));
    block(0.12, -0.05 + 0.12, 0.12);
    EXPECT_EQ(race.winner(), 0);
    EXPECT_FALSE(race.isUnsteady());
}

TEST(BlockRace, AnUnsteadyMachineDecidesNothing)
{
    BlockRace race(1, {}, 0.005);
    int launches = 0;
    while (const auto want = race.next()) {
        ASSERT_LT(launches, 50);
        race.measured(want->challenger < 0 ? 0.2 * launches : -5, launches * 30.0);
        ++launches;
    }
    EXPECT_TRUE(race.isUnsteady());
    EXPECT_FALSE(race.winner());
    EXPECT_EQ(race.fate(0), ArmFate::Unknown);
    EXPECT_TRUE(race.anchorPairs().isEmpty());
}

TEST(BlockRace, AFailureLeavesTheOthersIn)
{
    BlockRace race(2, {}, 0.005);
    race.measured(0, 0);
    race.failed();
    EXPECT_EQ(race.fate(0), ArmFate::Failed);
    EXPECT_EQ(race.next()->challenger, 1);
    race.measured(-0.1, 30);
    race.measured(0, 60);
    EXPECT_EQ(race.winner(), 1);
    EXPECT_FALSE(race.gain(0)) << "no figure, not 0";
    BlockRace alone(1, {}, 0.005);
    alone.measured(0, 0);
    alone.failed();
    EXPECT_FALSE(alone.next());
}

TEST(BlockRace, ABreakBeginsTheBlockAgain)
{
    BlockRace race(2, {}, 0.005);
    race.measured(0, 0);
    race.measured(-0.1, 30);
    race.cut();
    EXPECT_EQ(race.next()->challenger, -1);
    Track track{{0.1, 0}};
    track.run(race);
    EXPECT_EQ(race.winner(), 0);
    EXPECT_EQ(race.gain(0)->n, 1);
}

TEST(BlockRace, MeasuringAllDropsNobody)
{
    RaceRule rule;
    rule.measureAll = true;
    rule.extraBlocks = 1;
    BlockRace race(3, rule, 0.005);
    Track track{{-0.2, 0, 0.2}};
    track.run(race);
    EXPECT_FALSE(race.winner());
    for (int c = 0; c < 3; ++c)
        EXPECT_EQ(race.gain(c)->n, 2);
}

TEST(BlockRace, OneOfFiftyEqualRacesMoves)
{
    int moved = 0;
    constexpr int kRaces = 400;
    for (int seed = 0; seed < kRaces; ++seed) {
        BlockRace race(1, {}, 0.01);
        Track track{{0.0}, 0, 0.01, test::Dice(quint64(seed))};
        track.run(race);
        moved += race.winner().has_value();
    }
    EXPECT_LE(moved, kRaces / 6) << "of equal ones; a look at 80 % with a least step of 1 %";
}

TEST(BlockRace, FatesHaveNames)
{
    EXPECT_EQ(armFateName(ArmFate::Winner), QStringLiteral("winner"));
    EXPECT_EQ(armFateName(ArmFate::Unknown), QStringLiteral("unknown"));
}
