// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/proposalbuttons.h"

#include "core/store/project/projectfolder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"
#include "ui/project/document.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

struct Proposals : testing::Test {
    QTemporaryDir dir;
    Document document;
    ProposalButtons buttons{&document};
    PlanProposal combine, experts;

    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(dir.path()).save(test::smallProject(dir.path())));
        ASSERT_TRUE(document.open(dir.path()));
        combine.devices = {q("CUDA0"), q("CUDA1")};
        combine.lane = {q("0000:01:00.0"), q("0000:02:00.0")};
        combine.standing = {{combine.lane[0]}, {combine.lane[1]}};
        experts.kind = PlanProposal::Kind::KeepExpertsOnHost;
        experts.to.put(knobid::kCpuMoeLayers, 12);
    }
    QVector<QPushButton *> shown() const
    {
        QVector<QPushButton *> all;
        for (QPushButton *button : buttons.findChildren<QPushButton *>())
            if (!button->isHidden())
                all << button;
        return all;
    }
};

} // namespace

TEST_F(Proposals, NothingProposedNothingShown)
{
    buttons.propose({});
    EXPECT_TRUE(buttons.isHidden());
}

TEST_F(Proposals, AClickJoinsTheDevicesAndCanBeUndone)
{
    PlanProposal again = combine; // of another model
    again.cell.model = q("Other");
    buttons.propose({combine, again});
    EXPECT_FALSE(buttons.isHidden());
    ASSERT_EQ(shown().size(), 1) << "the same change once";
    EXPECT_TRUE(shown()[0]->text().contains(q("CUDA0 + CUDA1")));
    const ProjectSettings before = document.data().settings;
    shown()[0]->click();
    EXPECT_EQ(document.data().settings.lanes, (Lanes{combine.lane}));
    buttons.propose({combine});
    EXPECT_TRUE(shown().isEmpty()) << "it is done";
    EXPECT_TRUE(buttons.isHidden());
    document.undo();
    EXPECT_EQ(document.data().settings, before);
}

TEST_F(Proposals, AClickSetsTheParameterAndCanBeUndone)
{
    buttons.propose({experts});
    ASSERT_EQ(shown().size(), 1);
    EXPECT_TRUE(shown()[0]->text().contains(q("12")));
    const ProjectSettings before = document.data().settings;
    shown()[0]->click();
    ASSERT_EQ(document.data().settings.parameterSets.size(), 1);
    EXPECT_EQ(document.data().settings.parameterSets[0].cpuMoeLayers(), 12);
    document.undo();
    EXPECT_EQ(document.data().settings, before);
}

TEST_F(Proposals, WhileARunGoesOnNothingCanBeTaken)
{
    buttons.propose({combine, experts});
    buttons.setEditable(false);
    for (const QPushButton *button : shown())
        EXPECT_FALSE(button->isEnabled());
    buttons.propose({combine});
    ASSERT_EQ(shown().size(), 1);
    EXPECT_FALSE(shown()[0]->isEnabled()) << "nor what comes meanwhile";
    buttons.setEditable(true);
    EXPECT_TRUE(shown()[0]->isEnabled());
}
