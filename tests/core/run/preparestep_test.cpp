// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/preparestep.h"

#include "tests/support/testdata.h"

#include <QSet>

using namespace sweetspot;
using sweetspot::test::q;

TEST(PrepareStep, EveryPartHasWordsOfItsOwn)
{
    QSet<QString> seen;
    for (int part = 0; part <= int(PrepareStep::Part::Engines); ++part) {
        const QString text = prepareStepText({PrepareStep::Part(part)});
        EXPECT_TRUE(text.endsWith(QChar(0x2026))) << part;
        EXPECT_FALSE(seen.contains(text)) << part;
        seen.insert(text);
    }
}

TEST(PrepareStep, PiecesAreCountedWhereThereAreSeveral)
{
    EXPECT_TRUE(prepareStepText({PrepareStep::Part::Memory, 3, 19}).endsWith(q(": 3 of 19")));
    EXPECT_FALSE(prepareStepText({PrepareStep::Part::Memory, 1, 1}).contains(q("1")));
}
