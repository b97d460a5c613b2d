// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdict.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Verdict, EveryStateHasNameLabelAndAMarkOfItsOwn)
{
    QSet<QString> names, marks;
    for (int i = int(CellState::Excluded); i <= int(CellState::Interrupted); ++i) {
        const auto state = CellState(i);
        names.insert(cellStateName(state));
        EXPECT_FALSE(cellStateLabel(state).isEmpty()) << i;
        if (state != CellState::NoFile) {
            EXPECT_EQ(cellStateMark(state).size(), 1) << i;
            marks.insert(cellStateMark(state));
        }
    }
    EXPECT_EQ(names.size(), int(CellState::Interrupted) + 1);
    EXPECT_EQ(marks.size(), int(CellState::Interrupted));
}

TEST(Verdict, RatingsAreOrderedFromBestToWorst)
{
    EXPECT_LT(Rating::Excellent, Rating::Failed);
    EXPECT_EQ(ratingName(Rating::Acceptable), q("acceptable"));
    EXPECT_EQ(ratingLabel(Rating::Good), q("Good"));
}

TEST(Verdict, FlagsAreExplained)
{
    for (const char *flag : {"unstable", "background_load", "warmup_residue", "ended_early", "cache_hit",
             "coalesced", "buffered_stream", "multi_token_events", "server_disagrees", "server_clock",
             "server_timings_missing", "implausible", "shape_S", "short_output", "paging", "swap"})
        EXPECT_FALSE(flagExplanation(q(flag)).isEmpty()) << flag;
    EXPECT_TRUE(flagExplanation(q("no such flag")).isEmpty());
}

TEST(Verdict, EveryRuleHasWordsForTheGrid)
{
    EXPECT_NE(ruleLabel(q("memory")), q("memory"));
    EXPECT_EQ(ruleLabel(q("of_tomorrow")), q("of_tomorrow"));
}
