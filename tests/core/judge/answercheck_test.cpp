// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answercheck.h"
#include "core/profiles/questions.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{
AnswerOutcome check(const char *how, const char *expected, const char *answer, const char *stop = "eos")
{
    return checkAnswer(q(how), q(expected), q(answer), q(stop));
}
constexpr auto Correct = AnswerOutcome::Correct;
constexpr auto Wrong = AnswerOutcome::Wrong;
} // namespace

TEST(AnswerCheck, NumbersAreTheLastOnesAndComparedAsNumbers)
{
    EXPECT_EQ(check("number", "42", "First 40, then 42."), Correct);
    EXPECT_EQ(check("number", "42", "42 minus 1 is 41"), Wrong);
    EXPECT_EQ(check("number", "1150", "That leaves $1,150.00 to pay"), Correct);
    EXPECT_EQ(check("number", "0.5", "The answer is 1/2"), Correct);
    EXPECT_EQ(check("number", "-3", "It is -3 degrees"), Correct);
    EXPECT_EQ(check("number", "29", "12 and 13\nANSWER: 29\n"), Correct) << "the mark wins";
    EXPECT_EQ(check("number", "29", "ANSWER: 29 (of 50)"), Wrong) << "the last number on the marked line";
    EXPECT_EQ(check("number", "87", "87 - 36 = 51"), Wrong);
}

TEST(AnswerCheck, AnAnswerWithoutAValueIsALossOfFormatNotSilentlyWrong)
{
    EXPECT_EQ(check("number", "42", "I do not know."), AnswerOutcome::Unparseable);
    EXPECT_EQ(check("number", "42", "Let me think about", "limit"), AnswerOutcome::Truncated);
    EXPECT_EQ(check("exact", "x", ""), AnswerOutcome::Unparseable);
    EXPECT_EQ(check("exact", "x", " \n\t "), AnswerOutcome::Unparseable);
    EXPECT_EQ(check("choice", "B", "none of them, i'd say"), AnswerOutcome::Unparseable);
    EXPECT_EQ(check("json", "{}", "no json {here"), AnswerOutcome::Unparseable);
}

TEST(AnswerCheck, LettersAndTexts)
{
    EXPECT_EQ(check("choice", "B", "The answer is (B)."), Correct);
    EXPECT_EQ(check("choice", "B", "ANSWER: C"), Wrong);
    EXPECT_EQ(check("exact", "Bela", " bela. "), Correct);
    EXPECT_EQ(check("exact", "Bela", "It is Bela"), Wrong);
    EXPECT_EQ(check("exact", "beans", "Both, but\nAnswer: Beans."), Correct);
    EXPECT_EQ(check("contains", "4711", "The code is 4711, I think"), Correct);
    EXPECT_EQ(check("without", "sorry", "Sorry, no"), Wrong);
}

TEST(AnswerCheck, Formats)
{
    EXPECT_EQ(check("json", R"({"a": 1, "b": [2]})", R"({ "b":[2], "a":1.0 })"), Correct);
    EXPECT_EQ(check("json", R"({"a": 1})", "Here: {\"a\": 2}"), Wrong);
    EXPECT_EQ(check("words", "5-10", "one two three four five"), Correct);
    EXPECT_EQ(check("words", "5-10", "one"), Wrong);
    EXPECT_EQ(check("bullets", "3", "- a\n* b\n3. c"), Correct);
    EXPECT_EQ(check("bullets", "3", "- a\n- b"), Wrong);
}

TEST(AnswerCheck, ThinkingAloudIsNoAnswer)
{
    EXPECT_EQ(check("number", "7", "<think>maybe 9\nor 8</think>7"), Correct);
    EXPECT_EQ(withoutReasoning(q("<thinking>x</thinking> y")), q("y"));
}

TEST(AnswerCheck, QuestionsKnowExactlyTheseChecks)
{
    Issues issues;
    QByteArray text;
    for (const QString &check : answerChecks())
        text += R"({"category":"math","prompt":"p","answer":"1","check":")" + check.toUtf8() + "\"}\n";
    EXPECT_EQ(parseQuestions(text, q("f"), issues).size(), answerChecks().size());
    EXPECT_TRUE(issues.isEmpty());
}
