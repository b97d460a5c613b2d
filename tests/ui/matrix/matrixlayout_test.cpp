// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/matrix/matrixlayout.h"

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

ProjectData project()
{
    ProjectData data;
    ModelDefinition big, small;
    big.name = q("Big");
    big.size = q("7B");
    big.files.insert(q("Q4_K_M"), q("b.gguf"));
    small.name = q("Small");
    small.size = q("1B");
    small.files.insert(q("Q4_K_M"), q("s.gguf"));
    data.models.models = {big, small};
    return data;
}

void addEngines(ProjectData &data)
{
    EngineEntry ollama, cloud;
    ollama.name = ollama.kind = q("ollama");
    cloud.name = q("openai");
    cloud.kind = q("openai-cloud");
    cloud.models = {{q("gpt-x"), {}, {}}, {q("gpt-y"), q("Big"), {}}};
    data.settings.engines = {ollama, cloud};
}

QStringList rows(const MatrixLayout &layout)
{
    QStringList all;
    for (const MatrixRow &row : layout.rows)
        all << QStringList{row.model, row.engine, row.lane, row.parameters}.join(QLatin1Char('|'));
    return all;
}

} // namespace

TEST(MatrixLayout, SizesAscendAndOneEngineNeedsNoRowsOfItsOwn)
{
    const MatrixLayout layout = layOutMatrix(project(), {});
    EXPECT_EQ(rows(layout), (QStringList{q("Small|llama.cpp|CPU|"), q("Big|llama.cpp|CPU|")}));
    EXPECT_TRUE(layout.rows[0].startsGroup && layout.rows[1].startsGroup);
    EXPECT_FALSE(layout.columns.contains(q("Cloud")));
    EXPECT_TRUE(layOutMatrix({}, {}).rows.isEmpty());
}

TEST(MatrixLayout, EnginesStandSideBySideUnderTheirModel)
{
    ProjectData data = project();
    addEngines(data);
    MatrixLayout layout = layOutMatrix(data, {});
    EXPECT_EQ(rows(layout),
        (QStringList{q("Small|llama.cpp|CPU|"), q("Small|ollama|CPU|"), q("Big|llama.cpp|CPU|"),
            q("Big|ollama|CPU|"), q("Big|openai|api.openai.com|"), q("gpt-x|openai|api.openai.com|")}));
    EXPECT_EQ(layout.columns.last(), q("Cloud"));
    EXPECT_FALSE(layout.rows[1].startsGroup) << "models stay together";
    data.settings.engines[0].enabled = data.settings.engines[1].enabled = false;
    EXPECT_EQ(layOutMatrix(data, {}).rows.size(), 2);
}

TEST(MatrixLayout, AnOllamaThatRunsShowsItsOwnTagsToo)
{
    ProjectData data = project();
    addEngines(data);
    data.settings.engines.removeLast();
    data.settings.engines[0].url = q("http://127.0.0.1:11434");
    data.settings.engines[0].models = {{q("qwen3:8b"), {}, {}}};
    EXPECT_EQ(rows(layOutMatrix(data, {})).last(), q("qwen3:8b|ollama|127.0.0.1:11434|"));
    const auto has = [&](const char *model, const char *quantization) {
        return hasCell(data, CellId{q(model), q(quantization), q("ollama"), q("CPU"), {}});
    };
    EXPECT_TRUE(has("qwen3:8b", "Served"));
    EXPECT_TRUE(has("Big", "Q4_K_M"));
    EXPECT_FALSE(has("Big", "Served"));
}

TEST(MatrixLayout, WhatWasMeasuredKeepsItsRow)
{
    ProjectData data = project();
    RunRecord record;
    for (const char *lane : {"RPC0", "RPC1"}) {
        CellRecord cell;
        cell.id = CellId{q("Small"), q("Q4_K_M"), q("llama.cpp"), q(lane), {}};
        cell.fileBytes = 1;
        record.cells << cell;
    }
    CellRecord served;
    served.id = CellId{q("gpt-old"), q("Cloud"), q("openai"), q("api.openai.com"), {}};
    record.cells << served;
    EXPECT_EQ(rows(layOutMatrix(data, record)),
        (QStringList{q("Small|llama.cpp|RPC0|"), q("Small|llama.cpp|RPC1|"), q("Big|llama.cpp|RPC0|"),
            q("Big|llama.cpp|RPC1|"), q("gpt-old|openai|api.openai.com|")}))
        << "also of an engine that was removed; an address is no lane of this machine";
}

