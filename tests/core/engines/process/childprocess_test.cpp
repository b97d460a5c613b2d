// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/childprocess.h"
#include "tests/support/testdata.h"

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{
ChildProcess::Start shell(const QString &script, const QString &out = {})
{
    return {q("/bin/sh"), {q("-c"), script}, QProcessEnvironment::systemEnvironment(), {}, out, {}};
}
} // namespace

TEST(ChildProcess, TellsHowAChildEnded)
{
    ChildProcess child;
    ASSERT_TRUE(child.start(shell(q("exit 7"))));
    ASSERT_TRUE(child.waitExit(5s));
    EXPECT_EQ(child.exit()->code, 7);
    EXPECT_FALSE(child.exit()->bySignal);
    ASSERT_TRUE(child.start(shell(q("kill -SEGV $$"))));
    ASSERT_TRUE(child.waitExit(5s));
    EXPECT_TRUE(child.exit()->bySignal);
    EXPECT_EQ(child.exit()->code, SIGSEGV);
}

TEST(ChildProcess, AppendsOutputToFiles)
{
    QTemporaryDir dir;
    const QString log = dir.filePath(q("log"));
    for (int i = 0; i < 2; ++i) {
        ChildProcess child;
        ASSERT_TRUE(child.start(shell(q("echo line"), log)));
        ASSERT_TRUE(child.waitExit(5s));
    }
    EXPECT_EQ(test::readFile(log), "line\nline\n");
}

TEST(ChildProcess, AProgramThatDoesNotExistIsAnError)
{
    ChildProcess child;
    ChildProcess::Start start = shell({});
    start.program = q("/no/such/program");
    const auto status = child.start(start);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Environment);
    EXPECT_FALSE(child.running());
}

TEST(ChildProcess, NothingOfItsGroupSurvivesTheObject)
{
    qint64 pid = 0;
    {
        ChildProcess child;
        ASSERT_TRUE(child.start(shell(q("sleep 987 & sleep 987; true"))));
        pid = child.pid();
        EXPECT_TRUE(child.running());
        EXPECT_FALSE(child.waitExit(50ms));
        std::stop_source stop;
        stop.request_stop();
        EXPECT_FALSE(child.waitExit(60s, stop.get_token())) << "a stop ends the wait";
    }
    EXPECT_NE(::kill(pid_t(pid), 0), 0);
    EXPECT_TRUE(test::waitUntil([] { return test::processesWith("sleep 987").isEmpty(); }, 60000));
}

// The kernel ends the child with us, even when we are killed.
TEST(ChildProcess, DiesWithItsParent)
{
    int pipeEnds[2];
    ASSERT_EQ(pipe(pipeEnds), 0);
    const pid_t parent = fork();
    if (parent == 0) {
        static ChildProcess child; // static: no destructor may help
        const qint64 pid = child.start(shell(q("exec sleep 986"))) ? child.pid() : 0;
        [[maybe_unused]] const auto written = write(pipeEnds[1], &pid, sizeof pid);
        pause();
        _exit(0);
    }
    qint64 pid = 0;
    ASSERT_EQ(read(pipeEnds[0], &pid, sizeof pid), ssize_t(sizeof pid));
    ASSERT_EQ(::kill(pid_t(pid), 0), 0);
    ::kill(parent, SIGKILL);
    waitpid(parent, nullptr, 0);
    EXPECT_TRUE(test::waitUntil([] { return test::processesWith("sleep 986").isEmpty(); }, 60000));
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

TEST(ChildProcess, APipeInThePlaceOfALogIsRefusedAtOnce)
{
    QTemporaryDir dir;
    const QString pipe = dir.filePath(q("stderr"));
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    ChildProcess process;
    EXPECT_EQ(process.start({q("/bin/true"), {}, {}, {}, {}, pipe}).error().code, ErrorCode::BadInput);
    EXPECT_FALSE(process.running());
}
