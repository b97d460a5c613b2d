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

TEST(Tool, IsFoundWhereItIsNamedAndOtherwiseOnPath)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("bin/some-tool")), "#!/bin/sh\n");
    EXPECT_EQ(findTool(dir.path(), q("some-tool"), {}), QString()) << "nobody may run it";
    const QString path = dir.filePath(q("bin/some-tool"));
    ASSERT_TRUE(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner));
    for (const QString &named : {path, dir.path(), dir.filePath(q("bin"))})
        EXPECT_EQ(findTool(named, q("some-tool"), {}), path) << named;
    EXPECT_EQ(findTool(dir.filePath(q("other")), q("sh"), {}), QString()) << "not another one instead";
    EXPECT_EQ(findTool({}, q("some-tool"), {}), QString());
    EXPECT_EQ(findTool({}, q("some-tool"), {dir.filePath(q("bin"))}), path);
    EXPECT_TRUE(findTool({}, q("sh"), {}).endsWith(q("/sh")));
}
