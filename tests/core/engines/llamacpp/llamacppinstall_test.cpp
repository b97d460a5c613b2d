// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppinstall.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

TEST(LlamaCppInstall, ReadsAllThreeFormsOfVersion)
{
    EXPECT_EQ(parseBuildNumber(q("version: 9439 (47f6423ed)")), 9439);
    EXPECT_EQ(parseBuildNumber(q("version: 0.2.0-dev (build 10573, commit abcdef)")), 10573);
    EXPECT_EQ(parseBuildNumber(q("version: 0.7.0 (build 11669, commit Debian)")), 11669);
    EXPECT_EQ(parseBuildNumber(q("version: unknown")), 0);
}

TEST(LlamaCppInstall, FindsOptionsAndNotWordsOfTheirExplanation)
{
    const QSet<QString> flags
        = parseHelpFlags(q("----- common params -----\n\n"
                           "-h,    --help, --usage                  print usage and exit\n"
                           "-fa,   --flash-attn [on|off|auto]       set Flash Attention (see --other-flag)\n"
                           "                                        (env: LLAMA_ARG_FLASH_ATTN) --not-this\n"
                           "-e,    --escape, --no-escape            whether to process escapes\n"
                           "--cpu-strict <0|1>                      use strict CPU placement\n"));
    EXPECT_EQ(flags,
        (QSet<QString>{q("-h"), q("--help"), q("--usage"), q("-fa"), q("--flash-attn"), q("-e"), q("--escape"),
            q("--no-escape"), q("--cpu-strict")}));
}

// Given one of them, a server ends.
TEST(LlamaCppInstall, OptionsThatWereRemovedAreNone)
{
    EXPECT_EQ(
        parseHelpFlags(q("--draft, --draft-n, --draft-max N       the argument has been removed. use\n"
                         "                                        --spec-draft-n-max\n"
                         "--spec-ngram-size-n, --spec-ngram-lookup-size-n N\n"
                         "                                        the argument has been removed. use the\n"
                         "--spec-draft-n-max N                    number of tokens to draft\n"
                         "--poll N                                polling level\n")),
        (QSet<QString>{q("--spec-draft-n-max"), q("--poll")}));
}

TEST(LlamaCppInstall, ReadsDevicesWithAndWithoutMemory)
{
    const auto devices
        = parseDeviceList(q("Available devices:\n  CUDA0: NVIDIA H100 (81559 MiB, 80000 MiB free)\n  RPC0: "
                            "127.0.0.1:50052 (24105 MiB, 24105 MiB free)\n  Vulkan0: llvmpipe\n  (none)\n"));
    ASSERT_EQ(devices.size(), 3);
    EXPECT_EQ(devices.at(0).name, q("CUDA0"));
    EXPECT_EQ(devices.at(0).description, q("NVIDIA H100"));
    EXPECT_EQ(devices.at(0).freeBytes, 80000.0 * 1024 * 1024);
    EXPECT_FALSE(devices.at(2).totalBytes);
    EXPECT_TRUE(parseDeviceList(q("Available devices:\n  (none)\n")).isEmpty());
}

TEST(LlamaCppInstall, AsksTheRealOne)
{
    const LlamaCppInstall &llamaCpp = test::realLlamaCpp();
    EXPECT_GT(llamaCpp.build, 0);
    EXPECT_TRUE(llamaCpp.has("--port"));
    EXPECT_TRUE(llamaCpp.has("--ctx-size"));
    EXPECT_FALSE(llamaCpp.has("--no-such-option"));
    EXPECT_FALSE(llamaCpp.tool(q("llama-quantize")).isEmpty());
    EXPECT_TRUE(llamaCpp.tool(q("llama-no-such-tool")).isEmpty());
}

TEST(LlamaCppInstall, ProgramsThatAreNoEngineAreErrors)
{
    QTemporaryDir dir;
    EXPECT_EQ(probeLlamaCpp(dir.filePath(q("none"))).error().code, ErrorCode::Environment);
    const QString file = dir.filePath(q("llama-server"));
    test::writeFile(file, "#!/bin/sh\necho hello\n");
    EXPECT_TRUE(probeLlamaCpp(file).error().sentence.contains(q("not executable")));
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    EXPECT_FALSE(probeLlamaCpp(file)) << "it prints no version";
    qputenv("FAKE_BEHAVIOUR", "crash_when_asked");
    EXPECT_TRUE(probeLlamaCpp(test::fakeServer()).error().sentence.contains(q("exit code 3")));
    qunsetenv("FAKE_BEHAVIOUR");
    const auto fake = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(fake);
    EXPECT_EQ(fake->devices.size(), 2);
}
