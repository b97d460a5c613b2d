// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/colors.h"

using namespace sweetspot::ui;

TEST(Colors, TextIsReadableOnEveryHeat)
{
    for (int i = 0; i <= 100; ++i) {
        const QColor heat = heatColor(i / 100.0);
        EXPECT_GE(contrast(heat, textOn(heat)), 4.5) << i << " (WCAG AA)";
    }
}

TEST(Colors, BrightnessRisesWithTheValueSoThatGreyPrintsWork)
{
    double before = -1;
    for (int i = 0; i <= 20; ++i) {
        const double now = contrast(heatColor(i / 20.0), Qt::black);
        EXPECT_GT(now, before) << i;
        before = now;
    }
    EXPECT_EQ(heatColor(-5), heatColor(0));
    EXPECT_EQ(heatColor(7), heatColor(1));
}

TEST(Colors, SignalsAreReadableOnLightAndDark)
{
    QPalette light(QColor(239, 239, 239)), dark(QColor(45, 45, 48));
    light.setColor(QPalette::Base, Qt::white);
    dark.setColor(QPalette::Base, QColor(30, 30, 30));
    EXPECT_FALSE(isDark(light));
    EXPECT_TRUE(isDark(dark));
    for (const QPalette &palette : {light, dark})
        for (const QColor &color : {errorColor(palette), warningColor(palette), mutedText(palette)}) {
            EXPECT_GE(contrast(color, palette.color(QPalette::Base)), 4.5) << color.name().toStdString();
            EXPECT_GE(contrast(color, palette.color(QPalette::Window)), 4.5) << color.name().toStdString();
        }
}
