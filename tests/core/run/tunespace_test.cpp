// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunespace.h"

#include "core/plan/devicesplit.h"
#include "core/tune/search.h"
#include "tests/support/simulatedengine.h"
#include "tests/support/testdata.h"

#include <QSet>

#include <cmath>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

GgufHeader header()
{
    GgufHeader header;
    header.layers = 16;
    header.layerBytes = QVector<double>(16, 1e8);
    return header;
}

TuneMachine eightCores()
{
    TuneMachine machine;
    machine.physicalCores = 8;
    machine.logicalCores = 16;
    machine.header = header();
    machine.longestPrompt = 512;
    return machine;
}

CellSpec cellOn(const char *engine = kDefaultEngine)
{
    CellSpec cell;
    cell.engineKind = q(engine);
    return cell;
}

LaneSpec gpuLane()
{
    LaneSpec lane;
    lane.name = q("CUDA0");
    lane.devices = {lane.name};
    return lane;
}

const TuneKnob *find(const KnobSpace &space, QAnyStringView id)
{
    const int index = space.indexOf(id.toString());
    return index < 0 ? nullptr : &space.knobs[index];
}

} // namespace

TEST(TuneSpace, OfAProcessorHasWhatActsThere)
{
    const KnobSpace space = tuneSpace(cellOn(), LaneSpec{}, eightCores());
    ASSERT_TRUE(checkSpace(space)) << checkSpace(space).error().detail;
    const TuneKnob *threads = find(space, knobid::kThreads);
    ASSERT_TRUE(threads);
    EXPECT_EQ(threads->levels, (QStringList{q("1"), q("2"), q("4"), q("6"), q("7"), q("8"), q("12"), q("16")}));
    EXPECT_EQ(threads->levels[threads->start], q("8"));
    EXPECT_TRUE(threads->ordered);
    const TuneKnob *batch = find(space, knobid::kMicroBatch);
    ASSERT_TRUE(batch);
    EXPECT_EQ(batch->levels, (QStringList{q("64"), q("128"), q("256"), q("512")}));
    EXPECT_EQ(batch->levels[batch->start], q("512"));
    EXPECT_EQ(batch->memory, MemoryTrend::Grows);
    EXPECT_TRUE(find(space, knobid::kFlashAttention));
    EXPECT_FALSE(find(space, knobid::kGpuLayers)) << "there is no GPU";
    EXPECT_FALSE(find(space, knobid::kKvType)) << "answers change";
    EXPECT_FALSE(find(space, knobid::kContextLength)) << "other work";
    EXPECT_FALSE(find(space, knobid::kSlots));
}

TEST(TuneSpace, BeginsWithThePersonsOwn)
{
    CellSpec cell = cellOn();
    cell.parameters.put(knobid::kThreads, 3);
    cell.parameters.put(knobid::kMicroBatch, 16);
    cell.parameters.put(knobid::kFlashAttention, q("off"));
    const KnobSpace space = tuneSpace(cell, LaneSpec{}, eightCores());
    const Arm start = space.start();
    EXPECT_EQ(space.level(start, space.indexOf(knobid::kThreads)), q("3"));
    EXPECT_EQ(space.level(start, space.indexOf(knobid::kThreadsBatch)), q("3"));
    EXPECT_EQ(space.level(start, space.indexOf(knobid::kMicroBatch)), q("16"));
    EXPECT_EQ(space.level(start, space.indexOf(knobid::kFlashAttention)), q("off"));
    EXPECT_EQ(parametersOf(space, start, cell.parameters), cell.parameters);
    const auto engine = space.engineDefault();
    ASSERT_TRUE(engine);
    EXPECT_EQ(space.level(*engine, space.indexOf(knobid::kMicroBatch)), q("512"));
    EXPECT_EQ(space.level(*engine, space.indexOf(knobid::kFlashAttention)), q("auto"));
    EXPECT_EQ(space.level(*engine, space.indexOf(knobid::kThreads)), q("3")) << "that depends on the machine";
    TuneMachine machine = eightCores();
    machine.defaultThreads = 5;
    const KnobSpace configured = tuneSpace(cellOn(), LaneSpec{}, machine);
    EXPECT_EQ(configured.level(configured.start(), configured.indexOf(knobid::kThreads)), q("5"));
}

TEST(TuneSpace, OfADeviceTriesTheNeighboursOfWhatHolds)
{
    CellSpec cell = cellOn();
    cell.offloadLayers = 10;
    const KnobSpace space = tuneSpace(cell, gpuLane(), eightCores());
    ASSERT_TRUE(checkSpace(space));
    const TuneKnob *layers = find(space, knobid::kGpuLayers);
    ASSERT_TRUE(layers);
    EXPECT_EQ(layers->levels, (QStringList{q("8"), q("9"), q("10"), q("11"), q("12")}));
    EXPECT_EQ(layers->phase, KnobPhase::Placement);
    EXPECT_EQ(layers->memory, MemoryTrend::Grows);
    EXPECT_FALSE(find(space, knobid::kCpuMoeLayers)) << "no experts";
    EXPECT_FALSE(find(space, knobid::kSplitMode)) << "one device";
    cell.offloadLayers.reset();
    const KnobSpace whole = tuneSpace(cell, gpuLane(), eightCores());
    EXPECT_EQ(find(whole, knobid::kGpuLayers)->levels, (QStringList{q("15"), q("16"), q("17")}))
        << "the output is a layer, and there are no more";
}

