// SPDX-License-Identifier: GPL-3.0-or-later
// Models and servers that do what they should not: the attempt is marked, the reason kept, and the run goes on.
#include "core/judge/judge.h"
#include "core/profiles/batch.h"
#include "core/profiles/interactive.h"
#include "core/profiles/longcontext.h"
#include "core/profiles/quality.h"
#include "core/profiles/stress.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

QString someQuestions(const QTemporaryDir &dir)
{
    QByteArray text;
    for (int i = 0; i < 4; ++i)
        text += R"({"category":"math","prompt":"What is )" + QByteArray::number(i)
            + R"( + 1?","answer":"4","check":"number"})" + QByteArray("\n");
    test::writeFile(dir.filePath(q("q.jsonl")), text);
    return dir.filePath(q("q.jsonl"));
}

/// All profiles, one after the other, against a server of this behaviour.
class Misbehaviour : public testing::TestWithParam<const char *>
{
protected:
    void runAll(test::FakeSession &fake)
    {
        fake.config.quality.questionFile = someQuestions(m_dir);
        fake.config.batch.numDocuments = 4;
        fake.config.stress.duration = 0.01;
        fake.config.stress.withoutSensor = true;
        fake.config.longContext.testSizes = {512};
        const Interactive interactive;
        const Quality quality;
        const LongContext longContext;
        const Batch batch;
        const Stress stress;
        // Loads of many streams take seconds; they are for servers that fail.
        const QStringList failing{q("cut_stream"), q("garbage"), q("http429"), q("http503")};
        QVector<const Profile *> profiles{&interactive, &quality, &longContext};
        if (failing.contains(q(GetParam())))
            profiles << &batch << &stress;
        for (const Profile *profile : profiles) {
            const auto status = fake.run(*profile);
            EXPECT_TRUE(status) << profile->id() << ": "
                                << (status ? QString() : QString(status.error().sentence));
        }
        fake.record.outcome = CellOutcome::Done;
    }

    QTemporaryDir m_dir;
};

} // namespace

TEST_P(Misbehaviour, NeverEndsARun)
{
    test::FakeSession fake(GetParam());
    runAll(fake);
    ASSERT_FALSE(fake.record.attempts.isEmpty());
    for (const Attempt &attempt : fake.record.attempts) {
        if (attempt.outcome != AttemptOutcome::Ok) {
            EXPECT_FALSE(attempt.reason.isEmpty()) << attempt.profile;
        }
    }
    const CellVerdict verdict = judgeCell(fake.record, fake.config); // and whatever came can be judged
    for (const ProfileVerdict &profile : verdict.profiles)
        EXPECT_FALSE(profile.sentence.isEmpty()) << profile.profile;
    for (auto metric = verdict.metrics.begin(); metric != verdict.metrics.end(); ++metric)
        EXPECT_TRUE(std::isfinite(metric->value)) << metric.key();
}

INSTANTIATE_TEST_SUITE_P(Servers, Misbehaviour,
    testing::Values("ends_at_once", "whitespace", "bad_utf8", "absurd_timings", "cut_stream", "error_in_stream",
        "garbage", "held_back", "http429", "http500", "http503", "no_template"),
    [](const testing::TestParamInfo<const char *> &one) { return std::string(one.param); });

namespace
{

// Outcome but for what other programs of a busy machine did to it.
bool isOk(const Attempt &attempt)
{
    return attempt.outcome == AttemptOutcome::Ok || attempt.flags.contains(q("background_load"));
}

// The measured interactive attempts of a behaviour.
QVector<Attempt> interactiveOn(const char *behaviour)
{
    test::FakeSession fake(behaviour);
    EXPECT_TRUE(fake.run(Interactive()));
    QVector<Attempt> measured;
    for (const Attempt &attempt : fake.record.attempts)
        if (attempt.phase == AttemptPhase::Measured && attempt.shape != q("follow-up"))
            measured << attempt;
    EXPECT_FALSE(measured.isEmpty());
    return measured;
}

} // namespace

