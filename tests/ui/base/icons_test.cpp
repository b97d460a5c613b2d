// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"
#include "ui/base/icons.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cstdlib>

using namespace sweetspot::ui;

TEST(Icons, AreDrawnInTheTextColourOfThePalette)
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (int glyph = int(Glyph::Run); glyph <= int(Glyph::Sliders); ++glyph) {
            const QImage image = glyphIcon(Glyph(glyph), palette).pixmap(64, 64).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    drawn += image.pixelColor(x, y) == palette.color(QPalette::ButtonText) ? 1 : 0;
            EXPECT_GT(drawn, 100) << glyph;
        }
    }
    EXPECT_FALSE(programIcon().isNull());
}

namespace
{

/// The largest difference of a colour between two pictures, and how many pixels differ by more than a little.
struct Apart {
    int largest = 0;
    int pixels = 0;
};

Apart apart(const QImage &a, const QImage &b)
{
    constexpr int kLittle = 12; // of 255: what two ways of smoothing an edge make
    Apart result;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            const int most = std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                std::abs(p.blue() - q.blue()), std::abs(p.alpha() - q.alpha())});
            result.largest = std::max(result.largest, p.alpha() > 250 && q.alpha() > 250 ? most : 0);
            result.pixels += most > kLittle ? 1 : 0;
        }
    return result;
}

} // namespace

TEST(Icons, TheInstalledPicturesAreTheOneThatIsPainted)
{
    const auto file = [](const char *name) {
        return sweetspot::test::sourcePath(sweetspot::test::q("resources/icons/") + sweetspot::test::q(name));
    };
    constexpr int kSize = 256;
    const QImage painted = programIcon().pixmap(kSize, kSize).toImage().convertToFormat(QImage::Format_ARGB32);
    QImage drawn(kSize, kSize, QImage::Format_ARGB32);
    drawn.fill(Qt::transparent);
    QSvgRenderer svg(file("org.sweetspot.Sweetspot.svg"));
    ASSERT_TRUE(svg.isValid());
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter);
    painter.end();
    EXPECT_LE(apart(painted, drawn).largest, 8);
    EXPECT_LE(apart(painted, drawn).pixels, kSize * kSize / 40) << "edges, which two ways of smoothing draw";
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        const QImage png(file(qUtf8Printable(sweetspot::test::q("%1.png").arg(size))));
        ASSERT_EQ(png.size(), QSize(size, size));
        const QImage scaled = png.convertToFormat(QImage::Format_ARGB32);
        const QColor middle = scaled.pixelColor(size / 2, size / 2), bright = painted.pixelColor(128, 128);
        EXPECT_EQ(middle, bright) << size;
    }
}