TEST(TuneSpace, ThePersonsOwnLayersStandBesideTheNeighboursOfWhatHolds)
{
    CellSpec cell = cellOn();
    cell.parameters.put(knobid::kGpuLayers, q("3"));
    cell.offloadLayers = 3;
    TuneMachine machine = eightCores();
    machine.deviceLayers = 10;
    const KnobSpace space = tuneSpace(cell, gpuLane(), machine);
    const TuneKnob *layers = find(space, knobid::kGpuLayers);
    ASSERT_TRUE(layers);
    EXPECT_EQ(layers->levels, (QStringList{q("3"), q("8"), q("9"), q("10"), q("11"), q("12")}));
    EXPECT_EQ(layers->start, 0);
}

// Devices of 2 to 24 GB and a model of 22 GB. The oracle keeps a reserve; the server takes as many layers as
// there is room for.
TEST(TuneSpace, TheMostLayersThatADeviceTakesAreFoundInFourLaunches)
{
    constexpr double kLayer = 640e6, kOther = 1e9; // bytes; the driver's context and buffers
    for (const double gb : {2.0, 6.0, 12.0, 24.0}) {
        GgufHeader file = test::sevenBillion();
        file.layerBytes = QVector<double>(32, kLayer);
        SplitQuestion question;
        question.header = file;
        question.fileBytes = 33 * kLayer;
        question.cache.contextLength = 512;
        question.hostBytes = 64e9;
        question.devices = {SplitDevice{q("CUDA0"), gb * 1e9}};
        const auto split = splitOver(question);
        ASSERT_TRUE(split) << gb;
        const int oracle = split->gpuLayers;
        const int truth = std::min(33, int((gb * 1e9 - kOther) / kLayer));
        ASSERT_TRUE(truth >= oracle && truth <= oracle + 2) << gb << ": " << oracle << ", " << truth;

        CellSpec cell = cellOn();
        cell.offloadLayers = oracle;
        TuneMachine machine = eightCores();
        machine.header = file;
        test::Surface surface;
        surface.kind = test::SurfaceKind::Separable;
        for (const TuneKnob &knob : tuneSpace(cell, gpuLane(), machine).knobs)
            if (knob.id == knobid::kGpuLayers)
                surface.space.knobs << knob;
        ASSERT_EQ(surface.space.knobs.size(), 1) << gb;
        // A layer on the processor takes as long as fifty on the device.
        const auto logTime = [](int layers) { return std::log(layers + 50.0 * (33 - layers)); };
        QVector<double> loss;
        for (const QString &level : surface.space.knobs.first().levels)
            loss << logTime(level.toInt()) - logTime(truth);
        surface.loss = {loss};
        test::SimulatedEngine engine(surface, {0.003, 0.002, false}, 11);
        QSet<QString> launched;
        engine.fault = [&](const Arm &arm, int) -> std::optional<LaunchFault> {
            const QString layers = surface.space.level(arm, 0);
            launched << layers;
            return layers.toInt() > truth ? std::optional(LaunchFault::OutOfMemory) : std::nullopt;
        };
        engine.outlook = [&](const Arm &arm) {
            ArmOutlook outlook;
            outlook.fit = surface.space.level(arm, 0).toInt() > oracle ? MemoryFit::Risky : MemoryFit::Fits;
            return outlook;
        };
        TuneEffort effort = prodEffort();
        effort.phases = {KnobPhase::Placement};
        const TuneResult result
            = progressOf(test::tuneToTheEnd(startTuning(surface.space, effort, 3).value(), engine)).result;
        EXPECT_EQ(surface.space.level(result.chosen, 0).toInt(), truth)
            << gb << " GB, oracle " << oracle << ": " << tuneEndName(result.end).toStdString();
        EXPECT_LE(launched.size() - 1, 4) << gb << ": other numbers of layers than the oracle's";
    }
}

TEST(TuneSpace, OffersWhatChangesAnswersOnlyWithConsent)
{
    const KnobSpace space = tuneSpace(cellOn(), LaneSpec{}, eightCores(), true);
    const TuneKnob *type = find(space, knobid::kKvType);
    ASSERT_TRUE(type);
    EXPECT_TRUE(type->lossy);
    EXPECT_EQ(type->levels, (QStringList{q("f16"), q("q8_0")}));
}

