// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/ownprocess.h"
#include "tests/support/testdata.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;

namespace
{

// In a child, as it cannot be taken back. Gives what the function gave.
int inChild(const std::function<int()> &what)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(what());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST(OwnProcess, LeavesNoCoreAndSurvivesTheFileSizeLimit)
{
    const int ended = inChild([] {
        if (!settleProcess())
            return 1;
        rlimit core{};
        getrlimit(RLIMIT_CORE, &core);
        if (core.rlim_cur != 0)
            return 2;
#if !defined(SWEETSPOT_ASAN)
        if (prctl(PR_GET_DUMPABLE) != 0)
            return 3;
#endif
        raise(SIGXFSZ);
        return 0;
    });
    EXPECT_EQ(ended, 0);
}

TEST(OwnProcess, FindsAHomeThatIsMissingOrRelative)
{
    for (const char *home : {"", "relative/home"})
        EXPECT_EQ(inChild([home] {
            qputenv("HOME", home);
            const bool settled = settleProcess().ok();
            return settled && qgetenv("HOME").startsWith('/') ? 0 : 1;
        }),
            0)
            << home;
    EXPECT_EQ(inChild([] {
        qputenv("HOME", "/somewhere");
        return settleProcess().ok() && qgetenv("HOME") == "/somewhere" ? 0 : 1;
    }),
        0)
        << "a home that is told is believed";
}

TEST(OwnProcess, SurvivesAClosedPipeAndKeepsClosedStreamsFromBecomingFiles)
{
    EXPECT_EQ(inChild([] {
        if (!settleProcess())
            return 1;
        int ends[2];
        if (pipe(ends) != 0)
            return 2;
        close(ends[0]);
        return write(ends[1], "x", 1) == -1 && errno == EPIPE ? 0 : 3;
    }),
        0);
    EXPECT_EQ(inChild([] {
        close(STDIN_FILENO);
        close(STDOUT_FILENO);
        close(STDERR_FILENO);
        if (!settleProcess())
            return 1;
        return open("/dev/null", O_RDONLY) > STDERR_FILENO ? 0 : 2;
    }),
        0);
}
