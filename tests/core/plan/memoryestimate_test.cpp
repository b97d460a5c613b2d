// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/memoryestimate.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
// docs/gguf.md#kv-cache, the usual case: 32 layers, 8 KV heads of 128, f16: 128 KiB per token
CacheOptions with(int contextLength, const QString &type = q("f16"))
{
    CacheOptions cache;
    cache.contextLength = contextLength;
    cache.keyType = cache.valueType = type;
    return cache;
}

GgufHeader typical()
{
    GgufHeader h;
    h.layers = 32;
    h.embedding = 4096;
    h.heads = 32;
    h.kvHeads = 8;
    h.keyLength = 128;
    h.valueLength = 128;
    h.vocabulary = 128000;
    return h;
}
} // namespace

TEST(MemoryEstimate, CountsWeightsCacheAndBuffers)
{
    const double file = 4.9e9;
    const MemoryEstimate at8k = estimateMemory(file, typical(), with(8192));
    EXPECT_EQ(at8k.source, MemoryEstimate::Source::Formula);
    const MemoryEstimate at16k = estimateMemory(file, typical(), with(16384));
    EXPECT_NEAR(at16k.bytes - at8k.bytes, 8192 * 128.0 * 1024, 1) << "the KV cache grows by 128 KiB per token";
    EXPECT_GT(at8k.bytes, file + 1073741824.0 + 250e6);
    EXPECT_LT(at8k.bytes, file + 1073741824.0 + 500e6);
    const MemoryEstimate q8 = estimateMemory(file, typical(), with(8192, q("q8_0")));
    EXPECT_NEAR(at8k.bytes - q8.bytes, 1073741824.0 * (1 - 1.0625 / 2), 1);
}

TEST(MemoryEstimate, FallsBackToTheSpecifiedFactor)
{
    EXPECT_EQ(estimateMemory(1e9, std::nullopt, with(8192)),
        (MemoryEstimate{1.2e9, MemoryEstimate::Source::FileSize}));
    GgufHeader poor = typical();
    poor.heads = 0;
    EXPECT_EQ(estimateMemory(1e9, poor, with(8192)).source, MemoryEstimate::Source::FileSize);
}

TEST(MemoryEstimate, WhatTheEngineRepacksIsHeldTwice)
{
    const EngineMemory plain{1000e6, 200e6, 60e6}, repacked{150e6, 200e6, 60e6};
    const MemoryEstimate whole = engineEstimate(1000e6, plain, true);
    EXPECT_EQ(whole.source, MemoryEstimate::Source::Engine);
    EXPECT_EQ(whole.droppable, 0);
    EXPECT_NEAR(whole.bytes, 1280e6, 1e6) << "and the process itself";
    const MemoryEstimate twice = engineEstimate(1000e6, repacked, true);
    EXPECT_NEAR(twice.bytes - whole.bytes, 850e6, 1e6) << "the mapped file and the copy";
    EXPECT_NEAR(twice.droppable, 850e6, 1e6);
    EXPECT_EQ(engineEstimate(1000e6, repacked, false).droppable, 0) << "nothing is mapped on a device";
    // 2.1 GB are resident in the end, but 850 MB of them only until somebody else wants them.
    EXPECT_FALSE(memoryRule(twice, HostLimit{14e9, true}, 1.4e9, false, q("CPU")));
    EXPECT_TRUE(memoryRule(twice, HostLimit{14e9, true}, 1.2e9, false, q("CPU")));
}

TEST(MemoryEstimate, TheRuleNamesItsEvidence)
{
    const MemoryEstimate need{16e9, MemoryEstimate::Source::Formula};
    EXPECT_FALSE(memoryRule(need, HostLimit{20e9, true}, 18e9, false, q("CPU")));
    const auto limit = memoryRule(need, HostLimit{14e9, true}, 100e9, true, q("CPU"));
    ASSERT_TRUE(limit);
    EXPECT_EQ(limit->rule, q("memory"));
    EXPECT_TRUE(limit->sentence.contains(q("16 GB")) && limit->sentence.contains(q("14 GB")))
        << limit->sentence;
    EXPECT_TRUE(limit->sentence.contains(q("memory limit of this project"))) << limit->sentence;
    EXPECT_FALSE(limit->sentence.contains(QLatin1Char('_'))) << "no word of the file";
    EXPECT_TRUE(
        memoryRule(need, HostLimit{14e9, false}, 100e9, true, q("CPU"))->sentence.contains(q("this machine")));
    EXPECT_TRUE(memoryRule(need, HostLimit{20e9, true}, 15e9, false, q("CPU")));
    EXPECT_FALSE(memoryRule(need, HostLimit{20e9, true}, 15e9, true, q("CPU"))) << "swapping was allowed";
    EXPECT_FALSE(memoryRule(need, HostLimit{20e9, true}, std::nullopt, false, q("CPU")))
        << "unknown is no reason";
}

TEST(MemoryEstimate, BytesAreReadable)
{
    EXPECT_EQ(formatBytes(1.24e9), q("1.2 GB"));
    EXPECT_EQ(formatBytes(13e9), q("13 GB"));
    EXPECT_EQ(formatBytes(500), q("500 B"));
    EXPECT_EQ(formatBytes(2.5e12), q("2.5 TB"));
}
