// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/prepare.h"
#include "core/run/tuneorder.h"
#include "core/run/tunespace.h"
#include "core/tune/tuneevent.h"

#include <QHash>

#include <memory>
#include <stop_token>

namespace sweetspot
{

/// The machine, the engine and the cell that a tuning works on, and what the planner says of the cell under
/// other settings: every arm is planned like a cell of the matrix. On the tuning's thread; all of it blocks,
/// for up to some seconds at first and some milliseconds afterwards.
class TuneSite
{
public:
    /// Error: what is wrong with the project, the engine or the cell; Error::Cancelled.
    static Result<std::unique_ptr<TuneSite>> make(const TuneOrder &order, const std::stop_token &stop);

    const Preparation &preparation() const { return m_preparation; }
    const CellSpec &start() const { return m_start; } ///< the cell as the person has it
    const LaneSpec &lane() const { return m_preparation.plan.lanes[m_start.lane]; }
    QVector<TuneGoal> goals() const;

    /// What can be tuned for a goal: without what the engine cannot be told.
    Result<KnobSpace> space(const TuneGoal &goal, bool lossy, const std::stop_token &stop);

    /// The cell under the settings of an arm. Error: what keeps it from being started.
    Result<CellSpec> cellOf(const KnobSpace &space, const Arm &arm, const std::stop_token &stop);
    /// What is known of these arms before they are started. Of settings that change answers how much is kept is
    /// measured, once for each, which takes minutes.
    Result<QVector<OutlooksTold::One>> outlooks(
        const KnobSpace &space, const TuneGoal &goal, const QVector<Arm> &arms, const std::stop_token &stop);

private:
    explicit TuneSite(const TuneOrder &order)
        : m_order(order)
    {
    }

    Status askOracle(const std::stop_token &stop);
    bool goesWithoutSaying(const QString &knob, const QString &level) const;
    Status plan(const QVector<ParameterSet> &sets, const std::stop_token &stop);
    std::optional<GgufHeader> header() const;
    Status tellQuality(const CellSpec &cell, ArmOutlook &outlook, const std::stop_token &stop);
    ArmOutlook outlookOf(const KnobSpace &space, const CellSpec &cell, const TuneGoal &goal) const;

    const TuneOrder m_order;
    Preparation m_preparation; ///< of the start; what is planned later differs in its cells alone
    CellSpec m_start;
    std::optional<int> m_deviceLayers; ///< as TuneMachine has them
    QHash<QString, CellSpec> m_cells; ///< by ParameterSet::label()
    QHash<QString, std::optional<double>> m_kept; ///< of the answers' quality, by lossyLabel()
};

} // namespace sweetspot
