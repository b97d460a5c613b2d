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
