// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/effortscodec.h"
#include "tests/support/testdata.h"
#include "ui/project/effortlabels.h"

#include <QSet>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

TEST(EffortLabels, EveryNumberSwitchAndPhaseHasOneOfItsOwn)
{
    QSet<QString> labels;
    int expected = 0;
    const auto look = [&](const QString &label) {
        labels << label;
        ++expected;
    };
    for (const EffortNumber &number : effortNumbers()) {
        EXPECT_NE(effortLabel(q(number.name)), q(number.name));
        look(effortLabel(q(number.name)));
    }
    for (const EffortSwitch &one : effortSwitches()) {
        EXPECT_NE(effortLabel(q(one.name)), q(one.name));
        look(effortLabel(q(one.name)));
    }
    for (int i = 0; i < kKnobPhases; ++i)
        look(phaseLabel(KnobPhase(i)));
    EXPECT_EQ(labels.size(), expected);
    EXPECT_FALSE(labels.contains(QString()));
    EXPECT_EQ(effortLabel(q("other")), q("other"));
}

TEST(EffortLabels, PartsOfTheTimeAreShownAsPerCent)
{
    for (const EffortNumber &number : effortNumbers()) {
        const bool part = QByteArray(number.name).startsWith("least_") || q(number.name) == q("pass_threshold");
        EXPECT_DOUBLE_EQ(effortFactor(number), part ? 100 : 1) << number.name;
        const QString text = effortNumberText(number, exploreEffort());
        EXPECT_EQ(text.endsWith(q(" %")), part) << text;
        if (q(number.name) == q("least_gain"))
            EXPECT_EQ(text, q("5 %"));
        if (q(number.name) == q("minutes"))
            EXPECT_EQ(text, q("45"));
    }
}
