// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/benchconfig.h"
#include "models/configkeys.h"
#include "models/workloadsettings.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(WorkloadSettings, TheDefaultsLeaveNoTrace)
{
    EXPECT_EQ(workloadFingerprint({}), QString());
    WorkloadSettings patient;
    patient.timeout = 5;
    EXPECT_EQ(workloadFingerprint(patient), QString()) << "an answer that came in time is the same";
}

TEST(WorkloadSettings, EachOfTheOthersMakesAnotherMeasurement)
{
    QSet<QString> seen;
    int keys = 0;
    for (const ConfigKey &key : configKeys()) {
        if (!key.path.startsWith(q("workload.")) || key.path == q("workload.timeout"))
            continue;
        ++keys;
        BenchConfig config;
        key.set(config, key.kind == ConfigKey::Kind::Number ? QVariant(0.7) : QVariant(37));
        const QString fingerprint = workloadFingerprint(config.workload);
        EXPECT_FALSE(fingerprint.isEmpty()) << key.path;
        EXPECT_FALSE(seen.contains(fingerprint)) << key.path;
        seen.insert(fingerprint);
    }
    EXPECT_EQ(keys, 14);
}

TEST(WorkloadSettings, SaysWhatDiffers)
{
    WorkloadSettings workload;
    workload.interactiveAnswer = 64;
    workload.batchStreams = 4;
    workload.qualityTemperature = 0.5;
    EXPECT_EQ(workloadFingerprint(workload),
        q("interactive.answer_tokens=64 batch.max_streams=4 quality.temperature=0.5"));
}

TEST(WorkloadSettings, OtherWorkOfOneProfileLeavesTheOthersComparable)
{
    const QString usual, shorter = q("batch.answer_tokens=64"),
                         both = q("batch.answer_tokens=64 quality.temperature=0.5");
    EXPECT_TRUE(isSameWork(q("batch.documents_per_hour"), shorter, shorter));
    EXPECT_FALSE(isSameWork(q("batch.documents_per_hour"), usual, shorter));
    EXPECT_TRUE(isSameWork(q("batch.documents_per_hour"), both, shorter));
    EXPECT_TRUE(isSameWork(q("interactive.tokens_per_second"), usual, both));
    EXPECT_TRUE(isSameWork(q("memory_gb"), usual, both));
    EXPECT_FALSE(isSameWork(q("quality.accuracy_percent"), shorter, both));
}

TEST(WorkloadSettings, AbsurdValuesAreRefusedWithWhatIsAllowed)
{
    const auto accepts = [](const char *path, const char *text) {
        return checkConfigValue(*findConfigKey(q(path)), RawValue::fromText(q(text))).ok();
    };
    EXPECT_TRUE(accepts("workload.interactive.answer_tokens", "64"));
    EXPECT_TRUE(accepts("workload.batch.max_streams", "16"));
    EXPECT_TRUE(accepts("workload.batch.max_streams", "null")) << "as many as the mode says";
    EXPECT_TRUE(accepts("workload.timeout", "null"));
    EXPECT_TRUE(accepts("workload.quality.temperature", "0.7"));
    for (const char *text : {"0", "-1", "1e9", "many", "null"})
        EXPECT_FALSE(accepts("workload.interactive.answer_tokens", text)) << text;
    for (const char *text : {"-0.1", "2.1", "nan"})
        EXPECT_FALSE(accepts("workload.quality.temperature", text)) << text;
    EXPECT_FALSE(accepts("workload.batch.max_streams", "0"));
    BenchConfig config;
    const auto bad = applyAssignment(config, q("workload.batch.max_streams=0"));
    ASSERT_FALSE(bad);
    EXPECT_FALSE(bad.error().sentence.isEmpty());
    EXPECT_EQ(config, BenchConfig());
}
