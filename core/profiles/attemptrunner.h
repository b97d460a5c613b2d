// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/cachemetrics.h"
#include "core/engines/connection/connection.h"
#include "core/engines/dialect.h"
#include "core/engines/server.h"
#include "core/hardware/cpu/cpusensors.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/profiles/attemptorder.h"
#include "core/profiles/prompt.h"
#include "core/profiles/timebase.h"
#include "models/attempt.h"

#include <atomic>
#include <functional>
#include <stop_token>

namespace sweetspot
{

/// Keeps an attempt before the next one begins: journal line, and its timeline unless it is null. An error ends
/// the run.
using AttemptSink = std::function<Status(const Attempt &, const TokenTimeline *)>;

/// Makes one measured request against a running server: sends, stamps, interprets, screens, keeps. On a lane's
/// thread.
class AttemptRunner
{
public:
    AttemptRunner(const CellSpec &cell, Server &server, const Dialect &dialect, const Dialect &chat,
        StreamClient &client, const CpuSensors &sensors, AttemptSink sink, std::stop_token stop,
        std::atomic<std::uint64_t> *liveReads, Connection *connection = nullptr, quint64 promptSalt = 0);

    /// The attempt, whatever became of it: failed and rejected ones are data. Where a connection is watched,
    /// one that failed may be asked again: each try is an attempt of its own, and the last one is returned. The
    /// error is for what ends the cell: the server is gone, the run was stopped, the journal cannot be written.
    Result<Attempt> run(const AttemptOrder &order);

    /// Prompt of this many tokens: nonce, story, instruction.
    Result<Prompt> storyPrompt(quint32 seed, int tokens);
    /// The same with another ending than the storyteller's.
    Result<Prompt> storyPrompt(quint32 seed, int tokens, const QString &instruction);
    /// The same for another task.
    Result<Prompt> taskPrompt(TextTask task, quint32 seed, int tokens);
    Result<Prompt> promptOf(const QString &text);

    const std::stop_token &stop() const { return m_stop; }
    /// How much of the processors other programs may use before an attempt does not count, and how long may be
    /// waited, in all, until they use less.
    void setQuiet(double mostPercent, std::chrono::milliseconds patience)
    {
        m_mostOthersPercent = mostPercent;
        m_patience = patience;
    }
    /// A person's own time-out for every request, in seconds, in place of the orders' limits and of those that
    /// adapt.
    void setTimeout(std::optional<double> timeout) { m_timeout = timeout; }
    /// What every attempt is flagged with, because it holds for all of them.
    void setFlags(QStringList flags) { m_flags = std::move(flags); }
    /// Asked what the devices of a GPU lane did during each attempt.
    void setDevices(DevicesOf devices) { m_devices = std::move(devices); }
    /// Whether prompts may be sent again: the server can be told to forget them.
    bool promptsMayRepeat() const { return m_dialect.abilities().cacheOff; }

private:
    Result<Attempt> once(const AttemptOrder &order, int retry, StreamRecord &record);
    void waitForQuiet();

    const CellSpec &m_cell;
    Server &m_server;
    const Dialect &m_dialect;
    const Dialect &m_chat;
    StreamClient &m_client;
    const CpuSensors &m_sensors;
    DevicesOf m_devices;
    QStringList m_flags;
    std::optional<double> m_timeout;
    AttemptSink m_sink;
    std::stop_token m_stop;
    std::atomic<std::uint64_t> *m_liveReads;
    PromptMaker m_prompts;
    CacheMetrics m_cacheMetrics;
    Connection m_unwatched;
    Connection &m_connection;
    bool m_disturbed = false; ///< the last attempt was
    double m_mostOthersPercent = kMostOthersPercent;
    std::chrono::milliseconds m_patience{0}; ///< left for waiting until other programs are quiet
};

} // namespace sweetspot
