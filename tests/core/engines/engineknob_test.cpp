// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engineknob.h"
#include "core/engines/enginetable.h"
#include "models/knob.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

EngineKnob loading()
{
    EngineKnob row{knobid::kSplitMode, {q("--load-mode"), q("-lm")}};
    row.words = {{q("none"), {q("--no-mmap")}}};
    row.silent = {q("mmap")};
    return row;
}

} // namespace

TEST(EngineKnob, SaysAValueByTheFirstNameThatAProgramHas)
{
    const EngineKnob row = loading();
    EXPECT_EQ(
        optionOf(row, q("none"), {q("-lm"), q("--load-mode")}), (LaunchOption{q("--load-mode"), q("none")}));
    EXPECT_EQ(optionOf(row, q("none"), {q("-lm"), q("--no-mmap")}), (LaunchOption{q("-lm"), q("none")}));
    EXPECT_EQ(optionOf(row, q("none"), {q("--no-mmap")}), (LaunchOption{q("--no-mmap"), QString()}));
    EXPECT_EQ(optionOf(row, q("mmap"), {q("--no-mmap")}), std::nullopt);
    EXPECT_EQ(optionOf(row, q("1/2"), {q("-lm")}, q("1,2")), (LaunchOption{q("-lm"), q("1,2")}));
    EXPECT_TRUE(canBeTold(row, q("mmap"), {q("--no-mmap")})) << "it works by it anyway";
    EXPECT_FALSE(canBeTold(row, q("mlock"), {q("--no-mmap")}));
    EXPECT_FALSE(canBeTold(row, q("none"), {}));
}

TEST(EngineKnob, AnotherValueCostsWhatItsPlaceDoes)
{
    const auto cost = [](const char *kind, QLatin1String knob, bool baked = false) {
        return costOf(*findEngine(q(kind))->kind().knob(knob), baked);
    };
    EXPECT_EQ(cost("llama.cpp", knobid::kThreads), EngineKnob::Cost::Launch);
    EXPECT_EQ(cost("ollama", knobid::kThreads), EngineKnob::Cost::Reload);
    EXPECT_EQ(cost("ollama", knobid::kThreads, true), EngineKnob::Cost::Variant);
    EXPECT_EQ(cost("ollama", knobid::kKvType, true), EngineKnob::Cost::Launch) << "no model holds a variable";
}

TEST(EngineKnob, WhatACellSaysCountsBeforeWhatItsEngineSays)
{
    const QVector<LaunchOption> added{{q("-lm"), q("none")}, {q("--no-mmap"), {}}, {q("--mlock"), {}}};
    ParameterSet set;
    EXPECT_EQ(besideSet(added, {loading()}, set), added);
    set.put(knobid::kSplitMode, q("row"));
    EXPECT_EQ(besideSet(added, {loading()}, set), (QVector<LaunchOption>{{q("--mlock"), {}}}));
}

// No engine is told a knob that is in no table, none twice, and what it takes is what the knob may be.
TEST(EngineKnob, EveryEnginesTableIsOfKnobs)
{
    QStringList taken;
    for (const auto &engine : engines()) {
        QStringList seen;
        for (const EngineKnob &row : engine->kind().knobs) {
            const Knob *knob = findKnob(row.knob);
            ASSERT_NE(knob, nullptr) << engine->kind().id << " " << row.knob;
            EXPECT_FALSE(seen.contains(row.knob)) << engine->kind().id << " " << row.knob;
            seen << row.knob;
            EXPECT_EQ(row.allNames().isEmpty(), row.knob == knobid::kExtraArgs)
                << engine->kind().id << " " << row.knob;
            for (const QString &value : row.choices + row.silent + row.words.keys())
                EXPECT_TRUE(knob->valueOf(value)) << engine->kind().id << " " << row.knob << " " << value;
        }
        taken += seen;
    }
    for (const Knob &knob : knobs())
        EXPECT_TRUE(taken.contains(knob.id)) << knob.id << " is taken by no engine";
}

TEST(EngineKnob, OptionsThatAreInNoTableAreReadAsWords)
{
    const auto options = extraOptions(q("--cache-reuse 256 --no-warmup --temp -1 -nocb"));
    ASSERT_TRUE(options);
    EXPECT_EQ(*options,
        (QVector<LaunchOption>{
            {q("--cache-reuse"), q("256")}, {q("--no-warmup"), {}}, {q("--temp"), q("-1")}, {q("-nocb"), {}}}));
    EXPECT_TRUE(extraOptions({})->isEmpty());
    for (const char *wrong : {"256", "--a 1 2", "--a --b --a", "- 1"})
        EXPECT_FALSE(extraOptions(q(wrong))) << wrong;
}

