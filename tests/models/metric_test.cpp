// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"
#include "tests/support/testdata.h"

#include <QLocale>
#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Metric, IdsAndColumnsAreUnique)
{
    QSet<QString> ids, columns;
    for (const Metric &metric : metrics()) {
        EXPECT_FALSE(ids.contains(metric.id)) << metric.id;
        ids.insert(metric.id);
        EXPECT_FALSE(metric.label.isEmpty());
        EXPECT_FALSE(metric.meaning.isEmpty());
        EXPECT_TRUE(metric.csvColumn.isEmpty() || !columns.contains(metric.csvColumn)) << metric.csvColumn;
        columns.insert(metric.csvColumn);
    }
    EXPECT_EQ(findMetric(q("memory_gb"))->unit, q("GB"));
    EXPECT_EQ(findMetric(q("no such")), nullptr);
}

TEST(Metric, ShowsNoMoreFiguresThanItKnows)
{
    QLocale::setDefault(QLocale::c());
    const Metric &tps = *findMetric(q("interactive.tokens_per_second"));
    const Metric &ttft = *findMetric(q("interactive.ttft_seconds"));
    EXPECT_EQ(formatMetric(tps, 12.345), q("12.3"));
    EXPECT_EQ(formatMetric(tps, 8729.6), q("8730"));
    EXPECT_EQ(formatMetric(ttft, 0.00443), q("0.004"));
    EXPECT_EQ(formatMetric(ttft, 45.678), q("45.7"));
}
