// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/profilejudge.h"
#include "core/profiles/profile.h"
#include "models/metric.h"
#include "models/series.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

#include <QSet>

TEST(ProfileJudge, EveryProfileHasOneAndEveryCriterionAMetric)
{
    QSet<QString> judged;
    for (const ProfileJudge &judge : profileJudges()) {
        judged << q(judge.profile);
        const auto criteria = judge.criteria({});
        EXPECT_FALSE(criteria.isEmpty()) << judge.profile;
        for (const Criterion &criterion : criteria) {
            const Metric *metric = findMetric(criterion.metric);
            ASSERT_TRUE(metric) << QString(criterion.metric);
            EXPECT_EQ(metric->profile, q(judge.profile));
        }
    }
    const QStringList ids = profileIds();
    EXPECT_EQ(judged, QSet<QString>(ids.begin(), ids.end()));
}

TEST(ProfileJudge, ThresholdsAreToldInWords)
{
    BenchConfig config;
    config.interactive.minTokensPerSec = 15;
    EXPECT_EQ(thresholdText(q("interactive.tokens_per_second"), config), q("at least 15.0"));
    EXPECT_TRUE(thresholdText(q("interactive.ttft_seconds"), config).startsWith(q("at most ")));
    EXPECT_EQ(thresholdText(q("load_seconds"), config), QString());
    EXPECT_EQ(thresholdText(q("nothing"), config), QString());
}
