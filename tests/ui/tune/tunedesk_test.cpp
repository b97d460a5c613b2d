// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"
#include "tests/support/tryoutproject.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tryit/tryoutdesk.h"
#include "ui/tune/tunedesk.h"

#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

class DeskOfTunings : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(ProjectFolder(project.dir.path()).save(project.data));
        wish.cell = {q("M"), q("Q4_K_M")};
    }
    test::TryoutProject project;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    TuneDesk desk{&document, &runs, &secrets};
    TuneWish wish;
};

} // namespace

TEST_F(DeskOfTunings, WithoutAProjectNothingCanBeTuned)
{
    EXPECT_FALSE(desk.obstacle().isEmpty());
    desk.start(wish);
    EXPECT_FALSE(desk.isBusy());
    ASSERT_TRUE(document.open(project.dir.path()));
    EXPECT_TRUE(desk.obstacle().isEmpty()) << desk.obstacle();
}

TEST_F(DeskOfTunings, KeepsRunsAndChatsAwayWhileItLasts)
{
    ASSERT_TRUE(document.open(project.dir.path()));
    TryoutDesk chats(&document, &runs, &secrets);
    QSignalSpy refused(&runs, &RunStarter::failed);
    desk.start(wish);
    ASSERT_TRUE(desk.isBusy());
    EXPECT_FALSE(desk.obstacle().isEmpty()) << "one at a time";
    EXPECT_FALSE(chats.obstacle().isEmpty());
    runs.start(false);
    EXPECT_FALSE(runs.isBusy());
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0][0].value<Error>().code, ErrorCode::Busy);
    desk.stop();
    ASSERT_TRUE(test::waitUntil([&] { return !desk.isBusy(); }));
    EXPECT_TRUE(runs.obstacle().isEmpty());
    EXPECT_TRUE(chats.obstacle().isEmpty());
}

TEST_F(DeskOfTunings, ARunKeepsItAway)
{
    ASSERT_TRUE(document.open(project.dir.path()));
    runs.start(false);
    ASSERT_TRUE(runs.isBusy());
    EXPECT_FALSE(desk.obstacle().isEmpty());
    desk.start(wish);
    EXPECT_FALSE(desk.isBusy());
    document.close();
}

TEST_F(DeskOfTunings, AProjectThatIsClosedSetsItAside)
{
    ASSERT_TRUE(document.open(project.dir.path()));
    desk.start(wish);
    ASSERT_TRUE(desk.isBusy());
    document.close();
    EXPECT_TRUE(test::waitUntil([&] { return !desk.isBusy(); }));
    EXPECT_TRUE(runs.obstacle().isEmpty());
    EXPECT_FALSE(desk.concernsOpenProject());
}

TEST_F(DeskOfTunings, ACellThatThereIsNotIsSaid)
{
    ASSERT_TRUE(document.open(project.dir.path()));
    QSignalSpy failed(&desk, &TuneDesk::failed);
    wish.cell.model = q("nobody");
    desk.start(wish);
    ASSERT_TRUE(test::waitUntil([&] { return failed.size() == 1; }));
    EXPECT_TRUE(test::waitUntil([&] { return !desk.isBusy(); }));
}
