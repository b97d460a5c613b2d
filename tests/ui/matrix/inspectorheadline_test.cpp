// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "tests/support/testdata.h"
#include "tests/ui/plainnumbers.h"
#include "ui/matrix/inspectorheadline.h"

#include <QLabel>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class Headline : public testing::Test
{
protected:
    const test::PlainNumbers plain;
    QString text(const char *label)
    {
        const auto *found = headline.findChild<QLabel *>(q(label));
        EXPECT_TRUE(found) << label;
        return found && !found->isHidden() ? found->text() : QString();
    }
    InspectorHeadline headline;
    MatrixSquare square;
    const MatrixRow row{q("<s>Model</s>"), {}, q("CUDA0"), q("t=4"), false};
};

} // namespace

TEST_F(Headline, SaysWhatItIsAndWhy)
{
    square.verdict = judgeCell(test::measuredCell(), {});
    square.measuredUtc = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    square.stale = {q("The file has changed."), q("The engine has changed.")};
    headline.tell(row, q("Q4_K_M"), square);
    EXPECT_EQ(text("inspectedName"), q("<s>Model</s> Q4_K_M · CUDA0 · t=4"));
    EXPECT_EQ(headline.findChild<QLabel *>(q("inspectedName"))->textFormat(), Qt::PlainText);
    EXPECT_TRUE(text("inspectedState").contains(q("Excellent"))) << text("inspectedState");
    EXPECT_FALSE(text("inspectedWhy").isEmpty());
    EXPECT_TRUE(text("inspectedWhen").contains(q("Measured in the run of"))) << text("inspectedWhen");
    EXPECT_EQ(text("inspectedStale"), q("↻ The file has changed.\n↻ The engine has changed."));
}

TEST_F(Headline, ASkippedCellSaysItsReasonAndAPlannedOneWhatIsExpected)
{
    square.verdict.state = CellState::Skipped;
    square.verdict.reason = q("It needs 20 GB.");
    square.forecast = q("needs about 20 GB");
    headline.tell(row, q("Q4_K_M"), square);
    EXPECT_EQ(text("inspectedWhy"), q("It needs 20 GB."));
    EXPECT_TRUE(text("inspectedWhen").isEmpty());
    EXPECT_TRUE(text("inspectedStale").isEmpty());
    square.verdict = {};
    headline.tell(row, q("Q4_K_M"), square);
    EXPECT_EQ(text("inspectedWhy"), q("needs about 20 GB"));
    square.activity = q("repetition 2 of 5");
    headline.tell(row, q("Q4_K_M"), square);
    EXPECT_EQ(text("inspectedWhy"), q("repetition 2 of 5"));
}

TEST_F(Headline, WithoutACellItSaysHowToChooseOne)
{
    headline.tell(row, q("Q4_K_M"), square);
    headline.clear();
    EXPECT_TRUE(text("inspectedName").isEmpty());
    EXPECT_TRUE(text("inspectedWhy").contains(q("Select a cell")));
}
