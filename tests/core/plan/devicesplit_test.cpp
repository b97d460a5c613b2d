// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/devicesplit.h"
#include "tests/support/testdata.h"

#include <numeric>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr double kMiB = 1048576;

// 70 billion, Q4_K_M: 80 blocks of 0.513 GB with 8 KV heads of 128, an output of 0.86 GB, 42.5 GB in all.
GgufHeader seventyBillion()
{
    GgufHeader header;
    header.layers = 80;
    header.embedding = 8192;
    header.heads = 64;
    header.kvHeads = 8;
    header.keyLength = header.valueLength = 128;
    header.contextLength = 131072;
    header.vocabulary = 128256;
    header.layerBytes.fill(0.513e9, 80);
    header.outputBytes = 0.86e9;
    header.embeddingBytes = 0.6e9;
    header.outputTied = false;
    header.fileBytes = 42.5e9;
    return header;
}

// Two with 24 GB and 936 GB/s, one with 32 GB and 1792 GB/s. Buffers and runtime are to be 0.6 GB together.
SplitDevice card(const char *name, bool large)
{
    SplitDevice device{q(name), (large ? 32100 : 24100) * kMiB};
    device.runtimeBytes = 0.25e9;
    device.bandwidth = large ? 1792e9 : 936e9;
    return device;
}

SplitQuestion seventy(int contextLength, const QVector<SplitDevice> &devices)
{
    SplitQuestion question;
    question.header = seventyBillion();
    question.fileBytes = question.header.fileBytes;
    question.cache.contextLength = contextLength;
    question.hostBytes = 4e9;
    question.devices = devices;
    return question;
}

const SplitDevice kA = card("CUDA0", false), kB = card("CUDA1", false), kLarge = card("CUDA2", true);

} // namespace

// The worked example of two cards of 24 GB beside one of 32 GB (docs/gguf.md#several-devices).
TEST(DeviceSplit, TheLargeCardIsFilledAndTheNextTakesTheRest)
{
    const auto at8k = splitOver(seventy(8192, {kA, kLarge}));
    ASSERT_TRUE(at8k);
    EXPECT_TRUE(at8k->fits());
    EXPECT_TRUE(at8k->isOnDevices());
    EXPECT_EQ(at8k->layers, 81);
    EXPECT_EQ(at8k->tensorSplit, (QVector<int>{24, 57})) << "56 blocks and the output";
    EXPECT_DOUBLE_EQ(at8k->parts[0].bytes.weights, 24 * 0.513e9);
    EXPECT_DOUBLE_EQ(at8k->parts[0].bytes.cache, 24 * 4096.0 * 8192);
    EXPECT_DOUBLE_EQ(at8k->parts[1].bytes.weights, 56 * 0.513e9 + 0.86e9);
    EXPECT_NEAR(at8k->parts[1].bytes.buffers, 0.6e9, 0.05e9);
    EXPECT_GT(at8k->parts[1].spareBytes, 0);
    EXPECT_LT(at8k->parts[1].spareBytes, 0.513e9 + 4096.0 * 8192) << "another block does not fit";
    EXPECT_NEAR(at8k->host.sum(), 0.6e9, 1e6) << "the input embedding stays on the host";

    const auto at32k = splitOver(seventy(32768, {kA, kLarge}));
    EXPECT_EQ(at32k->tensorSplit, (QVector<int>{32, 49}));
    const auto at64k = splitOver(seventy(65536, {kA, kB, kLarge}));
    EXPECT_TRUE(at64k->fits());
    EXPECT_EQ(at64k->tensorSplit, (QVector<int>{11, 30, 40}));
    EXPECT_EQ(std::accumulate(at64k->tensorSplit.begin(), at64k->tensorSplit.end(), 0), at64k->gpuLayers);
}

TEST(DeviceSplit, TheSmallestSetOfCardsThatHoldsIt)
{
    EXPECT_EQ(smallestSet(seventy(8192, {kLarge, kA, kB})).size(), 2);
    EXPECT_EQ(smallestSet(seventy(8192, {kLarge, kA, kB})).last(), 0) << "the fast one comes last";
    EXPECT_TRUE(smallestSet(seventy(32768, {kA, kB, kLarge})).contains(2))
        << "two of 24 GB hold as few, but read more slowly";
    EXPECT_EQ(smallestSet(seventy(65536, {kA, kLarge, kB})), (QVector<int>{0, 2, 1}));
    EXPECT_TRUE(smallestSet(seventy(131072, {kA, kB, kLarge})).isEmpty());
    EXPECT_TRUE(smallestSet(seventy(8192, {})).isEmpty());
    SplitQuestion small = seventy(8192, {kA, kB, kLarge});
    small.header = test::sevenBillion();
    small.fileBytes = 3.6e9;
    EXPECT_EQ(smallestSet(small), QVector<int>{2}) << "any holds it, and this one is the fastest";
}

