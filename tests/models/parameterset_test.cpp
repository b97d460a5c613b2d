// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knob.h"
#include "models/parameterset.h"
#include "tests/support/knobvalues.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ParameterSet, ReadsWhatItWrites)
{
    const auto set = parseParameterSet(q("threads=4, kv_type=Q8_0,flash_attention=on,context_length=4096"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->threads(), 4);
    EXPECT_EQ(set->text(knobid::kKvType), q("q8_0"));
    EXPECT_EQ(set->label(), q("t=4,c=4096,fa=on,kv=q8_0"));
    EXPECT_EQ(*parseParameterSet(set->label()), *set);
    ParameterSet again;
    for (const auto &[name, value] : parametersOf(*set))
        ASSERT_TRUE(setParameter(again, name, value));
    EXPECT_EQ(again, *set);
    EXPECT_TRUE(parseParameterSet(QString())->isDefault());
    EXPECT_EQ(parametersOf(ParameterSet{}).size(), 0);
}

TEST(ParameterSet, KnowsHowAModelLiesOnSeveralDevices)
{
    const auto set = parseParameterSet(q("tensor_split=34/47,main_gpu=1,split_mode=row,n_cpu_moe=12"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->label(), q("ts=34/47,mg=1,sm=row,ncmoe=12"));
    EXPECT_EQ(*parseParameterSet(set->label()), *set);
    EXPECT_EQ(set->tensorShares(), (QVector<double>{34, 47}));
    EXPECT_TRUE(ParameterSet{}.tensorShares().isEmpty());
    EXPECT_EQ(parametersOf(*set).size(), 4);
    for (const char *wrong : {"ts=34", "ts=", "ts=a/b", "ts=1/-1", "ts=0/0", "ts=nan/1", "ts=inf/1", "ts=1//2",
             "ts=1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1", "mg=16", "sm=diagonal", "ncmoe=-1"})
        EXPECT_FALSE(parseParameterSet(q(wrong))) << wrong;
}

TEST(ParameterSet, RefusesWhatNoServerTakes)
{
    for (const char *text : {"threads", "threads=", "threads=0", "threads=many", "threads=1.5", "batch=-3",
             "gpu_layers=99999999999", "kv_type=q9", "flash_attention=perhaps", "wings=2", "=3"}) {
        const auto set = parseParameterSet(q(text));
        EXPECT_FALSE(set) << text;
        if (!set) {
            EXPECT_FALSE(set.error().sentence.isEmpty());
        }
    }
}

TEST(ParameterSet, EverySetIsItsLabelReadAgain)
{
    for (const Knob &knob : knobs()) {
        ParameterSet set;
        ASSERT_TRUE(setParameter(set, knob.id, test::valueOf(knob))) << knob.id;
        EXPECT_TRUE(set.label().startsWith(knob.letter + q("="))) << set.label();
        const auto again = parseParameterSet(set.label());
        ASSERT_TRUE(again) << set.label();
        EXPECT_EQ(*again, set) << set.label();
        EXPECT_EQ(set.values().size(), 1);
        set.remove(knob.id);
        EXPECT_TRUE(set.isDefault());
    }
    // All at once, put in from the last to the first.
    ParameterSet all;
    for (auto knob = knobs().rbegin(); knob != knobs().rend(); ++knob)
        ASSERT_TRUE(setParameter(all, knob->letter, test::valueOf(*knob)));
    EXPECT_EQ(parametersOf(all).size(), parameterNames().size());
    EXPECT_EQ(parametersOf(all).first().first, parameterNames().first());
    EXPECT_EQ(*parseParameterSet(all.label()), all);
}

// Cells are known by their labels, so these stay as they are: letter, order, form.
TEST(ParameterSet, LabelsOfTheFirstElevenAreWhatTheyWere)
{
    const auto set = parseParameterSet(
        q("n_cpu_moe=3,split_mode=Layer,main_gpu=0,tensor_split=1/2,kv_type=F16,flash_attention=AUTO,"
          "offload=50,gpu_layers=007,batch=512,context_length=8192,threads=4"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->label(), q("t=4,c=8192,b=512,ngl=7,off=50,fa=auto,kv=f16,ts=1/2,mg=0,sm=layer,ncmoe=3"));
}

TEST(ParameterSet, ReadsWhatIsThereAndNothingElse)
{
    ParameterSet set;
    EXPECT_FALSE(set.threads() || set.decimal(knobid::kThreads) || set.isOn(knobid::kFlashAttention));
    set.put(knobid::kThreads, 4);
    set.put(knobid::kFlashAttention, q("on"));
    EXPECT_EQ(set.threads(), 4);
    EXPECT_EQ(set.isOn(knobid::kFlashAttention), true);
    EXPECT_FALSE(set.has(knobid::kBatch));
    set.put(knobid::kThreads, std::optional<int>());
    EXPECT_EQ(set.label(), q("fa=on"));
    set.put(knobid::kFlashAttention, QString());
    EXPECT_EQ(set, ParameterSet());
}
