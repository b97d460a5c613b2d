// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverfailure.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ServerFailure, ClassifiesByWhatTheServerWrote)
{
    const ChildExit one{1, false};
    EXPECT_EQ(classifyServerFailure(one, "0.01.0 E ggml: failed to allocate buffer of size 99\n", false).code,
        ErrorCode::OutOfMemory);
    EXPECT_EQ(
        classifyServerFailure(one, "allocating 10 MiB on device 0: cudaMalloc failed: out of memory", false)
            .code,
        ErrorCode::OutOfMemory);
    EXPECT_EQ(
        classifyServerFailure(one, "couldn't bind HTTP server socket, hostname: 127.0.0.1, port: 8080", false)
            .code,
        ErrorCode::Busy);
    EXPECT_EQ(classifyServerFailure(one, "invalid magic characters: 'xxxx', expected 'GGUF'", false).code,
        ErrorCode::BadInput);
    EXPECT_EQ(classifyServerFailure(
                  one, "tensor 'T' data is not within the file bounds, model is corrupted or incomplete", false)
                  .code,
        ErrorCode::BadInput);
    EXPECT_EQ(classifyServerFailure(one, "unknown model architecture: 'x'", false).code, ErrorCode::BadInput);
    EXPECT_EQ(
        classifyServerFailure(one, "error: invalid argument: --bogus", false).code, ErrorCode::Environment);
}

TEST(ServerFailure, ClassifiesByTheExitWhenThereAreNoWords)
{
    EXPECT_EQ(classifyServerFailure(ChildExit{9, true}, "", true).code, ErrorCode::OutOfMemory)
        << "the kernel's killer leaves no words";
    const Error crash = classifyServerFailure(ChildExit{6, true}, "GGML_ASSERT(x) failed", true);
    EXPECT_EQ(crash.code, ErrorCode::Server);
    EXPECT_TRUE(crash.sentence.contains(q("6")));
    EXPECT_EQ(crash.detail, q("GGML_ASSERT(x) failed"));
    EXPECT_EQ(classifyServerFailure(ChildExit{3, false}, "", false).code, ErrorCode::Server);
    EXPECT_EQ(classifyServerFailure(std::nullopt, "", true).code, ErrorCode::Server);
}

TEST(ServerFailure, QuotesTheFirstErrorAndNotItsEchoes)
{
    EXPECT_EQ(firstErrorLine("0.00.100.000 I load: fine\nfailed to enumerate /usr/lib/x\n0.00.200.000 E llama: "
                             "the cause\n0.00.300.000 E srv: exiting due to model loading error\n"),
        q("0.00.200.000 E llama: the cause"));
    EXPECT_EQ(firstErrorLine("all is well\n"), QString());
    EXPECT_FALSE(mentionsOutOfMemory("memory is fine"));
}
