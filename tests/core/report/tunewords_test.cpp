// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunewords.h"
#include "tests/support/sometuning.h"
#include "tests/ui/plainnumbers.h"

using namespace sweetspot;
using sweetspot::test::q;
using sweetspot::test::someTuning;

TEST(TuneWords, TheHeadlineSaysHowMuchAndHowSurely)
{
    const test::PlainNumbers plain;
    const QString text = tuneHeadline(someTuning(TuneEnd::VerifiedBetter));
    EXPECT_TRUE(text.startsWith(q("31 % faster (28 to 34 %), verified in 4 comparison"))) << text;
}

TEST(TuneWords, LessMemoryIsToldWithTheTimeItCosts)
{
    const test::PlainNumbers plain;
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    account.goal.measure = TuneMeasure::Memory;
    account.progress.result.slower = 0.042;
    const QString text = tuneHeadline(account);
    EXPECT_TRUE(text.startsWith(q("24 % less memory (22 to 25 %), verified in 4 comparison"))) << text;
    EXPECT_TRUE(text.endsWith(q("The time of an answer changes by +4.2 %."))) << text;
    EXPECT_EQ(triedHeadings(TuneMeasure::Memory).value(1), q("Memory, against the best until then"));
    EXPECT_EQ(triedTable(account).first(), triedHeadings(TuneMeasure::Memory));
    TuneAccount refused = someTuning(TuneEnd::VerificationRefused);
    refused.goal.measure = TuneMeasure::Memory;
    refused.progress.result.slower = 0.21;
    refused.progress.result.notes << TuneNote::SlowerThanAllowed;
    EXPECT_TRUE(QString(tuneHeadline(refused)).contains(q("its answers take 21 % longer")));
}

TEST(TuneWords, AlreadyBestIsAGoodEnd)
{
    const test::PlainNumbers plain;
    const TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    EXPECT_EQ(tuneHeadline(account), q("Your settings are already the best of 24 tried."));
    EXPECT_EQ(
        tuneResolution(account), q("A gain of 3.1 % or more would have been seen in four of five cases."));
}

TEST(TuneWords, WhatIsNotSureIsNotClaimed)
{
    const test::PlainNumbers plain;
    const QString text = tuneHeadline(someTuning(TuneEnd::VerificationRefused));
    EXPECT_TRUE(text.contains(q("not surely better"))) << text;
    EXPECT_TRUE(text.contains(q("+4.0"))) << text;
    TuneAccount worse = someTuning(TuneEnd::VerificationRefused);
    worse.progress.result.interval = statistics::Interval{-0.21, -0.16};
    EXPECT_TRUE(QString(tuneHeadline(worse)).contains(q("turned out to be worse")));
}

TEST(TuneWords, EveryEndHasAHeadlineOfItsOwn)
{
    QStringList seen;
    for (int end = 0; end < kTuneEnds; ++end) {
        const QString text = tuneHeadline(someTuning(TuneEnd(end)));
        EXPECT_FALSE(text.isEmpty()) << end;
        EXPECT_FALSE(seen.contains(text)) << text;
        seen << text;
    }
}

TEST(TuneWords, ArmsHaveTheNamesOfTheForms)
{
    const TuneAccount account = someTuning(TuneEnd::NotYet);
    const QString words = armWords(account.space, {{2, 1, 0}}, account.space.start());
    EXPECT_EQ(words, q("%1: 8, %2: on").arg(knobLabel(q("threads")), knobLabel(q("flash_attention"))));
    EXPECT_NE(knobLabel(q("threads")), q("threads"));
    EXPECT_EQ(armName(account, account.space.start()), q("your settings"));
    EXPECT_EQ(knobLabel(q("of nobody")), q("of nobody"));
}

TEST(TuneWords, EachStepSaysWhatIsDone)
{
    TuneAccount account = someTuning(TuneEnd::NotYet);
    QStringList seen;
    for (int purpose = 0; purpose < kLaunchPurposes; ++purpose) {
        account.progress.step = LaunchStep{{{1, 0, 0}}, 2, LaunchPurpose(purpose), 3, 1, false};
        const QString text = tuneStepWords(account);
        EXPECT_FALSE(text.isEmpty() || seen.contains(text)) << text;
        seen << text;
    }
    EXPECT_TRUE(seen.last().contains(q("2 of 4"))) << "the second of four";
    account.progress.step = OutlookStep{{account.space.start()}};
    EXPECT_FALSE(tuneStepWords(account).isEmpty());
    account.progress.step = RestStep{};
    EXPECT_FALSE(tuneStepWords(account).isEmpty());
}

TEST(TuneWords, ANoisyMachineIsVerifiedMoreOften)
{
    TuneAccount account = someTuning(TuneEnd::NotYet);
    account.effort = prodEffort();
    account.progress.result.notes << TuneNote::NoisyMachine;
    account.progress.step = LaunchStep{{{1, 0, 0}}, 5, LaunchPurpose::VerifyWinner, 0, 1, false};
    EXPECT_TRUE(tuneStepWords(account).contains(q("2 of 8"))) << tuneStepWords(account);
    account.progress.step = LaunchStep{{{1, 0, 0}}, 5, LaunchPurpose::VerifyWinner, 0, 9, false};
    EXPECT_TRUE(tuneStepWords(account).contains(q("10 of 10"))) << "repeated ones never pass the end";
}