TEST(DeviceSplit, SaysWhatIsMissingWhereAndWhatTheHostCanDo)
{
    // 64k tokens on two of 24 GB: 60 of 80 blocks.
    SplitQuestion question = seventy(65536, {kA, kB});
    const auto refused = splitOver(question);
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->fits());
    EXPECT_NEAR(refused->missingBytes, 21 * (0.513e9 + 4096.0 * 65536), 1e9);
    EXPECT_FALSE(refused->missingOn.isEmpty());
    const auto reason = splitRefusal(*refused);
    ASSERT_TRUE(reason);
    EXPECT_EQ(reason->rule, q("memory"));
    EXPECT_TRUE(reason->sentence.contains(refused->missingOn)) << reason->sentence;
    EXPECT_FALSE(reason->sentence.contains(q("%")));

    question.hostBytes = 32e9;
    const auto shared = splitOver(question);
    EXPECT_TRUE(shared->fits());
    EXPECT_FALSE(splitRefusal(*shared));
    EXPECT_LT(shared->gpuLayers, 81);
    EXPECT_GE(shared->gpuLayers, 59);
    EXPECT_NEAR(shared->host.sum(), 0.6e9 + (81 - shared->gpuLayers) * (0.513e9 + 4096.0 * 65536), 1e6);
    EXPECT_GT(shared->missingBytes, 0) << "of device memory";
    EXPECT_TRUE(splitText(*shared).contains(q("host memory"))) << splitText(*shared);

    question.gpuLayers = 81;
    EXPECT_TRUE(splitRefusal(*splitOver(question))) << "what a person asks for is not made smaller";
}

TEST(DeviceSplit, OnOneDeviceIfItHoldsTheModel)
{
    SplitQuestion question = seventy(8192, {kLarge, kA});
    question.header = test::sevenBillion();
    question.fileBytes = 3.6e9;
    EXPECT_EQ(splitOver(question)->tensorSplit, (QVector<int>{33, 0}));
    EXPECT_EQ(splitOver(question)->used().size(), 1);
    for (SplitDevice &device : question.devices)
        device.bandwidth.reset();
    EXPECT_EQ(splitOver(question)->tensorSplit, (QVector<int>{0, 33})) << "the last, when nobody knows";
    question.devices = {kA};
    EXPECT_TRUE(splitOver(question)->tensorSplit.isEmpty()) << "one device has nothing to split";
    EXPECT_EQ(splitOver(question)->gpuLayers, 33);
}

// Layers are not alike: what counts is what each one takes.
TEST(DeviceSplit, SumsUpWhatEachLayerTakes)
{
    SplitQuestion question = seventy(8192, {kA, kLarge});
    for (int i = 0; i < 40; ++i)
        question.header.layerBytes[i] = 0.2e9;
    for (int i = 40; i < 80; ++i)
        question.header.layerBytes[i] = 0.826e9;
    const auto split = splitOver(question);
    EXPECT_TRUE(split->isOnDevices());
    EXPECT_LT(split->tensorSplit[1], 41) << "the last ones are the heavy ones";
    for (const SplitPart &part : split->parts)
        EXPECT_GE(part.spareBytes, 0);
    double weights = 0;
    for (const SplitPart &part : split->parts)
        weights += part.bytes.weights;
    EXPECT_NEAR(weights, 40 * 1.026e9 + 0.86e9, 1);
}

TEST(DeviceSplit, LayersThatGuessAheadAreCounted)
{
    SplitQuestion question = seventy(8192, {kA, kLarge});
    question.header.predictingLayers = 1;
    const auto split = splitOver(question);
    EXPECT_EQ(split->layers, 82);
    EXPECT_EQ(split->tensorSplit, (QVector<int>{24, 58})) << "else llama.cpp would round the shares elsewhere";
}

TEST(DeviceSplit, TheBoundIsTheTimeThatReadingTakes)
{
    SplitQuestion question = seventy(8192, {kA, kLarge});
    question.shares = {34, 47};
    EXPECT_NEAR(*splitOver(question)->mostTokensPerSecond, 31, 1);
    question = seventy(8192, {kA, kB, kLarge});
    question.shares = {17, 17, 47};
    EXPECT_NEAR(*splitOver(question)->mostTokensPerSecond, 31, 1) << "a third card brings room, not speed";
    question.shares = {27, 26, 28};
    EXPECT_NEAR(*splitOver(question)->mostTokensPerSecond, 27, 1);
    question.devices[0].bandwidth.reset();
    EXPECT_FALSE(splitOver(question)->mostTokensPerSecond);
    question = seventy(65536, {kA, kB});
    question.hostBytes = 32e9;
    EXPECT_FALSE(splitOver(question)->mostTokensPerSecond) << "the host reads too";
    question.hostBandwidth = 60e9;
    EXPECT_LT(*splitOver(question)->mostTokensPerSecond, 60e9 / (15 * 0.513e9));
}

