// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/unproven.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellVerdict cell(const char *quantization, CellState state)
{
    CellVerdict verdict;
    verdict.id = CellId{q("Demo 2M"), q(quantization)};
    verdict.state = state;
    return verdict;
}

ProfileVerdict profile(const char *id, Evidence evidence, const char *sentence)
{
    ProfileVerdict verdict;
    verdict.profile = q(id);
    verdict.evidence = evidence;
    verdict.rating = evidence == Evidence::Enough ? Rating::Failed : Rating::Unproven;
    verdict.sentence = q(sentence);
    return verdict;
}

} // namespace

TEST(Unproven, NamesProfilesWithoutEnoughEvidenceAndNoOthers)
{
    CellVerdict partly = cell("Q4_K_M", CellState::Disturbed);
    partly.profiles << profile("interactive", Evidence::Enough, "too slow")
                    << profile("batch", Evidence::Disturbed, "Other programs were busy.")
                    << profile("quality", Evidence::TooLittle, "Only 2 of 10.");
    const QVector<Unproven> all
        = unprovenOf({cell("Q8_0", CellState::Passed), partly, cell("Q2_K", CellState::Skipped)});
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].profile, q("batch"));
    EXPECT_EQ(unprovenText(all[0]),
        q("Demo 2M Q4_K_M, Document processing: Disturbed, measure again. Other programs were busy."));
    EXPECT_EQ(all[1].what, q("Not enough measured"));
}

TEST(Unproven, NamesAnErrorOnce)
{
    CellVerdict dead = cell("Q4_K_M", CellState::Error);
    dead.reason = q("The server died.");
    QVector<Unproven> all = unprovenOf({dead});
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(unprovenText(all[0]), q("Demo 2M Q4_K_M, entire cell: error. The server died."));
    dead.profiles << profile("batch", Evidence::Broken, "The server died.");
    all = unprovenOf({dead});
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(unprovenText(all[0]), q("Demo 2M Q4_K_M, Document processing: Aborted. The server died."));
}

TEST(Unproven, AnEngineOutOfReachIsNoRuleOfEarlyTermination)
{
    CellVerdict gone = cell("Served", CellState::Skipped);
    gone.rule = q("engine");
    gone.reason = q("workshop: The server does not accept connections.");
    const QVector<Unproven> all = unprovenOf({gone});
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].sentence, gone.reason);
    EXPECT_TRUE(wasOutOfReach(gone.rule));
    for (const char *rule : {"memory", "dominated", "no_file", ""})
        EXPECT_FALSE(wasOutOfReach(q(rule))) << rule;
}

TEST(Unproven, SaysNothingOfNothing)
{
    EXPECT_TRUE(unprovenOf({}).isEmpty());
    EXPECT_EQ(unprovenText(Unproven{CellId{q("M"), q("Q4_0")}, q("new_profile"), q("Aborted"), {}}),
        q("M Q4_0, new_profile: Aborted."));
}
