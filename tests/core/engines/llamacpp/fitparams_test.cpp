// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/fitparams.h"
#include "tests/support/testdata.h"

#include <QScopeGuard>

using namespace sweetspot;
using sweetspot::test::q;

TEST(FitParams, ReadsDevicesInMiB)
{
    const auto lines = parseFitOutput("CUDA0 7401 814 517\nHost 1280 0 154 \n");
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 2);
    EXPECT_EQ(lines->at(0).device, q("CUDA0"));
    EXPECT_DOUBLE_EQ(lines->at(0).total(), (7401.0 + 814 + 517) * 1048576);
    const auto sum = parseFitOutput("Meta(CUDA0, CUDA1) 7 16 10\nHost 1 0 2\n");
    ASSERT_TRUE(sum && sum->size() == 2);
    EXPECT_EQ(sum->at(0).device, q("Meta(CUDA0, CUDA1)"));
    EXPECT_TRUE(sum->at(0).isSum());
    EXPECT_EQ(sum->at(0).model, 7.0 * 1048576);
    EXPECT_FALSE(sum->at(1).isSum());
    EXPECT_TRUE(parseFitOutput("Meta() 7 16 10\n")->first().isSum());
    EXPECT_FALSE(parseFitOutput("some words 1 2 3\n"));
    EXPECT_FALSE(parseFitOutput("usage: something\nelse entirely here no\n"));
    EXPECT_FALSE(parseFitOutput(""));
}

TEST(FitParams, TheRealToolKnowsAModel)
{
    CellSpec cell;
    cell.modelFile = test::sharedDemo() + q("/models/4M/demo-4m-f16.gguf");
    cell.contextLength = 8192;
    const auto lines = askFitParams(test::realLlamaCpp(), cell, {q("CPU"), {}}, {}, 1);
    ASSERT_TRUE(lines) << lines.error().sentence << lines.error().detail;
    EXPECT_NEAR(lines->first().model, 7.4e6, 1.1e6);
    EXPECT_GT(lines->first().context, 30e6) << "4 layers x 256 x 2 x 2 bytes x 8192";
    cell.modelFile = q("/nowhere.gguf");
    EXPECT_FALSE(askFitParams(test::realLlamaCpp(), cell, {q("CPU"), {}}, {}, 1));
}

TEST(FitParams, AnEngineWithoutTheToolIsNotFound)
{
    LlamaCppInstall bare;
    bare.serverPath = q("/nowhere/llama-server");
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto restore = qScopeGuard([path] { qputenv("PATH", path); });
    ASSERT_TRUE(bare.tool(q("llama-fit-params")).isEmpty());
    EXPECT_EQ(askFitParams(bare, {}, {q("CPU"), {}}, {}, 1).error().code, ErrorCode::NotFound);
}
