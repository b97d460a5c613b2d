// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/advicetext.h"
#include "tests/support/judgedcells.h"

using namespace sweetspot;
using sweetspot::test::cell;
using sweetspot::test::Figures;
using sweetspot::test::q;

namespace
{

const UseCase &chat()
{
    return *findUseCase(q("interactive"));
}

Candidate candidate(const CellVerdict &verdict)
{
    return *candidateOf(chat(), verdict, 8192);
}

} // namespace

TEST(AdviceText, FiguresHaveTheirUnit)
{
    EXPECT_EQ(withUnit(q("memory_gb"), 5.2, QLocale::c()), q("5.200 GB"));
    EXPECT_EQ(withUnit(q("memory_gb"), 5.2, QLocale(QLocale::German)), q("5,200 GB"));
}

TEST(AdviceText, AnAdviceSaysWhatItHasAndWhatItLacks)
{
    CellVerdict verdict = cell("M", "Q4_K_M", {});
    const Advice whole = adviceOf(chat(), candidate(verdict), QLocale::c());
    EXPECT_EQ(whole.cell, verdict.id);
    EXPECT_TRUE(whole.missing.isEmpty());
    EXPECT_EQ(whole.figures.size(), qsizetype(chat().factors.size()));
    verdict.metrics.remove(q("interactive.ttft_seconds"));
    const Advice partial = adviceOf(chat(), candidate(verdict), QLocale::c());
    EXPECT_EQ(partial.missing.size(), 1);
    EXPECT_EQ(partial.figures.size(), whole.figures.size() - 1);
}

TEST(AdviceText, AFewOfManyAreNamed)
{
    QVector<CellId> tied;
    for (const char *model : {"B", "C", "D", "E"})
        tied << CellId{q(model), q("Q8_0")};
    const CellId chosen{q("A"), q("Q8_0")};
    EXPECT_EQ(tiedText(chosen, tied.mid(0, 1)), q("A Q8_0 and B Q8_0 are too close to call here."));
    EXPECT_EQ(tiedText(chosen, tied), q("A Q8_0, B Q8_0, C Q8_0 and 2 others are too close to call here."));
}

TEST(AdviceText, NobodyIsFitOrTooLittleIsKnown)
{
    const CellVerdict verdict = cell("M", "Q4_K_M", {});
    Candidate refused = candidate(verdict), unsure = candidate(verdict);
    refused.mark = AdviceMark::Cross;
    unsure.trusted = false;
    EXPECT_EQ(whyNoneText({refused}), q("No measured cell meets the thresholds."));
    EXPECT_TRUE(whyNoneText({refused, unsure}).contains(q("To be measured again: M Q4_K_M.")));
}

TEST(AdviceText, ASmallerOneSaysByHowMuch)
{
    Figures large;
    large.memory = 10;
    const CellVerdict small = cell("M", "Q4_K_M", {}), big = cell("M", "Q8_0", large);
    EXPECT_EQ(sizeText(candidate(small), candidate(big), QLocale::c()),
        q("M Q4_K_M uses 50 % less memory than M Q8_0."));
    EXPECT_EQ(sizeText(candidate(small), candidate(small), QLocale::c()), QString());
}

TEST(AdviceText, TheRunnerUpIsToldByWhatDiffers)
{
    Figures fast;
    fast.tps = 40;
    const CellVerdict chosen = cell("A", "Q4_K_M", fast), next = cell("B", "Q4_K_M", {});
    const QString text = tradeOffText(chat(), candidate(chosen), candidate(next), QLocale::c());
    EXPECT_TRUE(text.startsWith(q("Runner-up: B Q4_K_M ("))) << text;
    EXPECT_TRUE(text.contains(q("20"))) << text;
    EXPECT_EQ(tradeOffText(chat(), candidate(chosen), candidate(chosen), QLocale::c()), QString());
}
