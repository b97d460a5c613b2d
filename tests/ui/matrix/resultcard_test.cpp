// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/resultcard.h"

#include "models/usecase.h"
#include "tests/support/testdata.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct CardOfResult : testing::Test {
    ResultCard card;

    QString text(const char *name) { return card.findChild<QLabel *>(q(name))->text(); }
    static CellId cell(const char *model)
    {
        CellId id;
        id.model = q(model);
        id.quantization = q("Q4_K_M");
        return id;
    }
    static UseCaseAdvice advice(
        const QString &use, std::optional<CellId> best, const QVector<CellId> &tied = {})
    {
        UseCaseAdvice made;
        made.useCase = use;
        made.best = best;
        made.tied = tied;
        made.certainty = tied.isEmpty() ? Certainty::Clear : Certainty::Undecided;
        return made;
    }
};

} // namespace

TEST_F(CardOfResult, NamesTheBestOfAllAndOfEachUse)
{
    const UseCase &first = useCases().at(0), &second = useCases().at(1);
    Recommendations all;
    all.overall = advice(q("overall"), cell("A"));
    all.useCases << advice(first.id, cell("A")) << advice(second.id, cell("B"), {cell("C")});
    EXPECT_TRUE(card.isHidden());
    card.tell(all, 0);
    EXPECT_FALSE(card.isHidden());
    EXPECT_TRUE(text("resultBest").contains(q("A Q4_K_M")));
    EXPECT_TRUE(text("resultUses").contains(first.label + q(": A Q4_K_M")));
    EXPECT_TRUE(text("resultUses").contains(q("B Q4_K_M or C Q4_K_M")));
    EXPECT_TRUE(text("resultDoubts").contains(second.label));
    EXPECT_FALSE(text("resultDoubts").contains(first.label)) << "that one is clear";
    EXPECT_TRUE(card.findChild<QPushButton *>(q("resultAgain"))->isHidden());
}

TEST_F(CardOfResult, WhatIsBestForSeveralUsesIsSaidOnce)
{
    Recommendations all;
    all.overall = advice(q("overall"), cell("A"), {cell("B")});
    for (int i = 0; i < 3; ++i)
        all.useCases << advice(useCases().at(i).id, cell("A"), {cell("B")});
    card.tell(all, 0);
    EXPECT_EQ(text("resultUses").count(q("A Q4_K_M")), 1) << text("resultUses");
    EXPECT_TRUE(text("resultUses").contains(useCases().at(2).label));
    EXPECT_TRUE(text("resultDoubts").contains(q("full mode"))) << text("resultDoubts");
    EXPECT_FALSE(text("resultDoubts").contains(useCases().at(2).label)) << "all of them: no list";
}

TEST_F(CardOfResult, ManyTiesAreCounted)
{
    Recommendations all;
    all.overall = advice(q("overall"), cell("A"), {cell("B"), cell("C"), cell("D"), cell("E")});
    card.tell(all, 0);
    EXPECT_FALSE(text("resultBest").contains(q("E Q4_K_M"))) << text("resultBest");
    EXPECT_TRUE(text("resultBest").contains(q("C Q4_K_M")));
}

TEST_F(CardOfResult, SaysWhereThereIsNoAnswer)
{
    card.tell({}, 0);
    EXPECT_FALSE(text("resultBest").isEmpty());
    Recommendations none;
    none.useCases << advice(useCases().at(0).id, {});
    card.tell(none, 3);
    EXPECT_TRUE(text("resultBest").contains(q("thresholds")));
    EXPECT_FALSE(card.findChild<QPushButton *>(q("resultAgain"))->isHidden());
}

TEST_F(CardOfResult, SaysWhatToMeasureAgainWhereNothingCanBeReliedOn)
{
    UseCaseAdvice open = advice(useCases().at(0).id, {});
    open.reason = q("Measure again: A.");
    open.ranked << Advice{cell("A"), AdviceMark::Warning, 1, {}, q("Disturbed"), {}};
    Recommendations none;
    none.useCases << open;
    none.overall = open;
    card.tell(none, 1);
    EXPECT_EQ(text("resultBest"), q("Measure again: A."));
    EXPECT_TRUE(text("resultUses").contains(useCases().at(0).label + q(": not yet known")))
        << text("resultUses");
    EXPECT_FALSE(text("resultUses").contains(q("thresholds")));
    EXPECT_TRUE(card.findChild<QPushButton *>(q("resultShare"))->isHidden());
}

TEST_F(CardOfResult, LeadsOnAndCanBeClosed)
{
    card.tell({}, 1);
    QSignalSpy report(&card, &ResultCard::reportRequested), compare(&card, &ResultCard::compareRequested),
        again(&card, &ResultCard::measureAgainRequested);
    card.findChild<QPushButton *>(q("resultReport"))->click();
    card.findChild<QPushButton *>(q("resultCompare"))->click();
    card.findChild<QPushButton *>(q("resultAgain"))->click();
    EXPECT_EQ(report.count() + compare.count() + again.count(), 3);
    card.findChild<QToolButton *>(q("resultClose"))->click();
    EXPECT_TRUE(card.isHidden());
}
