// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"
#include "tests/support/testdata.h"
#include "ui/base/appearance.h"
#include "ui/base/groupedbox.h"

#include <QAbstractItemView>
#include <QKeyEvent>

using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

void fill(GroupedBox &box)
{
    box.add(q("Speed"), q("Streaming"), q("stream"));
    box.add(q("Memory"), q("Peak"), q("peak"));
    box.add(q("Speed"), q("Waiting"), q("wait"));
}

QStringList texts(const GroupedBox &box)
{
    QStringList all;
    for (int i = 0; i < box.count(); ++i)
        all << box.itemText(i).trimmed();
    return all;
}

} // namespace

TEST(GroupedBox, EntriesStandBelowTheirHeading)
{
    GroupedBox box(q("Metric"));
    fill(box);
    EXPECT_EQ(texts(box), (QStringList{q("Speed"), q("Streaming"), q("Waiting"), q("Memory"), q("Peak")}));
    EXPECT_EQ(box.currentData(), q("stream")) << "never a heading";
    EXPECT_EQ(box.accessibleName(), q("Metric"));
}

TEST(GroupedBox, KeysPassOverHeadings)
{
    GroupedBox box(q("Metric"));
    fill(box);
    box.choose(q("wait"));
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(&box, &down);
    EXPECT_EQ(box.currentData(), q("peak"));
    box.choose(q("no such thing"));
    box.choose(QVariant());
    EXPECT_EQ(box.currentData(), q("peak"));
}

TEST(GroupedBox, GreyIsSeenAndCanBeTakenBack)
{
    GroupedBox box(q("Metric"));
    fill(box);
    box.setGrey(q("peak"), true);
    EXPECT_TRUE(box.isGrey(q("peak")));
    EXPECT_TRUE(box.itemData(box.findData(q("peak")), Qt::ForegroundRole).isValid());
    EXPECT_FALSE(box.isGrey(q("wait")));
    box.setGrey(q("peak"), false);
    EXPECT_FALSE(box.isGrey(q("peak")));
    EXPECT_FALSE(box.itemData(box.findData(q("peak")), Qt::ForegroundRole).isValid());
}

TEST(GroupedBox, IsEmptiedWithItsHeadings)
{
    GroupedBox box(q("Metric"));
    fill(box);
    box.empty();
    EXPECT_EQ(box.count(), 0);
    fill(box);
    EXPECT_EQ(box.count(), 5);
}

TEST(GroupedBox, ALongListScrollsWhereAStyleWouldFillTheScreen)
{
    applyAppearance(Appearance::Light); // Fusion, whose boxes open as menus
    QWidget window;
    window.move(0, 0);
    GroupedBox box(q("Metric"), &window);
    for (int i = 0; i < 200; ++i)
        box.add(q("Speed"), q("Figure %1").arg(i), i);
    box.resize(60, box.sizeHint().height());
    window.show();
    box.showPopup();
    ASSERT_TRUE(box.view()->isVisible());
    EXPECT_LT(box.view()->height(), (box.maxVisibleItems() + 2) * box.view()->sizeHintForRow(0) + 8);
    EXPECT_GE(box.view()->viewport()->width(), box.view()->sizeHintForColumn(0)) << "no word is cut";
    box.hidePopup();
    applyAppearance(Appearance::System);
}

TEST(GroupedBox, MetricsStandUnderTheirProfile)
{
    EXPECT_EQ(GroupedBox::headingOf(q("quality")), sweetspot::findProfile(q("quality"))->label());
    EXPECT_FALSE(GroupedBox::headingOf({}).isEmpty());
    EXPECT_EQ(GroupedBox::headingOf(q("no such profile")), GroupedBox::headingOf({}));
}
