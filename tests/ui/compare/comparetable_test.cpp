// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"
#include "tests/support/testdata.h"
#include "ui/compare/comparetable.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

ChosenCell cell(const char *quantization)
{
    ChosenCell chosen;
    chosen.name = q(quantization);
    chosen.id.run = q("r");
    chosen.id.cell = CellId{q("M"), q(quantization)};
    chosen.verdict.id = chosen.id.cell;
    // Of the interactive profile from both ends of the table, and of the whole cell between them.
    for (const char *id : {"interactive.tokens_per_second", "memory_gb", "interactive.first_byte_seconds",
             "efficiency", "quality.accuracy_percent"})
        chosen.verdict.metrics.insert(q(id), MetricValue{26.6, 5, 20, 30, true, {}});
    return chosen;
}

QStringList headings(const CompareTable &table)
{
    QStringList all;
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.verticalHeaderItem(row)->font().bold())
            all << table.verticalHeaderItem(row)->text();
    return all;
}

} // namespace

TEST(CompareTable, EachProfileHasOneHeading)
{
    CompareTable table;
    table.show({cell("Q4_K_M"), cell("Q8_0")}, {}, {});
    QStringList names = headings(table);
    EXPECT_EQ(names.size(), 3);
    EXPECT_EQ(names.removeDuplicates(), 0) << headings(table).join(q(", "));
}

TEST(CompareTable, EveryFigureThatIsNoShareOrCountHasAUnit)
{
    EXPECT_FALSE(findMetric(q("efficiency"))->unit.isEmpty());
    EXPECT_EQ(findMetric(q("long_context.slowdown_us_per_1k"))->unit, q("µs/token"));
    EXPECT_TRUE(findMetric(q("batch.best_streams"))->unit.isEmpty()) << "never \"1 streams\"";
}

TEST(CompareTable, AnIntervalWiderThanItsValueIsToldByItsEnds)
{
    ChosenCell wide = cell("Q4_K_M");
    wide.verdict.metrics = {{q("memory_gb"), MetricValue{26.6, 2, -1214, 1268, true, {}}}};
    CompareTable table;
    table.show({wide, cell("Q8_0")}, {}, {});
    QStringList texts;
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 0))
            texts << table.item(row, 0)->text();
    EXPECT_TRUE(texts.join(q("|")).contains(q("-1,214 to 1,268"))) << texts.join(q("|"));
    EXPECT_FALSE(texts.join(q("|")).contains(q("±4")));
}

TEST(CompareTable, WhatIsNotToldApartIsSaidOnceForTheLine)
{
    ChosenCell other = cell("Q8_0"), third = cell("Q2_K");
    for (ChosenCell *one : {&other, &third})
        one->verdict.metrics = {{q("interactive.tokens_per_second"), MetricValue{27, 5, 15, 40, true, {}}}};
    CompareTable table;
    table.show({cell("Q4_K_M"), other, third}, {}, {});
    int lines = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        if (!table.verticalHeaderItem(row)->text().contains(q("Streaming speed")))
            continue;
        ++lines;
        EXPECT_TRUE(table.verticalHeaderItem(row)->text().contains(q("? inconclusive")));
        for (int column : {1, 2}) {
            EXPECT_FALSE(table.item(row, column)->text().contains(q("?"))) << table.item(row, column)->text();
            EXPECT_TRUE(table.item(row, column)->toolTip().contains(q("inconclusive")));
        }
    }
    EXPECT_EQ(lines, 1);
}

TEST(CompareTable, OnlyOneCellIsShownWhole)
{
    CompareTable table;
    table.setOnlyDifferences(true);
    table.show({cell("Q4_K_M")}, {}, {});
    EXPECT_GT(table.rowCount(), 3) << "there is nothing to differ from";
    table.show({cell("Q4_K_M"), cell("Q8_0")}, {}, {});
    EXPECT_EQ(table.rowCount(), 0);
    EXPECT_EQ(table.hiddenMetrics(), 5);
}
