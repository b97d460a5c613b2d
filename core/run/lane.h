// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/cellqueue.h"
#include "core/plan/rules.h"
#include "core/run/cellrun.h"
#include "core/run/thermalgate.h"

#include <QThread>

#include <optional>

namespace sweetspot
{

/// One device, one thread, one server at a time. run() reads like the flow chart: next cell, memory check,
/// start the server, profiles, stop the server, next. No event loop; every wait watches the stop token. It
/// outlives its servers, because the kernel ends them with the thread that started them.
class Lane : public QThread
{
    Q_OBJECT
public:
    explicit Lane(LaneOrder order);
    ~Lane() override; ///< waits for the thread, which its order must have stopped

    const LaneSpec &spec() const { return m_order.plan.lanes[m_order.lane]; }
    LaneMailbox &mailbox() { return m_mailbox; }
    LaneVitals &vitals() { return m_vitals; }
    LaneGuard &guard() { return m_guard; } ///< for the sampler

    /// After the thread has finished: what ended the lane early, other than a stop.
    std::optional<Error> failure() const { return m_failure; }

protected:
    void run() override;

private:
    /// Which time a cell is being measured, and so what an error means for it.
    enum class Pass {
        First,
        Again, ///< what other programs disturbed
        Last, ///< profiles that come after all cells
    };

    bool reportSkipped();
    void runCell(const CellSpec &cell);
    void runDisturbedCells();
    void runStressCell();
    void runProfiles(const CellSpec &cell, const QVector<const Profile *> &profiles, Pass pass);
    void ended(const CellRun &run, const Status &status, Pass pass);
    CellRun::Surroundings surroundings(const CellSpec &cell);
    bool coolEnough(const CellSpec &cell, const CellRecord &record, QStringList &flags);
    void learn(const CellSpec &cell, const CellRecord &record);
    bool finish(CellRecord &record, CellOutcome outcome, const QString &rule, const Sentence &reason);
    CellRecord recordOf(const CellSpec &cell) const;
    std::optional<SkipReason> memoryNow(const CellSpec &cell) const;

    LaneOrder m_order;
    CellQueue m_queue;
    LaneEngines m_engines;
    LaneMailbox m_mailbox;
    LaneVitals m_vitals;
    LaneGuard m_guard;
    CpuSensors m_sensors;
    ThermalGate m_thermalGate;
    QHash<QString, double> m_profileSeconds; ///< how long each profile took the last time, for predictions
    QVector<MeasuredCell> m_measured; ///< of this lane, what the rules learn from
    std::optional<Error> m_failure;
};

} // namespace sweetspot
