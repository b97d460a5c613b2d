// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for others can be stopped, and does not keep short work waiting.
#include "core/catalog/hub.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testdata.h"
#include "ui/base/background.h"

#include <QThreadPool>

#include <semaphore>

using namespace sweetspot;
using namespace sweetspot::ui;
using sweetspot::test::q;

namespace
{

// Says nothing until it dies.
test::ScriptedServer silentServer()
{
    return test::ScriptedServer([](const auto &, auto &) { return true; });
}

// Returns when a stop is requested; a minute later at the latest, so that a broken stop fails instead of
// hanging.
bool waitForStop(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait_for(lock, stop, std::chrono::minutes(1), [] { return false; });
    return stop.stop_requested();
}

} // namespace

TEST(Background, TheEndOfItsContextStopsTheWorkAndDropsTheAnswer)
{
    std::atomic<bool> stopped{false};
    bool answered = false;
    auto context = std::make_unique<QObject>();
    inBackground(
        context.get(), [&stopped](const std::stop_token &stop) { return bool(stopped = waitForStop(stop)); },
        [&answered](bool) { answered = true; }, Load::Wait);
    context.reset();
    ASSERT_TRUE(poolFor(Load::Wait)->waitForDone(test::kPatienceMs));
    EXPECT_TRUE(stopped);
    QCoreApplication::processEvents();
    EXPECT_FALSE(answered);
}

TEST(Background, WorkIsStoppedByWhoBeganItAndStillAnswers)
{
    QObject context;
    std::optional<bool> answer;
    std::stop_source source = inBackground(
        &context, waitForStop, [&answer](bool stopped) { answer = stopped; }, Load::Wait);
    source.request_stop();
    ASSERT_TRUE(test::waitUntil([&] { return answer.has_value(); }));
    EXPECT_TRUE(*answer);
}

TEST(Background, ManyWaitsLeaveRoomForShortWork)
{
    QObject context;
    std::stop_source all;
    std::atomic<int> waiting{0};
    const int most = QThreadPool::globalInstance()->maxThreadCount() + 1;
    std::vector<std::stop_source> sources;
    for (int i = 0; i < most; ++i)
        sources.push_back(inBackground(
            &context,
            [&waiting](const std::stop_token &stop) {
                ++waiting;
                return waitForStop(stop);
            },
            [](bool) {}, Load::Wait));
    ASSERT_TRUE(test::waitUntil([&] { return waiting == most; })) << "each has a thread of its own";
    bool done = false;
    inBackground(
        &context, [] { return 7; }, [&done](int value) { done = value == 7; });
    EXPECT_TRUE(test::waitUntil([&] { return done; }));
    for (std::stop_source &source : sources)
        source.request_stop();
    EXPECT_TRUE(poolFor(Load::Wait)->waitForDone(test::kPatienceMs));
}

TEST(Background, AServerThatNeverAnswersHoldsNobody)
{
    const auto server = silentServer();
    HubAccess access;
    access.endpoint = QString::fromStdString(server.url());
    const Hub hub(access);
    auto context = std::make_unique<QObject>();
    std::atomic<bool> cancelled{false};
    inBackground(
        context.get(),
        [&](const std::stop_token &stop) {
            const auto found = hub.search({}, stop);
            cancelled = !found && found.error().code == ErrorCode::Cancelled;
            return 0;
        },
        [](int) {}, Load::Wait);
    ASSERT_TRUE(test::waitUntil([&] { return server.requests() > 0; }));
    context.reset();
    ASSERT_TRUE(poolFor(Load::Wait)->waitForDone(test::kPatienceMs));
    EXPECT_TRUE(cancelled);
}
