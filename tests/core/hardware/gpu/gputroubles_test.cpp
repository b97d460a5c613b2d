// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gputroubles.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device card(std::optional<double> limit, std::optional<double> made)
{
    Device device{q("0000:01:00.0"), Device::Kind::Gpu};
    device.powerLimitW = limit;
    device.defaultPowerLimitW = made;
    return device;
}

} // namespace

TEST(GpuTroubles, ALimitBelowTheMakersIsOne)
{
    EXPECT_TRUE(limitTrouble(card(350, 350)).isEmpty());
    EXPECT_TRUE(limitTrouble(card(349.6, 350)).isEmpty()) << "rounding";
    EXPECT_TRUE(limitTrouble(card(400, 350)).isEmpty());
    EXPECT_TRUE(limitTrouble(card({}, 350)).isEmpty());
    EXPECT_TRUE(limitTrouble(card(200, {})).isEmpty());
    const auto told = limitTrouble(card(200, 350));
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0].device, q("0000:01:00.0"));
    EXPECT_EQ(told[0].sentence.english(),
        q("This GPU is limited to 200 W; its maker set 350 W. It is slower under load and uses less energy."));
    EXPECT_EQ(limitTrouble(card(200, 350), q("undo"))[0].sentence.english(),
        told[0].sentence.english() + q(" To undo it: \"undo\"."));
}

TEST(GpuTroubles, FewerLanesThanThereCouldBe)
{
    const Device device{q("x"), Device::Kind::Gpu};
    EXPECT_TRUE(linkTrouble(device, 16, 16).isEmpty());
    EXPECT_TRUE(linkTrouble(device, {}, 16).isEmpty());
    EXPECT_TRUE(linkTrouble(device, 4, {}).isEmpty());
    ASSERT_EQ(linkTrouble(device, 4, 16).size(), 1);
    EXPECT_EQ(linkTrouble(device, 4, 16)[0].severity, GpuTrouble::Severity::Note);
}

TEST(GpuTroubles, AScreen)
{
    Device device{q("x"), Device::Kind::Gpu};
    EXPECT_TRUE(displayTrouble(device).isEmpty()) << "not known";
    device.display = false;
    EXPECT_TRUE(displayTrouble(device).isEmpty());
    device.display = true;
    EXPECT_EQ(displayTrouble(device).size(), 1);
}
