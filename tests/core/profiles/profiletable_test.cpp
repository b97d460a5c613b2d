// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/judge.h"
#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/profiles/profile.h"
#include "models/configkeys.h"
#include "models/metricid.h"
#include "models/observationname.h"
#include "tests/support/fakesession.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ProfileTable, ProfilesHaveTheConfigurationsNames)
{
    for (const QString &id : BenchConfig{}.profiles)
        EXPECT_TRUE(findProfile(id)) << id << " would be measured by default";
    for (const Profile *profile : profiles()) {
        EXPECT_FALSE(profile->label().isEmpty());
        EXPECT_EQ(findProfile(profile->id()), profile);
    }
    EXPECT_TRUE(profileIds().contains(q("interactive")));
    EXPECT_EQ(findProfile(q("karaoke")), nullptr);
    QStringList offered = findConfigKey(q("profiles"))->choices(), known = profileIds();
    offered.sort();
    known.sort();
    EXPECT_EQ(offered, known);
    for (const QString &usual : BenchConfig{}.profiles)
        EXPECT_TRUE(profileIds().contains(usual)) << usual;
}

namespace
{

/// Keeps one observation: what it sang.
class Karaoke : public Profile
{
public:
    QString id() const override { return q("karaoke"); }
    QString label() const override { return q("Karaoke"); }
    Status run(ProfileContext &context) const override
    {
        if (const auto served = context.bench.serve({}); !served)
            return served.error();
        Observation song;
        song.profile = id();
        song.kind = q("song");
        song.put(figure::kTokens, 7);
        return context.bench.observe(song);
    }
};

ProfileJudge karaokeJudge()
{
    return {"karaoke",
        [](const CellRecord &cell, const BenchConfig &, CellSummary &summary) {
            for (const Observation &song : observationsOf(cell, q("karaoke"), q("song")))
                summary.metrics.insert(metricid::kBatchTokensPerSecond,
                    MetricValue::single(song.number(figure::kTokens).value_or(0)));
        },
        [](const BenchConfig &) {
            return QVector<Criterion>{{metricid::kBatchTokensPerSecond, 5, Criterion::AtLeast, true}};
        },
        [](const CellRecord &cell) { return hasObservation(cell, q("karaoke"), q("song")); }};
}

} // namespace

TEST(ProfileTable, ALineHereAndOneAtTheJudgesAreAProfile)
{
    static const Karaoke karaoke;
    BenchConfig config;
    EXPECT_FALSE(applyAssignment(config, q("profiles=karaoke")));
    const Registry<const Profile *>::Guest profile(profileTable(), &karaoke);
    const Registry<ProfileJudge>::Guest judge(profileJudgeTable(), karaokeJudge());
    ASSERT_TRUE(applyAssignment(config, q("profiles=karaoke"))) << "it can be chosen";
    EXPECT_EQ(config.profiles, QStringList{q("karaoke")});
    EXPECT_EQ(findProfile(q("karaoke")), &karaoke);
    EXPECT_TRUE(profileIds().contains(q("karaoke"))) << "what the planner is told there is";

    test::FakeSession session;
    ASSERT_TRUE(session.run(karaoke));
    ASSERT_EQ(session.record.observations.size(), 1) << "it is measured";
    const CellVerdict verdict = judgeCell(session.record, config);
    const ProfileVerdict *sung = verdict.profile(q("karaoke"));
    ASSERT_TRUE(sung) << "it is judged";
    EXPECT_TRUE(sung->passed) << sung->sentence;
    EXPECT_EQ(verdict.metric(metricid::kBatchTokensPerSecond)->value, 7);
}
