// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/someview.h"
#include "ui/project/document.h"
#include "ui/tune/tuneadoption.h"

#include <QTemporaryDir>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using sweetspot::test::someTuneView;

namespace
{

// Without the knob that no parameter set has.
TuneView better()
{
    TuneView view = someTuneView(TuneEnd::VerifiedBetter);
    view.state.plan.space.knobs.removeLast();
    view.progress.result.chosen = {{2, 1}};
    return view;
}

} // namespace

TEST(TuneAdoption, TheOldSettingsStayBesideTheNewOnes)
{
    const auto sets = withChosen({}, better());
    ASSERT_TRUE(sets);
    ASSERT_EQ(sets->size(), 2);
    EXPECT_TRUE(sets->at(0).isDefault());
    EXPECT_EQ(sets->at(1).threads(), 8);
    const auto again = withChosen(*sets, better());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *sets) << "what is there is not added again";
}

TEST(TuneAdoption, ALabelThatCannotBeReadIsSaid)
{
    TuneView view = better();
    view.subject.cell.parameters = q("nonsense");
    const auto sets = withChosen({}, view);
    ASSERT_FALSE(sets);
    EXPECT_EQ(sets.error().code, ErrorCode::BadInput);
}

TEST(TuneAdoption, IsOneStepThatCanBeUndone)
{
    QTemporaryDir dir;
    Document document;
    EXPECT_FALSE(useInProject(document, better())) << "no project is open";
    ProjectData data;
    data.settings.name = q("P");
    ASSERT_TRUE(document.create(dir.filePath(q("p")), data));
    ASSERT_TRUE(useInProject(document, better()));
    EXPECT_EQ(document.data().settings.parameterSets.size(), 2);
    document.undo();
    EXPECT_TRUE(document.data().settings.parameterSets.isEmpty());
    document.setLocked(true);
    EXPECT_FALSE(useInProject(document, better())) << "a run goes on";
}
