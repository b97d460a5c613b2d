// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/perplexity.h"
#include "core/plan/planner.h"
#include "models/quantization.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

PlanInput input()
{
    PlanInput in;
    for (const auto &[name, size] :
        {std::pair("Big", "7B"), std::pair("Small", "1B"), std::pair("Middle", "3B")}) {
        ModelDefinition model;
        model.name = q(name);
        model.size = q(size);
        for (const QString &quantization : quantizationTestingOrder()) {
            model.files.insert(quantization, model.name + quantization);
            ModelFileFacts facts;
            facts.path = q("/m/") + model.name + quantization;
            facts.bytes = 1000000;
            in.files.insert({model.name, quantization}, facts);
        }
        in.models.models << model;
    }
    in.lanes = {LaneSpec{q("CPU"), {}}};
    in.laneAvailableBytes = {8e9};
    in.engineVersion = q("v1");
    in.availableProfiles = {q("interactive")};
    return in;
}

QStringList order(const RunPlan &plan)
{
    QStringList cells;
    for (const CellSpec &cell : plan.cells)
        cells << cell.id.model + q(" ") + cell.id.quantization;
    return cells;
}

} // namespace

// By quantization in the testing order, and by size within one.
TEST(Planner, GoesByQuantizationAndSizesAscendWithin)
{
    const RunPlan plan = makePlan(input());
    ASSERT_EQ(plan.cells.size(), 18);
    EXPECT_EQ(order(plan).mid(0, 4),
        (QStringList{q("Small Q4_K_M"), q("Middle Q4_K_M"), q("Big Q4_K_M"), q("Small Q5_K_M")}));
    EXPECT_EQ(plan.cells.last().id.quantization, q("Q8_0"));
    EXPECT_EQ(plan.cells.at(6).id.quantization, q("Q6_K"));
    EXPECT_EQ(plan.cells.at(9).id.quantization, q("Q3_K_M"));
    EXPECT_EQ(plan.cells.at(12).id.quantization, q("Q2_K"));
}

TEST(Planner, KnowsTheVocabularyThatTheLogitsOfAReferenceTake)
{
    PlanInput in = input();
    for (ModelFileFacts &facts : in.files) {
        facts.header = GgufHeader{};
        facts.header->vocabulary = 151936;
    }
    EXPECT_EQ(makePlan(in).cells.first().vocabulary, 151936u);
    EXPECT_GT(divergenceBaseBytes(makePlan(in).cells.first().vocabulary, 64), 4.9e9)
        << "what the disk must hold";
}

TEST(Planner, QuickTestsTheQuickQuantizations)
{
    PlanInput in = input();
    in.options.mode = TestMode::Quick;
    EXPECT_EQ(makePlan(in).cells.size(), 6);
    in.options.quantizations = {q("q8_0")};
    EXPECT_EQ(order(makePlan(in)), (QStringList{q("Small Q8_0"), q("Middle Q8_0"), q("Big Q8_0")}))
        << "what is asked for wins";
    in.options.models = {q("*MALL")};
    EXPECT_EQ(order(makePlan(in)), QStringList{q("Small Q8_0")});
    in.options.models = {q("nothing*")};
    EXPECT_TRUE(makePlan(in).cells.isEmpty());
    EXPECT_FALSE(makePlan(in).notes.isEmpty());
}

TEST(Planner, LeavesOutWhatWasClickedOut)
{
    PlanInput in = input();
    in.settings.excluded.insert({q("Big"), q("Q4_K_M")});
    EXPECT_FALSE(order(makePlan(in)).contains(q("Big Q4_K_M")));
    EXPECT_EQ(makePlan(in).cells.size(), 17);
}

TEST(Planner, QuantizationsOutsideTheListsRunInFullModeOnly)
{
    PlanInput in = input();
    in.models.models[0].files.insert(q("IQ3_XS"), q("x"));
    in.files.insert({q("Big"), q("IQ3_XS")}, ModelFileFacts{q("/m/x"), 1000, 0, {}, {}, {}, {}});
    EXPECT_EQ(order(makePlan(in)).last(), q("Big IQ3_XS"));
    in.options.mode = TestMode::Quick;
    EXPECT_FALSE(order(makePlan(in)).contains(q("Big IQ3_XS")));
}

