// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/base/colors.h"
#include "ui/matrix/usagebar.h"

#include <QImage>

using namespace sweetspot::ui;

namespace
{

QColor colourAt(UsageBar &bar, double share)
{
    bar.resize(200, 10);
    return bar.grab().toImage().pixelColor(int(200 * share), 5);
}

} // namespace

TEST(UsageBar, OursThenOthersThenFree)
{
    UsageBar bar;
    bar.showUse(6e9, 6e9, 24e9);
    const QColor ours = seriesColor(0, isDark(bar.palette()));
    EXPECT_EQ(colourAt(bar, 0.1), ours);
    EXPECT_EQ(colourAt(bar, 0.4), mutedText(bar.palette()));
    EXPECT_EQ(colourAt(bar, 0.8), bar.palette().color(QPalette::Base));
    bar.showUse(30e9, 5e9, 24e9);
    EXPECT_EQ(colourAt(bar, 0.9), ours) << "more than there is fills it";
}
