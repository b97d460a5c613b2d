// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/attemptstrip.h"
#include "core/judge/judge.h"
#include "models/validityflag.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellRecord someRepetitions()
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 4);
    Attempt warmUp = test::goodAttempt(0, 60);
    warmUp.phase = AttemptPhase::Warmup;
    cell.attempts.prepend(warmUp);
    Attempt rejected = test::goodAttempt(4, 40);
    rejected.outcome = AttemptOutcome::Rejected;
    rejected.reason = q("Other programs used 81 % of the processor.");
    rejected.flags = {validityflag::kTooBusy};
    cell.attempts << rejected;
    Attempt question = test::goodAttempt(0, 900);
    question.profile = q("quality");
    cell.attempts << question;
    return cell;
}

} // namespace

TEST(AttemptStrip, CountsWhatTheFigureIsMadeOf)
{
    const CellRecord cell = someRepetitions();
    const AttemptStrip strip = attemptStrip(cell, judgeCell(cell, {}));
    ASSERT_EQ(strip.dots.size(), 6) << "questions are no repetitions";
    QStringList names;
    int counting = 0;
    for (const AttemptDot &dot : strip.dots) {
        names << dot.name;
        counting += dot.counts;
    }
    EXPECT_EQ(names, (QStringList{q("warm-up"), q("1"), q("2"), q("3"), q("4"), q("5")}));
    EXPECT_EQ(counting, 4);
    EXPECT_FALSE(strip.dots.first().counts);
    EXPECT_FALSE(strip.dots.last().counts);
    ASSERT_TRUE(strip.figure);
    EXPECT_EQ(strip.figure->n, counting);
}

TEST(AttemptStrip, ALeftOutFirstOneSaysWhy)
{
    CellRecord cell = test::measuredCell(q("M"), q("Q4_K_M"), 5);
    cell.attempts[0].decodeTps = 50;
    const AttemptStrip strip = attemptStrip(cell, judgeCell(cell, {}));
    EXPECT_FALSE(strip.dots[0].counts);
    EXPECT_EQ(strip.dots[0].notes, QStringList{flagExplanation(validityflag::kWarmupResidue)});
    EXPECT_TRUE(strip.dots[1].counts);
    EXPECT_TRUE(strip.dots[1].notes.isEmpty());
}

TEST(AttemptStrip, IsSaidInWordsWithoutCodes)
{
    QLocale::setDefault(QLocale::c());
    const CellRecord cell = someRepetitions();
    const AttemptStrip strip = attemptStrip(cell, judgeCell(cell, {}));
    EXPECT_EQ(dotInWords(strip.dots[1]), q("Repetition 1: 100 tokens/s, time to first token 250 ms."));
    EXPECT_TRUE(dotInWords(strip.dots[0]).startsWith(q("Warm-up: 60.0 tokens/s"))) << dotInWords(strip.dots[0]);
    const QString rejected = dotInWords(strip.dots.last());
    EXPECT_TRUE(rejected.contains(q("does not count"))) << rejected;
    EXPECT_TRUE(rejected.contains(q("81 %"))) << rejected;
    EXPECT_FALSE(rejected.contains(validityflag::kTooBusy)) << rejected;
    const QString all = stripInWords(strip);
    EXPECT_TRUE(all.contains(q("from 100 tokens/s to 103 tokens/s"))) << all;
    EXPECT_TRUE(all.contains(q("Median"))) << all;
    EXPECT_EQ(stripInWords({}), q("No repetition counts."));
}
