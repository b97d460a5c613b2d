// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icons.h"
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"

using namespace sweetspot::ui;

TEST(Icons, AreDrawnInTheTextColourOfThePalette)
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (int glyph = int(Glyph::Run); glyph <= int(Glyph::Redo); ++glyph) {
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
