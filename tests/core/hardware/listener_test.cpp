// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/listener.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"

#include <QProcess>

#include <csignal>
#include <unistd.h>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Listener, FindsTheProcessAtAPort)
{
    test::ScriptedServer server([](const auto &, auto &) { return false; });
    EXPECT_EQ(listenerOf(server.port()), getpid());
    EXPECT_EQ(listenerOf(1), 0) << "nobody listens there";
}

TEST(Listener, ReadsNothingIntoDamagedTables)
{
    QTemporaryDir root;
    test::writeFile(
        root.filePath(q("proc/net/tcp")), "header\n0: 0100007F:1F90 0:0 0A short\n\xff\xfe garbage\n");
    EXPECT_EQ(listenerOf(8080, root.path()), 0);
}

TEST(Listener, ATreeHoldsTheChildrenOfChildren)
{
    QProcess shell;
    shell.start(q("sh"), {q("-c"), q("sh -c 'sleep 30 & wait' & wait")});
    ASSERT_TRUE(shell.waitForStarted());
    EXPECT_TRUE(test::waitUntil([&] { return processTree(shell.processId()).size() >= 3; }, 60000));
    const QVector<qint64> tree = processTree(shell.processId());
    EXPECT_EQ(tree.first(), shell.processId());
    for (const qint64 pid : tree)
        kill(pid_t(pid), SIGKILL);
    shell.waitForFinished();
    EXPECT_TRUE(processTree(0).isEmpty());
    EXPECT_EQ(processTree(0x7ffffff0), QVector<qint64>{0x7ffffff0}) << "gone: only itself";
}
