// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/tool.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Tool, KeepsWhatItPrintsAndHowItEnded)
{
    const auto output
        = runTool(q("/bin/sh"), {q("-c"), q("echo out; echo err >&2; exit 3")}, std::chrono::seconds(10), {});
    ASSERT_TRUE(output);
    EXPECT_EQ(output->standardOutput, "out\n");
    EXPECT_EQ(output->standardError, "err\n");
    EXPECT_EQ(output->exitCode, 3);
}

TEST(Tool, CrashesHangsAndStopsAreErrors)
{
    EXPECT_FALSE(runTool(q("/nowhere/tool"), {}, std::chrono::seconds(1), {}));
    const auto crash = runTool(q("/bin/sh"), {q("-c"), q("kill -SEGV $$")}, std::chrono::seconds(10), {});
    ASSERT_FALSE(crash);
    EXPECT_EQ(crash.error().code, ErrorCode::Server);
    const auto hang = runTool(q("/bin/sleep"), {q("30")}, std::chrono::seconds(1), {});
    ASSERT_FALSE(hang);
    EXPECT_EQ(hang.error().code, ErrorCode::Timeout);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = runTool(q("/bin/sleep"), {q("30")}, std::chrono::seconds(30), stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}
