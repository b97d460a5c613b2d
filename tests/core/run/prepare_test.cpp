// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/gpuwatch.h"
#include "core/run/prepare.h"
#include "core/store/person/machinememory.h"
#include "tests/support/nvmlstate.h"
#include "tests/support/places.h"
#include "tests/support/sysfstree.h"
#include "tests/support/testdata.h"

#include <QDateTime>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Prepare, ACellIsKnownByWhatItsFileHolds)
{
    QTemporaryDir dir;
    const QString first = dir.filePath(q("m.gguf")), moved = dir.filePath(q("other.gguf"));
    test::writeFile(first, test::tinyGguf());
    ProjectData data;
    data.config.testMode = TestMode::Full;
    ModelDefinition model;
    model.name = q("M");
    model.size = q("1B");
    const auto llamaCpp = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(llamaCpp);
    LaneOptions lanes;
    lanes.devices = {q("cpu")};
    const auto keyOf = [&](const QString &path) {
        model.files = {{q("Q4_K_M"), path}};
        data.models.models = {model};
        const auto prepared = prepareWith(*llamaCpp, ProjectFolder(dir.path()), data, {}, lanes);
        return prepared && !prepared->plan.cells.isEmpty() ? prepared->plan.cells.first().key : QString();
    };
    const QString key = keyOf(first);
    ASSERT_FALSE(key.isEmpty());
    QFile file(first);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    EXPECT_EQ(keyOf(first), key) << "touched";
    ASSERT_TRUE(file.seek(file.size() - 1));
    char last = 0;
    ASSERT_TRUE(file.getChar(&last));
    ASSERT_TRUE(file.seek(file.size() - 1));
    ASSERT_TRUE(file.putChar(char(last ^ 1)));
    file.close();
    EXPECT_NE(keyOf(first), key) << "another byte, the same size";
    test::writeFile(moved, test::tinyGguf());
    EXPECT_EQ(keyOf(moved), key) << "the same bytes elsewhere";
}

TEST(Prepare, TellsWhatItDoesAndStopsBetweenFiles)
{
    QTemporaryDir dir;
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    for (const char *quantization : {"Q4_K_M", "Q8_0", "F16"}) {
        const QString path = dir.filePath(q(quantization) + q(".gguf"));
        test::writeFile(path, test::tinyGguf() + QByteArray(quantization));
        model.files.insert(q(quantization), path);
    }
    data.models.models = {model};
    const auto llamaCpp = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(llamaCpp);
    QVector<PrepareStep> steps;
    PrepareHelp help;
    help.tell = [&](const PrepareStep &step) { steps << step; };
    std::stop_source source;
    help.stop = source.get_token();
    const auto prepare = [&] {
        return prepareWith(
            *llamaCpp, ProjectFolder(dir.path()), data, {}, {{q("cpu")}, {}}, Asking::Engine, help);
    };
    ASSERT_TRUE(prepare());
    using Part = PrepareStep::Part;
    EXPECT_EQ(steps.value(0), (PrepareStep{Part::Devices}));
    for (int i = 1; i <= 3; ++i) {
        EXPECT_TRUE(steps.contains({Part::Contents, i, 3})) << i;
        EXPECT_TRUE(steps.contains({Part::Memory, i, 3})) << i;
    }
    EXPECT_FALSE(steps.contains({Part::Engines})) << "there are no others";
    steps.clear();
    ASSERT_TRUE(prepare());
    EXPECT_FALSE(steps.contains({Part::Contents, 1, 3})) << "they are known now";

    test::writeFile(model.files.value(q("F16")), test::tinyGguf() + QByteArray("new"));
    test::writeFile(model.files.value(q("Q8_0")), test::tinyGguf() + QByteArray("newer"));
    steps.clear();
    help.tell = [&](const PrepareStep &step) {
        steps << step;
        if (step.part == Part::Contents)
            source.request_stop();
    };
    const auto stopped = prepare();
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(steps.contains({Part::Contents, 1, 2}));
    EXPECT_FALSE(steps.contains({Part::Contents, 2, 2}));
}

// A machine without llama.cpp has lanes too.
TEST(Prepare, AMissingLlamaCppLeavesItsCellsOutAndTheRestIsPlanned)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models/m.gguf")), test::tinyGguf());
    ProjectData data;
    data.config.testMode = TestMode::Full;
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), q("m.gguf")}};
    model.artifacts = {{Artifact::Kind::Safetensors, q("none"), q("BF16")}};
    data.models.models << model;
    EXPECT_TRUE(needsBuiltIn(data));
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    data.settings.engines = {ollama};
    EXPECT_FALSE(needsBuiltIn(data));
    LlamaCppInstall missing;
    missing.problem = q("There is no llama-server.");
    const auto prepared = prepareWith(missing, ProjectFolder(dir.path()), data, {}, {{q("cpu")}, {}});
    ASSERT_TRUE(prepared) << prepared.error().sentence;
    EXPECT_TRUE(prepared->engines.isEmpty()) << "of the others only, and nobody was asked";
    EXPECT_FALSE(prepared->devices.isEmpty());
    EXPECT_FALSE(prepared->folders.value({q("M"), q("BF16")}).problem.isEmpty()) << "the folder is not there";
    QHash<QString, QString> rules;
    for (const CellSpec &cell : prepared->plan.cells)
        rules.insert(cell.id.engine + q(" ") + cell.id.quantization, cell.skip ? cell.skip->rule : QString());
    EXPECT_EQ(rules.value(q("llama.cpp Q4_K_M")), q("engine"));
    EXPECT_EQ(rules.value(q("ollama Q4_K_M")), QString());
    EXPECT_EQ(rules.value(q("llama.cpp BF16")), q("artifact"));
    EXPECT_EQ(prepared->plan.lanes.first().hardware.value(0).id, q("cpu"));
}