TEST(Planner, SkipsWithAReason)
{
    PlanInput in = input();
    in.files[{q("Big"), q("Q8_0")}].bytes = 7'500'000'000;
    in.files[{q("Small"), q("Q8_0")}] = ModelFileFacts{};
    in.files[{q("Middle"), q("Q8_0")}].problem = q("This is not a GGUF file.");
    const RunPlan plan = makePlan(in);
    const auto cell = [&plan](const char *model) -> const CellSpec & {
        for (const CellSpec &c : plan.cells)
            if (c.id.model == q(model) && c.id.quantization == q("Q8_0"))
                return c;
        return plan.cells.first();
    };
    ASSERT_TRUE(cell("Big").skip);
    EXPECT_EQ(cell("Big").skip->rule, q("memory"));
    EXPECT_EQ(cell("Small").skip->rule, q("no_file"));
    EXPECT_EQ(cell("Middle").skip->rule, q("bad_file"));
    EXPECT_EQ(cell("Middle").skip->sentence, q("This is not a GGUF file."));
    in.laneAvailableBytes = {100e9};
    for (const CellSpec &c : makePlan(in).cells)
        EXPECT_FALSE(c.skip && c.skip->rule == q("memory"));
}

TEST(Planner, EveryLaneGetsEveryCell)
{
    PlanInput in = input();
    in.lanes = {LaneSpec{q("RPC0"), {q("RPC0")}}, LaneSpec{q("RPC1"), {q("RPC1")}}};
    in.laneAvailableBytes = {std::nullopt, std::nullopt};
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.cells.size(), 36);
    EXPECT_EQ(plan.cells.at(0).id.device, q("RPC0"));
    EXPECT_EQ(plan.cells.at(1).id.device, q("RPC1"));
    EXPECT_NE(plan.cells.at(0).key, plan.cells.at(1).key);
}

TEST(Planner, TheContextIsBoundedByTheModel)
{
    PlanInput in = input();
    GgufHeader header;
    header.contextLength = 2048;
    in.files[{q("Small"), q("Q4_K_M")}].header = header;
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.cells.at(0).contextLength, 2048);
    EXPECT_EQ(plan.cells.at(1).contextLength, 8192);
}

// Computed once by the parts that version 0.2 joined: what it measured is still measured.
TEST(Planner, TheUsualWorkloadLeavesKeysAsTheyWere)
{
    CellSpec cell;
    cell.fileFingerprint = q("ab");
    cell.fileBytes = 1000;
    cell.contextLength = 8192;
    BenchConfig config;
    EXPECT_EQ(
        cellKey(cell, LaneSpec{q("CPU"), {}}, config, TestMode::Full, q("v1"), nullptr), q("91e8c8f81726"));
    config.workload.interactiveAnswer = 64;
    EXPECT_NE(
        cellKey(cell, LaneSpec{q("CPU"), {}}, config, TestMode::Full, q("v1"), nullptr), q("91e8c8f81726"));
}

TEST(Planner, KeysChangeWithWhatIsMeasuredAndNotWithWhatIsJudged)
{
    const PlanInput in = input();
    const QString key = makePlan(in).cells.first().key;
    PlanInput other = in;
    other.config.interactive.minTokensPerSec = 99;
    EXPECT_EQ(makePlan(other).cells.first().key, key) << "a threshold judges, it does not measure";
    const auto changes = [&](auto change) {
        PlanInput changed = in;
        change(changed);
        return makePlan(changed).cells.first().key != key;
    };
    EXPECT_TRUE(changes([](PlanInput &i) { i.config.llamaCpp.defaultCtxSize = 4096; }));
    EXPECT_TRUE(changes([](PlanInput &i) { i.config.llamaCpp.defaultThreads = 3; }));
    EXPECT_TRUE(changes([](PlanInput &i) { i.engineVersion = q("v2"); }));
    EXPECT_TRUE(changes([](PlanInput &i) { i.config.workload.interactiveAnswer = 64; }));
    EXPECT_TRUE(changes([](PlanInput &i) { i.config.workload.batchStreams = 4; }));
    EXPECT_FALSE(changes([](PlanInput &i) { i.config.workload.timeout = 60; })) << "what came in time came";
    EXPECT_TRUE(changes([](PlanInput &i) { i.options.mode = TestMode::Quick; }));
    EXPECT_TRUE(changes([](PlanInput &i) { i.files[{q("Small"), q("Q4_K_M")}].bytes = 5; }));
    EXPECT_TRUE(changes([](PlanInput &i) {
        i.files[{q("Small"), q("Q4_K_M")}].modifiedMs = 5;
    })) << "nothing is known of what it holds";
    EXPECT_TRUE(changes([](PlanInput &i) { i.files[{q("Small"), q("Q4_K_M")}].fingerprint = q("ab"); }));
    PlanInput known = in;
    known.files[{q("Small"), q("Q4_K_M")}].fingerprint = q("ab");
    const QString named = makePlan(known).cells.first().key;
    known.files[{q("Small"), q("Q4_K_M")}].modifiedMs = 77;
    known.files[{q("Small"), q("Q4_K_M")}].path += q(".moved");
    EXPECT_EQ(makePlan(known).cells.first().key, named) << "the same weights, touched and moved";
}

