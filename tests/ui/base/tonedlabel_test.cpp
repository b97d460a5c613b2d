// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/colors.h"
#include "ui/base/tonedlabel.h"

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

QPalette lightPalette()
{
    return {QColor(240, 240, 240), QColor(250, 250, 250)};
}

QPalette darkPalette()
{
    return {QColor(50, 50, 50), QColor(30, 30, 30)};
}

} // namespace

TEST(TonedLabel, IsHiddenWhenThereIsNothingToTell)
{
    QWidget window;
    TonedLabel label(TonedLabel::Tone::Problem, &window);
    window.show();
    label.tell(q("Write a number."));
    EXPECT_TRUE(label.isVisible());
    EXPECT_EQ(label.text(), q("Write a number."));
    label.tell({});
    EXPECT_FALSE(label.isVisible());
    EXPECT_TRUE(label.text().isEmpty());
}

TEST(TonedLabel, ItsColourFollowsThePaletteAndCanBeRead)
{
    using Tone = TonedLabel::Tone;
    for (const auto &[tone, colourOf] : {std::pair(Tone::Muted, &mutedText),
             std::pair(Tone::Warning, &warningColor), std::pair(Tone::Problem, &errorColor)}) {
        QWidget window;
        window.setPalette(lightPalette());
        TonedLabel label(tone, &window);
        window.show();
        for (const QPalette &palette : {lightPalette(), darkPalette(), lightPalette()}) {
            window.setPalette(palette);
            QCoreApplication::processEvents();
            const QColor ink = label.palette().color(QPalette::WindowText);
            EXPECT_EQ(ink, colourOf(palette)) << int(tone);
            EXPECT_GE(contrast(ink, palette.color(QPalette::Window)), 4.5) << int(tone);
        }
    }
}

TEST(TonedLabel, TheThreeTonesAreDifferent)
{
    QVector<QColor> colours;
    for (const auto tone : {TonedLabel::Tone::Muted, TonedLabel::Tone::Warning, TonedLabel::Tone::Problem}) {
        const TonedLabel label(tone);
        const QColor ink = label.palette().color(QPalette::WindowText);
        EXPECT_FALSE(colours.contains(ink));
        EXPECT_TRUE(label.wordWrap());
        colours << ink;
    }
}
