// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/heatmapgeometry.h"

using namespace sweetspot::ui;

TEST(HeatMapGeometry, EverythingIsInsideTheTileAtEverySize)
{
    for (const int line : {10, 16, 24, 40}) {
        for (int width = 20; width < 400; width += 7) {
            for (int height = 12; height < 200; height += 5) {
                const QRect cell(13, 17, width, height);
                const HeatMapGeometry g = HeatMapGeometry::of(cell, line);
                EXPECT_TRUE(cell.contains(g.tile));
                EXPECT_TRUE(g.tile.contains(g.progress) || g.tile.height() < 4);
                if (!g.check.isEmpty()) {
                    EXPECT_TRUE(g.tile.contains(g.check)) << width << "x" << height << " line " << line;
                    EXPECT_FALSE(g.check.intersects(g.mark)) << width << "x" << height << " line " << line;
                }
                if (!g.spread.isEmpty()) {
                    EXPECT_TRUE(g.tile.contains(g.spread));
                    EXPECT_FALSE(g.spread.intersects(g.mark));
                }
            }
        }
    }
}

TEST(HeatMapGeometry, SmallCellsKeepNumberAndMark)
{
    const HeatMapGeometry g = HeatMapGeometry::of(QRect(0, 0, 60, 24), 16);
    EXPECT_TRUE(g.check.isEmpty());
    EXPECT_TRUE(g.spread.isEmpty());
    EXPECT_GT(g.number.width(), 20);
    EXPECT_FALSE(g.number.intersects(g.mark));
}