TEST(Planner, NamesProfilesItCannotMeasureYet)
{
    PlanInput in = input();
    const RunPlan plan = makePlan(in);
    EXPECT_EQ(plan.profiles, QStringList{q("interactive")});
    ASSERT_EQ(plan.notes.size(), 1);
    EXPECT_TRUE(plan.notes.first().message.contains(q("quality")));
    in.options.profiles = {q("interactive")};
    EXPECT_TRUE(makePlan(in).notes.isEmpty());
}

TEST(Planner, ParameterSetsAreMoreCells)
{
    PlanInput in = input();
    ParameterSet small;
    small.put(knobid::kThreads, 1);
    small.put(knobid::kContextLength, 1024);
    in.settings.parameterSets = {{}, small};
    const RunPlan plan = makePlan(in);
    ASSERT_EQ(plan.cells.size(), 36);
    EXPECT_EQ(plan.cells[0].id.parameters, QString());
    EXPECT_EQ(plan.cells[1].id.parameters, q("t=1,c=1024"));
    EXPECT_EQ(plan.cells[0].id.model, plan.cells[1].id.model)
        << "side by side, so that they are measured alike";
    EXPECT_EQ(plan.cells[1].parameters.threads(), 1);
    EXPECT_EQ(plan.cells[1].contextLength, 1024);
    EXPECT_NE(plan.cells[0].key, plan.cells[1].key);
    EXPECT_LT(plan.cells[1].memory->bytes, plan.cells[0].memory->bytes + 1) << "less context, no more memory";
    ParameterSet other;
    other.put(knobid::kKvType, q("q8_0"));
    in.options.parameterSets = {other};
    EXPECT_EQ(makePlan(in).cells.size(), 18) << "the command line's instead of the project's";
    EXPECT_EQ(makePlan(in).cells[0].id.parameters, q("kv=q8_0"));
}

TEST(Planner, WhatAnEngineCannotBeToldIsRefusedAndNotLeftOut)
{
    PlanInput in = input();
    in.settings.parameterSets
        = {*parseParameterSet(q("ubatch=256")), *parseParameterSet(q("kv_cache_dtype=fp8")), {}};
    EXPECT_FALSE(makePlan(in).cells[0].skip) << "nobody asked the build";
    in.programs.insert(q(kDefaultEngine), {{q("-t"), q("--threads")}, q("version: 77 (abc)")});
    const RunPlan plan = makePlan(in);
    ASSERT_EQ(plan.cells.size(), 54);
    ASSERT_TRUE(plan.cells[0].skip && plan.cells[1].skip);
    EXPECT_EQ(plan.cells[0].skip->rule, q("parameter"));
    const QString build = plan.cells[0].skip->sentence;
    EXPECT_TRUE(build.contains(q("--ubatch-size")) && build.contains(q("77"))) << build;
    EXPECT_TRUE(QString(plan.cells[1].skip->sentence).contains(q("kv_cache_dtype")));
    EXPECT_FALSE(plan.cells[2].skip);
    in.programs[q(kDefaultEngine)].flags.insert(q("-ub"));
    EXPECT_FALSE(makePlan(in).cells[0].skip);
    in.settings.forced.insert({plan.cells[1].id.model, plan.cells[1].id.quantization});
    EXPECT_TRUE(makePlan(in).cells[1].skip) << "no wish makes it start";
}

