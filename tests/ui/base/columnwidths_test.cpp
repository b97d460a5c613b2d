// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/columnwidths.h"

#include <QHeaderView>
#include <QTreeWidget>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(ColumnWidths, AHeadingIsReadInFullHoweverLongItIs)
{
    QTreeWidget list;
    list.setHeaderLabels({q("Name"), q("MB"), q("Speicher (geschätzt, mit KV-Cache)"), q("Rest")});
    list.setColumnWidth(0, 300);
    fitColumns(&list, 1, 9);
    EXPECT_EQ(list.columnWidth(0), 300) << "columns before the first one stay";
    EXPECT_EQ(list.columnWidth(1),
        std::max(list.fontMetrics().averageCharWidth() * 9, list.header()->sectionSizeHint(1)));
    EXPECT_GE(list.columnWidth(2), list.header()->sectionSizeHint(2));
    EXPECT_GT(list.columnWidth(2), list.columnWidth(1));
}