TEST(EngineKnob, OptionsThatAreInNoTableAreCheckedAgainstTheProgram)
{
    const LaneSpec card{q("CUDA0"), {q("CUDA0")}};
    const auto says = [&](const char *kind, const char *options, const QSet<QString> &flags = {}) {
        EngineEntry entry;
        entry.name = entry.kind = q(kind);
        ParameterSet set;
        EXPECT_TRUE(setParameter(set, q("extra_args"), q(options))) << options;
        EXPECT_EQ(*parseParameterSet(set.label()), set) << options;
        const Status status = findEngine(q(kind))->takes(set, entry, card, {flags, q("version: 7")});
        return status ? QString() : QString(status.error().sentence);
    };
    EXPECT_EQ(says("llama.cpp", "--cache-reuse 256 --no-warmup"), QString());
    EXPECT_EQ(says("llama.cpp", "--samplers top_k,min_p"), QString()) << "a comma is no border";
    EXPECT_EQ(says("llama.cpp", "--cache-reuse 256", {q("--cache-reuse")}), QString());
    const QString unknown = says("llama.cpp", "--cache-reuse 256", {q("--threads")});
    EXPECT_TRUE(unknown.contains(q("--cache-reuse")) && unknown.contains(q("version: 7"))) << unknown;
    EXPECT_TRUE(says("llama.cpp", "--ubatch-size 256").contains(q("ubatch"))) << "that has a name";
    for (const char *ours : {"--port 80", "--fit on", "--api-key abc", "--lora a.gguf", "--path x",
             "--tools all", "--slot-save-path a/b", "LLAMA_ARG_HOST x", "--device none"})
        EXPECT_NE(says("llama.cpp", ours), QString()) << ours;
    EXPECT_EQ(says("vllm", "--dtype half"), QString());
    EXPECT_NE(says("vllm", "--trust-remote-code"), QString()) << "it runs other people's code";
    EXPECT_NE(says("ollama", "--dtype half"), QString()) << "it has no command line to add to";
    EngineEntry own;
    own.options = {{q("--cache-reuse"), q("1")}, {q("--no-warmup"), {}}};
    ParameterSet set;
    set.put(knobid::kExtraArgs, q("--cache-reuse 256"));
    EXPECT_EQ(besideSet(own.options, {}, set), (QVector<LaunchOption>{{q("--no-warmup"), {}}}));
}

// What an engine is not told is refused with a sentence that names both; what it takes is not.
TEST(EngineKnob, WhatAnEngineDoesNotTakeIsRefused)
{
    const LaneSpec host{q("CPU"), {}}, card{q("CUDA0"), {q("CUDA0")}};
    for (const auto &engine : engines())
        for (const Knob &knob : knobs()) {
            const EngineKind &kind = engine->kind();
            const EngineKnob *row = kind.knob(knob.id);
            EngineEntry entry;
            entry.kind = entry.name = kind.id;
            entry.command = q("serve {model} {port} {context}");
            QString value = row ? row->choices.value(0, test::valueOf(knob)) : test::valueOf(knob);
            if (knob.id == knobid::kExtraArgs)
                value = q("--seed 7"); // which all have that have any
            ParameterSet set;
            ASSERT_TRUE(setParameter(set, knob.id, value));
            const Status said = engine->takes(set, entry, row && row->onHostOnly ? host : card, {});
            EXPECT_EQ(said.ok(), row != nullptr) << kind.id << " " << knob.id;
            EXPECT_TRUE(engine->takes({}, entry, card, {})) << kind.id;
            if (row)
                continue;
            EXPECT_TRUE(said.error().sentence.contains(kind.label)) << said.error().sentence;
            EXPECT_TRUE(said.error().sentence.contains(knob.id)) << said.error().sentence;
        }
}

TEST(EngineKnob, AValueThatAnEngineCannotBeToldIsRefused)
{
    const LaneSpec host{q("CPU"), {}}, card{q("CUDA0"), {q("CUDA0")}};
    const auto says = [](const char *kind, const char *set, const LaneSpec &lane, const char *url = "",
                          const ProgramOptions &program = {}) {
        EngineEntry entry;
        entry.name = entry.kind = q(kind);
        entry.url = q(url);
        const Status status = findEngine(q(kind))->takes(*parseParameterSet(q(set)), entry, lane, program);
        return status ? QString() : QString(status.error().sentence);
    };
    EXPECT_EQ(says("ollama", "kv_type=q8_0", card), QString());
    EXPECT_TRUE(says("ollama", "kv_type=q5_1", card).contains(q("q5_1"))) << "it would take f16";
    EXPECT_TRUE(says("ollama", "kv_type=q8_0", card, "http://127.0.0.1:11434").contains(q("127.0.0.1:11434")))
        << "a variable of a server that runs already";
    EXPECT_EQ(says("ollama", "threads=4", card, "http://127.0.0.1:11434"), QString());
    EXPECT_EQ(says("vllm", "threads=4", host), QString());
    EXPECT_FALSE(says("vllm", "threads=4", card).isEmpty());
    const ProgramOptions old{{q("-t"), q("-b")}, q("version: 1234 (abc)")};
    EXPECT_EQ(says("llama.cpp", "threads=4,batch=64,context_length=512", card, "", old), QString());
    const QString missing = says("llama.cpp", "n_cpu_moe=4", card, "", old);
    EXPECT_TRUE(missing.contains(q("--n-cpu-moe")) && missing.contains(q("1234"))) << missing;
    EXPECT_EQ(says("llama.cpp", "n_cpu_moe=4", card), QString()) << "nobody asked the build";
}