TEST(Planner, DraftingWithoutADraftModelIsRefused)
{
    PlanInput in = input();
    in.settings.parameterSets
        = {*parseParameterSet(q("spec_type=draft-simple")), *parseParameterSet(q("spec_type=draft-mtp"))};
    const RunPlan plan = makePlan(in);
    ASSERT_TRUE(plan.cells[0].skip);
    EXPECT_EQ(plan.cells[0].skip->rule, q("parameter"));
    const QString why = plan.cells[0].skip->sentence;
    EXPECT_TRUE(why.contains(q("draft-simple")) && why.contains(q("spec_draft_model"))) << why;
    EXPECT_FALSE(plan.cells[1].skip);
}

TEST(Planner, ADraftModelIsAFileThatCountsInKeyAndMemory)
{
    PlanInput in = input();
    in.settings.parameterSets = {*parseParameterSet(q("spec_draft_model=small.gguf"))};
    const RunPlan without = makePlan(in);
    ASSERT_TRUE(without.cells[0].skip);
    EXPECT_EQ(without.cells[0].skip->rule, q("no_file"));
    EXPECT_TRUE(QString(without.cells[0].skip->sentence).contains(q("small.gguf")));
    ModelFileFacts draft;
    draft.path = q("/m/small.gguf");
    draft.bytes = 5000000;
    draft.fingerprint = q("aaaa");
    in.drafts.insert({q("small.gguf"), {}}, draft);
    const RunPlan plan = makePlan(in);
    EXPECT_FALSE(plan.cells[0].skip);
    EXPECT_EQ(plan.cells[0].draftFile, q("/m/small.gguf"));
    EXPECT_GT(plan.cells[0].memory->bytes, without.cells[0].memory->bytes + 5e6 - 1);
    in.drafts.begin()->fingerprint = q("bbbb");
    EXPECT_NE(makePlan(in).cells[0].key, plan.cells[0].key) << "another file";
}

TEST(Planner, TheCacheIsThatOfTheSet)
{
    CellSpec cell;
    cell.contextLength = 4096;
    EXPECT_EQ(cacheOf(cell), (CacheOptions{4096}));
    cell.parameters = *parseParameterSet(q("kv_type=q8_0,kv_type_v=q4_0,ubatch=1024,slots=3,swa_full=on"));
    CacheOptions cache = cacheOf(cell);
    EXPECT_EQ(cache.keyType, q("q8_0"));
    EXPECT_EQ(cache.valueType, q("q4_0")) << "a side's own before that of both";
    EXPECT_EQ(cache.microBatch, 1024);
    EXPECT_EQ(cache.sequences, 3);
    EXPECT_TRUE(cache.slidingFull);
    cell.parameters.put(knobid::kBatch, 256);
    EXPECT_EQ(cacheOf(cell).microBatch, 256) << "no more than a batch";
}

TEST(Planner, ModelsAreNamedAsPeopleSayThem)
{
    PlanInput in = input();
    in.models.models[0].name = q("Qwen2.5-1.5B-Instruct");
    for (const char *name : {"qwen 1.5", "*instruct", "Qwen"}) {
        in.options.models = {q(name)};
        const RunPlan plan = makePlan(in);
        ASSERT_FALSE(plan.cells.isEmpty()) << name;
        for (const CellSpec &cell : plan.cells)
            EXPECT_EQ(cell.id.model, q("Qwen2.5-1.5B-Instruct")) << name;
    }
    in.options.models = {q("llama 7")};
    EXPECT_TRUE(makePlan(in).cells.isEmpty());
}

namespace
{

// One model of 32 layers of 100 MB on a device with so much free.
PlanInput onDevice(double freeBytes)
{
    PlanInput in = input();
    in.lanes = {{q("CUDA0"), {q("CUDA0")}}};
    in.laneAvailableBytes = {freeBytes};
    in.hostAvailableBytes = 64e9;
    in.config.limits.maxMemoryGb = 64;
    ModelDefinition model = in.models.models.first();
    model.files = {{q("Q4_K_M"), q("x.gguf")}};
    in.models.models = {model};
    GgufHeader header = test::sevenBillion();
    header.contextLength = 8192;
    ModelFileFacts facts;
    facts.path = q("/x.gguf");
    facts.bytes = 3'600'000'000;
    facts.header = header;
    in.files = {{MatrixKey{model.name, q("Q4_K_M")}, facts}};
    return in;
}

} // namespace

