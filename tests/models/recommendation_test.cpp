// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recommendation.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;

TEST(Recommendation, EveryMarkAndCertaintyHasItsOwnName)
{
    QSet<QString> marks, certainties;
    for (const AdviceMark mark : {AdviceMark::Tick, AdviceMark::Warning, AdviceMark::Cross})
        marks << adviceMarkText(mark) << adviceMarkName(mark);
    EXPECT_EQ(marks.size(), 6);
    for (const Certainty certainty : {Certainty::Clear, Certainty::Likely, Certainty::Undecided}) {
        certainties << certaintyName(certainty);
        EXPECT_FALSE(certaintyLabel(certainty).isEmpty());
    }
    EXPECT_EQ(certainties.size(), 3);
}

TEST(Recommendation, IsOpenWhileWhatMightBeFitIsToBeMeasuredAgain)
{
    UseCaseAdvice advice;
    EXPECT_FALSE(advice.isOpen()) << "nothing was measured";
    advice.ranked.resize(2);
    advice.ranked[0].mark = AdviceMark::Warning;
    advice.ranked[1].mark = AdviceMark::Cross;
    EXPECT_TRUE(advice.isOpen());
    advice.best = CellId{};
    EXPECT_FALSE(advice.isOpen());
    advice.best.reset();
    advice.ranked[0].mark = AdviceMark::Cross;
    EXPECT_FALSE(advice.isOpen()) << "none is fit";
}
