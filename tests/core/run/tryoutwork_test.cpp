// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tryoutwork.h"
#include "tests/support/tryoutproject.h"

#include <QDir>

#include <thread>

using namespace sweetspot;
using sweetspot::test::q;
using State = TryoutUpdate::State;

namespace
{

/// What became of each turn, by id.
QHash<int, TryoutUpdate> endsOf(const TryoutNews &news)
{
    QHash<int, TryoutUpdate> ends;
    for (const TryoutUpdate &update : news.updates)
        ends.insert(update.id, update);
    return ends;
}

} // namespace

TEST(TryoutWork, AnswersWithFiguresAndKeepsTheServerForTheNextQuestion)
{
    const test::TryoutProject project;
    TryoutMailbox mailbox;
    {
        TryoutWork work(mailbox);
        work.answer(project.order({project.turn(7)}), {});
        const TryoutNews news = mailbox.take();
        const TryoutUpdate end = endsOf(news).value(7);
        EXPECT_EQ(end.state, State::Done) << end.sentence;
        EXPECT_EQ(end.text, q("The answer is 4."));
        EXPECT_EQ(end.tokens, 5);
        EXPECT_TRUE(end.ttftMs && end.tokensPerSecond);
        EXPECT_EQ(news.serving.value(), QVector<CellId>{project.turn(7).cell});
        EXPECT_EQ(project.servers(), 1);
        work.answer(project.order({project.turn(8)}), {});
        const TryoutNews second = mailbox.take();
        EXPECT_EQ(endsOf(second).value(8).state, State::Done);
        EXPECT_FALSE(second.serving) << "the same server";
    }
    EXPECT_EQ(project.servers(), 0);
    EXPECT_TRUE(QDir(project.dir.path()).entryList({q("runs"), q("*.jsonl")}).isEmpty()) << "nothing is kept";
}

TEST(TryoutWork, TwoThatFitAnswerAtOnceAndTwoThatDoNotOneAfterTheOther)
{
    test::TryoutProject project;
    const QVector<TryoutTurn> both{project.turn(1), project.turn(2, "Q8_0")};
    TryoutMailbox mailbox;
    TryoutWork work(mailbox);
    work.answer(project.order(both), {});
    TryoutNews news = mailbox.take();
    EXPECT_EQ(endsOf(news).value(1).state, State::Done) << endsOf(news).value(1).sentence;
    EXPECT_EQ(endsOf(news).value(2).state, State::Done);
    EXPECT_EQ(news.serving.value().size(), 2);
    ASSERT_TRUE(news.note);
    EXPECT_TRUE(news.note->contains(q("same time"))) << *news.note;

    const auto preparation = prepareTryout(project.order(both), {});
    ASSERT_TRUE(preparation && preparation->plan.cells.size() == 2 && preparation->plan.cells[0].memory);
    project.data.config.limits.maxMemoryGb = preparation->plan.cells[0].memory->bytes * 1.5 / 1e9;
    work.answer(project.order(both), {});
    news = mailbox.take();
    EXPECT_EQ(endsOf(news).value(1).state, State::Done) << endsOf(news).value(1).sentence;
    EXPECT_EQ(endsOf(news).value(2).state, State::Done) << endsOf(news).value(2).sentence;
    EXPECT_EQ(news.serving.value(), QVector<CellId>{both[1].cell}) << "the first made room";
    ASSERT_TRUE(news.note);
    EXPECT_TRUE(news.note->contains(q("one after the other"))) << *news.note;
}

TEST(TryoutWork, StartsNothingThatWouldNotFit)
{
    test::TryoutProject project;
    project.data.config.limits.maxMemoryGb = 1e-6;
    TryoutMailbox mailbox;
    TryoutWork work(mailbox);
    work.answer(project.order({project.turn(1)}), {});
    const TryoutUpdate end = endsOf(mailbox.take()).value(1);
    EXPECT_EQ(end.state, State::Failed);
    EXPECT_TRUE(end.sentence.contains(q("memory limit of this project"))) << end.sentence;
    EXPECT_FALSE(work.isServing());
    EXPECT_EQ(project.servers(), 0);
}

TEST(TryoutWork, SaysWhatIsWrongOfEachAndTheOtherAnswers)
{
    test::TryoutProject project;
    test::writeFile(project.dir.filePath(q("tryout-Q8_0.gguf")), "no model");
    TryoutMailbox mailbox;
    TryoutWork work(mailbox);
    TryoutTurn gone = project.turn(3);
    gone.cell.model = q("Gone");
    work.answer(project.order({project.turn(1), project.turn(2, "Q8_0"), gone}), {});
    const auto ends = endsOf(mailbox.take());
    EXPECT_EQ(ends.value(1).state, State::Done) << ends.value(1).sentence;
    for (const int id : {2, 3}) {
        EXPECT_EQ(ends.value(id).state, State::Failed);
        EXPECT_FALSE(ends.value(id).sentence.isEmpty());
    }
}

TEST(TryoutWork, ServersThatMisbehaveAreAnErrorAndLeaveNothingBehind)
{
    for (const char *behaviour : {"crash_at_start", "oom_at_start", "http500"}) {
        const test::TryoutProject project(behaviour);
        TryoutMailbox mailbox;
        {
            TryoutWork work(mailbox);
            work.answer(project.order({project.turn(1)}), {});
        }
        const TryoutUpdate end = endsOf(mailbox.take()).value(1);
        EXPECT_EQ(end.state, State::Failed) << behaviour;
        EXPECT_FALSE(end.sentence.isEmpty()) << behaviour;
        EXPECT_EQ(project.servers(), 0) << behaviour;
    }
}

TEST(TryoutWork, ARealAnswerIsSeenWhileItComesAndStopsWhenAsked)
{
    test::TryoutProject project("good", test::realLlamaCpp().serverPath);
    project.data.models.models.first().files[q("Q4_K_M")]
        = test::sharedDemo() + q("/models/2M/demo-2m-q4_k_m.gguf");
    TryoutTurn turn = project.turn(1, "Q4_K_M", "Once upon a time");
    turn.mostTokens = 1500;
    turn.temperature = 1;
    TryoutMailbox mailbox;
    std::stop_source stop;
    std::optional<TryoutUpdate> seen, last;
    {
        TryoutWork work(mailbox);
        std::jthread watcher([&](const std::stop_token &over) {
            while (!over.stop_requested()) {
                for (const TryoutUpdate &update : mailbox.take().updates) {
                    last = update;
                    if (update.state == State::Answering && update.tokens.value_or(0) > 5)
                        seen = update;
                }
                if (seen)
                    stop.request_stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
        work.answer(project.order({turn}), stop.get_token());
        watcher.request_stop();
    }
    if (!seen) { // a short answer, or a machine so fast that all came between two looks
        for (const TryoutUpdate &update : mailbox.take().updates)
            last = update;
        ASSERT_TRUE(last);
        EXPECT_EQ(last->state, State::Done) << last->sentence;
        return;
    }
    EXPECT_FALSE(seen->text.isEmpty());
    EXPECT_TRUE(seen->ttftMs && seen->tokensPerSecond);
    EXPECT_TRUE(test::processesWith("demo-2m-q4_k_m.gguf --host").isEmpty());
}
