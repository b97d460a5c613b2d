// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"
#include "ui/window/machineprobe.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace sweetspot;
using namespace sweetspot::ui;

TEST(MachineProbe, TellsOfTheMachineAndItsEngine)
{
    Document document;
    MachineProbe probe(&document);
    EXPECT_FALSE(probe.freeOnDevices()) << "nothing was seen yet";
    HostInfo host;
    std::optional<Result<LlamaCppInstall>> found;
    QObject::connect(&probe, &MachineProbe::found, &probe,
        [&](const HostInfo &machine, const Result<LlamaCppInstall> &llamaCpp) {
            host = machine;
            found = llamaCpp;
        });
    probe.look();
    ASSERT_TRUE(test::waitUntil([&] { return found.has_value(); }));
    EXPECT_FALSE(host.cpu.isEmpty());
    std::optional<double> most;
    if (*found)
        for (const EngineDevice &device : (*found)->devices)
            if (device.freeBytes)
                most = std::max(most.value_or(0), *device.freeBytes);
    EXPECT_EQ(probe.freeOnDevices(), most);
}

TEST(MachineProbe, AProjectsOwnEngineIsTheOneThatIsUsed)
{
    const QTemporaryDir dir;
    ProjectData data;
    data.settings.name = QStringLiteral("P");
    data.config.llamaCpp.serverPath = test::fakeServer();
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data).ok());
    Document document;
    MachineProbe probe(&document);
    QStringList paths;
    QObject::connect(
        &probe, &MachineProbe::found, &probe, [&](const HostInfo &, const Result<LlamaCppInstall> &llamaCpp) {
            paths << (llamaCpp ? llamaCpp->serverPath : QString());
        });
    ASSERT_TRUE(document.open(dir.path()).ok());
    ASSERT_TRUE(test::waitUntil([&] { return !paths.isEmpty(); }));
    EXPECT_EQ(paths, QStringList{test::fakeServer()});
    document.change(
        QStringLiteral("Rename"), {}, [](ProjectData &all) { all.settings.name = QStringLiteral("Q"); });
    document.change(QStringLiteral("Another engine"), {},
        [](ProjectData &all) { all.config.llamaCpp.serverPath = QStringLiteral("nothing"); });
    ASSERT_TRUE(test::waitUntil([&] { return paths.size() == 2; }));
    EXPECT_EQ(paths[1], QString()) << "what the person chose does not work, and nothing is used in its place";
}

TEST(MachineProbe, TellsTheLanesOfTheProjectAsTheyAreChosen)
{
    const QTemporaryDir dir;
    ProjectData data;
    data.settings.name = QStringLiteral("P");
    data.settings.lanes = {{QStringLiteral("cpu")}};
    data.config.llamaCpp.serverPath = test::fakeServer();
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data).ok());
    qputenv("FAKE_DEVICES", "  CUDA0: A card (24124 MiB, 23600 MiB free)\n");
    Document document;
    MachineProbe probe(&document);
    QVector<QStringList> told;
    QObject::connect(&probe, &MachineProbe::lanesChanged, &probe, [&](const QVector<LaneSpec> &lanes) {
        QStringList names;
        for (const LaneSpec &lane : lanes)
            names << lane.name;
        told << names;
    });
    ASSERT_TRUE(document.open(dir.path()).ok());
    EXPECT_TRUE(told.isEmpty()) << "nothing was seen yet";
    ASSERT_TRUE(test::waitUntil([&] { return !told.isEmpty(); }));
    qunsetenv("FAKE_DEVICES");
    EXPECT_EQ(told.last(), QStringList{QStringLiteral("CPU")});
    const auto choose = [&](const Lanes &lanes) {
        document.change(
            QStringLiteral("Devices"), {}, [&lanes](ProjectData &all) { all.settings.lanes = lanes; });
    };
    choose({{QStringLiteral("cpu")}, {QStringLiteral("CUDA0")}});
    EXPECT_EQ(told.last(), (QStringList{QStringLiteral("CPU"), QStringLiteral("CUDA0")})) << "at once";
    document.change(
        QStringLiteral("Rename"), {}, [](ProjectData &all) { all.settings.name = QStringLiteral("Q"); });
    EXPECT_EQ(told.size(), 2) << "nothing new";
    document.change(QStringLiteral("Another engine"), {},
        [](ProjectData &all) { all.config.llamaCpp.serverPath = QStringLiteral("nothing"); });
    ASSERT_EQ(told.size(), 3);
    EXPECT_TRUE(told.last().isEmpty()) << "nothing is known of it yet";
}
