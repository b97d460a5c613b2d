// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"
#include "core/profiles/quality.h"
#include "core/profiles/questions.h"
#include "tests/support/fakesession.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
// Twelve questions; the fake answers all of them with 4.
QString someQuestions(const QTemporaryDir &dir)
{
    QByteArray text;
    for (int i = 0; i < 12; ++i)
        text += R"({"category":"math","prompt":"What is )" + QByteArray::number(i) + R"( + 1?","answer":")"
            + QByteArray::number(i + 1) + "\",\"check\":\"number\"}\n";
    test::writeFile(dir.filePath(q("q.jsonl")), text);
    return dir.filePath(q("q.jsonl"));
}
} // namespace

TEST(Quality, AsksEachQuestionOnceAndATenthAgain)
{
    QTemporaryDir dir;
    test::FakeSession fake;
    fake.config.quality.questionFile = someQuestions(dir);
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    int questions = 0, again = 0;
    for (const Attempt &attempt : fake.record.attempts) {
        EXPECT_EQ(attempt.outcome, AttemptOutcome::Ok) << attempt.reason;
        ASSERT_TRUE(attempt.question);
        EXPECT_EQ(attempt.question->answer, q("The answer is 4."));
        (attempt.shape.startsWith(q("question/")) ? questions : again)++;
    }
    EXPECT_EQ(questions, 10) << "quick mode takes ten of a category";
    EXPECT_EQ(again, 1);
    const auto metrics = summarise(fake.record, {}).metrics;
    EXPECT_DOUBLE_EQ(metrics[q("quality.math_percent")].value, 10);
    EXPECT_DOUBLE_EQ(metrics[q("quality.self_flip_percent")].value, 0);
    ASSERT_EQ(fake.observations(q("no_divergence")).size(), 1) << "there is nothing to compare with";
    ASSERT_EQ(fake.observations(q("own_prompts")).size(), 1);
    EXPECT_EQ(fake.observations(q("own_prompts")).first().texts.value(q("prompts_hash")), QString()) << "none";
}

TEST(Quality, OwnPromptsAreAskedOnceAndCountByThemselves)
{
    QTemporaryDir dir;
    test::FakeSession fake;
    fake.config.quality.questionFile = someQuestions(dir);
    fake.prompts = {OwnPrompt{q("What is 2 + 2?"), q("contains"), q("4")},
        OwnPrompt{q("Name a number."), q("regex"), q("\\b5\\b")}};
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    QVector<Attempt> own;
    for (const Attempt &attempt : fake.record.attempts)
        if (attempt.shape.startsWith(q("own/")))
            own << attempt;
    ASSERT_EQ(own.size(), 2);
    EXPECT_EQ(own[0].question->category, q("own"));
    EXPECT_EQ(own[0].question->id, ownQuestion(fake.prompts[0]).id());
    EXPECT_EQ(fake.record.attempts.last().shape, own[1].shape) << "after what is compared between projects";
    const auto metrics = summarise(fake.record, {}).metrics;
    EXPECT_DOUBLE_EQ(metrics[q("quality.own_percent")].value, 50);
    EXPECT_EQ(metrics[q("quality.own_percent")].n, 2);
    EXPECT_EQ(metrics[q("quality.accuracy_percent")].n, 10) << "without the own ones";
    ASSERT_FALSE(fake.observations(q("wanted")).isEmpty());
    EXPECT_EQ(fake.observations(q("wanted")).first().number(QLatin1String("count")), 10);
    ASSERT_EQ(fake.observations(q("own_prompts")).size(), 1) << "so that it is seen when they have changed";
    EXPECT_EQ(fake.observations(q("own_prompts")).first().texts.value(q("prompts_hash")),
        ownPromptsHash(fake.prompts));
}

TEST(Quality, OwnPromptsAreAskedWithoutAQuestionFileToo)
{
    test::FakeSession fake;
    fake.config.quality.questionFile = q("/nowhere/q.jsonl");
    fake.prompts = {OwnPrompt{q("What is 2 + 2?"), q("contains"), q("4")}};
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    EXPECT_EQ(fake.record.attempts.size(), 1);
    EXPECT_EQ(fake.observations(q("no_questions")).size(), 1);
}

