// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answercheck.h"
#include "core/profiles/questions.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;

TEST(Questions, LinesThatCannotBeUsedAreNamedAndTheRestIsUsed)
{
    Issues issues;
    const auto questions = parseQuestions(R"({"category":"math","prompt":"1+1?","answer":"2","check":"number"}
not json
{"category":"cooking","prompt":"p","answer":"a"}
{"category":"math","prompt":"p","answer":"a","check":"by feeling"}

{"category":"math","prompt":"","answer":"a"}
{"category":"format","prompt":"p","answer":7}
{"category":"format","prompt":"p","answer":"a"})",
        q("mine.jsonl"), issues);
    ASSERT_EQ(questions.size(), 2);
    EXPECT_EQ(questions[1].check, q("exact"));
    ASSERT_EQ(issues.size(), 5);
    EXPECT_EQ(issues[0].line, 2);
    EXPECT_EQ(issues[1].key, q("category"));
    EXPECT_EQ(issues[2].key, q("check"));
    EXPECT_EQ(issues[3].key, q("prompt"));
    EXPECT_EQ(issues[4].key, q("answer"));
    for (const Issue &issue : issues)
        EXPECT_EQ(issue.file, q("mine.jsonl"));
}

TEST(Questions, AFileThatIsNotThereOrHasNoneIsAnError)
{
    Issues issues;
    EXPECT_FALSE(loadQuestions(q("/nowhere/x.jsonl"), issues));
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("x.jsonl")), "rubbish\n");
    const auto none = loadQuestions(dir.filePath(q("x.jsonl")), issues);
    ASSERT_FALSE(none);
    EXPECT_FALSE(none.error().sentence.isEmpty());
}

TEST(Questions, ThoseOfTheProgramAreReadWhereNobodyNamesOthers)
{
    Issues issues;
    const auto bundled = loadQuestions({}, issues);
    ASSERT_TRUE(bundled) << bundled.error().sentence;
    EXPECT_GE(bundled->size(), 120);
    EXPECT_TRUE(issues.isEmpty());
}

TEST(Questions, AnotherWordingIsAnotherQuestion)
{
    const Question a{q("math"), q("p"), q("1"), q("number")};
    Question b = a;
    EXPECT_EQ(a.id(), b.id());
    b.prompt = q("p ");
    EXPECT_NE(a.id(), b.id());
}

TEST(Questions, QuickModeTakesTheFirstOfEachCategory)
{
    QVector<Question> all;
    for (int i = 0; i < 5; ++i)
        all << Question{q("math"), QString::number(i), q("1"), q("number")}
            << Question{q("format"), QString::number(i), q("1"), q("exact")};
    const auto some = spreadOfEach(all, 2);
    ASSERT_EQ(some.size(), 4);
    EXPECT_EQ(some[0].prompt, q("1")) << "the middle of each half";
    EXPECT_EQ(some[3].prompt, q("3"));
    EXPECT_EQ(spreadOfEach(all, 5), all);
    EXPECT_EQ(spreadOfEach(all, 1000), all);
    EXPECT_EQ(spreadOfEach(all, 2), some) << "the same ones every time";
    EXPECT_TRUE(spreadOfEach({}, 2).isEmpty());
}

TEST(Questions, TheBundledOnesAreWholeAndTheirAnswersPassTheirOwnChecks)
{
    Issues issues;
    const auto questions = parseQuestions(
        test::readFile(test::sourcePath(q("resources/quality/questions.jsonl"))), q("bundled"), issues);
    EXPECT_TRUE(issues.isEmpty());
    EXPECT_EQ(questions.size(), 120);
    EXPECT_EQ(spreadOfEach(questions, 10).size(), 40);
    for (const char *category : {"math", "comprehension", "reasoning", "format"})
        EXPECT_GE(std::count_if(questions.begin(), questions.end(),
                      [&](const Question &question) { return question.category == q(category); }),
            30)
            << category;
    for (const Question &question : questions) {
        if (question.check == q("words") || question.check == q("bullets"))
            continue; // their answers are numbers of things
        EXPECT_EQ(checkAnswer(question.check, question.expected, question.expected), AnswerOutcome::Correct)
            << question.prompt;
    }
}

// By a program of its own, which reads the finished prompts (tests/tools/checkquestions.py).
TEST(Questions, TheBundledAnswersAreFoundAgainByOtherMeans)
{
    QProcess check;
    check.start(q("python3"),
        {test::sourcePath(q("tests/tools/checkquestions.py")),
            test::sourcePath(q("resources/quality/questions.jsonl"))});
    ASSERT_TRUE(check.waitForFinished());
    EXPECT_EQ(check.exitCode(), 0) << check.readAllStandardOutput().toStdString()
                                   << check.readAllStandardError().toStdString();
}

TEST(Questions, TheBundledTextFillsSixtyFourChunksAndRepeatsNothing)
{
    const QByteArray text = test::readFile(test::sourcePath(q("resources/quality/corpus.txt")));
    // A word is a token at least, whatever the tokenizer.
    EXPECT_GT(text.simplified().count(' '), 64 * 512 + 512);
    constexpr qsizetype kWindow = 50;
    QHash<QByteArrayView, int> seen;
    int most = 0;
    for (qsizetype i = 0; i + kWindow <= text.size(); ++i)
        most = std::max(most, ++seen[QByteArrayView(text).sliced(i, kWindow)]);
    EXPECT_LE(most, 2);
}

TEST(Questions, AnOwnPromptIsAQuestionOfItsOwnCategory)
{
    const Question own = ownQuestion({q("Who?"), q("regex"), q("^I")});
    EXPECT_EQ(own, (Question{q("own"), q("Who?"), q("^I"), q("regex")}));
    EXPECT_NE(own.id(), ownQuestion({q("Who?"), q("contains"), q("^I")}).id());
}

TEST(Questions, OwnPromptsAreKnownByWhatTheyAskAndExpect)
{
    const OwnPrompt who{q("Who?"), q("regex"), q("^I")}, what{q("What?"), q("contains"), q("it")};
    EXPECT_EQ(ownPromptsHash({}), QString());
    const QString both = ownPromptsHash({who, what});
    EXPECT_FALSE(both.isEmpty());
    EXPECT_EQ(ownPromptsHash({what, who}), both) << "their order changes no figure";
    EXPECT_NE(ownPromptsHash({who}), both);
    OwnPrompt other = what;
    other.expected = q("that");
    EXPECT_NE(ownPromptsHash({who, other}), both);
}
