// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lanes.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Device gpu(const char *id, std::optional<bool> integrated = false)
{
    Device device{q(id), Device::Kind::Gpu};
    device.integrated = integrated;
    return device;
}

const Device kProcessor{q("cpu"), Device::Kind::Cpu};

} // namespace

TEST(Lanes, DiscreteGpusFirstThenIntegratedThenTheProcessor)
{
    EXPECT_EQ(defaultLanes({kProcessor, gpu("a"), gpu("b"), gpu("i", true)}), (Lanes{{q("a")}, {q("b")}}));
    EXPECT_EQ(defaultLanes({kProcessor, gpu("i", true)}), (Lanes{{q("i")}}));
    EXPECT_EQ(defaultLanes({kProcessor, gpu("u", {})}), (Lanes{{q("u")}})) << "not known: it may be one";
    EXPECT_EQ(defaultLanes({kProcessor}), (Lanes{{q("cpu")}}));
    EXPECT_EQ(defaultLanes({}), (Lanes{{q("cpu")}}));
}

TEST(Lanes, DevicesComeAndGoButTheLastOneStays)
{
    Lanes lanes{{q("a")}};
    lanes = withDevice(lanes, q("cpu"), true);
    EXPECT_EQ(lanes, (Lanes{{q("a")}, {q("cpu")}}));
    EXPECT_EQ(withDevice(lanes, q("cpu"), true), lanes);
    lanes = withDevice(lanes, q("a"), false);
    EXPECT_EQ(lanes, (Lanes{{q("cpu")}}));
    EXPECT_EQ(withDevice(lanes, q("cpu"), false), lanes) << "a run needs something to measure on";
    EXPECT_EQ(withDevice(lanes, q("x"), false), lanes);
    EXPECT_EQ(withDevice({{q("a"), q("b")}}, q("a"), false), (Lanes{{q("b")}}));
    EXPECT_TRUE(takesPart(lanes, q("cpu")));
    EXPECT_FALSE(takesPart(lanes, q("a")));
}

TEST(Lanes, SomeAreJoinedAndTakenApartAgain)
{
    const Lanes lanes{{q("a")}, {q("b")}, {q("c")}};
    const Lanes two = joined(lanes, q("b"), q("a"));
    EXPECT_EQ(two, (Lanes{{q("b"), q("a")}, {q("c")}}));
    EXPECT_EQ(joined(two, q("a"), q("c")), (Lanes{{q("b"), q("a"), q("c")}}));
    EXPECT_EQ(joined(two, q("a"), q("b")), two) << "they are already";
    EXPECT_EQ(joined(lanes, q("a"), q("a")), lanes);
    EXPECT_EQ(joined(lanes, q("a"), q("cpu")), lanes) << "the processor helps by offload, not by a split";
    EXPECT_EQ(joined({{q("cpu")}}, q("a"), q("b")), (Lanes{{q("cpu")}, {q("a"), q("b")}}));
    EXPECT_EQ(separated(two, q("a")), (Lanes{{q("b")}, {q("a")}, {q("c")}}));
    EXPECT_EQ(separated(two, q("c")), two);
}
