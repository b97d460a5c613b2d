// SPDX-License-Identifier: GPL-3.0-or-later
// Children of children end with us: vLLM has three processes, of which a death signal reaches one.
#include "core/engines/process/treewatch.h"

#include "core/engines/process/childprocess.h"
#include "tests/support/testdata.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

// A launcher whose children, and theirs, do not care that it ends.
ChildProcess::Start tree(const QString &seconds, const QString &then)
{
    ChildProcess::Start start;
    start.program = q("/bin/sh");
    start.arguments = {q("-c"), q("sh -c 'trap \"\" TERM; sleep %1 & sleep %1; wait' & %2").arg(seconds, then)};
    start.environment = QProcessEnvironment::systemEnvironment();
    start.endsChildren = true;
    return start;
}

int alive(const char *text)
{
    return int(test::processesWith(text).size());
}

} // namespace

TEST(TreeWatch, AGroupRunsAsLongAsOneOfItDoes)
{
    EXPECT_TRUE(groupRuns(getpgrp()));
    EXPECT_FALSE(groupRuns(0x7ffffff0));
}

TEST(TreeWatch, WhatItsParentLeftBehindIsKilled)
{
    ChildProcess child;
    ASSERT_TRUE(child.start(tree(q("7351"), q("exit 0"))));
    ASSERT_TRUE(child.waitExit(10s));
    EXPECT_TRUE(test::waitUntil([] { return alive("sleep 7351") >= 2; }));
    child.endChildren(100ms);
    EXPECT_EQ(alive("sleep 7351"), 0);
}

TEST(TreeWatch, NothingSurvivesTheObject)
{
    {
        ChildProcess child;
        ASSERT_TRUE(child.start(tree(q("7352"), q("exit 0"))));
        ASSERT_TRUE(child.waitExit(10s));
    }
    EXPECT_TRUE(test::waitUntil([] { return alive("sleep 7352") == 0; }));
}

// A vLLM whose first process was killed, and then a Sweetspot that was: the kernel's signal has nobody to
// reach.
TEST(TreeWatch, NothingSurvivesUsWhenWeAreKilled)
{
    for (const char *then : {"exec sleep 7353", "exit 0"}) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const pid_t parent = fork();
        if (parent == 0) {
            static ChildProcess child; // static: no destructor may help
            const qint64 pid = child.start(tree(q("7353"), q(then))) ? child.pid() : 0;
            [[maybe_unused]] const auto written = write(ends[1], &pid, sizeof pid);
            pause();
            _exit(0);
        }
        qint64 pid = 0;
        ASSERT_EQ(read(ends[0], &pid, sizeof pid), ssize_t(sizeof pid));
        ASSERT_GT(pid, 0);
        EXPECT_TRUE(test::waitUntil([] { return alive("sleep 7353") >= 2; }));
        ::kill(parent, SIGKILL);
        waitpid(parent, nullptr, 0);
        EXPECT_TRUE(test::waitUntil([] { return alive("sleep 7353") == 0; }, 60000)) << then;
        close(ends[0]);
        close(ends[1]);
    }
}

TEST(TreeWatch, TheWatchEndsWithWhatItWatches)
{
    const auto watching = [] { return alive("sweetspot-watch"); };
    const int before = watching();
    {
        ChildProcess child;
        ASSERT_TRUE(child.start(tree(q("7354"), q("exec sleep 7354"))));
        EXPECT_TRUE(test::waitUntil([&] { return watching() > before; }));
        child.sendKill();
        ASSERT_TRUE(child.waitExit(10s));
    }
    EXPECT_TRUE(test::waitUntil([&] { return watching() <= before; }));
}