TEST(Planner, ADeviceGetsAsManyLayersAsItHolds)
{
    RunPlan plan = makePlan(onDevice(24e9));
    ASSERT_EQ(plan.cells.size(), 1);
    EXPECT_FALSE(plan.cells[0].offloadLayers) << "all of them fit";
    const QString whole = plan.cells[0].key;

    PlanInput small = onDevice(3e9);
    plan = makePlan(small);
    ASSERT_TRUE(plan.cells[0].offloadLayers);
    EXPECT_GT(*plan.cells[0].offloadLayers, 5);
    EXPECT_LT(*plan.cells[0].offloadLayers, 33);
    EXPECT_FALSE(plan.cells[0].skip) << plan.cells[0].skip->sentence;
    EXPECT_LE(plan.cells[0].memory->bytes, 3e9);
    EXPECT_NE(plan.cells[0].key, whole) << "it is another measurement";
    EXPECT_TRUE(std::any_of(plan.notes.begin(), plan.notes.end(),
        [](const Issue &note) { return note.message.contains(q("the CPU computes the rest")); }));

    small.config.llamaCpp.gpuLayers = 33;
    plan = makePlan(small);
    EXPECT_FALSE(plan.cells[0].offloadLayers) << "what the person says is done";
    EXPECT_TRUE(plan.cells[0].skip);

    small = onDevice(3e9);
    small.hostAvailableBytes = 1e9;
    EXPECT_TRUE(makePlan(small).cells[0].skip) << "the rest has to be somewhere";
    EXPECT_TRUE(makePlan(onDevice(100e6)).cells[0].skip) << "not one layer";
}

TEST(Planner, WhatIsMissingIsWhatWasNeverMeasured)
{
    PlanInput in = input();
    const RunPlan all = makePlan(in);
    for (const CellSpec &cell : all.cells.mid(2))
        in.options.measured.insert(cell.id, {cell.key, all.mode});
    in.options.choice = CellChoice::Missing;
    EXPECT_EQ(order(makePlan(in)), order(all).mid(0, 2));
    for (const CellSpec &cell : all.cells)
        in.options.measured.insert(cell.id, {q("of another time"), TestMode::Quick});
    EXPECT_TRUE(makePlan(in).cells.isEmpty());
    EXPECT_TRUE(makePlan(in).notes.last().message.contains(q("measured before")));
}

TEST(Planner, WhatIsStaleIsWhatWouldBeMeasuredUnderAnotherKey)
{
    PlanInput in = input();
    in.options.mode = TestMode::Quick;
    const RunPlan quick = makePlan(in);
    for (const CellSpec &cell : quick.cells)
        in.options.measured.insert(cell.id, {cell.key, TestMode::Quick});
    in.options.choice = CellChoice::Stale;
    EXPECT_TRUE(makePlan(in).cells.isEmpty());
    in.options.mode = TestMode::Full;
    EXPECT_TRUE(makePlan(in).cells.isEmpty())
        << "the mode of that time counts, and what was never measured is not stale";
    in.files[{q("Small"), q("Q4_K_M")}].fingerprint = q("other bytes");
    EXPECT_EQ(order(makePlan(in)), QStringList{q("Small Q4_K_M")});
    in.engineVersion = q("v2");
    EXPECT_EQ(makePlan(in).cells.size(), quick.cells.size());
}

TEST(Planner, AnEngineThatWasNotAskedHasNothingStale)
{
    PlanInput in = input();
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    in.settings.engines = {ollama};
    in.options.engines = {q("ollama")};
    EngineState state;
    state.engine = q("ollama");
    state.version = q("0.17.4");
    in.engines = {state};
    for (const CellSpec &cell : makePlan(in).cells)
        in.options.measured.insert(cell.id, {cell.key, TestMode::Full});
    ASSERT_FALSE(in.options.measured.isEmpty());
    in.options.choice = CellChoice::Stale;
    EXPECT_TRUE(makePlan(in).cells.isEmpty());
    in.engines.clear();
    EXPECT_TRUE(makePlan(in).cells.isEmpty())
        << "its version is not known, so nothing is known to have changed";
    state.version = q("0.33.0");
    in.engines = {state};
    EXPECT_FALSE(makePlan(in).cells.isEmpty());
}

TEST(Planner, CellsThatAreNamedAreTheOnlyOnes)
{
    PlanInput in = input();
    EXPECT_FALSE(in.options.picksCells());
    in.options.only = QSet<CellId>{makePlan(in).cells[3].id, CellId()};
    EXPECT_TRUE(in.options.picksCells());
    EXPECT_EQ(order(makePlan(in)), QStringList{q("Small Q5_K_M")});
}

