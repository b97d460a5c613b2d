// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/colors.h"
#include "ui/window/recentpicture.h"

#include <QImage>

#include <algorithm>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

MatrixGlance twoByTwo()
{
    MatrixGlance glance;
    glance.columns = 2;
    glance.rows = {{{true, 1.0}, {true, 0.0}}, {{true, std::nullopt}, {false, std::nullopt}}};
    return glance;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

} // namespace

TEST(RecentPictureOfAMatrix, HasTheColoursOfTheHeatMap)
{
    RecentPicture picture;
    picture.setGlance(twoByTwo());
    const QImage image = picture.grab().toImage();
    EXPECT_GT(pixelsOf(image, heatColor(1)), 20);
    EXPECT_GT(pixelsOf(image, heatColor(0)), 20);
    EXPECT_EQ(pixelsOf(image, heatColor(0.5)), 0);
}

TEST(RecentPictureOfAMatrix, IsEmptyWhereNothingWasMeasured)
{
    RecentPicture picture;
    const QImage before = picture.grab().toImage();
    EXPECT_FALSE(before.isNull());
    picture.setGlance(twoByTwo());
    EXPECT_NE(picture.grab().toImage(), before);
    picture.setGlance({});
    EXPECT_EQ(picture.grab().toImage(), before);
}

TEST(RecentPictureOfAMatrix, ManySquaresStayInside)
{
    MatrixGlance glance;
    glance.columns = kGlanceSide;
    glance.rows.fill(QVector<MatrixGlance::Square>(kGlanceSide, {true, 0.7}), kGlanceSide);
    RecentPicture picture;
    picture.setGlance(glance);
    const QImage image = picture.grab().toImage();
    EXPECT_GT(pixelsOf(image, heatColor(0.7)), image.width() * image.height() / 3);
}
