// SPDX-License-Identifier: GPL-3.0-or-later
// Two devices without a GPU: two ggml-rpc-servers give RPC0 and RPC1, and with them two lanes.
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/process/childprocess.h"
#include "core/engines/process/ports.h"
#include "core/engines/process/serverenvironment.h"
#include "core/hardware/listener.h"
#include "core/judge/judge.h"
#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <vector>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

QString rpcServer()
{
    const LlamaCppInstall &llamaCpp = test::realLlamaCpp();
    for (const char *name : {"ggml-rpc-server", "rpc-server"})
        if (const QString tool = llamaCpp.tool(q(name)); !tool.isEmpty())
            return tool;
    const QString fetched
        = fetchedLlamaCppPrefix() + q("/usr/libexec/x86_64-linux-gnu/llama/bin/ggml-rpc-server");
    return QFileInfo(fetched).isExecutable() ? fetched : QString();
}

} // namespace

/// Two RPC servers, and the run of a small project on them.
class RpcLanes : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString program = rpcServer();
        if (program.isEmpty())
            GTEST_SKIP() << "this machine's llama.cpp has no RPC server";
        for (ChildProcess &server : servers)
            ASSERT_TRUE(begins(server, program)) << "no RPC server stays";
    }

    // Again on another port where somebody else took or tried this one between our look and its bind.
    bool begins(ChildProcess &server, const QString &program)
    {
        for (int i = 0; i < 5; ++i) {
            auto lease = leaseFreePort({18100, 18200});
            if (!lease)
                return false;
            const int port = lease->port();
            if (!server.start(
                    {program, {q("-H"), q("127.0.0.1"), q("-p"), QString::number(port), q("-t"), q("1")},
                        serverEnvironment(), {}, {}, {}}))
                return false;
            test::waitUntil([&] { return !server.running() || listenerOf(port) == server.pid(); }, 60000);
            if (server.running()) {
                leases.push_back(std::move(*lease));
                addresses << q("127.0.0.1:%1").arg(port);
                return true;
            }
        }
        return false;
    }

    RunOutcome measure(const QString &project, const Preparation &preparation)
    {
        RunOrder order{project, q("Small"), preparation, {}, {}, {}};
        bool over = false;
        RunOutcome outcome;
        QObject::connect(&controller, &RunController::finished, &controller, [&](const RunOutcome &o) {
            outcome = o;
            over = true;
        });
        EXPECT_TRUE(controller.start(order));
        EXPECT_TRUE(test::waitUntil([&] { return over; }, 180000));
        return outcome;
    }

    QStringList addresses;
    std::vector<PortLease> leases; ///< of the servers
    ChildProcess servers[2];
    RunController controller;
};

TEST_F(RpcLanes, TwoDevicesMakeTwoLanesThatMeasureSideBySide)
{
    QTemporaryDir dir;
    ProjectData data = test::smallProject(dir.path());
    data.config.llamaCpp.rpcServers = addresses;
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    const auto preparation = prepareRun(ProjectFolder(dir.path()), data, {}, {}, Asking::Engine);
    ASSERT_TRUE(preparation) << preparation.error().sentence;
    ASSERT_EQ(preparation->plan.lanes.size(), 2);
    EXPECT_EQ(preparation->plan.lanes.at(0).name, q("RPC0"));
    EXPECT_EQ(preparation->plan.lanes.at(1).name, q("RPC1"));
    EXPECT_EQ(preparation->plan.cells.size(), 4);

    const RunOutcome outcome = measure(dir.path(), *preparation);
    EXPECT_TRUE(outcome.completed);
    EXPECT_EQ(outcome.erroredCells, 0);
    QHash<QString, int> perDevice;
    for (const CellRecord &cell : controller.record().cells) {
        EXPECT_EQ(cell.outcome, CellOutcome::Done) << cell.id.toString() << cell.reason;
        ASSERT_FALSE(cell.launches.isEmpty());
        EXPECT_TRUE(cell.launches.first().commandLine.contains(q("--device ") + cell.id.device))
            << cell.launches.first().commandLine;
        ++perDevice[cell.id.device];
    }
    EXPECT_EQ(perDevice.value(q("RPC0")), 2);
    EXPECT_EQ(perDevice.value(q("RPC1")), 2);
}

// What the plan says lies on each device is what the loaded server says of itself.
TEST_F(RpcLanes, OneLaneOverBothHasItsSplitToldBeforeAndConfirmedAfter)
{
    QTemporaryDir dir;
    ProjectData data = test::smallProject(dir.path());
    data.config.llamaCpp.rpcServers = addresses;
    data.config.testMode = TestMode::Quick;
    data.config.profiles = {q("interactive")};
    ASSERT_TRUE(ProjectFolder(dir.path()).save(data));
    PlanOptions options;
    ParameterSet half;
    half.put(knobid::kTensorSplit, q("1/1")); // the model is so small that one device would hold it
    options.parameterSets = {half};
    LaneOptions lanes;
    lanes.combined = {q("RPC0+RPC1")};
    const auto preparation = prepareRun(ProjectFolder(dir.path()), data, options, lanes, Asking::Engine);
    ASSERT_TRUE(preparation) << preparation.error().sentence;
    ASSERT_EQ(preparation->plan.lanes.size(), 1);
    ASSERT_FALSE(preparation->plan.cells.isEmpty());
    for (const CellSpec &cell : preparation->plan.cells)
        ASSERT_EQ(cell.deviceParts.size(), 2) << cell.id.toString();
    const RunOutcome outcome = measure(dir.path(), *preparation);
    EXPECT_EQ(outcome.erroredCells, 0);
    for (const CellRecord &cell : controller.record().cells) {
        const CellSpec &planned = *std::find_if(preparation->plan.cells.begin(), preparation->plan.cells.end(),
            [&cell](const CellSpec &spec) { return spec.id == cell.id; });
        ASSERT_FALSE(cell.launches.isEmpty()) << cell.reason;
        const ServerFacts &facts = cell.launches.first();
        EXPECT_EQ(cell.place, CellPlace::Gpu);
        ASSERT_GE(facts.parts.size(), 2) << facts.commandLine;
        EXPECT_EQ(facts.offloadedLayers, facts.layers) << "all of it is on devices";
        int layers = 0;
        for (int i = 0; i < 2; ++i) {
            const DevicePart &before = planned.deviceParts[i];
            const LoadedPart &after = facts.parts[i];
            EXPECT_EQ(after.device, before.device);
            layers += before.layers;
            constexpr double kRounding = 0.02 * 1048576; // it prints hundredths of MiB
            EXPECT_NEAR(after.model, before.bytes.weights, 0.05 * before.bytes.weights + kRounding);
            EXPECT_NEAR(after.context, before.bytes.cache, 0.05 * before.bytes.cache + kRounding);
        }
        EXPECT_EQ(layers, facts.layers.value_or(0));
        const CellVerdict verdict = judgeCell(cell, data.config);
        EXPECT_FALSE(verdict.metrics.contains(q("memory_gb"))) << "nobody told of the devices' memory";
        EXPECT_TRUE(verdict.metrics.contains(q("host_memory_gb")));
    }
}
