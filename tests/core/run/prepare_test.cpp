// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/prepare.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDateTime>
#include <QFile>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
const QVector<EngineDevice> kTwo{{q("RPC0"), q("x"), {}, {}}, {q("RPC1"), q("y"), {}, {}}};
}

TEST(Prepare, LanesAreTheDevicesOrTheCpu)
{
    EXPECT_EQ(*makeLanes({}, {}), (QVector<LaneSpec>{{q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {}), (QVector<LaneSpec>{{q("RPC0"), {q("RPC0")}}, {q("RPC1"), {q("RPC1")}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{q("rpc1"), q("cpu")}, {}}),
        (QVector<LaneSpec>{{q("RPC1"), {q("RPC1")}}, {q("CPU"), {}}}));
    EXPECT_EQ(*makeLanes(kTwo, {{}, {q("RPC0+RPC1")}}),
        (QVector<LaneSpec>{{q("RPC0+RPC1"), {q("RPC0"), q("RPC1")}}}));
}

TEST(Prepare, UnknownDevicesAreNamedWithTheOnesThereAre)
{
    const auto unknown = makeLanes(kTwo, {{q("CUDA7")}, {}});
    ASSERT_FALSE(unknown);
    EXPECT_TRUE(unknown.error().sentence.contains(q("CUDA7")) && unknown.error().sentence.contains(q("RPC1")));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+CPU")}}));
    EXPECT_FALSE(makeLanes(kTwo, {{}, {q("RPC0+RPC0")}}));
}

TEST(Prepare, SurveysFilesAndTheirProblems)
{
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("models/good.gguf")), test::tinyGguf());
    test::writeFile(dir.filePath(q("models/cut.gguf")), test::tinyGguf().chopped(10));
    ProjectData data;
    ModelDefinition model;
    model.name = q("M");
    model.files = {{q("Q4_K_M"), q("good.gguf")}, {q("Q5_K_M"), q("cut.gguf")}, {q("Q6_K"), q("none.gguf")}};
    data.models.models << model;
    const auto files = surveyModelFiles(ProjectFolder(dir.path()), data);
    EXPECT_TRUE(files.value({q("M"), q("Q4_K_M")}).problem.isEmpty());
    EXPECT_EQ(files.value({q("M"), q("Q4_K_M")}).header->contextLength, 2048);
    EXPECT_TRUE(files.value({q("M"), q("Q5_K_M")}).problem.contains(q("truncated")));
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).path.isEmpty());
    EXPECT_TRUE(files.value({q("M"), q("Q6_K")}).problem.contains(q("none.gguf")));
}

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

TEST(Prepare, LanesKnowWhatTheirDevicesAre)
{
    Device cpu{q("cpu"), Device::Kind::Cpu}, card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.vendor = q("NVIDIA");
    QVector<EngineDevice> named = kTwo;
    named << EngineDevice{q("CUDA0"), q("A card"), {}, {}, card.id};
    const auto lanes = makeLanes(named, {{q("cpu"), q("CUDA0")}, {q("RPC0+CUDA0")}}, {cpu, card});
    ASSERT_TRUE(lanes);
    ASSERT_EQ(lanes->size(), 3);
    EXPECT_EQ(lanes->at(0).hardware, QVector<Device>{cpu});
    EXPECT_EQ(lanes->at(1).hardware, QVector<Device>{card});
    EXPECT_EQ(lanes->at(2).hardware, (QVector<Device>{Device{}, card})) << "in the order of its devices";
}

// A machine without llama.cpp has lanes too.
TEST(Prepare, WithoutLlamaCppAnotherEngineNamesTheDevices)
{
    Device cpu{q("cpu"), Device::Kind::Cpu}, card{q("0000:01:00.0"), Device::Kind::Gpu};
    card.vendor = q("NVIDIA");
    LlamaCppInstall here, missing;
    missing.problem = q("There is no llama-server.");
    ProjectSettings settings;
    EXPECT_TRUE(nameDevices(missing, settings, {cpu, card}).isEmpty());
    EXPECT_EQ(makeLanes(nameDevices(missing, settings, {cpu, card}), {}, {cpu, card})->first().name, q("CPU"));
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    settings.engines = {ollama};
    const auto named = nameDevices(missing, settings, {cpu, card});
    ASSERT_EQ(named.size(), 1);
    EXPECT_EQ(named[0].name, q("CUDA0"));
    EXPECT_EQ(named[0].deviceId, card.id);
    EXPECT_TRUE(nameDevices(here, settings, {cpu, card}).isEmpty())
        << "a llama.cpp that lists none has the processor alone, as before";
    here.devices = {{q("Vulkan0"), q("NVIDIA card"), {}, {}}};
    EXPECT_EQ(nameDevices(here, settings, {cpu, card}).value(0).deviceId, card.id);
}

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
