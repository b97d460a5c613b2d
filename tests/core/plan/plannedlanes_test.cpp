// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plannedlanes.h"

#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

LaneSpec gpu(const char *name, const char *id)
{
    Device device{q(id), Device::Kind::Gpu};
    device.vendor = q("NVIDIA");
    device.pciId = q("10de:2684");
    device.memoryBytes = 24e9;
    LaneSpec lane{q(name), {q(name)}};
    lane.hardware = {device};
    return lane;
}

ModelSet models()
{
    ModelSet set;
    for (const char *name : {"A", "B"}) {
        ModelDefinition model;
        model.name = q(name);
        set.models << model;
    }
    return set;
}

} // namespace

TEST(PlannedLanes, WhatIsNotKnownIsNotExcluded)
{
    const PlannedLanes lanes;
    EXPECT_FALSE(lanes.isKnown());
    EXPECT_TRUE(lanes.names().isEmpty());
    EXPECT_TRUE(lanes.measures(q("CPU"), q("A")));
}

TEST(PlannedLanes, EachMeasuresEverythingUnlessEqualOnesShare)
{
    const QVector<LaneSpec> both{gpu("CUDA0", "0000:01:00.0"), gpu("CUDA1", "0000:02:00.0")};
    ProjectSettings settings;
    const PlannedLanes each(both, settings, models());
    EXPECT_EQ(each.names(), (QStringList{q("CUDA0"), q("CUDA1")}));
    EXPECT_TRUE(each.measures(q("CUDA0"), q("A")) && each.measures(q("CUDA1"), q("A")));
    EXPECT_FALSE(each.measures(q("CPU"), q("A"))) << "it was not chosen";
    settings.shareEqualGpus = true;
    const PlannedLanes shared(both, settings, models());
    for (const char *model : {"A", "B"})
        EXPECT_NE(shared.measures(q("CUDA0"), q(model)), shared.measures(q("CUDA1"), q(model))) << model;
}
