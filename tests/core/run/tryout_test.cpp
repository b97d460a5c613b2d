// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryout.h"
#include "tests/support/tryoutproject.h"

using namespace sweetspot;
using sweetspot::test::q;
using State = TryoutUpdate::State;

namespace
{

/// Takes news until the turn has ended; gives its end, and the news' last note.
TryoutUpdate endOf(Tryout &tryout, int id, QString *note = nullptr)
{
    TryoutUpdate end;
    EXPECT_TRUE(test::waitUntil([&] {
        const TryoutNews news = tryout.take();
        if (note && news.note)
            *note = *news.note;
        for (const TryoutUpdate &update : news.updates)
            if (update.id == id)
                end = update;
        return end.hasEnded();
    }));
    return end;
}

} // namespace

TEST(Tryout, AnswersOnAThreadOfItsOwnAndEndsItsServersWithItself)
{
    const test::TryoutProject project;
    {
        Tryout tryout;
        tryout.ask(project.order({project.turn(1)}));
        EXPECT_EQ(endOf(tryout, 1).state, State::Done);
        EXPECT_EQ(project.servers(), 1);
    }
    EXPECT_EQ(project.servers(), 0);
}

TEST(Tryout, ARunThatWaitsFindsNoServer)
{
    const test::TryoutProject project;
    Tryout tryout;
    tryout.untilReleased()({}); // nothing runs: at once
    tryout.ask(project.order({project.turn(1)}));
    EXPECT_EQ(endOf(tryout, 1).state, State::Done);
    tryout.release();
    tryout.untilReleased()({});
    EXPECT_EQ(project.servers(), 0);
    tryout.ask(project.order({project.turn(2)}));
    EXPECT_EQ(endOf(tryout, 2).state, State::Done) << "it can be asked again";
    std::stop_source stopped;
    stopped.request_stop();
    tryout.untilReleased()(stopped.get_token()); // who is stopped does not wait for it
}

TEST(Tryout, AServerThatLoadsForeverIsStopped)
{
    const test::TryoutProject project("never_ready");
    Tryout tryout;
    tryout.ask(project.order({project.turn(1)}));
    EXPECT_TRUE(test::waitUntil([&] { return project.servers() == 1; }));
    tryout.stopAnswering();
    EXPECT_EQ(endOf(tryout, 1).state, State::Stopped);
    EXPECT_EQ(project.servers(), 0);
    tryout.ask(project.order({project.turn(2)}));
    tryout.ask(project.order({project.turn(3)})); // the next question ends the one before
    EXPECT_EQ(endOf(tryout, 2).state, State::Stopped);
    tryout.release();
    EXPECT_EQ(endOf(tryout, 3).state, State::Stopped);
}

TEST(Tryout, ServersEndWhenNothingIsAskedForAWhile)
{
    const test::TryoutProject project;
    Tryout tryout(std::chrono::milliseconds(300));
    tryout.ask(project.order({project.turn(1)}));
    QString note;
    EXPECT_EQ(endOf(tryout, 1, &note).state, State::Done);
    EXPECT_TRUE(test::waitUntil([&] { return project.servers() == 0; }));
    EXPECT_TRUE(test::waitUntil([&] {
        const TryoutNews news = tryout.take();
        if (news.note)
            note = *news.note;
        return !note.isEmpty();
    })) << "and it is said why";
}
