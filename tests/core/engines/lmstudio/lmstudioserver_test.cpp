// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted lms; the real one was not to be had.
#include "core/engines/lmstudio/lmstudioserver.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::ScriptedServer;

namespace
{

// Its server runs on a port of ours; the program keeps what it was told.
class FakeLmStudio : public testing::Test
{
protected:
    void SetUp() override
    {
        site.entry.name = site.entry.kind = q("lmstudio");
        site.entry.program = dir.filePath(q("lms"));
        order.cell.modelFile = q("/lm/models/pub/repo/m.gguf");
        order.cell.contextLength = 2048;
        order.need.parallel = 2;
        order.lane = LaneSpec{q("CPU"), {}};
        script("exit 0");
    }
    void script(const QByteArray &load)
    {
        QFile::remove(site.entry.program);
        test::writeFile(site.entry.program,
            "#!/bin/sh\necho \"$@\" >> '" + dir.filePath(q("told")).toUtf8()
                + "'\ncase \"$1 $2\" in\n'server status') echo '{\"running\":true,\"port\":"
                + QByteArray::number(studio.port())
                + "}';;\n'ls --json') echo '[{\"modelKey\":\"pub/m\",\"path\":\"pub/repo/m.gguf\"}]';;\nload*) "
                + load + ";;\nesac\n");
        QFile::setPermissions(site.entry.program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QStringList told() const
    {
        return QString::fromUtf8(test::readFile(dir.filePath(q("told"))))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    QTemporaryDir dir;
    ScriptedServer studio{[](const ScriptedServer::Request &, ScriptedServer::Connection &connection) {
        connection.send(ScriptedServer::response(200, R"({"data":[]})"));
        return false;
    }};
    EngineSite site;
    ServerOrder order;
    StreamClient client;
};

} // namespace

TEST_F(FakeLmStudio, SomebodysServerIsUsedAndLeftAsItWas)
{
    LmStudioServer server(site);
    const auto facts = server.start(order, client, {});
    ASSERT_TRUE(facts) << facts.error().sentence;
    EXPECT_EQ(server.endpoint().baseUrl, studio.url());
    const QString name = QString::fromStdString(server.endpoint().model);
    EXPECT_TRUE(name.startsWith(q("sweetspot-")));
    EXPECT_TRUE(server.running());
    server.stop(client);
    const QString all = told().join(QLatin1Char('\n'));
    EXPECT_TRUE(all.contains(q("load pub/m --gpu off --context-length 4096 --identifier ") + name)) << all;
    EXPECT_TRUE(all.contains(q("unload ") + name));
    EXPECT_FALSE(all.contains(q("server stop"))) << "it is somebody's";
    EXPECT_FALSE(all.contains(q("unload --all")));
    EXPECT_FALSE(server.running());
}

TEST_F(FakeLmStudio, WhatCannotBeLoadedIsSaidAndNothingIsLeft)
{
    script("echo 'Model loading was stopped due to insufficient system resources.' >&2; exit 1");
    {
        LmStudioServer server(site);
        const auto facts = server.start(order, client, {});
        ASSERT_FALSE(facts);
        EXPECT_EQ(facts.error().code, ErrorCode::OutOfMemory);
    }
    order.cell.modelFile = q("/elsewhere/m.gguf");
    LmStudioServer server(site);
    const auto facts = server.start(order, client, {});
    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(facts.error().sentence.contains(q("lms import")));
    site.entry.program = dir.filePath(q("nowhere"));
    EXPECT_EQ(LmStudioServer(site).start(order, client, {}).error().code, ErrorCode::Environment);
}

TEST(LmStudioServer, SharesTheGpuAsTheCellSays)
{
    ServerOrder order;
    order.lane = LaneSpec{q("CUDA0"), {q("CUDA0")}};
    EXPECT_TRUE(lmStudioLoadArguments(order, q("k"), q("n"))
                    .join(QLatin1Char(' '))
                    .startsWith(q("load k --gpu max --ide")));
    order.cell.parameters.put(knobid::kOffload, 50);
    EXPECT_TRUE(lmStudioLoadArguments(order, q("k"), q("n")).contains(q("0.50")));
}
