// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaflags.h"
#include "core/engines/llamacpp/llamaknobs.h"
#include "models/knob.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

const LaneSpec kLane{q("CUDA0+CUDA1"), {q("CUDA0"), q("CUDA1")}};

// A build that has every option of the table.
LlamaCppInstall everyOption()
{
    LlamaCppInstall build;
    for (const EngineKnob &row : llamaKnobs()) {
        const QStringList names = row.allNames();
        build.flags.unite(QSet<QString>(names.begin(), names.end()));
    }
    build.flags += {q("--cache-type-v"), q("-ctv"), q("--device"), q("--fit"), q("--cache-ram")};
    return build;
}

QVector<LaunchOption> optionsFor(const ParameterSet &set, const LlamaCppInstall &build = everyOption())
{
    CellSpec cell;
    cell.modelFile = q("/m/a.gguf");
    cell.contextLength = 4096;
    cell.parameters = set;
    cell.draftFile = set.text(knobid::kSpecDraftModel);
    return llamaLaunchSettings(build, cell, kLane, {}, {}, 4).options;
}

QVector<LaunchOption> named(const QVector<LaunchOption> &options, const QStringList &names)
{
    QVector<LaunchOption> found;
    for (const LaunchOption &option : options)
        if (names.contains(option.name))
            found << option;
    return found;
}

} // namespace

// Of every knob: without a value nothing beyond what every start says, with one exactly one option, with it.
TEST(LlamaKnobs, EachIsSaidOnceAndOnlyWhenItIsSet)
{
    const QVector<LaunchOption> plain = optionsFor({});
    const QStringList always{
        knobid::kThreads, knobid::kContextLength, knobid::kSlots, knobid::kGpuLayers, knobid::kOffload};
    for (const EngineKnob &row : llamaKnobs()) {
        const Knob &knob = *findKnob(row.knob);
        EXPECT_EQ(named(plain, row.allNames()).size(), always.contains(row.knob) ? 1 : 0) << row.knob;
        if (row.knob == knobid::kContextLength || row.knob == knobid::kOffload)
            continue; // by the plan: CellSpec::contextLength, CellSpec::offloadLayers
        if (row.knob == knobid::kExtraArgs)
            continue; // has no name of its own: the next test
        QStringList values{test::valueOf(knob)};
        if (!knob.choices.isEmpty())
            values = knob.choices;
        else if (knob.kind == Knob::Kind::Number)
            values << QString::number(int(knob.least));
        for (const QString &value : values) {
            ParameterSet set;
            ASSERT_TRUE(setParameter(set, row.knob, value));
            const auto said = named(optionsFor(set), row.allNames());
            ASSERT_LE(said.size(), 1) << row.knob << "=" << value;
            if (said.isEmpty()) {
                EXPECT_TRUE(row.silent.contains(value)) << row.knob << "=" << value;
                continue;
            }
            const bool word = row.words.value(value).contains(said[0].name);
            EXPECT_EQ(said[0].value, word ? QString() : QString(value).replace(q("/"), q(",")))
                << row.knob << "=" << value;
        }
    }
}

TEST(LlamaKnobs, OptionsThatAreInNoTableAreSaidAsTheyAre)
{
    ParameterSet set;
    set.put(knobid::kExtraArgs, q("--cache-reuse 256 --no-warmup --gone 1"));
    LlamaCppInstall build = everyOption();
    build.flags += {q("--cache-reuse"), q("--no-warmup")};
    EXPECT_EQ(named(optionsFor(set, build), {q("--cache-reuse"), q("--no-warmup"), q("--gone")}),
        (QVector<LaunchOption>{{q("--cache-reuse"), q("256")}, {q("--no-warmup"), {}}}));
    EXPECT_TRUE(llamaKnobOptions(set, build.flags, false, false).isEmpty()) << "other programs have others";
}

TEST(LlamaKnobs, BothSidesOfTheCacheAreSaidOnce)
{
    const auto types = [](const char *set) {
        QStringList said;
        for (const LaunchOption &option : named(optionsFor(*parseParameterSet(q(set))),
                 {q("--cache-type-k"), q("--cache-type-v"), q("-ctk"), q("-ctv")}))
            said << option.name.right(1) + q("=") + option.value;
        said.sort();
        return said.join(q(" "));
    };
    EXPECT_EQ(types(""), QString());
    EXPECT_EQ(types("kv_type=q8_0"), q("k=q8_0 v=q8_0"));
    EXPECT_EQ(types("kv_type=q8_0,kv_type_v=q4_0"), q("k=q8_0 v=q4_0"));
    EXPECT_EQ(types("kv_type_k=f16"), q("k=f16"));
    EXPECT_EQ(types("kv_type=q8_0,kv_type_k=f16,kv_type_v=f16"), q("k=f16 v=f16"));
}