TEST(TuneWords, RejectedOnesSayWhy)
{
    const test::PlainNumbers plain;
    const QVector<TriedRow> rows = triedRows(someTuning(TuneEnd::AlreadyBest));
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[0].change.startsWith(q("+5.1 % ("))) << rows[0].change;
    EXPECT_EQ(rows[0].reason, q("Slower."));
    EXPECT_TRUE(rows[1].change.isEmpty()) << "what never ran has no figure";
    EXPECT_TRUE(rows[1].reason.contains(q("9.0 GB")) && rows[1].reason.contains(q("8.0 GB"))) << rows[1].reason;
    EXPECT_EQ(triedTable(someTuning(TuneEnd::AlreadyBest)).size(), 3) << "with the headings";
}

TEST(TuneWords, EveryFateRefusalAndFaultHasAReason)
{
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    QVector<ArmTried> &rejected = account.progress.result.rejected;
    rejected.clear();
    for (int fate = 0; fate < kArmFates; ++fate)
        rejected << ArmTried{{{1, 0, 0}}, ArmFate(fate), {}, {}};
    for (int why = 0; why < kRefusals; ++why)
        rejected << ArmTried{
            {{1, 0, 0}}, ArmFate::Failed, {}, ArmRefusal{ArmRefusal::Why(why), {}, {}, {}, {}}};
    for (const TriedRow &row : triedRows(account))
        EXPECT_FALSE(row.reason.isEmpty());
    for (int fault = 0; fault < kLaunchFaults; ++fault)
        EXPECT_FALSE(faultWords(LaunchFault(fault)).isEmpty());
}

TEST(TuneWords, AGainBelowTheLeastStepIsNotCalledSlower)
{
    const test::PlainNumbers plain;
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    account.progress.result.rejected = {{{{1, 0, 0}}, ArmFate::Slower, test::estimateOf(0.002, 0.002), {}}};
    EXPECT_EQ(triedRows(account).value(0).reason, q("It gains less than 1.0 %."));
}

TEST(TuneWords, EachClassOfRequestsIsToldWhatItGains)
{
    const test::PlainNumbers plain;
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    EXPECT_TRUE(tuneClassTexts(account).isEmpty()) << "one class is the whole";
    TuneRequest prose, code;
    prose.id = q("story"), code.id = q("code");
    account.goal.requests = {prose, code};
    account.progress.result.classGains
        = {tunestats::Estimate{-0.02, 1e-6, 8, 4}, tunestats::Estimate{std::log(1.25), 1e-6, 8, 4}};
    const QStringList texts = tuneClassTexts(account);
    ASSERT_EQ(texts.size(), 2);
    EXPECT_EQ(texts[0], q("Prose: time +2.0 % (+2.0 to +2.0 %)."));
    EXPECT_TRUE(texts[1].startsWith(q("Code: time ") + QChar(0x2212) + q("20 %"))) << texts[1];
    for (ArmFigure &figure : account.figures)
        if (figure.arm == account.progress.result.verified)
            figure.accepted = 0.62;
    EXPECT_EQ(tuneClassTexts(account).last(), q("Of the tokens that were drafted, 62 % were accepted."));
    for (ArmFigure &figure : account.figures)
        figure.accepted = 0;
    EXPECT_TRUE(tuneClassTexts(account).last().startsWith(q("None of"))) << "a fault until it is explained";
}

TEST(TuneWords, ConditionsAreThoseOfTheTuning)
{
    TuneAccount account = someTuning(TuneEnd::AlreadyBest);
    const QString all = tuneConditions(account).join(QLatin1Char('\n'));
    EXPECT_TRUE(all.contains(q("Answers in a chat")) && all.contains(q("b1"))) << all;
    account.engineVersion.clear();
    EXPECT_FALSE(tuneConditions(account).join(QLatin1Char('\n')).contains(q("Engine"))) << "not known";
    account.progress.result.notes = {TuneNote::ClassConflict};
    EXPECT_EQ(tuneNoteTexts(account), QStringList{tuneNoteLabel(TuneNote::ClassConflict)});
}

TEST(TuneWords, TooLittleTimeIsNotNothingFound)
{
    const test::PlainNumbers plain;
    TuneAccount account = someTuning(TuneEnd::NothingFound);
    TuneResult &result = account.progress.result;
    result.searchEnd = SearchEnd::Budget;
    result.armsTried = 1;
    result.launches = 2;
    result.minutes = 0.5;
    EXPECT_TRUE(QString(tuneHeadline(account)).contains(q("takes 15 s here")))
        << QString(tuneHeadline(account));
    result.armsTried = 5;
    EXPECT_TRUE(QString(tuneHeadline(account)).contains(q("among 5 tried")));
}

TEST(TuneWords, WhatGainedButLessThanOthersIsNotCalledUnsure)
{
    TuneAccount account = someTuning(TuneEnd::VerifiedBetter);
    const auto reasonOf = [&account](double gain) {
        account.progress.result.rejected
            = {ArmTried{account.space.start(), ArmFate::NotEnough, test::estimateOf(gain), {}}};
        return QString(triedRows(account).value(0).reason);
    };
    EXPECT_EQ(reasonOf(0.5), q("Another choice was better."));
    EXPECT_EQ(reasonOf(0.005), q("No sure gain."));
}
