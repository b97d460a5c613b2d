// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameterset.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ParameterSet, ReadsWhatItWrites)
{
    const auto set = parseParameterSet(q("threads=4, kv_type=Q8_0,flash_attention=on,context_length=4096"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->threads, 4);
    EXPECT_EQ(set->kvType, q("q8_0"));
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
    EXPECT_EQ(parameterExample(q("tensor_split")), q("34/47"));
    EXPECT_EQ(parameterExample(q("threads")), QString());
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

TEST(ParameterSet, EachParameterHasALabelAndWhatItMayBe)
{
    for (const QString &name : parameterNames()) {
        EXPECT_NE(parameterLabel(name), name);
        for (const QString &choice : parameterChoices(name)) {
            ParameterSet set;
            EXPECT_TRUE(setParameter(set, name, choice)) << name << " " << choice;
        }
    }
    EXPECT_TRUE(parameterChoices(q("kv_type")).contains(q("q8_0")));
    EXPECT_TRUE(parameterChoices(q("threads")).isEmpty()) << "a number";
    EXPECT_EQ(parameterLabel(q("wings")), q("wings"));
}
