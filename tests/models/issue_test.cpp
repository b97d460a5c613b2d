// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issue.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Issue, LineHoldsPlaceKeyFoundAndAllowed)
{
    const Issue issue{Issue::Severity::Error, q("config.yaml"), 12, q("limits.max_load_time"), q("\"x\""),
        q("a number"), q("This cannot be used.")};
    EXPECT_EQ(issue.toLine(),
        q("config.yaml:12: limits.max_load_time: This cannot be used. Found: \"x\". Allowed: a number."));
}

TEST(Issue, LeavesOutWhatIsNotKnown)
{
    EXPECT_EQ(Issue::note(q("Only a note.")).toLine(), q("Only a note."));
    EXPECT_EQ((Issue{Issue::Severity::Note, q("f"), 0, {}, {}, {}, q("Note.")}.toLine()), q("f: Note."));
}

TEST(Issue, OnlyErrorsAreErrors)
{
    Issue warning;
    warning.severity = Issue::Severity::Warning;
    EXPECT_FALSE(hasErrors({warning}));
    EXPECT_TRUE(hasErrors({warning, Issue{}}));
    EXPECT_FALSE(hasErrors({}));
}
