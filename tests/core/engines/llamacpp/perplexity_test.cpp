// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/perplexity.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const char *const kOutput = R"(
chunk             PPL               ln(PPL(Q)/PPL(base))          KL Divergence              Δp RMS            Same top p
   1       2.3149 ±    0.1791       0.01134 ±    0.00553       0.00360 ±    0.00066     1.799 ±  0.436 %    89.412 ±  1.931 %
   2       2.1283 ±    0.1116      -0.01155 ±    0.00423       0.00320 ±    0.00043     1.800 ±  0.267 %    90.392 ±  1.306 %

====== Perplexity statistics ======
Mean PPL(Q)                   :   2.039376 ±   0.044629
Mean PPL(base)                :   2.029727 ±   0.044135
Mean PPL(Q)/PPL(base)         :   1.004754 ±   0.001874

====== KL divergence statistics ======
Mean    KLD:   0.005308 ±   0.000613
99.9%   KLD:   0.576595
99.0%   KLD:   0.079578
Median  KLD:   0.000093

====== Token probability statistics ======
RMS Δp    :  2.521 ± 0.264 %
Same top p: 90.588 ± 0.551 %
)";
} // namespace

TEST(Perplexity, ReadsTheFiguresAndTheChunks)
{
    const auto d = parseDivergence(kOutput);
    ASSERT_TRUE(d);
    EXPECT_DOUBLE_EQ(d->kldMean, 0.005308);
    EXPECT_EQ(d->kldMedian, 0.000093);
    EXPECT_EQ(d->kldP99, 0.079578);
    EXPECT_EQ(d->kldP999, 0.576595);
    EXPECT_DOUBLE_EQ(d->topAgreement, 90.588);
    EXPECT_EQ(d->topAgreementError, 0.551);
    EXPECT_EQ(d->rmsDeltaP, 2.521);
    EXPECT_EQ(d->perplexity, 2.039376);
    EXPECT_EQ(d->referencePerplexity, 2.029727);
    EXPECT_EQ(d->perplexityRatio, 1.004754);
    ASSERT_EQ(d->chunkKld.size(), 2u);
    EXPECT_NEAR(d->chunkKld[0], 0.0036, 1e-9);
    EXPECT_NEAR(d->chunkKld[1], 0.0028, 1e-9) << "2 x 0.0032 - 0.0036";
}

TEST(Perplexity, LostLinesAreNoticed)
{
    const QByteArray whole = kOutput;
    EXPECT_FALSE(parseDivergence(whole.left(whole.indexOf("Same top p: 9"))));
    EXPECT_FALSE(parseDivergence(whole.left(whole.indexOf("Mean    KLD"))));
    EXPECT_FALSE(parseDivergence(""));
}

TEST(Perplexity, AModelAgainstItselfReadsTheFloorAndQ2KIsFarther)
{
    QTemporaryDir dir;
    const QString models = test::sharedDemo() + q("/models/1M/");
    DivergenceOrder order;
    order.referenceFile = models + q("demo-1m-f16.gguf");
    order.corpusFile = test::sharedDemo() + q("/corpus.txt");
    order.chunks = 4;
    order.baseFile = dir.filePath(q("base.kld"));
    const auto measure = [&](const char *file) {
        order.modelFile = models + q(file);
        return measureDivergence(test::realLlamaCpp(), {}, {q("CPU"), {}}, {}, 1, order, {});
    };
    const auto self = measure("demo-1m-f16.gguf");
    ASSERT_TRUE(self) << self.error().sentence << self.error().detail;
    EXPECT_LT(self->kldMean, 0.001);
    EXPECT_GT(self->topAgreement, 99);
    EXPECT_EQ(self->chunkKld.size(), 4u);
    const auto coarse = measure("demo-1m-q2_k.gguf");
    ASSERT_TRUE(coarse);
    EXPECT_GT(coarse->kldMean, 0.1);
    EXPECT_LE(QFileInfo(order.baseFile).size(), divergenceBaseBytes(1024, 4) * 1.05);
}

TEST(Perplexity, TheTypeOfTheCacheIsTheCellsAndNotTheReferences)
{
    QTemporaryDir dir;
    DivergenceOrder order;
    order.referenceFile = order.modelFile = test::sharedDemo() + q("/models/1M/demo-1m-f16.gguf");
    order.corpusFile = test::sharedDemo() + q("/corpus.txt");
    order.chunks = 4;
    order.baseFile = dir.filePath(q("base.kld"));
    CellSpec coarse;
    coarse.parameters.put(knobid::kKvType, q("q4_0"));
    const auto measure = [&](const CellSpec &cell) {
        const auto divergence = measureDivergence(test::realLlamaCpp(), cell, {q("CPU"), {}}, {}, 1, order, {});
        EXPECT_TRUE(divergence) << divergence.error().sentence << divergence.error().detail;
        return divergence ? divergence->kldMean : -1;
    };
    const double under = measure(coarse); // makes the reference's logits, which the next one uses
    const double itself = measure({});
    EXPECT_GT(under, 10 * itself) << under << ", " << itself;
    EXPECT_LT(itself, 1e-3);
}

TEST(Perplexity, ATextThatIsTooShortIsAnErrorThatSaysSo)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("short.txt")), "Too short.");
    DivergenceOrder order;
    order.referenceFile = order.modelFile = test::sharedDemo() + q("/models/1M/demo-1m-f16.gguf");
    order.corpusFile = dir.filePath(q("short.txt"));
    order.baseFile = dir.filePath(q("base.kld"));
    const auto result = measureDivergence(test::realLlamaCpp(), {}, {q("CPU"), {}}, {}, 1, order, {});
    ASSERT_FALSE(result);
    EXPECT_FALSE(QFile::exists(order.baseFile));
}
