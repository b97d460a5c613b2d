// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/measure/streamclient.h"
#include "models/benchconfig.h"
#include "models/cell.h"
#include "models/launchsettings.h"
#include "models/result.h"
#include "models/runrecord.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <stop_token>
#include <string>

namespace sweetspot
{

/// How a profile wants the server.
struct ServerNeed {
    int contextLength = 0; ///< tokens for each slot; 0: the cell's own
    int parallel = 1; ///< requests at once
    bool operator==(const ServerNeed &) const = default;
};

/// Everything a launcher needs to start a server for one cell. Immutable.
struct ServerOrder {
    CellSpec cell;
    LaneSpec lane;
    BenchConfig config;
    ServerNeed need;
    int physicalCores = 1;
    QString stdoutFile;
    QString stderrFile;
    /// What it is started with word for word, in place of what follows from the above; only for engines that
    /// can (EngineKind::startsExactly).
    std::optional<LaunchSettings> exactly = {};
};

/// As many slots as its server needs: for the requests at once, and no fewer than the cell says.
inline int slotsOf(const ServerOrder &order)
{
    return std::max({1, order.need.parallel, order.cell.parameters.slotCount().value_or(1)});
}

/// How a process of ours was started.
struct StartedAs {
    QString commandLine; ///< empty: nothing was started
    QStringList environment; ///< what differs from our own, see environmentDifference()
};

/// How a kind of server starts and dies. Used on one lane's thread from beginning to end.
class Server
{
public:
    virtual ~Server() = default;

    /// Starts the server and waits until it is ready. Watches the stop token, the configured load time, the
    /// process and what it prints; a failure is classified and nothing is left running.
    virtual Result<ServerFacts> start(
        const ServerOrder &order, StreamClient &client, const std::stop_token &stop)
        = 0;
    /// Ends it: client connections first, then SIGTERM, after 30 s SIGKILL; returns when it is gone.
    virtual void stop(StreamClient &client) = 0;

    virtual bool running() = 0;
    virtual Endpoint endpoint() const = 0;
    virtual qint64 pid() const = 0; ///< of the process that holds the model; 0: not ours to look at
    /// Of the process whose descendants, and itself, do the server's work; 0: not known.
    virtual qint64 rootPid() const { return pid(); }
    /// For the log: also of a start that failed.
    virtual StartedAs startedAs() const { return {}; }
    virtual bool onThisMachine() const { return true; } ///< false: this machine's sensors say nothing of it
    /// Why it is not running any more; call when a request failed and running() says no.
    virtual Error failure() = 0;
};

} // namespace sweetspot
