// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configkeys.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
RawValue scalar(const char *text)
{
    return RawValue{RawValue::Kind::Scalar, q(text), {}};
}
RawValue list(const QStringList &items)
{
    return RawValue{RawValue::Kind::List, {}, items};
}
bool accepts(const char *key, const RawValue &raw)
{
    return checkConfigValue(*findConfigKey(q(key)), raw).ok();
}
} // namespace

TEST(ConfigKeys, EveryKeySetsWhatItGets)
{
    QSet<QString> seen;
    for (const ConfigKey &key : configKeys()) {
        EXPECT_FALSE(seen.contains(key.path)) << key.path;
        seen.insert(key.path);
        EXPECT_FALSE(key.help.isEmpty()) << key.path;
        BenchConfig changed;
        QVariant value = key.get(changed);
        if (value.typeId() == QMetaType::Int)
            value = value.toInt() + 1;
        else if (value.typeId() == QMetaType::Double)
            value = value.toDouble() + 1;
        else if (value.typeId() == QMetaType::Bool)
            value = !value.toBool();
        else if (value.typeId() == QMetaType::QStringList)
            value = key.kind == ConfigKey::Kind::IntegerList ? QStringList{q("512")}
                                                             : QStringList{key.choices().value(0, q("a:1"))};
        else if (!key.choices().isEmpty())
            value = key.choices().first() == value.toString() ? key.choices().last() : key.choices().first();
        else if (key.kind == ConfigKey::Kind::Integer)
            value = 3;
        else if (key.kind == ConfigKey::Kind::Number)
            value = 3.5;
        else
            value = q("other");
        key.set(changed, value);
        EXPECT_EQ(key.get(changed), value) << key.path;
        EXPECT_NE(changed, BenchConfig{}) << key.path;
    }
}

TEST(ConfigKeys, DefaultsAreTheSpecifiedOnes)
{
    const BenchConfig config;
    EXPECT_EQ(config.llamaCpp.defaultCtxSize, 8192);
    EXPECT_EQ(config.interactive.minTokensPerSec, 2);
    EXPECT_EQ(config.interactive.maxTimeToFirstToken, 30);
    EXPECT_EQ(config.longContext.testSizes, (QVector<int>{4096, 8192, 16384, 32768}));
    EXPECT_EQ(config.quality.minFormatCompliance, 90);
    EXPECT_EQ(config.stress.maxTemperature, 85);
    EXPECT_FALSE(config.limits.maxMemoryGb) << "this machine's";
    EXPECT_FALSE(config.limits.maxVramGb);
    EXPECT_EQ(config.limits.maxLoadTime, 300);
    EXPECT_EQ(config.modelDir, q("./models"));
}

TEST(ConfigKeys, RefusesWrongTypesAndAbsurdValues)
{
    EXPECT_TRUE(accepts("limits.max_load_time", scalar("300")));
    for (const char *text : {"0", "-5", "1e99", "three", "300.5", "nan", "", "1,000"})
        EXPECT_FALSE(accepts("limits.max_load_time", scalar(text))) << text;
    EXPECT_TRUE(accepts("limits.max_memory_gb", scalar("0.5")));
    EXPECT_TRUE(accepts("limits.max_memory_gb", RawValue{})) << "this machine";
    for (const char *text : {"inf", "nan", "-1", "0", "1e9"})
        EXPECT_FALSE(accepts("limits.max_memory_gb", scalar(text))) << text;
    EXPECT_TRUE(accepts("limits.allow_swap", scalar("Yes")));
    EXPECT_FALSE(accepts("limits.allow_swap", scalar("2")));
    EXPECT_FALSE(accepts("test_mode", scalar("medium")));
    EXPECT_FALSE(accepts("test_mode", list({q("quick")})));
    EXPECT_FALSE(accepts("limits.max_load_time", RawValue{RawValue::Kind::Map, {}, {}}));
    EXPECT_FALSE(accepts("limits.max_load_time", RawValue{}));
    EXPECT_TRUE(accepts("llama_cpp.default_threads", RawValue{}));
    EXPECT_TRUE(accepts("thresholds.long_context.test_sizes", list({q("4096"), q("8192")})));
    EXPECT_FALSE(accepts("thresholds.long_context.test_sizes", list({q("4096"), q("many")})));
    EXPECT_FALSE(accepts("thresholds.long_context.test_sizes", list({})));
}

TEST(ConfigKeys, MessagesSayWhatIsAllowed)
{
    EXPECT_EQ(findConfigKey(q("limits.max_load_time"))->allowed(), q("a whole number from 1 to 86400"));
    EXPECT_EQ(findConfigKey(q("test_mode"))->allowed(), q("one of quick, full"));
    EXPECT_EQ(
        findConfigKey(q("llama_cpp.default_threads"))->allowed(), q("a whole number from 1 to 4096, or null"));
    const auto wrong
        = checkConfigValue(*findConfigKey(q("test_mode")), scalar(QByteArray(200, 'x').constData()));
    EXPECT_LT(wrong.error().detail.size(), 70) << "a huge value is not repeated whole";
}

TEST(ConfigKeys, AssignmentsOfTheCommandLine)
{
    BenchConfig config;
    EXPECT_TRUE(applyAssignment(config, q("limits.max_load_time=60")));
    EXPECT_TRUE(applyAssignment(config, q("stress.duration = 2")));
    EXPECT_TRUE(applyAssignment(config, q("profiles=interactive,batch")));
    EXPECT_TRUE(applyAssignment(config, q("llama_cpp.default_threads=null")));
    EXPECT_EQ(config.limits.maxLoadTime, 60);
    EXPECT_EQ(config.stress.duration, 2);
    EXPECT_EQ(config.profiles, (QStringList{q("interactive"), q("batch")}));
    const BenchConfig before = config;
    for (const char *text :
        {"limits.max_load_time", "=3", "no.such.key=1", "limits.max_load_time=-1", "limits.max_load_time="})
        EXPECT_FALSE(applyAssignment(config, q(text))) << text;
    EXPECT_EQ(config, before);
}

TEST(ConfigKeys, RetiredOnesAreNoKeysAnyMore)
{
    for (const char *path : {"resume_from", "thresholds.stress.sample_interval"}) {
        EXPECT_TRUE(isRetiredConfigKey(q(path))) << path;
        EXPECT_FALSE(findConfigKey(q(path))) << path;
    }
    EXPECT_FALSE(isRetiredConfigKey(q("test_mode")));
}

TEST(ConfigKeys, ChoicesThatOthersKnowAreAskedForEachTime)
{
    static QStringList there;
    const ConfigKey &key = *findConfigKey(q("profiles"));
    const QStringList before = key.choices(); // none, or those of the core where it is part of this program
    const OfferedChoices offered("profiles", [] { return there; });
    EXPECT_TRUE(key.choices().isEmpty());
    EXPECT_TRUE(checkConfigValue(key, list({q("karaoke")})).ok()) << "nobody knows what there is";
    there = {q("interactive")};
    EXPECT_FALSE(checkConfigValue(key, list({q("karaoke")})).ok());
    there << q("karaoke");
    EXPECT_TRUE(checkConfigValue(key, list({q("karaoke")})).ok());
    EXPECT_TRUE(key.allowed().contains(q("karaoke"))) << key.allowed();
    there = before; // for the other tests of this program
}
