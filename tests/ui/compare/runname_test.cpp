// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runnotes.h"
#include "tests/ui/projectwithruns.h"
#include "ui/compare/runname.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{
using NamesOfRuns = test::ProjectWithRuns;
}

TEST_F(NamesOfRuns, ATitleStandsBeforeTheTimeAndTheBaselineHasAStar)
{
    const QString first = write(test::runOfDay(0)), second = write(test::runOfDay(1));
    ASSERT_TRUE(writeRunTitle(path, first, q("Old driver")));
    ASSERT_TRUE(writeBaseline(path, first));
    open(2);
    EXPECT_EQ(runName(library, first), q("★ Old driver · ") + library.nameOf(first));
    EXPECT_EQ(runName(library, second), library.nameOf(second));
    EXPECT_EQ(runName(library, q("gone")), q("gone"));
    EXPECT_EQ(baselineOf(library), first);
}

TEST_F(NamesOfRuns, WithoutABaselineThereIsNone)
{
    write(test::runOfDay(0));
    open(1);
    EXPECT_TRUE(baselineOf(library).isEmpty());
}
