// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QSet>

TEST(Series, IdsAreUniqueAndBelongToTheirProfile)
{
    QSet<QString> ids;
    for (const Series &series : seriesTable()) {
        EXPECT_FALSE(ids.contains(series.id)) << series.id;
        ids << series.id;
        EXPECT_EQ(series.id, series.profile + q(".") + series.jsonName);
        EXPECT_FALSE(series.label.isEmpty());
        EXPECT_FALSE(series.yUnit.isEmpty());
        EXPECT_EQ(findSeries(series.id), &series);
    }
    EXPECT_FALSE(findSeries(q("nothing")));
}
