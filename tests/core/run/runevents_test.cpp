// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runevents.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(RunEvents, AMailboxKeepsTheNewestOfEachCellAndLosesNoRecord)
{
    LaneMailbox box(q("CPU"));
    const CellRecord record = test::measuredCell();
    box.post({record.id, CellState::Measuring, 0.1, q("one"), record});
    for (int i = 2; i < 100; ++i)
        box.post({record.id, CellState::Measuring, i / 100.0, q("tick %1").arg(i), {}});
    CellId other = record.id;
    other.model = q("Other");
    box.post({other, CellState::Loading, 0, {}, {}});
    box.log(LogEntry::Level::Info, q("hello"));
    box.log(LogEntry::Level::Debug, q("bye"), q("server"));
    const LaneNews news = box.take();
    ASSERT_EQ(news.cells.size(), 2);
    EXPECT_EQ(news.cells.at(0).activity, q("tick 99"));
    ASSERT_TRUE(news.cells.at(0).record);
    EXPECT_EQ(*news.cells.at(0).record, record);
    ASSERT_EQ(news.log.size(), 2);
    EXPECT_EQ(news.log[0].part, q("CPU"));
    EXPECT_EQ(news.log[1].part, q("CPU/server"));
    EXPECT_TRUE(box.take().cells.isEmpty());
}
