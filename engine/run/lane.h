// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backends/engineinfo.h"
#include "engine/hardware/cpusensors.h"
#include "engine/hardware/hostinfo.h"
#include "engine/plan/cellqueue.h"
#include "engine/plan/rules.h"
#include "engine/profiles/profile.h"
#include "engine/run/lanebackends.h"
#include "engine/run/runevents.h"
#include "engine/store/journal.h"
#include "engine/store/runstore.h"

#include <QThread>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace sweetspot
{

/// Holds lanes at their next checkpoint while the person has paused the run. Shared by all lanes of a run.
class PauseGate
{
public:
    void setPaused(bool paused);
    /// Returns at once unless paused; false when the run was stopped meanwhile.
    bool pass(const std::stop_token &stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::atomic<bool> m_paused{false}; ///< looked at without the lock while nothing is paused
};

/// What the sampler may read of a lane at any time.
struct LaneVitals {
    std::atomic<qint64> serverPid{0};
    std::atomic<std::uint64_t> reads{0};
    std::mutex mutex;
    QString cell;
};

/// Everything a lane works with. One immutable value, but for the journal and the gate, which are made for
/// sharing.
struct LaneOrder {
    RunPlan plan;
    int lane = 0;
    EngineInfo engine;
    QHash<QString, QString> keys; ///< by name of backend; nowhere else
    HostInfo host;
    RunFolder folder;
    QVector<CellRecord> earlier; ///< of a resumed run
    std::shared_ptr<JournalWriter> journal;
    std::shared_ptr<PauseGate> gate;
    std::shared_ptr<Budget> budget; ///< of the whole run
    quint64 promptSalt = 0; ///< of the run; see nonce()
    std::stop_token stop;
};

/// One device, one thread, one server at a time. run() reads like the flow chart: next cell, memory check,
/// start the server, profiles, stop the server, next. No event loop; every wait watches the stop token. It
/// outlives its servers, because the kernel ends them with the thread that started them.
class Lane : public QThread
{
    Q_OBJECT
public:
    explicit Lane(LaneOrder order);

    const LaneSpec &spec() const { return m_order.plan.lanes[m_order.lane]; }
    LaneMailbox &mailbox() { return m_mailbox; }
    LaneVitals &vitals() { return m_vitals; }

    /// After the thread has finished: what ended the lane early, other than a stop.
    std::optional<Error> failure() const { return m_failure; }

protected:
    void run() override;

private:
    struct CellRun;

    /// Which time a cell is being measured, and so what an error means for it.
    enum class Pass {
        First,
        Again, ///< what other programs disturbed
        Last, ///< profiles that come after all cells
    };

    bool reportSkipped();
    void measure(const CellSpec &cell);
    void measureDisturbed();
    void measureLast();
    void measureProfiles(const CellSpec &cell, const QVector<const Profile *> &profiles, Pass pass);
    void ended(CellRun &run, const Status &status, Pass pass);
    CellBench::Order benchOrder(CellRun &run);
    Status measureOn(CellRun &run, const QVector<const Profile *> &profiles);
    Status measureProfile(CellRun &run, const Profile &profile, double from, double share);
    Status keepBroken(CellRun &run, const Profile &profile, const Error &error);
    Status keepAttempt(CellRun &run, const Attempt &attempt, const TokenTimeline *timeline);
    Status leaveOut(CellRun &run, const LeftOut &leftOut);
    Status reset(CellRecord &record, const QString &profile);
    QVector<double> sharesOf(const QVector<const Profile *> &profiles) const;
    void learn(const CellSpec &cell, const CellRecord &record);
    bool finish(CellRecord &record, CellOutcome outcome, const QString &rule, const QString &reason);
    CellRecord recordOf(const CellSpec &cell) const;
    std::optional<SkipReason> memoryNow(const CellSpec &cell) const;

    LaneOrder m_order;
    CellQueue m_queue;
    LaneBackends m_backends;
    LaneMailbox m_mailbox;
    LaneVitals m_vitals;
    CpuSensors m_sensors;
    QHash<QString, double> m_profileSeconds; ///< how long each profile took the last time, for predictions
    QVector<MeasuredCell> m_measured; ///< of this lane, what the rules learn from
    std::optional<Error> m_failure;
};

} // namespace sweetspot
