// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"
#include "tests/support/tryoutproject.h"
#include "ui/project/document.h"
#include "ui/project/runstarter.h"
#include "ui/tryit/tryoutdesk.h"

#include <QSignalSpy>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;
using State = TryoutUpdate::State;

namespace
{

class DeskOfTryouts : public testing::Test
{
protected:
    void SetUp() override
    {
        project.data.config.profiles = {q("interactive")};
        project.data.config.testMode = TestMode::Quick;
        project.data.config.limits.maxBackgroundPercent = 100; // tests run beside other things
        ASSERT_TRUE(ProjectFolder(project.dir.path()).save(project.data));
        ASSERT_TRUE(document.open(project.dir.path()));
        QObject::connect(&desk, &TryoutDesk::updated, &desk,
            [this](const TryoutUpdate &update) { updates.insert(update.id, update); });
    }
    bool ends(int id)
    {
        return test::waitUntil([&] { return updates.value(id).hasEnded(); });
    }

    test::TryoutProject project;
    Document document;
    SecretStore secrets{QProcessEnvironment()};
    RunStarter runs{&document, &secrets};
    QHash<int, TryoutUpdate> updates;
    TryoutDesk desk{&document, &runs, &secrets};
};

} // namespace

TEST_F(DeskOfTryouts, HandsOnWhatBecomesOfEachQuestion)
{
    const int first = desk.ask({project.turn(0), project.turn(0, "Q8_0")});
    EXPECT_TRUE(desk.isBusy());
    ASSERT_TRUE(ends(first) && ends(first + 1));
    EXPECT_EQ(updates.value(first).state, State::Done) << updates.value(first).sentence;
    EXPECT_EQ(updates.value(first + 1).text, q("The answer is 4."));
    EXPECT_FALSE(desk.isBusy());
    EXPECT_TRUE(test::waitUntil([&] { return desk.isServing(); }));
    desk.endServers();
    EXPECT_TRUE(test::waitUntil([&] { return !desk.isServing(); }));
    EXPECT_EQ(project.servers(), 0);
}

TEST_F(DeskOfTryouts, ARunEndsTheServersFirstAndIsNotDisturbed)
{
    const int first = desk.ask({project.turn(0)});
    ASSERT_TRUE(ends(first));
    ASSERT_EQ(project.servers(), 1);
    qsizetype atStart = -1;
    QObject::connect(&runs, &RunStarter::prepared, &runs, [&] { atStart = project.servers(); });
    runs.start(false);
    EXPECT_FALSE(desk.obstacle().isEmpty()) << "said while the run is prepared, too";
    EXPECT_EQ(desk.ask({project.turn(0)}), -1);
    ASSERT_TRUE(test::waitUntil([&] { return !runs.isBusy(); }, 60000));
    EXPECT_EQ(atStart, 0);
    EXPECT_TRUE(desk.obstacle().isEmpty());
}

TEST_F(DeskOfTryouts, WhatIsStoppedIsToldAtOnceAndStaysSo)
{
    qputenv("FAKE_BEHAVIOUR", "never_ready");
    const int first = desk.ask({project.turn(0)});
    desk.stop();
    EXPECT_EQ(updates.value(first).state, State::Stopped);
    EXPECT_FALSE(desk.isBusy());
    const int second = desk.ask({project.turn(0)});
    EXPECT_TRUE(test::waitUntil([&] { return project.servers() == 1; }));
    document.close();
    EXPECT_EQ(updates.value(second).state, State::Stopped);
    EXPECT_TRUE(test::waitUntil([&] { return project.servers() == 0; })) << "with the project";
    EXPECT_FALSE(desk.obstacle().isEmpty());
}
