// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tunelane.h"

#include "core/run/tunelist.h"
#include "tests/support/tuneproject.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// Waits for a view that is as wanted.
std::optional<TuneView> wait(TuneLane &lane, const std::function<bool(const TuneView &)> &wanted)
{
    for (int waited = 0; waited < test::kPatienceMs; waited += 10) {
        if (auto view = lane.take(); view && wanted(*view))
            return view;
        QThread::msleep(10);
    }
    return std::nullopt;
}

} // namespace

TEST(TuneLane, IsLeftWithAServerAndTakesItWithIt)
{
    const test::TuneProject project;
    QString id;
    {
        TuneLane lane(project.tuning());
        lane.start();
        const auto view = wait(lane, [](const TuneView &seen) { return seen.progress.result.launches > 0; });
        ASSERT_TRUE(view);
        EXPECT_TRUE(view->running);
        id = view->id;
    }
    EXPECT_EQ(project.servers(), 0);
    const auto left = readTuning(project.dir.path(), id);
    ASSERT_TRUE(left);
    EXPECT_EQ(left->progress.result.end, TuneEnd::NotYet) << "it can be taken up again";
}

TEST(TuneLane, HearsAWordInTheMiddleOfALaunch)
{
    const test::TuneProject project("never_ready");
    TuneLane lane(project.tuning());
    lane.start();
    ASSERT_TRUE(wait(lane, [](const TuneView &view) { return !view.id.isEmpty(); }));
    lane.hear(PersonAsked::What::Stop);
    const auto end = wait(lane, [](const TuneView &view) { return !view.running; });
    ASSERT_TRUE(end);
    EXPECT_EQ(end->progress.result.end, TuneEnd::Stopped);
    EXPECT_FALSE(end->failure);
    EXPECT_TRUE(end->hasEnded());
    lane.wait();
    EXPECT_EQ(project.servers(), 0);
}
