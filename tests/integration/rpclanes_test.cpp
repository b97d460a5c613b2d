// SPDX-License-Identifier: GPL-3.0-or-later
// Two devices without a GPU: two ggml-rpc-servers give RPC0 and RPC1, and with them two lanes.
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/process/childprocess.h"
#include "core/engines/process/ports.h"
#include "core/engines/process/serverenvironment.h"
#include "core/run/runcontroller.h"
#include "tests/support/testdata.h"

#include <QFileInfo>
#include <QHash>

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

TEST(RpcLanes, TwoDevicesMakeTwoLanesThatMeasureSideBySide)
{
    const QString program = rpcServer();
    if (program.isEmpty())
        GTEST_SKIP() << "this machine's llama.cpp has no RPC server";
    QStringList addresses;
    ChildProcess servers[2];
    for (ChildProcess &server : servers) {
        const auto port = pickFreePort(18100, 18200);
        ASSERT_TRUE(port);
        ASSERT_TRUE(
            server.start({program, {q("-H"), q("127.0.0.1"), q("-p"), QString::number(*port), q("-t"), q("1")},
                serverEnvironment(), {}, {}, {}}));
        addresses << q("127.0.0.1:%1").arg(*port);
        ASSERT_TRUE(test::waitUntil([&] { return !portIsFree(*port); }, 60000));
    }
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

    RunOrder order{dir.path(), q("Small"), *preparation, {}, {}, {}};
    RunController controller;
    bool over = false;
    RunOutcome outcome;
    QObject::connect(&controller, &RunController::finished, &controller, [&](const RunOutcome &o) {
        outcome = o;
        over = true;
    });
    ASSERT_TRUE(controller.start(order));
    ASSERT_TRUE(test::waitUntil([&] { return over; }, 180000));
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
