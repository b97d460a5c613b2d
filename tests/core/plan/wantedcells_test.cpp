// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wantedcells.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

PlanInput input()
{
    PlanInput in;
    in.models.fullModeQuants = {q("Q4_K_M"), q("Q8_0")};
    return in;
}

ModelDefinition model()
{
    ModelDefinition model;
    model.name = q("M");
    for (const char *quantization : {"Q4_K_M", "Q8_0", "IQ1_S"})
        model.files.insert(q(quantization), q(quantization) + q(".gguf"));
    return model;
}

QString keyIn(TestMode mode)
{
    return mode == TestMode::Quick ? q("quick") : q("full");
}

} // namespace

TEST(WantedCells, WhatIsInNoListIsPartOfFullModeOnly)
{
    EXPECT_TRUE(wantedQuantizations(input(), TestMode::Full, model()).contains(q("IQ1_S")));
    EXPECT_FALSE(wantedQuantizations(input(), TestMode::Quick, model()).contains(q("IQ1_S")));
}

TEST(WantedCells, WhatIsNamedWinsAndWhatWasTakenOutStaysOut)
{
    PlanInput in = input();
    in.options.quantizations = {q("q8_0"), q("iq1_s")};
    QStringList wanted = wantedQuantizations(in, TestMode::Quick, model());
    wanted.sort();
    EXPECT_EQ(wanted, (QStringList{q("IQ1_S"), q("Q8_0")})) << "however it is written";
    in.settings.excluded.insert(MatrixKey{q("M"), q("Q8_0")});
    EXPECT_EQ(wantedQuantizations(in, TestMode::Quick, model()), QStringList{q("IQ1_S")});
}

TEST(WantedCells, ThereIsAlwaysOneSetOfParameters)
{
    PlanInput in = input();
    EXPECT_EQ(parameterSetsOf(in), QVector<ParameterSet>{ParameterSet()});
    ParameterSet ofProject, named;
    ofProject.put(knobid::kContextLength, 4096);
    named.put(knobid::kContextLength, 8192);
    in.settings.parameterSets = {ofProject};
    EXPECT_EQ(parameterSetsOf(in), QVector<ParameterSet>{ofProject});
    in.options.parameterSets = {named};
    EXPECT_EQ(parameterSetsOf(in), QVector<ParameterSet>{named});
}

TEST(WantedCells, OnTheProcessorSharesOfLayersAreOne)
{
    ParameterSet half, whole;
    half.put(knobid::kOffload, 50);
    whole.put(knobid::kOffload, 100);
    const ParameterSet layers = *parseParameterSet(q("gpu_layers=12,main_gpu=1,n_cpu_moe=3"));
    EXPECT_EQ(setsOn(LaneSpec{q("CUDA0"), {q("CUDA0")}}, {half, whole, layers}).size(), 3);
    EXPECT_EQ(setsOn(LaneSpec{q("CPU"), {}}, {half, whole, layers}), QVector<ParameterSet>{ParameterSet()});
}

TEST(WantedCells, MissingAndStaleAreToldByTheKeyOfTheirMode)
{
    const CellId cell{q("M"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    PlanOptions options;
    EXPECT_TRUE(isChosen(options, cell, true, keyIn));
    options.choice = CellChoice::Missing;
    EXPECT_TRUE(isChosen(options, cell, true, keyIn));
    options.choice = CellChoice::Stale;
    EXPECT_FALSE(isChosen(options, cell, true, keyIn)) << "it was never measured";
    MeasuredKey measured;
    measured.key = q("quick");
    measured.mode = TestMode::Quick;
    options.measured.insert(cell, measured);
    EXPECT_FALSE(isChosen(options, cell, true, keyIn)) << "a quick figure is not stale in full mode";
    options.measured[cell].key = q("other");
    EXPECT_TRUE(isChosen(options, cell, true, keyIn));
    EXPECT_FALSE(isChosen(options, cell, false, keyIn)) << "nothing to compare with";
    options.choice = CellChoice::Missing;
    EXPECT_FALSE(isChosen(options, cell, true, keyIn));
    options.choice = CellChoice::All;
    options.only = QSet<CellId>{};
    EXPECT_FALSE(isChosen(options, cell, true, keyIn)) << "others were named";
}

TEST(WantedCells, EachChoiceSaysWhyThereIsNothing)
{
    QSet<QString> reasons;
    for (const CellChoice choice : {CellChoice::All, CellChoice::Missing, CellChoice::Stale}) {
        PlanOptions options;
        options.choice = choice;
        reasons.insert(nothingPlanned(options));
    }
    EXPECT_EQ(reasons.size(), 3);
}
