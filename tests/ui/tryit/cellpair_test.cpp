// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/tryit/cellpair.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

CellId cell(const char *model, const char *device = "CPU")
{
    return CellId{q(model), q("Q4_K_M"), q("llama.cpp"), q(device), {}};
}

} // namespace

TEST(CellPair, HasNothingToChooseAtFirst)
{
    CellPair pair;
    EXPECT_TRUE(pair.chosen().isEmpty());
    EXPECT_FALSE(pair.areTwo());
}

TEST(CellPair, TheFirstTwoAreProposed)
{
    CellPair pair;
    pair.setCells({cell("A"), cell("B"), cell("C")});
    EXPECT_EQ(pair.chosen(), QVector<CellId>{cell("A")});
    pair.findChild<QCheckBox *>(q("twoCells"))->setChecked(true);
    EXPECT_EQ(pair.chosen(), (QVector<CellId>{cell("A"), cell("B")}));
    EXPECT_FALSE(pair.findChild<QComboBox *>(q("rightCell"))->isHidden());
}

TEST(CellPair, WhatIsChosenStaysWhileTheListChanges)
{
    CellPair pair;
    pair.setCells({cell("A"), cell("B")});
    pair.choose({cell("B"), cell("A")});
    EXPECT_EQ(pair.chosen(), (QVector<CellId>{cell("B"), cell("A")}));
    pair.setCells({cell("X"), cell("A"), cell("B")});
    EXPECT_EQ(pair.chosen(), (QVector<CellId>{cell("B"), cell("A")}));
    pair.setCells({cell("A")});
    EXPECT_EQ(pair.chosen().size(), 2) << "of one there is nothing else to stand beside it";
    pair.choose({cell("nobody")});
    EXPECT_EQ(pair.chosen(), QVector<CellId>{cell("A")});
}

TEST(CellPair, AChangeIsToldOnce)
{
    CellPair pair;
    QSignalSpy changed(&pair, &CellPair::changed);
    pair.setCells({cell("A"), cell("B")});
    EXPECT_EQ(changed.count(), 1);
    pair.setCells({cell("A"), cell("B")});
    EXPECT_EQ(changed.count(), 1) << "it is the same list";
    pair.choose({cell("B"), cell("A")});
    EXPECT_EQ(changed.count(), 2) << "three things at once";
}

TEST(CellPair, DevicesAreNamedWhereThereAreSeveral)
{
    CellPair pair;
    const auto *left = pair.findChild<QComboBox *>(q("leftCell"));
    pair.setCells({cell("A"), cell("B")});
    EXPECT_EQ(left->itemText(0), q("A Q4_K_M"));
    pair.setCells({cell("A"), cell("A", "CUDA0")});
    EXPECT_TRUE(left->itemText(1).contains(q("CUDA0"))) << left->itemText(1);
}
