// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginetable.h"
#include "core/hardware/cpu/cpusensors.h"
#include "core/plan/rules.h"
#include "core/profiles/profile.h"
#include "core/run/laneengines.h"
#include "core/run/laneguard.h"
#include "core/run/laneorder.h"
#include "core/run/runevents.h"

#include <functional>
#include <memory>

namespace sweetspot
{

/// One cell while a lane measures it: its server, what is kept of it, its profiles one after the other. What
/// cannot be brought to its end is kept as a finding, and the next profile gets a server of its own. On the
/// lane's thread.
class CellRun
{
public:
    /// What belongs to the lane and outlives the cell.
    struct Surroundings {
        const LaneOrder &order;
        LaneEngines &engines;
        LaneMailbox &mailbox;
        LaneVitals &vitals;
        LaneGuard &guard;
        const CpuSensors &sensors;
        QHash<QString, double> &profileSeconds; ///< how long each profile took the last time, for predictions
        /// Why a profile need not be measured, given what is measured of the cell already.
        std::function<std::optional<SkipReason>(const QString &profile, const CellRecord &)> leaveOut;
        std::function<bool(const CellSpec &)> fits; ///< into the memory that is there now
        std::function<bool(const std::stop_token &)> coolDown = {}; ///< see CellSession::Order
    };

    /// @param flags of everything that is measured, because of how it began
    CellRun(Surroundings surroundings, const CellSpec &cell, CellRecord record, const Engine &engine,
        QStringList flags = {});
    ~CellRun(); ///< ends the server

    /// Takes note of a profile that is not measured, once.
    Status leaveOut(const LeftOut &leftOut);
    /// What was measured in a profile until now does not count.
    Status reset(const QString &profile);
    /// Measures; what was measured before a resume is not measured again. Error: stopped, our own disk, a
    /// server that never came up, or no profile that could be brought to its end.
    Status run(const QVector<const Profile *> &profiles);

    const CellRecord &record() const { return m_record; }
    /// Whether a server came up at all.
    bool loaded() const { return m_record.launches.size() > m_launchesBefore; }

private:
    void makeBench(bool guarded);
    Status runProfile(const Profile &profile, double from, double share);
    Status brokeOff(const Profile &profile, const Status &status);
    Status keepBroken(const Profile &profile, const Error &error);
    Status keepAttempt(const Attempt &attempt, const TokenTimeline *timeline);
    Status keepObservation(const Observation &observation);
    Status keepEvent(Observation event);
    void tellStart();
    void tellTrouble(const Attempt &attempt);
    void coolDown();
    QVector<double> sharesOf(const QVector<const Profile *> &profiles) const;

    Surroundings m_lane;
    const CellSpec &m_cell;
    const LaunchTuning m_tuning; ///< of the cell's engine
    const BenchConfig m_config; ///< under which this cell is measured
    CellRecord m_record;
    const QStringList m_flags;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Dialect> m_dialect, m_chat;
    std::unique_ptr<CellSession> m_bench; // ends before the server it uses
    std::int64_t m_beginNs;
    qsizetype m_launchesBefore;
    QString m_toldDisturbed; ///< profile in which it was said that other programs disturb
    QString m_warning; ///< what disturbs now; empty: nothing
};

} // namespace sweetspot