// A folder of safetensors is a row like any other, with a reason where an engine does not load it.
TEST(Planner, WhatAnEngineDoesNotLoadIsLeftOutWithTheReason)
{
    PlanInput in = input();
    ModelDefinition folder;
    folder.name = q("Folder");
    folder.size = q("1B");
    folder.artifacts = {{Artifact::Kind::Safetensors, q("f"), q("BF16")}};
    in.models.models = {folder};
    ModelFileFacts facts;
    facts.path = q("/m/f");
    facts.bytes = 2'000'000'000;
    facts.safetensors = SafetensorsFacts{q("LlamaForCausalLM"), 2048, q("BF16"), facts.bytes, 1, true};
    in.folders.insert({q("Folder"), q("BF16")}, facts);
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    in.settings.engines = {ollama};
    for (const auto mode : {TestMode::Full, TestMode::Quick}) {
        in.options.mode = mode;
        const RunPlan plan = makePlan(in);
        ASSERT_EQ(plan.cells.size(), 2) << "one for each engine";
        for (const CellSpec &cell : plan.cells) {
            ASSERT_TRUE(cell.skip);
            EXPECT_EQ(cell.skip->rule, q("artifact"));
            EXPECT_TRUE(cell.skip->sentence.contains(q("safetensors"))) << cell.skip->sentence;
            EXPECT_EQ(cell.artifact, Artifact::Kind::Safetensors);
            EXPECT_EQ(cell.fileBytes, facts.bytes);
            EXPECT_EQ(cell.contextLength, 2048) << "as its config.json says";
        }
        EXPECT_EQ(plan.cells[0].engineKind, q("llama.cpp"));
        EXPECT_EQ(plan.cells[1].engineKind, q("ollama"));
    }
    in.settings.forced.insert({q("Folder"), q("BF16")});
    EXPECT_TRUE(makePlan(in).cells.first().skip) << "forcing it does not make it loadable";
    in.models.models[0].files.insert(q("BF16"), q("f.gguf"));
    in.files.insert({q("Folder"), q("BF16")}, ModelFileFacts{q("/m/f.gguf"), 1000, 0, {}, {}, {}, {}});
    EXPECT_FALSE(makePlan(in).cells.first().skip) << "its file is measured where both are there";
    EXPECT_EQ(makePlan(in).cells.first().modelFile, q("/m/f.gguf"));
}

TEST(Planner, AnotherOptionVoidsWhatWasMeasured)
{
    PlanInput in = input();
    EngineEntry ollama;
    ollama.name = ollama.kind = q("ollama");
    in.settings.engines = {ollama};
    const auto keys = [&in] {
        QHash<QString, QString> all;
        for (const CellSpec &cell : makePlan(in).cells)
            all.insert(cell.id.toString(), cell.key);
        return all;
    };
    const auto before = keys();
    ASSERT_EQ(before.size(), 36);
    EngineEntry ours;
    ours.name = ours.kind = q("llama.cpp");
    in.settings.builtIn = {ours};
    EXPECT_EQ(keys(), before) << "an entry that says nothing changes nothing";
    in.settings.builtIn[0].options = {{q("--mlock"), {}}};
    in.settings.engines[0].environment = {{q("OLLAMA_NEW_ENGINE"), q("1")}};
    const auto after = keys();
    for (auto key = before.begin(); key != before.end(); ++key)
        EXPECT_NE(after.value(key.key()), key.value()) << key.key();
    in.settings.engines[0].environment[q("OLLAMA_NEW_ENGINE")] = q("0");
    EXPECT_NE(keys(), after);
    EXPECT_EQ(makePlan(in).entryOf(CellId{}).options, in.settings.builtIn[0].options) << "and lanes are told";
}

TEST(Planner, AnEngineThatIsNotHereLeavesItsCellsOut)
{
    PlanInput in = input();
    EngineState missing;
    missing.engine = q("llama.cpp");
    missing.problem = q("There is no llama-server.");
    in.engines = {missing};
    const RunPlan plan = makePlan(in);
    ASSERT_FALSE(plan.cells.isEmpty());
    for (const CellSpec &cell : plan.cells) {
        ASSERT_TRUE(cell.skip);
        EXPECT_EQ(cell.skip->rule, q("engine"));
    }
}
