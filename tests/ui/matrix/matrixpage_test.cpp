// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/matrix/matrixpage.h"
#include "ui/project/document.h"

#include <QLabel>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(MatrixPage, SaysWhatDisturbsAsLongAsItDoes)
{
    Document document;
    MatrixModel model;
    MatrixPage page(&document, &model);
    const auto *line = page.findChild<QLabel *>(q("disturbance"));
    ASSERT_TRUE(line);
    EXPECT_TRUE(line->isHidden());
    CellUpdate first, second;
    first.cell = CellId{q("A"), q("Q4_K_M")};
    first.warning = q("Other programs use 81 % of the processor.");
    second.cell = CellId{q("B"), q("Q4_K_M")};
    page.follow({first, second});
    EXPECT_FALSE(line->isHidden());
    EXPECT_EQ(line->text(), q("≈ Other programs use 81 % of the processor. Such attempts are discarded."));
    page.follow({second});
    EXPECT_FALSE(line->isHidden()) << "the other cell is quiet, this one is not";
    first.warning.clear();
    page.follow({first});
    EXPECT_TRUE(line->isHidden());
    first.warning = q("Again.");
    page.follow({first});
    page.endWarnings();
    EXPECT_TRUE(line->isHidden()) << "the run is over";
}