TEST(Prepare, AVariableThatAnEngineReadsIsKeptAndMakesAnotherMeasurement)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("m.gguf")), test::tinyGguf());
    ProjectData data;
    data.config.testMode = TestMode::Full;
    ModelDefinition model;
    model.name = q("M");
    model.size = q("1B");
    model.files = {{q("Q4_K_M"), dir.filePath(q("m.gguf"))}};
    data.models.models = {model};
    const auto llamaCpp = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(llamaCpp);
    LaneOptions lanes;
    lanes.devices = {q("cpu")};
    const auto prepared = [&] { return prepareWith(*llamaCpp, ProjectFolder(dir.path()), data, {}, lanes); };
    const auto without = prepared();
    qputenv("GGML_OF_A_TEST", "1");
    const auto with = prepared();
    qunsetenv("GGML_OF_A_TEST");
    ASSERT_TRUE(without && with && !without->plan.cells.isEmpty() && !with->plan.cells.isEmpty());
    EXPECT_FALSE(without->variables.contains(q("GGML_OF_A_TEST")));
    EXPECT_EQ(with->variables.value(q("GGML_OF_A_TEST")), q("1"));
    EXPECT_NE(with->plan.cells.first().key, without->plan.cells.first().key);
}

// What the host holds says nothing of how far the estimate of a card was off.
TEST(Prepare, WhatIsRememberedOfACardIsTheCardsMemory)
{
    RunRecord record;
    record.context.engineVersion = q("version: of a test");
    for (int i = 0; i < MachineMemory::kLeastResiduals; ++i) {
        CellRecord cell = test::measuredCell(q("M%1").arg(i), q("Q4_K_M"), 3);
        cell.place = CellPlace::Gpu;
        cell.id.device = q("CUDA0");
        cell.estimatedBytes = 4.5e9;
        for (Attempt &attempt : cell.attempts) {
            DeviceUse use;
            use.device = q("0000:01:00.0");
            use.memoryBytes = 5e9;
            attempt.resources.devices = {use};
            attempt.resources.rssBytes = 1.5e9;
        }
        record.cells << cell;
    }
    rememberMemory(record, {});
    const auto off = readMachineMemory(machineMemoryFile())
                         .correction(residualKey(record.context.engineVersion, q("CUDA0")));
    ASSERT_TRUE(off.has_value());
    EXPECT_NEAR(*off, 0.5e9, 1e6);
}

// Under WSL: the bus has no GPU, so the driver tells which card of an engine's list is which.
TEST(Prepare, LanesOfCardsThatOnlyTheDriverListsHaveTheirReadings)
{
    test::NvmlState state(2);
    state("1.free", "12000000000");
    const test::SysfsTree tree; // without the cards
    const GpuWatch watch([root = tree.root()] {
        return GpuSensors::find({root, test::fakeNvml(), test::NvmlState::still});
    });
    ASSERT_TRUE(watch.waitForLook(std::chrono::seconds(60)));
    auto llamaCpp = probeLlamaCpp(test::fakeServer());
    ASSERT_TRUE(llamaCpp);
    constexpr double kMiB = 1048576;
    for (const char *name : {"CUDA0", "CUDA1"})
        llamaCpp->devices << EngineDevice{q(name), q("NVIDIA GeForce RTX 3090"), 24124 * kMiB, 23600 * kMiB};
    llamaCpp->devices.remove(0, 2); // the fake's own
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("m.gguf")), test::tinyGguf());
    ProjectData data;
    data.config.testMode = TestMode::Full;
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), dir.filePath(q("m.gguf"))}};
    data.models.models = {model};
    const auto prepared = prepareWith(*llamaCpp, ProjectFolder(dir.path()), data, {}, {{q("0"), q("1")}, {}},
        Asking::Remembered, {{}, {}, &watch, {}});
    ASSERT_TRUE(prepared) << prepared.error().sentence;
    ASSERT_EQ(prepared->plan.lanes.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const LaneSpec &lane = prepared->plan.lanes[i];
        EXPECT_EQ(lane.name, q("CUDA%1").arg(i));
        EXPECT_EQ(deviceIdsOf(lane), QStringList{q("0000:0%1:00.0").arg(i + 1)});
        EXPECT_EQ(watch.readingsOf(deviceIdsOf(lane))().size(), 1);
        EXPECT_EQ(lane.hardware.value(0).uuid, q("GPU-%1").arg(i));
    }
}

TEST(Prepare, OwnPromptsMatterWhereQualityIsMeasuredAndNobodyHasToJudge)
{
    ProjectData data;
    data.config.profiles = {q("quality")};
    EXPECT_EQ(ownPromptsToday(data), QString()) << "none";
    data.prompts = {{q("Tell a story."), q("hand"), {}}};
    EXPECT_EQ(ownPromptsToday(data), QString()) << "a person judges that one";
    data.prompts << OwnPrompt{q("What is 2 + 2?"), q("contains"), q("4")};
    const auto one = ownPromptsToday(data);
    ASSERT_TRUE(one.has_value());
    EXPECT_FALSE(one->isEmpty());
    data.prompts.last().expected = q("5");
    EXPECT_NE(ownPromptsToday(data), one);
    data.config.profiles = {q("interactive")};
    EXPECT_FALSE(ownPromptsToday(data).has_value());
}
