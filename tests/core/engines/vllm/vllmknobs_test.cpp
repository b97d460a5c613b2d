// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmknobs.h"
#include "models/knob.h"
#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

// That each is told once is in engineknob_test, for every engine.
TEST(VllmKnobs, AreKnownOnesWithNamesOfTheirOwn)
{
    QSet<QString> names;
    for (const EngineKnob &row : vllmKnobs()) {
        EXPECT_NE(findKnob(row.knob), nullptr) << row.knob;
        for (const QString &name : row.names) {
            EXPECT_FALSE(names.contains(name)) << name;
            names.insert(name);
        }
    }
    EXPECT_TRUE(names.contains(q("--max-num-seqs")));
}

TEST(VllmKnobs, EagerIsSaidInBothDirections)
{
    for (const EngineKnob &row : vllmKnobs())
        if (row.knob == knobid::kEnforceEager) {
            EXPECT_EQ(row.words.value(q("on")), QStringList{q("--enforce-eager")});
            EXPECT_EQ(row.words.value(q("off")), QStringList{q("--no-enforce-eager")});
            return;
        }
    FAIL() << "there is none";
}
