// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/fit.h"
#include "core/plan/memoryestimate.h"
#include "tests/support/testdata.h"

#include <random>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

FitQuestion sevenBillion(int contextLength = 8192)
{
    FitQuestion question;
    question.header = test::sevenBillion();
    question.fileBytes = 3.6e9;
    question.cache.contextLength = contextLength;
    question.hostBytes = 16e9;
    return question;
}

} // namespace

TEST(Fit, OnTheProcessorItIsTheMemoryEstimate)
{
    const FitQuestion question = sevenBillion();
    const auto fit = fitOf(question);
    ASSERT_TRUE(fit);
    const double estimated = estimateMemory(question.fileBytes, question.header, question.cache).bytes;
    EXPECT_NEAR(fit->host.sum(), estimated, 1);
    EXPECT_NEAR(fit->spareBytes, 16e9 - estimated, 1);
    EXPECT_TRUE(fit->fits());
    EXPECT_EQ(fit->device.sum(), 0);
    EXPECT_TRUE(fitText(*fit).startsWith(q("Fits, ")));
    EXPECT_TRUE(fitText(*fit).contains(q("tokens")));
}

TEST(Fit, TheLargestContextIsTheLastThatFits)
{
    FitQuestion question = sevenBillion();
    const auto fit = fitOf(question);
    ASSERT_TRUE(fit->largestContext);
    EXPECT_LT(*fit->largestContext, 131072) << "128 kB a token do not fit so often";
    question.cache.contextLength = *fit->largestContext;
    EXPECT_TRUE(fitOf(question)->fits());
    question.cache.contextLength += 256;
    EXPECT_FALSE(fitOf(question)->fits());
    question.hostBytes = 1e9;
    const auto none = fitOf(question);
    EXPECT_FALSE(none->largestContext);
    EXPECT_TRUE(fitText(*none).contains(q("does not fit at any context")));
    question.hostBytes = 1e12;
    EXPECT_EQ(fitOf(question)->largestContext, 131072) << "not beyond what the model knows";
}

TEST(Fit, AsManyLayersAsTheDeviceHolds)
{
    FitQuestion question = sevenBillion();
    question.deviceBytes = 24e9;
    auto fit = fitOf(question);
    EXPECT_EQ(fit->gpuLayers, 33);
    EXPECT_EQ(fit->layers, 33);
    question.deviceBytes = 3e9;
    fit = fitOf(question);
    EXPECT_GT(fit->gpuLayers, 0);
    EXPECT_LT(fit->gpuLayers, 33);
    EXPECT_LE(fit->device.sum(), 3e9);
    EXPECT_TRUE(fitText(*fit).contains(q("layers on the CPU"))) << fitText(*fit);
    question.gpuLayers = fit->gpuLayers + 1;
    EXPECT_FALSE(fitOf(question)->fits()) << "one more does not fit";
    question.gpuLayers = 0;
    EXPECT_EQ(fitOf(question)->device.sum(), 0);
    question.gpuLayers.reset();
    question.deviceBytes = 1e6;
    EXPECT_EQ(fitOf(question)->gpuLayers, 0) << "a device with nothing free";
}

// A quantized cache and a shorter context never need more; more memory never fits fewer layers.
TEST(Fit, MoreIsNeverLess)
{
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        FitQuestion question = sevenBillion(256 * (1 + int(random() % 200)));
        question.deviceBytes = 1e8 * double(random() % 100);
        const auto fit = fitOf(question);
        FitQuestion larger = question;
        *larger.deviceBytes += 1e9;
        EXPECT_GE(fitOf(larger)->gpuLayers, fit->gpuLayers);
        FitQuestion quantized = question;
        quantized.cache.keyType = quantized.cache.valueType = q("q8_0");
        EXPECT_GE(fitOf(quantized)->largestContext.value_or(0), fit->largestContext.value_or(0));
    }
}

TEST(Fit, UnknownShapesHaveNoAnswer)
{
    EXPECT_FALSE(fitOf({}));
    FitQuestion question = sevenBillion();
    question.header.layerBytes.clear();
    EXPECT_FALSE(fitOf(question));
}
