// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/window/pagebar.h"

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class BarOfPages : public testing::Test
{
protected:
    void SetUp() override
    {
        bar.addPage(Glyph::Squares, q("Matrix"));
        bar.addPage(Glyph::Lens, q("Find models and more of them"));
        bar.addPage(Glyph::Sliders, q("Settings"));
        bar.resize(2000, bar.sizeHint().height());
        bar.show();
        QCoreApplication::processEvents();
    }
    void makeWide(int width)
    {
        bar.resize(width, bar.height());
        QCoreApplication::processEvents();
    }
    int end() const { return bar.tabRect(bar.count() - 1).right(); }

    PageBar bar;
};

} // namespace

TEST_F(BarOfPages, ShowsTitlesWhereTheyFit)
{
    EXPECT_FALSE(bar.isCompact());
    for (int i = 0; i < bar.count(); ++i) {
        EXPECT_EQ(bar.tabText(i), bar.accessibleTabName(i));
        EXPECT_TRUE(bar.tabIcon(i).isNull());
        EXPECT_TRUE(bar.tabToolTip(i).isEmpty()) << "it would say the same";
    }
}

TEST_F(BarOfPages, BecomesIconsWithTheTitleOfTheShownPage)
{
    const int needed = end() + 1;
    makeWide(needed - 1);
    ASSERT_TRUE(bar.isCompact());
    EXPECT_EQ(bar.tabText(0), q("Matrix"));
    EXPECT_TRUE(bar.tabText(2).isEmpty());
    EXPECT_EQ(bar.tabToolTip(2), q("Settings"));
    EXPECT_EQ(bar.accessibleTabName(2), q("Settings")) << "for screen readers nothing changes";
    EXPECT_FALSE(bar.tabIcon(2).isNull());
    EXPECT_LT(end(), bar.width());
    bar.setCurrentIndex(2);
    EXPECT_EQ(bar.tabText(2), q("Settings"));
    EXPECT_TRUE(bar.tabText(0).isEmpty());
    makeWide(needed);
    EXPECT_FALSE(bar.isCompact()) << "they fit to the pixel";
    EXPECT_EQ(bar.tabText(0), q("Matrix"));
}

TEST_F(BarOfPages, AsksForLittleAndKeepsEveryTabInside)
{
    EXPECT_LT(bar.minimumSizeHint().width(), 150);
    makeWide(bar.count() * bar.iconSize().width());
    EXPECT_LT(end(), bar.width());
    for (int i = 0; i < bar.count(); ++i)
        EXPECT_GE(bar.tabRect(i).width(), bar.iconSize().width()) << i;
}

TEST_F(BarOfPages, ALargerFontNeedsMoreRoom)
{
    makeWide(end() + 2);
    ASSERT_FALSE(bar.isCompact());
    QFont large = bar.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    bar.setFont(large);
    EXPECT_TRUE(bar.isCompact());
}
