// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/kvcache.h"
#include "tests/support/testdata.h"

#include <numeric>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

GgufHeader llama(int layers, int embedding, int heads, int kvHeads)
{
    GgufHeader header;
    header.layers = layers;
    header.embedding = embedding;
    header.heads = heads;
    header.kvHeads = kvHeads;
    return header;
}

double total(const GgufHeader &header, const CacheOptions &options)
{
    const auto layers = cacheBytesByLayer(header, options);
    return std::accumulate(layers.begin(), layers.end(), 0.0);
}

CacheOptions at(int context)
{
    CacheOptions options;
    options.contextLength = context;
    return options;
}

} // namespace

// The example of docs/gguf.md#kv-cache, checked against a real server's own account.
TEST(KvCache, IsTheCheckedExample)
{
    EXPECT_EQ(total(llama(2, 256, 4, 2), at(1024)), 2 * 0.5 * 1048576);
    EXPECT_EQ(total(llama(32, 4096, 32, 8), at(8192)), 1073741824.0) << "32 layers, 8 KV heads of 128: 1 GiB";
}

TEST(KvCache, SlidingWindowsKeepEveryTokenWhereTheyAreTold)
{
    GgufHeader header = llama(2, 256, 4, 2);
    const double full = total(header, at(8192));
    header.slidingWindow = 1024;
    header.slidingLayers = {true, true};
    CacheOptions options = at(8192);
    EXPECT_LT(total(header, options), full / 2);
    options.slidingFull = true;
    EXPECT_EQ(total(header, options), full);
}

TEST(KvCache, TypesContextsAndSlots)
{
    const GgufHeader header = llama(32, 4096, 32, 8);
    CacheOptions options = at(8192);
    options.keyType = options.valueType = q("q8_0");
    EXPECT_DOUBLE_EQ(total(header, options), 1073741824.0 * 34 / 64);
    options.valueType = q("q4_0");
    EXPECT_LT(total(header, options), 1073741824.0 * 34 / 64);
    options = at(8192);
    options.sequences = 4;
    EXPECT_EQ(total(header, options), 4 * 1073741824.0);
    EXPECT_EQ(total(header, at(1)), total(header, at(256))) << "rounded up as llama.cpp does";
    options.keyType = q("nonsense");
    EXPECT_TRUE(cacheBytesByLayer(header, options).isEmpty());
    EXPECT_FALSE(cacheBytesPerValue(q("q9_9")));
    EXPECT_EQ(cacheBytesPerValue({}), 2) << "nothing said is f16";
    EXPECT_EQ(cacheTypes().first(), q("f32"));
}

TEST(KvCache, SlidingLayersStopGrowing)
{
    GgufHeader header = llama(6, 1024, 8, 4);
    header.slidingWindow = 1024;
    header.slidingLayers = {true, true, true, true, true, false};
    const auto layers = cacheBytesByLayer(header, at(32768));
    EXPECT_EQ(layers[5], 4 * 128 * 2 * 2 * 32768.0);
    EXPECT_EQ(layers[0], 4 * 128 * 2 * 2 * 1536.0) << "the window and one micro-batch";
    EXPECT_EQ(total(header, at(512)), 6 * 4 * 128 * 2 * 2 * 512.0) << "a context within the window is not cut";
}

TEST(KvCache, LayersWithoutTheirOwnCacheHaveNone)
{
    GgufHeader shared = llama(10, 1024, 8, 4);
    shared.sharedKvLayers = 4;
    const auto layers = cacheBytesByLayer(shared, at(1024));
    EXPECT_EQ(layers[5], layers[0]);
    EXPECT_EQ(layers[6], 0);
    GgufHeader hybrid = llama(4, 1024, 8, 2);
    hybrid.kvHeadsByLayer = {0, 0, 0, 2};
    hybrid.recurrence = GgufRecurrence{1000};
    EXPECT_EQ(
        cacheBytesByLayer(hybrid, at(1024)), (QVector<double>{1000, 1000, 1000, 2 * 128 * 2 * 2 * 1024.0}));
    GgufHeader mamba;
    mamba.layers = 3;
    mamba.embedding = 512;
    mamba.kvHeadsByLayer = {0, 0, 0};
    mamba.recurrence = GgufRecurrence{500};
    EXPECT_EQ(total(mamba, at(1 << 20)), 1500) << "it does not grow with the context";
}

TEST(KvCache, CompressedCachesHoldOneRow)
{
    GgufHeader header = llama(2, 2048, 16, 16);
    header.compressedWidth = 576;
    EXPECT_EQ(total(header, at(1024)), 2 * 576 * 2 * 1024.0);
}

TEST(KvCache, UnknownShapesAreUnknown)
{
    EXPECT_TRUE(cacheBytesByLayer({}, {}).isEmpty());
    EXPECT_TRUE(cacheBytesByLayer(llama(2, 256, 0, 0), {}).isEmpty());
}
