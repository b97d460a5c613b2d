// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parameterset.h"
#include "models/parametersweep.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QStringList labels(const QVector<ParameterSet> &sets)
{
    QStringList all;
    for (const ParameterSet &set : sets)
        all << set.label();
    return all;
}

} // namespace

TEST(ParameterSweep, CombinesEachLevelWithEach)
{
    ParameterSweep sweep;
    sweep.levels = {
        {q("threads"), {q("2"), q("4")}}, {q("kv_type"), {q("f16"), q("q8_0"), q("q4_0")}}, {q("batch"), {}}};
    EXPECT_EQ(sweep.size(), 6);
    EXPECT_EQ(sweep.sizeText(), q("2 × 3"));
    const auto sets = sweep.sets();
    ASSERT_TRUE(sets);
    EXPECT_EQ(labels(*sets),
        (QStringList{q("t=2,kv=f16"), q("t=2,kv=q8_0"), q("t=2,kv=q4_0"), q("t=4,kv=f16"), q("t=4,kv=q8_0"),
            q("t=4,kv=q4_0")}));
}

TEST(ParameterSweep, AsConfiguredIsALevelLikeAnother)
{
    ParameterSweep sweep;
    sweep.levels = {{q("threads"), {QString(), q("4")}}, {q("flash_attention"), {QString(), q("on")}}};
    EXPECT_EQ(labels(*sweep.sets()), (QStringList{QString(), q("fa=on"), q("t=4"), q("t=4,fa=on")}));
}

TEST(ParameterSweep, MakesNothingOfNothingAndNothingTwice)
{
    EXPECT_EQ(ParameterSweep().size(), 0);
    EXPECT_TRUE(ParameterSweep().sets()->isEmpty());
    ParameterSweep twice;
    twice.levels = {{q("threads"), {q("4"), q("04")}}};
    EXPECT_EQ(twice.sets()->size(), 1) << "the same value, written otherwise";
}

TEST(ParameterSweep, RefusesTooManyAndWrongLevels)
{
    ParameterSweep sweep;
    for (int i = 1; i <= 65; ++i)
        sweep.levels[q("threads")] << QString::number(i);
    EXPECT_FALSE(sweep.sets());
    sweep.levels[q("threads")].removeLast();
    ASSERT_TRUE(sweep.sets());
    EXPECT_EQ(sweep.sets()->size(), ParameterSweep::kMostSets);
    for (const QString &name : parameterNames())
        for (int i = 0; i < 4000; ++i)
            sweep.levels[name] << QString::number(i);
    EXPECT_GT(sweep.size(), ParameterSweep::kMostSets) << "no overflow";
    EXPECT_FALSE(sweep.sets());
    ParameterSweep wrong;
    wrong.levels = {{q("threads"), {q("many")}}};
    EXPECT_FALSE(wrong.sets());
}

TEST(ParameterSweep, ReadsTheLevelsOffTheSets)
{
    ParameterSweep sweep;
    sweep.levels = {{q("threads"), {q("2"), q("4")}}, {q("flash_attention"), {QString(), q("on")}}};
    EXPECT_EQ(sweepOf(*sweep.sets()), sweep);
    EXPECT_EQ(sweepOf({}), ParameterSweep());
    EXPECT_EQ(sweepOf({ParameterSet()}), ParameterSweep()) << "as configured throughout is no sweep";
}

TEST(ParameterSweep, SharesOfLayersOnGpus)
{
    const auto sweep = offloadSets({q("sweep")});
    ASSERT_TRUE(sweep);
    ASSERT_EQ(sweep->size(), 6);
    EXPECT_EQ(sweep->first().label(), q("off=0"));
    EXPECT_EQ(sweep->at(4).label(), q("off=100"));
    EXPECT_TRUE(sweep->last().isDefault()) << "all that fit, as without a share";
    const auto some = offloadSets({q("30"), q("MAX"), q("30")});
    ASSERT_TRUE(some);
    EXPECT_EQ(some->size(), 2);
    for (const char *bad : {"101", "-1", "half", "sweep"})
        EXPECT_FALSE(offloadSets({q(bad), q("50")})) << bad;
}
