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
