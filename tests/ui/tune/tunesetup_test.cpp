// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"
#include "ui/tune/tunesetup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

const CellId kSmall{q("M"), q("Q4_K_M")}, kLarge{q("M"), q("Q8_0")};

class SetupOfTunings : public testing::Test
{
protected:
    void SetUp() override
    {
        setup.setProject({});
        setup.setCells({kSmall, kLarge});
        setup.setState({});
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return setup.findChild<Widget *>(q(name));
    }
    TuneSetup setup;
};

} // namespace

TEST_F(SetupOfTunings, AsksForTheChosenCellAsTheEnvironmentsSayAtFirst)
{
    EXPECT_EQ(setup.wish().cell, kSmall);
    EXPECT_FALSE(setup.wish().effort);
    EXPECT_TRUE(find<QSpinBox>("tuneMinutes")->isHidden()) << "they say how long, too";
    find<QRadioButton>("tuneEffort_explore")->click();
    EXPECT_EQ(setup.wish().effort, exploreEffort());
    EXPECT_FALSE(find<QSpinBox>("tuneMinutes")->isHidden());
    find<QRadioButton>("tuneEffort_automatic")->click();
    EXPECT_FALSE(setup.wish().effort);
    EXPECT_EQ(setup.wish().goal, q(kUsualGoal));
    setup.choose(kLarge);
    EXPECT_EQ(setup.wish().cell, kLarge);
    setup.setCells({kLarge, kSmall});
    EXPECT_EQ(setup.wish().cell, kLarge) << "what was chosen stays";
}

TEST_F(SetupOfTunings, ACellThatIsNotListedCanBeChosenAllTheSame)
{
    const CellId other{q("N"), q("Q4_K_M")};
    setup.choose(other);
    EXPECT_EQ(setup.wish().cell, other);
    EXPECT_EQ(find<QComboBox>("tuneCell")->count(), 3);
}

TEST_F(SetupOfTunings, AnEffortBringsItsMinutesWhichCanBeChanged)
{
    find<QRadioButton>("tuneEffort_prod")->setChecked(true);
    EXPECT_EQ(find<QSpinBox>("tuneMinutes")->value(), int(prodEffort().minutes));
    find<QSpinBox>("tuneMinutes")->setValue(120);
    TuneEffort expected = prodEffort();
    expected.minutes = 120;
    EXPECT_EQ(setup.wish().effort, expected) << "nothing else changes";
}

TEST_F(SetupOfTunings, WhatChangesAnswersIsTriedOnThePersonsWord)
{
    EXPECT_FALSE(setup.wish().lossy);
    find<QCheckBox>("tuneLossy")->click();
    EXPECT_TRUE(setup.wish().lossy);
    EXPECT_TRUE(find<QCheckBox>("tuneLossy")->toolTip().contains(q("99")));
}

TEST_F(SetupOfTunings, StartsOnlyWhereNothingIsInTheWay)
{
    QSignalSpy started(&setup, &TuneSetup::startRequested);
    auto *start = find<QPushButton>("tuneStart");
    setup.setState(q("A run is in progress."));
    EXPECT_FALSE(start->isEnabled());
    setup.setState({});
    ASSERT_TRUE(start->isEnabled());
    start->click();
    EXPECT_EQ(started.size(), 1);
    setup.setCells({});
    EXPECT_FALSE(start->isEnabled()) << "there is no cell";
    EXPECT_FALSE(setup.isComplete());
}

TEST_F(SetupOfTunings, EveryEffortSaysWhatItIsFor)
{
    QStringList seen;
    for (const TuneEffort &effort : tuneEfforts()) {
        EXPECT_FALSE(effortTitle(effort).isEmpty());
        EXPECT_FALSE(effortPurpose(effort).isEmpty() || seen.contains(effortPurpose(effort)));
        seen << effortPurpose(effort);
    }
    TuneEffort own;
    own.name = q("mine");
    EXPECT_TRUE(effortTitle(own).startsWith(q("mine")));
}

TEST_F(SetupOfTunings, EveryControlHasAName)
{
    for (const char *name : {"tuneCell", "tuneGoal", "tuneMinutes"})
        EXPECT_FALSE(find<QWidget>(name)->accessibleName().isEmpty()) << name;
}
