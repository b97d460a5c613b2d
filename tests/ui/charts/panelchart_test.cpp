// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "tests/ui/drawing.h"
#include "ui/charts/panelchart.h"

#include <QPainter>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

Chart panels(int count)
{
    Chart all;
    all.kind = Chart::Kind::Panels;
    all.title = q("Several");
    all.emptyText = q("Nothing was measured.");
    for (int i = 0; i < count; ++i) {
        Chart one;
        one.title = q("One of them");
        one.categories = {q("Q4_K_M"), q("Q8_0")};
        one.series = {{q("s"), {{0, 1.0 + i, {}, {}, 0, {}}, {1, 2, 1, 3, 0, {}, 5}}}};
        all.panels.push_back(one);
    }
    return all;
}

} // namespace

TEST(PanelChart, PlacesFillTheAreaWithoutOverlap)
{
    const QRectF area(10, 20, 900, 600);
    for (int count : {1, 2, 3, 4, 7, 9}) {
        const auto places = panelPlaces(area, count, 150);
        ASSERT_EQ(places.size(), count);
        for (qsizetype i = 0; i < places.size(); ++i) {
            EXPECT_TRUE(area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(places[i]));
            EXPECT_GE(places[i].width(), 150);
            for (qsizetype k = 0; k < i; ++k)
                EXPECT_FALSE(places[i].adjusted(1, 1, -1, -1).intersects(places[k]));
        }
    }
    EXPECT_TRUE(panelPlaces(area, 0, 150).isEmpty());
    EXPECT_EQ(panelPlaces(QRectF(0, 0, 100, 600), 3, 150).size(), 3) << "in one column where there is no room";
}

TEST(PanelChart, DrawsEachAndSaysItsValues)
{
    QImage image = test::sheet({900, 600});
    QPainter painter(&image);
    const QRect area(20, 20, 860, 560);
    const auto hits = paintPanels(painter, area, panels(4), ChartStyle::paper(QFont()));
    painter.end();
    ASSERT_EQ(hits.size(), 8);
    EXPECT_TRUE(hits[1].text.endsWith(q("n = 5"))) << hits[1].text;
    EXPECT_FALSE(hits[0].area.intersects(hits[2].area));
    EXPECT_GT(test::inked(image, area), 1000);
    EXPECT_EQ(test::inkedOutside(image, area), 0);
}

TEST(PanelChart, WithoutAnySaysWhy)
{
    QImage image = test::sheet({300, 200});
    QPainter painter(&image);
    EXPECT_TRUE(paintPanels(painter, image.rect(), panels(0), ChartStyle::paper(QFont())).isEmpty());
    painter.end();
    EXPECT_GT(test::inked(image, image.rect()), 50);
}
