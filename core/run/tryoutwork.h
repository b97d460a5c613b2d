// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/streamclient.h"
#include "core/run/tryoutplan.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace sweetspot
{

class Dialect;
class Server;

/// The servers of the cells that are tried out, started as for a measurement, and what they are asked. What is
/// said goes to the mailbox and nowhere else. Belongs to one thread, which outlives it; no event loop: every
/// wait watches the stop token.
class TryoutWork
{
public:
    explicit TryoutWork(TryoutMailbox &mailbox);
    ~TryoutWork(); ///< ends the servers

    /// Has the answers given: at once where the servers fit side by side, else one after the other. Returns
    /// when all have ended.
    void answer(const TryoutOrder &order, const std::stop_token &stop);
    void endServers();
    bool isServing() const { return !m_running.empty(); }

private:
    struct Site; ///< what was planned, and what servers are made from
    struct Running; ///< a server
    struct Stream; ///< an answer that comes

    bool prepare(const TryoutOrder &order, const std::stop_token &stop);
    bool makeRoom(const QVector<CellId> &needed);
    void answerAll(const QVector<TryoutTurn> &turns, const std::stop_token &stop);
    Result<Running *> serve(const TryoutTurn &turn, const std::stop_token &stop);
    Result<Running *> launch(const TryoutTurn &turn, const CellSpec &cell, const std::stop_token &stop);
    void follow(std::vector<Stream> streams, const std::stop_token &stop);
    void show(const Stream &stream);
    void end(const Stream &stream, const StreamRecord &record);
    void fail(const TryoutTurn &turn, const Error &error);
    void tellServing();
    const CellSpec *planned(const CellId &cell) const;

    TryoutMailbox &m_mailbox;
    QTemporaryDir m_logs;
    int m_started = 0; ///< servers
    StreamClient m_client;
    TryoutOrder m_prepared; ///< what m_site was made for; its turns name the cells
    std::shared_ptr<Site> m_site;
    std::vector<std::unique_ptr<Running>> m_running;
};

} // namespace sweetspot
