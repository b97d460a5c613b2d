// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantization.h"
#include "tests/support/testdata.h"

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Quantization, TestingOrderIsTheSpecifiedOne)
{
    EXPECT_EQ(quantizationTestingOrder(),
        (QStringList{q("Q4_K_M"), q("Q5_K_M"), q("Q6_K"), q("Q3_K_M"), q("Q2_K"), q("Q8_0")}));
    EXPECT_LT(quantizationTestingRank(q("Q8_0")), quantizationTestingRank(q("IQ3_XS")));
    EXPECT_EQ(quantizationTestingRank(q("IQ3_XS")), quantizationTestingRank(q("nonsense")));
}

TEST(Quantization, DisplayRunsFromSmallToLargeAndUnknownLast)
{
    EXPECT_EQ(sortedForDisplay({q("zzz"), q("Q8_0"), q("Q2_K"), q("F16"), q("Q4_K_M"), q("abc")}),
        (QStringList{q("Q2_K"), q("Q4_K_M"), q("Q8_0"), q("F16"), q("abc"), q("zzz")}));
    EXPECT_FALSE(nominalBitsPerWeight(q("nonsense")));
}

TEST(Quantization, IsFoundInFileNames)
{
    EXPECT_EQ(quantizationFromFileName(q("qwen2.5-1.5b-instruct-q4_k_m.gguf")), q("Q4_K_M"));
    EXPECT_EQ(quantizationFromFileName(q("Llama-2-13B.Q5_K_S.gguf")), q("Q5_K_S"));
    EXPECT_EQ(quantizationFromFileName(q("model-IQ2_XXS-00001-of-00003.gguf")), q("IQ2_XXS"));
    EXPECT_EQ(quantizationFromFileName(q("x-f16.gguf")), q("F16"));
    EXPECT_EQ(quantizationFromFileName(q("Phi-3.5-mini-instruct.gguf")), QString());
    EXPECT_EQ(quantizationFromFileName(q("q4-team-model.gguf")), QString());
}
