// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/cpu/cpusensors.h"
#include "core/profiles/attemptrunner.h"
#include "models/observation.h"
#include "models/runrecord.h"

#include <atomic>
#include <functional>
#include <stop_token>

namespace sweetspot
{

/// Everything a profile may use while it measures one cell: servers started as it needs them, attempts,
/// observations, sensors. Belongs to a lane's thread.
class CellSession
{
public:
    /// Where what is measured goes, before the next thing begins. An error ends the run.
    struct Sinks {
        std::function<Status(const ServerFacts &)> launched;
        AttemptSink attempt;
        std::function<Status(const Observation &)> observation;
        std::function<void(qint64)> serverPid; ///< 0: none runs
    };
    struct Order {
        ServerOrder server; ///< its need is overwritten
        LlamaCppInstall llamaCpp;
        int launches = 0; ///< starts of the server that are in the record already
        Sinks sinks;
        std::stop_token stop;
        std::atomic<std::uint64_t> *liveReads = nullptr;
        quint64 promptSalt = 0; ///< of the run; see nonce()
        QStringList attemptFlags = {}; ///< of all attempts
        DevicesOf devices = {}; ///< of a GPU lane; empty elsewhere
        std::function<void()> markIdle = {}; ///< of a GPU lane, before each start; empty elsewhere
        std::function<QVector<DeviceReading>()> deviceReadings = {}; ///< the newest of each; empty elsewhere
        /// Of a GPU lane: waits until its devices are as cool as before the first cell. False: not in time, or
        /// stopped. Empty elsewhere.
        std::function<bool(const std::stop_token &)> coolDown = {};
        Connection *connection = nullptr; ///< that watches over a server which is not ours; outlives the bench
    };

    CellSession(
        Order order, Server &server, const Dialect &dialect, const Dialect &chat, const CpuSensors &sensors);
    ~CellSession(); ///< ends the server

    /// A server of this shape: the running one when it fits, else a new one. Errors end the cell, but for
    /// OutOfMemory, which a profile may answer with less.
    Result<ServerFacts> serve(const ServerNeed &need);
    /// The same, but always a new start.
    Result<ServerFacts> serveAnew(const ServerNeed &need);
    /// Ends the server, for what needs the memory or the cores itself.
    void release();

    AttemptRunner &runner() { return m_runner; }
    Status observe(Observation observation); ///< fills in the cell and the time
    /// Says how many requests a profile sets out to have answered: what its evidence is measured against.
    Status want(const QString &profile, int count);

    int launch() const { return m_launches - 1; } ///< of the running server
    const CellSpec &cell() const { return m_order.server.cell; }
    const LaneSpec &lane() const { return m_order.server.lane; }
    const BenchConfig &config() const { return m_order.server.config; }
    const LlamaCppInstall &llamaCpp() const { return m_order.llamaCpp; }
    const CpuSensors &sensors() const { return m_sensors; }
    const DevicesOf &devices() const { return m_order.devices; }
    /// The newest reading of each device of a GPU lane; from what was sampled, so it does not wait.
    QVector<DeviceReading> deviceReadings() const
    {
        return m_order.deviceReadings ? m_order.deviceReadings() : QVector<DeviceReading>();
    }
    /// Whether there is something to wait for: a lane of GPUs whose temperature is told.
    bool canCool() const { return bool(m_order.coolDown); }
    /// Waits, up to minutes, until the devices of a GPU lane are as cool as before the first cell. False: not
    /// in time, or stopped.
    bool coolDown() { return m_order.coolDown && m_order.coolDown(m_order.stop); }
    int physicalCores() const { return m_order.server.physicalCores; }
    Server &server() { return m_server; }
    const Dialect &dialect() const { return m_dialect; }
    StreamPool &pool() { return m_client.pool(); }
    Connection *connection() { return m_order.connection; }
    std::atomic<std::uint64_t> *liveReads() const { return m_order.liveReads; }
    const std::stop_token &stop() const { return m_order.stop; }

private:
    Order m_order;
    Server &m_server;
    const Dialect &m_dialect;
    const CpuSensors &m_sensors;
    StreamClient m_client;
    AttemptRunner m_runner;
    std::optional<ServerFacts> m_facts;
    ServerNeed m_need;
    int m_launches = 0;
};

} // namespace sweetspot
