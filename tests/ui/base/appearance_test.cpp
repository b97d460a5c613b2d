// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"
#include "ui/base/colors.h"
#include "ui/base/tonedlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>

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

TEST(Appearance, WhatIsNotChosenIsOutlinedInTheDarkToo)
{
    applyAppearance(Appearance::Dark);
    QRadioButton round(q("Full"));
    QCheckBox square(q("Stress"));
    for (QWidget *widget : {static_cast<QWidget *>(&round), static_cast<QWidget *>(&square)}) {
        widget->resize(widget->sizeHint());
        const QImage image = widget->grab().toImage();
        double most = 1;
        for (int y = 0; y < image.height(); ++y) // left of the text
            for (int x = 0; x < std::min(image.width(), 14); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), darkPalette().color(QPalette::Window)));
        EXPECT_GE(most, 3) << widget->metaObject()->className();
    }
    applyAppearance(Appearance::System);
}