TEST(DeviceSplit, TheLargestContextOnDevicesIsTheLastThatStaysThere)
{
    SplitQuestion question = seventy(8192, {kA, kLarge});
    question.hostBytes = 64e9;
    const auto split = splitOver(question);
    ASSERT_TRUE(split->largestOnDevices);
    EXPECT_GT(*split->largestOnDevices, 32768);
    EXPECT_LT(*split->largestOnDevices, 65536);
    EXPECT_GT(*split->largestContext, *split->largestOnDevices) << "the host takes the rest";
    question.cache.contextLength = *split->largestOnDevices;
    EXPECT_TRUE(splitOver(question)->isOnDevices());
    question.cache.contextLength += 256;
    EXPECT_FALSE(splitOver(question)->isOnDevices());
}

TEST(DeviceSplit, ExpertsGoToTheHostWhereThatIsWhatMakesItFit)
{
    SplitQuestion question = seventy(8192, {kA});
    question.hostBytes = 64e9;
    question.header.experts = 128;
    question.header.expertsUsed = 8;
    question.header.layerExpertBytes.fill(0.45e9, 80);
    const auto split = splitOver(question);
    EXPECT_TRUE(split->fits());
    EXPECT_EQ(split->gpuLayers, 81);
    ASSERT_GT(split->cpuMoeLayers, 30);
    EXPECT_LT(split->cpuMoeLayers, 80);
    EXPECT_NEAR(split->host.sum(), 0.6e9 + split->cpuMoeLayers * 0.45e9, 1e6);
    question.cpuMoeLayers = split->cpuMoeLayers - 1;
    EXPECT_LT(splitOver(question)->gpuLayers, 81) << "one less is not enough";
    question.cpuMoeLayers.reset();

    question.devices = {kA, kLarge};
    EXPECT_EQ(splitOver(question)->cpuMoeLayers, 0) << "it fits as it is";
    question.devices = {kA};
    question.hostBytes = 4e9;
    EXPECT_FALSE(splitOver(question)->fits());
    EXPECT_EQ(splitOver(question)->cpuMoeLayers, 0) << "the host has no room for them";
}

TEST(DeviceSplit, OrderIsSlowToFastAndSmallToRoomyWhereThatIsNotKnown)
{
    EXPECT_EQ(deviceOrder({kLarge, kA, kB}), (QVector<int>{1, 2, 0}));
    SplitDevice unknown = kLarge;
    unknown.bandwidth.reset();
    SplitDevice fast = kA;
    fast.bandwidth = 3e12;
    EXPECT_EQ(deviceOrder({unknown, fast}), (QVector<int>{1, 0}));
    EXPECT_TRUE(deviceOrder({}).isEmpty());
}

// What llama.cpp 0.7.0 does, seen with 4 blocks and an output.
TEST(DeviceSplit, SharesAreRoundedToWholeLayers)
{
    EXPECT_EQ(layersByShare({1, 1, 1}, 5), (QVector<int>{2, 2, 1}));
    EXPECT_EQ(layersByShare({3, 1}, 5), (QVector<int>{4, 1}));
    EXPECT_EQ(layersByShare({0, 1}, 5), (QVector<int>{0, 5}));
    EXPECT_TRUE(layersByShare({}, 5).isEmpty());
    EXPECT_EQ(layersByShare({0, 0}, 5), (QVector<int>{0, 0}));
    for (int n = 1; n < 130; ++n)
        for (int a = 0; a <= n; ++a)
            EXPECT_EQ(layersByShare({double(a), double(n - a)}, n), (QVector<int>{a, n - a}))
                << "whole counts stay what they are";
}

TEST(DeviceSplit, UnknownShapesHaveNoAnswer)
{
    EXPECT_FALSE(splitOver({}));
    EXPECT_TRUE(smallestSet({}).isEmpty());
    SplitQuestion question = seventy(8192, {kA});
    question.header.layerBytes.removeLast();
    EXPECT_FALSE(splitOver(question));
    question = seventy(8192, {});
    question.hostBytes = 64e9;
    EXPECT_TRUE(splitOver(question)->fits()) << "the processor alone";
    EXPECT_FALSE(splitOver(question)->largestOnDevices);
}

TEST(DeviceSplit, ADeviceWithAScreenKeepsMoreBack)
{
    Device device;
    EXPECT_EQ(deviceReserveBytes(device), kDeviceReserveBytes);
    device.display = true;
    EXPECT_EQ(deviceReserveBytes(device), 2 * kDeviceReserveBytes);
    EXPECT_EQ((SplitDevice{q("x"), 1e6}).budget(), 0) << "never negative";
}
