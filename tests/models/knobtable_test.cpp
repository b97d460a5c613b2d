// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/knob.h"
#include "models/knobtable.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

// Labels of cells in runs of earlier versions are made of these, in this order; others stand between them.
TEST(KnobTable, KeepsTheOrderOfEarlierLabels)
{
    const QStringList earlier{
        q("t"), q("c"), q("b"), q("ngl"), q("off"), q("fa"), q("kv"), q("ts"), q("mg"), q("sm"), q("ncmoe")};
    QStringList found;
    for (const Knob &knob : knobTable())
        if (earlier.contains(knob.letter))
            found << knob.letter;
    EXPECT_EQ(found, earlier);
}

TEST(KnobTable, LevelsAreValuesAndNeighboursAreThere)
{
    for (const Knob &knob : knobTable()) {
        for (const QString &level : knob.levels)
            EXPECT_TRUE(knob.valueOf(level)) << knob.id << level;
        for (const QString &other : knob.interactsWith)
            EXPECT_NE(findKnob(other), nullptr) << knob.id << other;
    }
}