TEST(BadModels, AnEndAtOnceIsRejectedNotAverageMaterial)
{
    for (const Attempt &attempt : interactiveOn("ends_at_once")) {
        EXPECT_EQ(attempt.outcome, AttemptOutcome::Rejected);
        EXPECT_FALSE(attempt.decodeTps);
    }
}

TEST(BadModels, WhitespaceIsTokensToo)
{
    for (const Attempt &attempt : interactiveOn("whitespace")) {
        EXPECT_TRUE(isOk(attempt)) << attempt.reason;
        EXPECT_TRUE(attempt.decodeTps) << "somebody waited for them";
        EXPECT_TRUE(attempt.answerStart.trimmed().isEmpty());
    }
}

TEST(BadModels, BytesThatAreNoTextAreReplacedAndFlagged)
{
    for (const Attempt &attempt : interactiveOn("bad_utf8")) {
        EXPECT_TRUE(isOk(attempt)) << attempt.reason;
        EXPECT_TRUE(attempt.flags.contains(q("invalid_utf8")));
        EXPECT_TRUE(attempt.answerStart.contains(QChar(0xFFFD)));
    }
}

TEST(BadModels, AnAnswerHeldBackHasNoStreamingSpeed)
{
    for (const Attempt &attempt : interactiveOn("held_back")) {
        EXPECT_TRUE(attempt.flags.contains(q("buffered_stream")) || attempt.flags.contains(q("coalesced")))
            << attempt.flags.join(QLatin1Char(' '));
        EXPECT_FALSE(attempt.gapP50Ms);
    }
}

TEST(BadModels, ARefusingServerIsFailedAttemptsWithItsWords)
{
    for (const char *behaviour : {"http429", "http503", "http500"})
        for (const Attempt &attempt : interactiveOn(behaviour)) {
            EXPECT_EQ(attempt.outcome, AttemptOutcome::Failed) << behaviour;
            EXPECT_TRUE(
                attempt.reason.contains(q("Slots are taken.")) || attempt.reason.contains(q("Compute error.")))
                << attempt.reason;
        }
}

TEST(BadModels, WithoutATemplateQuestionsAreCompleted)
{
    QTemporaryDir dir;
    test::FakeSession fake("no_template");
    fake.config.quality.questionFile = someQuestions(dir);
    ASSERT_TRUE(fake.run(Quality()));
    ASSERT_FALSE(fake.launches.isEmpty());
    EXPECT_FALSE(fake.launches.first().chatTemplate);
    for (const Attempt &attempt : fake.record.attempts)
        EXPECT_EQ(attempt.question->answer.left(4), q("w w ")) << "asked through the plain completion";
}

TEST(BadModels, TinyContextsAreMeasuredWithWhatFits)
{
    for (const int context : {64, 256}) {
        QTemporaryDir dir;
        test::FakeSession fake;
        fake.cell.contextLength = context;
        fake.cell.modelContextLimit = context;
        fake.config.quality.questionFile = someQuestions(dir);
        fake.config.batch.numDocuments = 3;
        const Interactive interactive;
        const Quality quality;
        const Batch batch;
        const LongContext longContext;
        QVector<const Profile *> profiles{&interactive, &quality, &longContext};
        if (context == 64) // once is enough: it climbs its ladder for seconds
            profiles << &batch;
        for (const Profile *profile : profiles) {
            const auto status = fake.run(*profile);
            EXPECT_TRUE(status) << context << profile->id()
                                << (status ? QString() : QString(status.error().sentence));
        }
        for (const Attempt &attempt : fake.record.attempts)
            if (!attempt.question || attempt.profile == q("long_context")) {
                EXPECT_LE(attempt.promptTokensAsked + attempt.outputTokensAsked, context)
                    << attempt.profile << attempt.shape;
            }
    }
}
