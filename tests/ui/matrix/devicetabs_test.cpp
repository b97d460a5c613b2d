// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrixmodel.h"
#include "tests/support/testdata.h"
#include "ui/matrix/devicetabs.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

MatrixRow on(const char *lane)
{
    MatrixRow row;
    row.model = q("M");
    row.lane = q(lane);
    return row;
}

} // namespace

TEST(DeviceTabs, SeveralDevicesAreTabsAndOneIsNone)
{
    MatrixModel model;
    model.setLayoutOf({on("CPU")}, {q("Q4_K_M")});
    QWidget window;
    DeviceTabs tabs(&model, &window);
    EXPECT_TRUE(tabs.isHidden());
    model.setLayoutOf({on("CUDA0"), on("CUDA1")}, {q("Q4_K_M")});
    EXPECT_FALSE(tabs.isHidden());
    ASSERT_EQ(tabs.count(), 4);
    int picked = 0;
    QObject::connect(&tabs, &DeviceTabs::picked, &tabs, [&picked] { ++picked; });
    MatrixFilter filter;
    filter.name = q("x");
    tabs.setCurrentIndex(3);
    EXPECT_EQ(tabs.chosen(filter).device, q("CUDA1"));
    EXPECT_EQ(tabs.chosen(filter).name, q("x")) << "the rest of the filter stays";
    tabs.setCurrentIndex(1);
    EXPECT_TRUE(tabs.chosen(filter).bestDevice);
    EXPECT_EQ(picked, 2);
    filter.device = q("CUDA0");
    tabs.tell(filter);
    EXPECT_EQ(tabs.currentIndex(), 2);
    EXPECT_EQ(picked, 2) << "it was told, not picked";
    model.setLayoutOf({on("CPU"), on("CUDA0")}, {q("Q4_K_M")});
    EXPECT_EQ(tabs.tabData(tabs.currentIndex()).toString(), q("CUDA0"))
        << "the same device elsewhere in the bar";
}
