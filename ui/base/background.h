// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent>

#include <functional>
#include <stop_token>

class QThreadPool;

namespace sweetspot::ui
{

/// What a piece of background work mostly does. Each kind has threads of its own, so that a transfer of hours
/// leaves the short work alone.
enum class Load {
    Work, ///< reads and computes, for seconds at most; as many threads as the machine has
    Wait, ///< waits for a server, a program or a transfer, for as long as that takes
};

/// The threads for work of this kind. They end with the application. For the window's thread.
QThreadPool *poolFor(Load load);

/// Lives as a child of what wants the work done; its end asks the work to stop.
class StopWithContext : public QObject
{
public:
    using QObject::QObject;
    ~StopWithContext() override { m_source.request_stop(); }
    const std::stop_source &source() const { return m_source; }

private:
    std::stop_source m_source;
};

/// Does work on another thread and hands its value to the window's thread. When the context dies first, the
/// work is asked to stop and the answer is dropped. The work must be pure or only read what it was given.
/// @param work takes a std::stop_token, or nothing when it is over in a moment
/// @returns stops the work; its answer comes all the same
template <typename Work, typename Done>
std::stop_source inBackground(QObject *context, Work work, Done done, Load load = Load::Work)
{
    auto task = [work = std::move(work)](const std::stop_token &stop) mutable {
        if constexpr (std::is_invocable_v<Work, const std::stop_token &>)
            return work(stop);
        else
            return work();
    };
    using Value = std::invoke_result_t<decltype(task), const std::stop_token &>;
    auto *watcher = new QFutureWatcher<Value>(context);
    const auto *stopper = new StopWithContext(watcher);
    QObject::connect(
        watcher, &QFutureWatcher<Value>::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->result());
        });
    watcher->setFuture(QtConcurrent::run(poolFor(load), std::move(task), stopper->source().get_token()));
    return stopper->source();
}

} // namespace sweetspot::ui
