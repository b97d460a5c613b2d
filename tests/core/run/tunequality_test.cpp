// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunequality.h"
#include "core/tune/armledger.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

Preparation here()
{
    Preparation made;
    made.llamaCpp = test::realLlamaCpp();
    made.plan.lanes = {LaneSpec{q("CPU"), {}}};
    made.plan.config.quality.corpusFile = test::sharedDemo() + q("/corpus.txt");
    made.host.cpuCores = 1;
    return made;
}

CellSpec cellUnder(const char *cacheType)
{
    CellSpec cell;
    cell.engineKind = q(kDefaultEngine);
    cell.modelFile = test::sharedDemo() + q("/models/1M/demo-1m-f16.gguf");
    cell.vocabulary = 1024;
    cell.parameters.put(knobid::kKvType, q(cacheType));
    return cell;
}

} // namespace

TEST(TuneQuality, ACacheOfEightBitsKeepsNearlyAllAndOneOfFourLess)
{
    const auto eight = qualityKept(here(), cellUnder("q8_0"), {}),
               four = qualityKept(here(), cellUnder("q4_0"), {});
    ASSERT_TRUE(eight) << eight.error().sentence;
    ASSERT_TRUE(four) << four.error().sentence;
    EXPECT_GT(*eight, kLeastKept);
    EXPECT_LE(*eight, 1);
    EXPECT_LT(*four, *eight);
}

TEST(TuneQuality, WhereNothingCanCompareNothingIsSaid)
{
    CellSpec cell = cellUnder("q8_0");
    cell.engineKind = q("ollama");
    EXPECT_EQ(qualityKept(here(), cell, {}).error().code, ErrorCode::NotFound);
    cell.engineKind = q("no such engine");
    EXPECT_FALSE(qualityKept(here(), cell, {}));
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_EQ(qualityKept(here(), cellUnder("q5_1"), stopped.get_token()).error().code, ErrorCode::Cancelled);
}

TEST(TuneQuality, OnlyWhatChangesAnswersIsInTheLabel)
{
    ParameterSet set;
    set.put(knobid::kThreads, 4);
    EXPECT_TRUE(lossyLabel(set).isEmpty());
    set.put(knobid::kKvType, q("q8_0"));
    EXPECT_EQ(lossyLabel(set), q("kv=q8_0"));
}