TEST(LlamaKnobs, OldBuildsHaveAWordForEachLoadMode)
{
    LlamaCppInstall old;
    old.flags = {q("--no-mmap"), q("--mlock"), q("--draft-max"), q("-md")};
    const auto said = [&](const char *set) {
        QStringList words;
        for (const LaunchOption &option : optionsFor(*parseParameterSet(q(set)), old))
            if (option.name != q("--ctx-size"))
                words << (option.name + q(" ") + option.value).trimmed();
        return words.join(q(" "));
    };
    EXPECT_EQ(said("load_mode=none"), q("--no-mmap"));
    EXPECT_EQ(said("load_mode=mmap+mlock"), q("--mlock"));
    EXPECT_EQ(said("load_mode=mmap"), QString());
    EXPECT_EQ(said("spec_draft_n_max=4,spec_draft_model=a.gguf"), q("-md a.gguf --draft-max 4"));
    EXPECT_FALSE(canBeTold(*findEngineKnob(llamaKnobs(), knobid::kLoadMode), q("mlock"), old.flags))
        << "two options it would take, which no other value does";
}

TEST(LlamaKnobs, SlotsAreAtLeastThoseThatAProfileNeeds)
{
    CellSpec cell;
    cell.contextLength = 1000;
    cell.parameters.put(knobid::kSlots, 3);
    const auto value = [&](int parallel, const char *name) {
        return llamaLaunchSettings(everyOption(), cell, kLane, {}, {0, parallel}, 4).value({q(name)});
    };
    EXPECT_EQ(value(1, "--parallel"), q("3"));
    EXPECT_EQ(value(1, "--ctx-size"), q("3000")) << "each with its whole context";
    EXPECT_EQ(value(8, "--parallel"), q("8"));
}

TEST(LlamaKnobs, NothingIsNamedThatABuildDoesNotKnow)
{
    ParameterSet all;
    for (const EngineKnob &row : llamaKnobs())
        ASSERT_TRUE(setParameter(all, row.knob, test::valueOf(*findKnob(row.knob))));
    LlamaCppInstall build;
    build.flags = {q("-t")};
    for (const LaunchOption &option : optionsFor(all, build))
        EXPECT_TRUE(option.name == q("-t") || option.name == q("--ctx-size")) << option.name;
}

TEST(LlamaKnobs, OtherProgramsAndTheProcessorGetWhatTheyUnderstand)
{
    ParameterSet all;
    for (const EngineKnob &row : llamaKnobs())
        ASSERT_TRUE(setParameter(all, row.knob, test::valueOf(*findKnob(row.knob))));
    const auto flags = everyOption().flags;
    for (const LaunchOption &option : llamaKnobOptions(all, flags, false, true))
        for (const EngineKnob &row : llamaKnobs())
            if (row.allNames().contains(option.name)) {
                EXPECT_FALSE(row.ofServerOnly) << option.name;
                EXPECT_FALSE(findKnob(row.knob)->onDevicesOnly) << option.name;
            }
    EXPECT_GE(
        llamaKnobOptions(all, flags, true, false).size(), llamaKnobOptions(all, flags, false, true).size());
}

TEST(LlamaKnobs, KindsOfDraftingAreKnownThatNeedAModel)
{
    const auto alone = [](const char *text) { return llamaDraftsWithoutModel(*parseParameterSet(q(text))); };
    EXPECT_EQ(alone("spec_type=draft-simple"), (QStringList{q("draft-simple")}));
    ParameterSet both;
    both.put(knobid::kSpecType, q("ngram-mod,draft-eagle3,draft-dflash"));
    EXPECT_EQ(llamaDraftsWithoutModel(both), (QStringList{q("draft-eagle3"), q("draft-dflash")}));
    EXPECT_TRUE(alone("spec_type=draft-mtp").isEmpty()) << "the model may bring its heads";
    EXPECT_TRUE(alone("spec_type=ngram-simple").isEmpty());
    EXPECT_TRUE(alone("spec_draft_n_max=4").isEmpty()) << "no kind is asked for";
    both.put(knobid::kSpecDraftModel, q("small.gguf"));
    EXPECT_TRUE(llamaDraftsWithoutModel(both).isEmpty());
}
