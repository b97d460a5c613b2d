// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/cellwords.h"
#include "core/judge/judge.h"
#include "models/metricid.h"
#include "tests/support/testdata.h"

#include <QLocale>

using namespace sweetspot;
using sweetspot::test::q;

TEST(CellWords, TheReasonIsWhatStoppedItOrTheWorstOfItsProfiles)
{
    CellVerdict verdict;
    EXPECT_TRUE(whyOf(verdict).isEmpty());
    verdict.notes = {q("Stress: not here.")};
    EXPECT_EQ(whyOf(verdict), q("Stress: not here."));
    verdict.profiles = {ProfileVerdict{q("interactive"), Rating::Good, {}, q("Quick."), true, {}},
        ProfileVerdict{q("batch"), Rating::Poor, {}, q("Slow."), false, {}},
        ProfileVerdict{q("quality"), Rating::Acceptable, {}, q("Fair."), true, {}}};
    EXPECT_EQ(whyOf(verdict), q("Slow."));
    verdict.reason = q("It broke.");
    EXPECT_EQ(whyOf(verdict), q("It broke."));
}

TEST(CellWords, FewFiguresComeFirstAndNoneIsLost)
{
    const CellVerdict verdict = judgeCell(test::measuredCell(), {});
    const QStringList first = mainFigures(q("interactive"), verdict);
    const QStringList rest = otherFigures(q("interactive"), verdict);
    EXPECT_LE(first.size(), 4);
    EXPECT_EQ(first.value(0), metricid::kInteractiveTokensPerSecond);
    EXPECT_TRUE(rest.contains(metricid::kInteractiveEndToEndSeconds));
    for (const QString &id : first)
        EXPECT_FALSE(rest.contains(id)) << id;
    EXPECT_TRUE(mainFigures({}, verdict).contains(metricid::kMemoryGb)) << "of the whole cell";
    EXPECT_TRUE(mainFigures(q("batch"), verdict).isEmpty()) << "it was not measured";
}

TEST(CellWords, ASpreadSaysWhatItIs)
{
    QLocale::setDefault(QLocale::c());
    const QString speed = metricid::kInteractiveTokensPerSecond;
    EXPECT_EQ(spreadInWords(speed, {100, 5, 98.0, 104.0, true, {}}), q("95 % confidence: 98.0 to 104, n = 5"));
    EXPECT_EQ(spreadInWords(speed, {100, 2, 98.0, 104.0, false, {}}), q("98.0 to 104, n = 2"));
    EXPECT_TRUE(spreadInWords(speed, {100, 1, {}, {}, false, {}}).isEmpty());
}