TEST(Quality, OwnPromptsAreReckonedWith)
{
    const Quality profile;
    const Workload without = profile.workload({}, TestMode::Quick, {});
    const OwnPrompt prompt{QString(3000, QLatin1Char('x')), q("contains"), q("4")};
    const Workload with = profile.workload({}, TestMode::Quick, {prompt, prompt});
    EXPECT_EQ(with.mostRequests, without.mostRequests + 2);
    EXPECT_NEAR(with.mostPrompt, without.mostPrompt + 2000, 1);
    EXPECT_GT(with.mostOutput, without.mostOutput);
    EXPECT_LE(with.leastOutput, with.mostOutput);
}

TEST(Quality, AQuestionFileThatCannotBeUsedIsSaidAndTheRestGoesOn)
{
    test::FakeSession fake;
    fake.config.quality.questionFile = q("/nowhere/q.jsonl");
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("no_questions")).size(), 1);
    EXPECT_TRUE(fake.observations(q("no_questions")).first().texts[q("reason")].contains(q("q.jsonl")));
    EXPECT_TRUE(fake.record.attempts.isEmpty());
}

TEST(Quality, AModelThatEndsAtOnceHasNoAnswersButTheRunGoesOn)
{
    QTemporaryDir dir;
    test::FakeSession fake("ends_at_once");
    fake.config.quality.questionFile = someQuestions(dir);
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    const auto metrics = summarise(fake.record, {}).metrics;
    EXPECT_DOUBLE_EQ(metrics[q("quality.unparseable_percent")].value, 100);
    EXPECT_DOUBLE_EQ(metrics[q("quality.math_percent")].value, 0);
}

TEST(Quality, AReferenceThatIsNoModelLeavesANote)
{
    QTemporaryDir dir;
    test::FakeSession fake(test::realLlamaCpp(), test::sharedDemo() + q("/models/1M/demo-1m-q4_k_m.gguf"));
    fake.config.quality.questionFile = q("/nowhere");
    fake.cell.referenceFile = dir.filePath(q("no.gguf"));
    test::writeFile(fake.cell.referenceFile, "nonsense");
    fake.config.quality.corpusFile = test::sharedDemo() + q("/corpus.txt");
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("no_divergence")).size(), 1);
    EXPECT_FALSE(fake.observations(q("no_divergence")).first().texts[q("reason")].isEmpty());
}

TEST(Quality, TheDiskIsAskedForAsMuchAsTheLogitsOfTheVocabularyTake)
{
    QTemporaryDir dir;
    const QString model = test::sharedDemo() + q("/models/1M/demo-1m-q4_k_m.gguf");
    test::FakeSession fake(test::realLlamaCpp(), model);
    fake.config.quality.questionFile = q("/nowhere");
    fake.config.quality.corpusFile = test::sharedDemo() + q("/corpus.txt");
    fake.cell.referenceFile = dir.filePath(q("reference.gguf"));
    ASSERT_TRUE(QFile::copy(model, fake.cell.referenceFile));
    fake.cell.vocabulary = quint64(1) << 40; // no disk holds that
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("no_divergence")).size(), 1);
    const QString reason = fake.observations(q("no_divergence")).first().texts[q("reason")];
    EXPECT_TRUE(reason.contains(q("are needed; free some space"))) << reason;
}

TEST(Quality, AnEngineWithoutSuchAToolLeavesTheDistanceToAnother)
{
    test::FakeSession fake;
    fake.config.quality.questionFile = q("/nowhere");
    fake.cell.engineKind = q("ollama");
    fake.cell.referenceFile = q("/m/better.gguf");
    const Quality profile;
    ASSERT_TRUE(fake.run(profile));
    ASSERT_EQ(fake.observations(q("no_divergence")).size(), 1);
    EXPECT_TRUE(
        fake.observations(q("no_divergence")).first().texts[q("reason")].contains(q("property of the file")));
}
