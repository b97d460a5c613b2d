// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamwindow.h"
#include "core/profiles/cellsession.h"

#include <chrono>
#include <functional>
#include <vector>

namespace sweetspot
{

/// Keeps a number of clients busy with one server: each sends its next request when its last one has ended
/// (closed loop). On a lane's thread; nothing is parsed while a measurement runs unless asked for.
class ConcurrentLoad
{
public:
    struct Shape {
        int promptTokens = 256;
        int outputTokens = 128;
    };

    ConcurrentLoad(CellSession &bench, int clients, Shape shape);
    ~ConcurrentLoad(); ///< cancels what still runs

    /// Makes the prompts and sends the first requests.
    Status start();
    /// Serves the streams for at most this long; ended requests are sent again. Error: stopped, the server is
    /// gone, or (Protocol) it only refuses.
    Status serve(std::chrono::milliseconds time);

    bool allActive() const; ///< every client has had an answer, at least once, or is within its first
    int completions() const { return m_completions; }
    int failures() const { return m_failures; }
    std::int64_t oldestStartNs() const; ///< of what is running, monotonic clock

    /// Cancels what runs and parses everything since the last call.
    QVector<ConcurrentStream> finish();
    /// Parses what has ended since the last call and forgets the bytes; for loads that last.
    QVector<ConcurrentStream> takeEnded();

private:
    Status send(int client);
    Status sendOrWait(int client, const StreamRecord &failed);
    Status sendWhatIsDue();
    QString lastWords() const;
    ConcurrentStream parse(int client, const StreamRecord &record, bool complete) const;

    CellSession &m_bench;
    int m_clients;
    Shape m_shape;
    HttpLimits m_limits;
    std::vector<Prompt> m_prompts;
    std::vector<StreamPool::Finished> m_ended;
    std::vector<int> m_answered; ///< completions of each client
    std::vector<std::int64_t> m_startedNs; ///< of each client's running request
    std::vector<std::int64_t> m_notBeforeNs; ///< of a client that was asked to wait; 0: its request runs
    quint32 m_firstSeed = 0; ///< of its prompts
    int m_sent = 0;
    int m_completions = 0;
    int m_failures = 0;
    int m_failuresInARow = 0;
};

/// Context that each client's requests need, in tokens: the usual one, or as much as longer requests take.
/// Pure.
int slotContext(int usual, int promptTokens, int outputTokens);

/// What fits into the context that a server gives each client: the lengths asked for where it is as large as
/// slotContext(), else at most half of it for the prompt and a quarter for the answer. Pure.
ConcurrentLoad::Shape loadShape(int usual, int promptTokens, int outputTokens, int context);

} // namespace sweetspot
