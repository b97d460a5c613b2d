// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tuneresult.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace sweetspot;

namespace
{

template <typename Value, typename Name>
void expectDistinct(int count, Name name)
{
    QSet<QString> names;
    for (int i = 0; i < count; ++i) {
        names << name(Value(i));
        EXPECT_FALSE(name(Value(i)).isEmpty()) << i;
    }
    EXPECT_EQ(names.size(), count);
}

} // namespace

TEST(TuneResult, EveryEndHasANameAndASentence)
{
    expectDistinct<SearchEnd>(kSearchEnds, searchEndName);
    expectDistinct<SearchEnd>(kSearchEnds, [](SearchEnd end) { return QString(searchEndLabel(end)); });
    expectDistinct<TuneEnd>(kTuneEnds, tuneEndName);
    expectDistinct<TuneEnd>(kTuneEnds, [](TuneEnd end) { return QString(tuneEndLabel(end)); });
    expectDistinct<TuneNote>(kTuneNotes, tuneNoteName);
    expectDistinct<TuneNote>(kTuneNotes, [](TuneNote note) { return QString(tuneNoteLabel(note)); });
    expectDistinct<RaceKind>(kRaceKinds, raceKindName);
}
