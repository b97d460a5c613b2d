// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/projectlanes.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const QVector<Device> kFound{{q("cpu"), Device::Kind::Cpu}, {q("0000:01:00.0"), Device::Kind::Gpu},
    {q("0000:02:00.0"), Device::Kind::Gpu}};

QVector<EngineDevice> named()
{
    EngineDevice first{q("CUDA0"), q("Card"), {}, {}}, other{q("RPC0"), q("Far"), {}, {}};
    first.deviceId = q("0000:01:00.0");
    return {first, other};
}

} // namespace

TEST(ProjectLanes, KeptDevicesGetTheEnginesNames)
{
    ProjectSettings settings;
    settings.lanes = {{q("cpu")}, {q("0000:01:00.0")}, {q("rpc0"), q("0000:01:00.0")}};
    Issues missing;
    const LaneOptions options = lanesOfProject(settings, named(), kFound, missing);
    EXPECT_EQ(options.devices, (QStringList{q("cpu"), q("CUDA0")}));
    EXPECT_EQ(options.combined, QStringList{q("RPC0+CUDA0")});
    EXPECT_TRUE(missing.isEmpty());
    EXPECT_EQ(lanesOfProject({}, named(), kFound, missing), LaneOptions());
}

TEST(ProjectLanes, WhatIsNotHereIsToldAndLeftOut)
{
    ProjectSettings settings;
    settings.lanes = {{q("0000:09:00.0")}, {q("0000:02:00.0")}, {q("0000:01:00.0"), q("0000:09:00.0")}};
    Issues missing;
    EXPECT_EQ(lanesOfProject(settings, named(), kFound, missing), LaneOptions())
        << "half of a group is another lane";
    ASSERT_EQ(missing.size(), 3);
    EXPECT_TRUE(missing[0].message.contains(q("not in this machine"))) << missing[0].message.toStdString();
    EXPECT_TRUE(missing[1].message.contains(q("engine cannot use"))) << missing[1].message.toStdString();
}

TEST(ProjectLanes, OfARunAreThoseThatWereChosenAndAreHere)
{
    LlamaCppInstall llamaCpp;
    llamaCpp.devices = named();
    const auto names = [&](const Lanes &chosen) {
        ProjectSettings settings;
        settings.lanes = chosen;
        QStringList all;
        for (const LaneSpec &lane : lanesOfRun(llamaCpp, settings, kFound))
            all << lane.name;
        return all;
    };
    EXPECT_EQ(names({{q("cpu")}, {q("cuda0")}}), (QStringList{q("CPU"), q("CUDA0")}));
    EXPECT_EQ(names({{q("rpc0"), q("cuda0")}}), QStringList{q("RPC0+CUDA0")});
    EXPECT_FALSE(names({}).isEmpty()) << "without a choice what there is";
    EXPECT_EQ(names({{q("0000:09:00.0")}}), names({})) << "as a run does, which tells of it";
}
