// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vote.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Vote, CountsWhatWasShownWonAndTied)
{
    const RunCell a{q("r"), {q("A"), q("Q4")}}, b{q("r"), {q("B"), q("Q4")}}, other{q("s"), {q("A"), q("Q4")}};
    const QVector<Vote> votes{{{}, q("p"), {a, b}, 0}, {{}, q("p"), {b, a}, 0}, {{}, q("p"), {a, b}, {}},
        {{}, q("p"), {b, other}, 1}};
    EXPECT_EQ(tallyOf(votes, a), (VoteTally{3, 1, 1}));
    EXPECT_EQ(tallyOf(votes, b), (VoteTally{4, 1, 1}));
    EXPECT_EQ(tallyOf(votes, other), (VoteTally{1, 1, 0})) << "the same cell in another run is another answer";
    EXPECT_EQ(tallyOf({}, a), VoteTally{});
}

TEST(Vote, TwoCellsHaveATallyOfTheirOwn)
{
    const RunCell a{q("r"), {q("A"), q("Q4")}}, b{q("r"), {q("B"), q("Q4")}}, c{q("r"), {q("C"), q("Q4")}};
    const QVector<Vote> votes{{{}, q("p"), {a, b}, 0}, {{}, q("p"), {b, a}, 0}, {{}, q("p"), {a, b}, {}},
        {{}, q("p"), {a, b}, {}, true}, {{}, q("p"), {a, b, c}, 0}, {{}, q("p"), {a, c}, 0}};
    EXPECT_EQ(tallyOf(votes, a, b), (PairTally{1, 1, 1, 1}));
    EXPECT_EQ(tallyOf(votes, c, a), (PairTally{0, 1, 0, 0}));
    EXPECT_EQ(tallyOf(votes, a, a), PairTally{}) << "a cell is not compared with itself";
    EXPECT_EQ(tallyOf(votes, b), (VoteTally{5, 1, 1, 1})) << "bad is no tie";
}
