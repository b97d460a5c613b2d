// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tryoutnews.h"

#include <QThread>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <stop_token>

namespace sweetspot
{

/// A chat with cells of a project: their servers on a thread of their own, which lives as long as this. Nothing
/// of it is a measurement. All but run() is for one other thread, the window's, and none of it waits but the
/// destructor.
class Tryout : public QThread
{
    Q_OBJECT
public:
    /// @param idle after which time without a question the servers are ended
    explicit Tryout(std::chrono::milliseconds idle = std::chrono::minutes(10));
    ~Tryout() override; ///< ends the servers and waits until they are gone

    /// Asks; what becomes of each turn comes through take(). Answers that are still being given are stopped
    /// first.
    void ask(TryoutOrder order);
    void stopAnswering();
    /// Ends the servers, and what is asked of them.
    void release();
    TryoutNews take() { return m_mailbox.take(); }

    /// Waits, on another thread, until no server is left; nothing holds it but the token. It may outlive this.
    std::function<void(const std::stop_token &)> untilReleased() const;

protected:
    void run() override;

private:
    /// What both threads see.
    struct Shared {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::optional<TryoutOrder> next; ///< asked and not begun
        bool releaseWanted = false;
        bool idle = true; ///< no server runs and nothing is asked
    };

    /// What the thread is to do next.
    struct Next {
        std::optional<TryoutOrder> order; ///< none: the servers are to be ended
        std::stop_token stop; ///< of the order
    };

    bool waitForNext(Next &next, bool serving);

    const std::chrono::milliseconds m_idle;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    TryoutMailbox m_mailbox;
    std::stop_source m_end; ///< the thread
    std::stop_source m_turn; ///< what is being answered; under the mutex
};

} // namespace sweetspot
