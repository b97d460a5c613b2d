// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/servedcells.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

PlanInput input()
{
    PlanInput in;
    ModelDefinition model;
    model.name = q("Small");
    model.size = q("1B");
    model.files.insert(q("Q4_K_M"), q("f.gguf"));
    ModelFileFacts facts;
    facts.path = q("/m/f.gguf");
    facts.bytes = 1000000;
    in.files.insert({model.name, q("Q4_K_M")}, facts);
    in.models.models << model;
    in.lanes = {LaneSpec{q("CPU"), {}}, LaneSpec{q("CUDA0"), {q("CUDA0")}}};
    in.laneAvailableBytes = {8e9, 8e9};
    in.availableProfiles = {q("interactive")};
    EngineEntry ollama, cloud;
    ollama.name = ollama.kind = q("ollama");
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    cloud.models = {{q("gpt-x"), {}, {}}, {q("gpt-y"), q("Small"), {}}};
    in.settings.engines = {ollama, cloud};
    in.prices.lines = {{q("openai-cloud"), q("gpt-*"), {1, 4, {}}}};
    return in;
}

QStringList cells(const RunPlan &plan)
{
    QStringList all;
    for (const CellSpec &cell : plan.cells)
        all << cell.id.toString() + (cell.skip ? q(" skipped: ") + cell.skip->rule : QString());
    return all;
}

} // namespace

TEST(ServedCells, AChoiceOfQuantizationsKeepsWhatHasNone)
{
    PlanInput in = input();
    in.settings.engines[1].models << ServedModel{q("gpt-z"), q("Small"), q("Q8_0")};
    in.options.quantizations = {q("Q4_K_M")};
    const QStringList planned = cells(makePlan(in));
    EXPECT_TRUE(planned.contains(q("gpt-x Cloud on openai, api.openai.com"))) << planned.join(q("; "));
    EXPECT_FALSE(planned.contains(q("Small Q8_0 on openai, api.openai.com"))) << "a column that was not chosen";
    in.options.quantizations = {q("q8_0")};
    EXPECT_TRUE(cells(makePlan(in)).contains(q("Small Q8_0 on openai, api.openai.com")));
}

TEST(ServedCells, TheSameFileStandsSideBySideOnEveryEngine)
{
    const RunPlan plan = makePlan(input());
    EXPECT_EQ(cells(plan),
        (QStringList{q("Small Q4_K_M on CPU"), q("Small Q4_K_M on ollama, CPU"), q("Small Q4_K_M on CUDA0"),
            q("Small Q4_K_M on ollama, CUDA0"), q("Small Cloud on openai, api.openai.com"),
            q("gpt-x Cloud on openai, api.openai.com")}));
    ASSERT_EQ(plan.lanes.size(), 3);
    EXPECT_TRUE(plan.lanes[2].remote);
    EXPECT_FALSE(plan.lanes[2].isCpu());
    EXPECT_EQ(plan.cells[4].served, q("gpt-y"));
    EXPECT_EQ(plan.cells[4].lane, 2);
    EXPECT_EQ(plan.cells[4].price, (ModelPrice{1, 4, {}}));
    QSet<QString> keys;
    for (const CellSpec &cell : plan.cells)
        keys.insert(cell.key);
    EXPECT_EQ(keys.size(), plan.cells.size()) << "what is measured on one engine says nothing of another";
}

TEST(ServedCells, AnOllamaThatRunsIsMeasuredOnItsOwnTagsToo)
{
    PlanInput in = input();
    in.lanes.removeLast();
    in.settings.engines.removeLast();
    in.settings.engines[0].url = q("http://127.0.0.1:11434");
    in.settings.engines[0].models = {{q("qwen3:8b"), {}, {}}};
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(cells(plan),
        (QStringList{q("Small Q4_K_M on CPU"), q("Small Q4_K_M on ollama, CPU"),
            q("qwen3:8b Served on ollama, 127.0.0.1:11434")}));
    EXPECT_TRUE(plan.lanes[plan.cells[2].lane].remote) << "how it is set up is not ours to say";
}

TEST(ServedCells, EnginesCanBeChosenAndSwitchedOff)
{
    PlanInput in = input();
    in.options.engines = {q("Ollama")};
    EXPECT_EQ(cells(makePlan(in)),
        (QStringList{q("Small Q4_K_M on ollama, CPU"), q("Small Q4_K_M on ollama, CUDA0")}));
    in.options.engines.clear();
    in.settings.engines[0].enabled = in.settings.engines[1].enabled = false;
    EXPECT_EQ(makePlan(in).cells.size(), 2);
    EXPECT_EQ(makePlan(in).lanes.size(), 2);
}

TEST(ServedCells, WhatCannotBeAskedIsSkippedWithTheReason)
{
    PlanInput in = input();
    in.lanes.removeLast();
    in.engines = {{q("ollama"), false, {}, {}, {}, {}, q("not installed")},
        {q("openai"), true, {}, {}, {q("gpt-y")}, {}, {}}};
    EXPECT_EQ(cells(makePlan(in)),
        (QStringList{q("Small Q4_K_M on CPU"), q("Small Q4_K_M on ollama, CPU skipped: engine"),
            q("Small Cloud on openai, api.openai.com"),
            q("gpt-x Cloud on openai, api.openai.com skipped: no_model")}));
    EXPECT_EQ(makePlan(in).cells[1].skip->sentence, q("ollama: not installed"));
    in.engines.clear();
    in.prices.lines.clear();
    EXPECT_EQ(makePlan(in).cells[2].skip->rule, q("no_price")) << "the cost limit could not be enforced";
}

// An estimate of llama.cpp must not be shown as Ollama's own account.
TEST(ServedCells, WhatLlamaCppSaysOfItsMemoryIsNotSaidOfAnotherEngine)
{
    PlanInput in = input();
    in.files[MatrixKey{q("Small"), q("Q4_K_M")}].engineMemory.insert(q("CPU"), EngineMemory{1e6, 2e6, 3e6});
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.cells[0].memory->source, MemoryEstimate::Source::Engine);
    EXPECT_EQ(plan.cells[1].id.engine, q("ollama"));
    EXPECT_NE(plan.cells[1].memory->source, MemoryEstimate::Source::Engine);
}

TEST(ServedCells, AnotherVersionIsAnotherMeasurement)
{
    PlanInput in = input();
    in.options.engines = {q("ollama")};
    in.engines = {{q("ollama"), true, {}, q("Ollama 1"), {}, {}, {}}};
    const QString before = makePlan(in).cells[0].key;
    in.engines[0].version = q("Ollama 2");
    EXPECT_NE(makePlan(in).cells[0].key, before);
    in.engines[0].version = q("Ollama 1");
    EXPECT_EQ(makePlan(in).cells[0].key, before);
    in.settings.engines[0].baked = true;
    EXPECT_NE(makePlan(in).cells[0].key, before);
}

TEST(ServedCells, NamesAreMeantAsPeopleSayThem)
{
    EXPECT_TRUE(matchesAny(q("Qwen2.5-1.5B-Instruct"), {q("qwen 1.5")}));
    EXPECT_TRUE(matchesAny(q("Small"), {q("*mall")}));
    EXPECT_FALSE(matchesAny(q("Small"), {q("large")}));
    EXPECT_TRUE(matchesAny(q("anything"), {}));
}
