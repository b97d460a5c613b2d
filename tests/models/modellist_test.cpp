// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modellist.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

TEST(ModelList, FindsByNameAndFindsFreeNames)
{
    ModelList list;
    list.models << ModelDefinition{q("A"), {}, {}, {}, {}, {}}
                << ModelDefinition{q("A (2)"), {}, {}, {}, {}, {}};
    EXPECT_EQ(list.find(q("A")), &list.models.at(0));
    EXPECT_EQ(list.find(q("B")), nullptr);
    EXPECT_EQ(list.freeName(q("A")), q("A (3)"));
    EXPECT_EQ(list.freeName(q("B")), q("B"));
}

TEST(ModelList, ColumnsAreWhatFullModeTestsAndWhatModelsHave)
{
    ModelList list;
    list.fullModeQuants = {q("Q8_0"), q("Q4_K_M")};
    ModelDefinition model;
    model.files = {{q("F16"), q("a")}, {q("Q4_K_M"), q("b")}};
    list.models << model;
    EXPECT_EQ(list.allQuantizations(), (QStringList{q("Q4_K_M"), q("Q8_0"), q("F16")}));
}