TEST(TuneSpace, DraftingIsTriedWhereKindsOfTextAreToldApart)
{
    TuneMachine machine = eightCores();
    EXPECT_FALSE(find(tuneSpace(cellOn(), LaneSpec{}, machine), knobid::kSpecType));
    machine.tellsTexts = true;
    const KnobSpace space = tuneSpace(cellOn(), LaneSpec{}, machine);
    const TuneKnob *type = find(space, knobid::kSpecType);
    ASSERT_TRUE(type);
    EXPECT_EQ(type->phase, KnobPhase::Speculation);
    EXPECT_EQ(type->levels.value(type->start), q("none"));
    EXPECT_TRUE(type->levels.contains(q("ngram-mod")));
    EXPECT_FALSE(type->levels.contains(q("draft-mtp"))) << "the model has no heads for it";
    EXPECT_FALSE(type->lossy);
    EXPECT_FALSE(find(space, knobid::kSpecDraftMost)) << "n-grams have lengths of their own";
    CellSpec drafting = cellOn();
    drafting.parameters.put(knobid::kSpecDraftModel, q("draft.gguf"));
    EXPECT_FALSE(find(tuneSpace(drafting, LaneSpec{}, machine), knobid::kSpecType)) << "the person's word";
}

TEST(TuneSpace, HeadsOfTheModelDraftSoManyTokensAsAreSaid)
{
    TuneMachine machine = eightCores();
    machine.tellsTexts = true;
    machine.header->predictingLayers = 1;
    const KnobSpace space = tuneSpace(cellOn(), LaneSpec{}, machine);
    const int type = space.indexOf(knobid::kSpecType), most = space.indexOf(knobid::kSpecDraftMost);
    ASSERT_GE(type, 0);
    ASSERT_GE(most, 0);
    EXPECT_TRUE(checkSpace(space));
    EXPECT_TRUE(space.knobs[most].levels.contains(q("8")));
    const auto level = [&](const char *name) { return int(space.knobs[type].levels.indexOf(q(name))); };
    const ParameterSet heads = parametersOf(space, withLevel(space.start(), type, level("draft-mtp")), {});
    EXPECT_EQ(heads.text(knobid::kSpecDraftMost), space.level(space.start(), most))
        << "what a build drafts by itself is not left to it";
    const ParameterSet grams = parametersOf(space, withLevel(space.start(), type, level("ngram-mod")), {});
    EXPECT_FALSE(grams.has(knobid::kSpecDraftMost));
}

TEST(TuneSpace, OfAnUnknownEngineIsEmpty)
{
    EXPECT_TRUE(tuneSpace(cellOn("nothing"), LaneSpec{}, eightCores()).knobs.isEmpty());
    const KnobSpace ollama = tuneSpace(cellOn("ollama"), LaneSpec{}, eightCores());
    EXPECT_TRUE(checkSpace(ollama));
    EXPECT_TRUE(find(ollama, knobid::kThreads));
    EXPECT_FALSE(find(ollama, knobid::kMicroBatch)) << "it does not take it";
}

TEST(TuneSpace, AnArmSaysWhatItChanges)
{
    ParameterSet base;
    base.put(knobid::kContextLength, 4096);
    CellSpec cell = cellOn();
    cell.parameters = base;
    const KnobSpace space = tuneSpace(cell, LaneSpec{}, eightCores());
    Arm arm = space.start();
    arm = withLevel(arm, space.indexOf(knobid::kMicroBatch), 0);
    ParameterSet expected = base;
    expected.put(knobid::kMicroBatch, 64);
    EXPECT_EQ(parametersOf(space, arm, base), expected);
    // Threads for prompts would follow those of answers.
    arm = withLevel(space.start(), space.indexOf(knobid::kThreads), 2);
    expected = base;
    expected.put(knobid::kThreads, 4);
    expected.put(knobid::kThreadsBatch, 8);
    EXPECT_EQ(parametersOf(space, arm, base), expected);
}

TEST(TuneSpace, LosesLevelsButNeverItsStart)
{
    KnobSpace space;
    space.knobs << TuneKnob{q("a"), {q("1"), q("2"), q("3")}, 2, 0, true, KnobPhase::Threads, {}, false, {}}
                << TuneKnob{q("b"), {q("x"), q("y")}, 0, 1, false, KnobPhase::System, {}, false, {}};
    const KnobSpace left = withoutLevels(space, {{0, 0}, {0, 2}, {1, 1}});
    ASSERT_EQ(left.knobs.size(), 1);
    EXPECT_EQ(left.knobs[0].levels, (QStringList{q("2"), q("3")}));
    EXPECT_EQ(left.knobs[0].start, 1);
    EXPECT_EQ(left.knobs[0].engineDefault, -1);
    EXPECT_TRUE(checkSpace(left));
    EXPECT_EQ(withoutLevels(space, {}), space);
}
