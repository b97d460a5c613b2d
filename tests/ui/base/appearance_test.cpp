// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"
#include "ui/base/tonedlabel.h"

#include <QApplication>

using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(Appearance, BothPalettesAreReadable)
{
    for (const QPalette &p : {lightPalette(), darkPalette()}) {
        EXPECT_GE(contrast(p.color(QPalette::WindowText), p.color(QPalette::Window)), 7);
        EXPECT_GE(contrast(p.color(QPalette::Text), p.color(QPalette::Base)), 7);
        EXPECT_GE(contrast(p.color(QPalette::ButtonText), p.color(QPalette::Button)), 7);
        EXPECT_GE(contrast(p.color(QPalette::Highlight), p.color(QPalette::Base)), 3);
    }
    EXPECT_TRUE(isDark(darkPalette()));
    EXPECT_FALSE(isDark(lightPalette()));
}

TEST(Appearance, NamesReadBack)
{
    for (const Appearance a : {Appearance::System, Appearance::Light, Appearance::Dark})
        EXPECT_EQ(appearanceFromName(appearanceName(a)), a);
    EXPECT_EQ(appearanceFromName(q("purple")), Appearance::System);
}

TEST(Appearance, TonedLabelsFollowFromLightToDark)
{
    TonedLabel label(TonedLabel::Tone::Problem);
    applyAppearance(Appearance::Light);
    QApplication::processEvents();
    const QColor light = label.palette().color(QPalette::WindowText);
    EXPECT_GE(contrast(light, lightPalette().color(QPalette::Window)), 4.5);
    applyAppearance(Appearance::Dark);
    QApplication::processEvents();
    EXPECT_GE(
        contrast(label.palette().color(QPalette::WindowText), darkPalette().color(QPalette::Window)), 4.5);
    applyAppearance(Appearance::System);
    label.tell(q("x"));
    EXPECT_FALSE(label.isHidden());
    label.tell({});
    EXPECT_TRUE(label.isHidden());
}