TEST(MatrixLayout, DevicesOfTheNextRunHaveRowsBeforeItAndWhatWasMeasuredElsewhereKeepsIts)
{
    ProjectData data = project();
    const PlannedLanes both(
        {{q("CUDA0"), {q("CUDA0")}}, {q("CUDA1"), {q("CUDA1")}}}, data.settings, data.models);
    EXPECT_EQ(rows(layOutMatrix(data, {}, both)),
        (QStringList{q("Small|llama.cpp|CUDA0|"), q("Small|llama.cpp|CUDA1|"), q("Big|llama.cpp|CUDA0|"),
            q("Big|llama.cpp|CUDA1|")}));
    RunRecord record;
    CellRecord cell;
    cell.id = CellId{q("Small"), q("Q4_K_M"), q("llama.cpp"), q("CPU"), {}};
    cell.fileBytes = 1;
    record.cells << cell;
    cell.id.device = q("RPC0");
    cell.outcome = CellOutcome::Skipped;
    record.cells << cell;
    EXPECT_EQ(rows(layOutMatrix(data, record, both)),
        (QStringList{q("Small|llama.cpp|CUDA0|"), q("Small|llama.cpp|CUDA1|"), q("Small|llama.cpp|CPU|"),
            q("Big|llama.cpp|CUDA0|"), q("Big|llama.cpp|CUDA1|")}))
        << "the other model has nothing there; what was only skipped neither";
    const CellId here{q("Small"), q("Q4_K_M"), q("llama.cpp"), q("CUDA0"), {}};
    EXPECT_EQ(planOf(data, here, both), SquarePlan::In);
    EXPECT_EQ(planOf(data, record.cells[0].id, both), SquarePlan::OtherDevice);
    EXPECT_EQ(planOf(data, record.cells[0].id), SquarePlan::In) << "nothing is known of lanes";
    addEngines(data);
    EXPECT_EQ(planOf(data, CellId{q("gpt-x"), q("Cloud"), q("openai"), q("api.openai.com"), {}}, both),
        SquarePlan::In)
        << "an address is no device of ours";
}

TEST(MatrixLayout, KnowsWhichSquaresAreCells)
{
    ProjectData data = project();
    addEngines(data);
    const auto has = [&](const char *model, const char *quantization, const char *engine) {
        return hasCell(data, CellId{q(model), q(quantization), q(engine), q("CPU"), {}});
    };
    EXPECT_TRUE(has("Big", "Q4_K_M", "llama.cpp"));
    EXPECT_TRUE(has("Big", "Q4_K_M", "ollama"));
    EXPECT_FALSE(has("Big", "Q8_0", "ollama"));
    EXPECT_TRUE(has("Big", "Cloud", "openai"));
    EXPECT_FALSE(has("Small", "Cloud", "openai"));
    EXPECT_FALSE(has("Big", "Q4_K_M", "openai"));
}

TEST(MatrixLayout, AnEngineThatCannotBeUsedAddsNoRowsToMeasure)
{
    ProjectData data = project();
    addEngines(data);
    const auto count = [](const MatrixLayout &layout) {
        return std::count_if(layout.rows.begin(), layout.rows.end(),
            [](const MatrixRow &row) { return row.engine == q("ollama"); });
    };
    EXPECT_EQ(count(layOutMatrix(data, {})), 2);
    EXPECT_EQ(count(layOutMatrix(data, {}, {}, {q("ollama")})), 0);
    // What was measured on it stays, what a run merely skipped does not bring the row back.
    RunRecord record;
    CellRecord cell;
    cell.id = CellId{q("Small"), q("Q4_K_M"), q("ollama")};
    cell.outcome = CellOutcome::Skipped;
    record.cells << cell;
    EXPECT_EQ(count(layOutMatrix(data, record, {}, {q("ollama")})), 0);
    record.cells[0].outcome = CellOutcome::Done;
    EXPECT_EQ(count(layOutMatrix(data, record, {}, {q("ollama")})), 1);
}

TEST(MatrixLayout, KnowsWhatTheChosenModeLeavesOut)
{
    ProjectData data = project();
    addEngines(data);
    data.models.models[1].files.insert(q("Q8_0"), q("s8.gguf"));
    const CellId usual{q("Small"), q("Q4_K_M")}, large{q("Small"), q("Q8_0")}, none{q("Big"), q("Q8_0")};
    data.config.testMode = TestMode::Full;
    EXPECT_EQ(planOf(data, large), SquarePlan::In);
    data.config.testMode = TestMode::Quick;
    EXPECT_EQ(planOf(data, usual), SquarePlan::In);
    EXPECT_EQ(planOf(data, large), SquarePlan::OtherMode);
    EXPECT_EQ(planOf(data, none), SquarePlan::NoCell);
    data.settings.excluded.insert({q("Small"), q("Q4_K_M")});
    EXPECT_EQ(planOf(data, usual), SquarePlan::Out);
    CellId served
        = layOutMatrix(data, {}).rows.isEmpty() ? CellId() : CellId{q("gpt-x"), q("Cloud"), q("openai")};
    EXPECT_NE(planOf(data, served), SquarePlan::OtherMode)
        << "a server's model has no quantization to leave out";
}

TEST(MatrixLayout, AFolderOfSafetensorsIsARowToo)
{
    ProjectData data = project();
    addEngines(data);
    ModelDefinition folder;
    folder.name = q("Folder");
    folder.size = q("9B");
    folder.artifacts = {{Artifact::Kind::Safetensors, q("f"), q("BF16")}};
    data.models.models << folder;
    const MatrixLayout layout = layOutMatrix(data, {});
    EXPECT_TRUE(layout.columns.contains(q("BF16")));
    EXPECT_TRUE(rows(layout).contains(q("Folder|llama.cpp|CPU|")));
    EXPECT_FALSE(rows(layout).contains(q("Folder|ollama|CPU|"))) << "no row of refusals alone";
    EXPECT_TRUE(hasCell(data, CellId{q("Folder"), q("BF16")}));
    for (const MatrixRow &row : layout.rows)
        EXPECT_EQ(row.onLane, row.engine != q("openai")) << row.engine;
}
