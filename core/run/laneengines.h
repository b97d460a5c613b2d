// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/connection/connection.h"
#include "core/engines/enginetable.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/plan/rules.h"
#include "core/profiles/profile.h"
#include "core/run/cost.h"

#include <QHash>

#include <map>
#include <memory>

namespace sweetspot
{

/// What a lane knows of the engines of its cells: how each is made, the connection that watches over it, which
/// profiles are measured on it, what may still be spent on it. On the lane's thread; only the budget is shared.
class LaneEngines
{
public:
    /// @param keys by name of engine; here and in the requests, nowhere else
    LaneEngines(const RunPlan &plan, LlamaCppInstall llamaCpp, QHash<QString, QString> keys,
        std::shared_ptr<Budget> budget);

    /// nullptr: this version does not know the kind.
    const Engine *kindOf(const CellSpec &cell) const;
    EngineSite siteOf(const CellSpec &cell) const;
    /// One for each engine, for all its cells: what it learned of the server holds for the next.
    Connection &connectionTo(const CellSpec &cell);
    /// In their own order, not the configuration's. @param last those that run at the end of a lane
    QVector<const Profile *> profilesOf(const CellSpec &cell, bool last) const;

    /// Profiles of the plan that are not measured on the cell's engine.
    QStringList leftOut(const CellSpec &cell) const;

    /// Counts what an attempt or an observation of a cell cost.
    void spend(const CellSpec &cell, const Attempt &attempt);
    void spend(const Observation &observation);
    /// Why a profile that could exceed what the run may cost is not begun.
    std::optional<SkipReason> costsTooMuch(const CellSpec &cell, const Profile &profile) const;

private:
    const RunPlan &m_plan;
    LlamaCppInstall m_llamaCpp;
    QHash<QString, QString> m_keys;
    std::shared_ptr<Budget> m_budget;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
};

} // namespace sweetspot
