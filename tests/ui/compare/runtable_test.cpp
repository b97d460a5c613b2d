// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/compare/runtable.h"

#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

RunSummary summary(const char *id, bool baseline = false)
{
    RunSummary run;
    run.context = test::someContext();
    run.context.runId = q(id);
    run.completed = true;
    run.baseline = baseline;
    return run;
}

const QVector<RunSummary> kThree{summary("c"), summary("b"), summary("a")}; // newest first

} // namespace

TEST(RunTable, ProposesTheNewestTwo)
{
    RunTable table;
    table.setRuns(kThree, true);
    EXPECT_EQ(table.selected(), (QStringList{q("b"), q("c")})) << "the older first";
}

TEST(RunTable, ProposesTheBaselineWhereThereIsOne)
{
    QVector<RunSummary> runs = kThree;
    runs[2].baseline = true;
    RunTable table;
    table.setRuns(runs, true);
    EXPECT_EQ(table.selected(), (QStringList{q("a"), q("c")}));
    EXPECT_TRUE(table.topLevelItem(2)->text(RunTable::Started).startsWith(q("★")));
    EXPECT_FALSE(table.topLevelItem(1)->text(RunTable::Started).startsWith(q("★")));
    table.setRuns({runs[2], runs[0]}, true);
}

TEST(RunTable, KeepsWhatIsSelected)
{
    RunTable table;
    table.setRuns(kThree, true);
    table.clearSelection();
    table.topLevelItem(1)->setSelected(true);
    table.setRuns({kThree[0], kThree[1]}, true);
    EXPECT_EQ(table.selected(), QStringList{q("b")});
}

TEST(RunTable, OnlyATitleIsWritten)
{
    RunTable table;
    table.setRuns(kThree, true);
    QSignalSpy titled(&table, &RunTable::titled);
    table.topLevelItem(0)->setText(RunTable::Title, q(" New\tname "));
    ASSERT_EQ(titled.count(), 1);
    EXPECT_EQ(titled[0][0].toString(), q("c"));
    EXPECT_EQ(titled[0][1].toString(), q("New name"));
    table.topLevelItem(0)->setText(RunTable::Machine, q("x"));
    table.setRuns(kThree, true);
    table.setSizes({{q("c"), 5'000'000}});
    EXPECT_EQ(titled.count(), 1) << "filling is no edit";
    table.setRuns(kThree, false);
    EXPECT_FALSE(table.topLevelItem(0)->flags() & Qt::ItemIsEditable) << "in a project that cannot be written";
}

TEST(RunTable, SizesStayWhenItIsFilledAgain)
{
    RunTable table;
    table.setRuns(kThree, true);
    EXPECT_TRUE(table.topLevelItem(0)->text(RunTable::Size).isEmpty());
    table.setSizes({{q("c"), 5'000'000}});
    const QString size = table.topLevelItem(0)->text(RunTable::Size);
    EXPECT_FALSE(size.isEmpty());
    table.setRuns(kThree, true);
    EXPECT_EQ(table.topLevelItem(0)->text(RunTable::Size), size);
    EXPECT_TRUE(table.topLevelItem(1)->text(RunTable::Size).isEmpty());
}
