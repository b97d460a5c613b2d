// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Cell, ParameterLabelNamesOnlyWhatIsSet)
{
    ParameterSet parameters;
    EXPECT_TRUE(parameters.isDefault());
    EXPECT_EQ(parameters.label(), QString());
    parameters.put(knobid::kThreads, 4);
    parameters.put(knobid::kContextLength, 8192);
    parameters.put(knobid::kFlashAttention, q("on"));
    EXPECT_FALSE(parameters.isDefault());
    EXPECT_EQ(parameters.label(), q("t=4,c=8192,fa=on"));
}

TEST(Cell, IdentityCountsEveryPart)
{
    const CellId a{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    CellId b = a;
    EXPECT_EQ(a, b);
    EXPECT_EQ(qHash(a), qHash(b));
    b.device = q("CUDA0");
    EXPECT_NE(a, b);
    EXPECT_EQ(a.toString(), q("M Q4_K_M on CPU"));
    b.parameters = q("t=4");
    EXPECT_EQ(b.toString(), q("M Q4_K_M on CUDA0 (t=4)"));
}

TEST(Cell, TheDefaultEngineGoesWithoutSaying)
{
    CellId id{q("M"), q("Q4_K_M")};
    EXPECT_TRUE(id.onDefaultEngine());
    EXPECT_EQ(id.name(), q("M Q4_K_M"));
    id.engine = q("ollama");
    EXPECT_FALSE(id.onDefaultEngine());
    EXPECT_TRUE(id.name().contains(q("ollama")));
}

TEST(Cell, PlacesHaveNamesAndOldJournalsGetTheirs)
{
    for (const CellPlace place : {CellPlace::Host, CellPlace::Gpu, CellPlace::Elsewhere})
        EXPECT_EQ(cellPlaceFromName(cellPlaceName(place), q("CPU")), place);
    EXPECT_EQ(cellPlaceFromName({}, q("CPU")), CellPlace::Host);
    EXPECT_EQ(cellPlaceFromName({}, q("CUDA0")), CellPlace::Gpu);
    EXPECT_EQ(cellPlaceFromName({}, q("RPC0+RPC1")), CellPlace::Gpu);
    for (const char *host : {"localhost:8080", "127.0.0.1", "host7.example", ""})
        EXPECT_EQ(cellPlaceFromName({}, q(host)), CellPlace::Host) << host;
}
