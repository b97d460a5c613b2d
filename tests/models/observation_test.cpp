// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/observation.h"
#include "models/observationname.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(Observation, IsNamedByCellProfileKindAndIndex)
{
    Observation a;
    a.cell.model = q("M");
    a.profile = q("batch");
    a.kind = q("window");
    Observation b = a;
    EXPECT_EQ(a.identity(), b.identity());
    b.index = 1;
    EXPECT_NE(a.identity(), b.identity());
}

TEST(Observation, AMissingFigureIsAbsentNotZero)
{
    Observation o;
    o.numbers.insert(q("zero"), 0);
    EXPECT_EQ(o.number(q("zero")), 0.0);
    EXPECT_FALSE(o.number(q("none")));
}

TEST(Observation, KeepsAFigureThatIsThere)
{
    Observation o;
    o.put(figure::kStreams, 4);
    o.put(figure::kEnergyJ, std::nullopt);
    EXPECT_EQ(o.number(figure::kStreams), 4.0);
    EXPECT_FALSE(o.numbers.contains(figure::kEnergyJ));
}
