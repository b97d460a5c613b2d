// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"
#include "models/pricelist.h"
#include "models/runplan.h"

#include <memory>
#include <mutex>
#include <optional>

namespace sweetspot
{

/// What the cloud cells of a plan are expected to cost. "Estimated", never "measured".
struct CostEstimate {
    double least = 0, most = 0; ///< in the list's currency: repetitions end early, or take all they may
    int cells = 0; ///< that cost money
    QStringList requests; ///< for people: "openai, gpt-5-mini: 40 to 95 requests"

    bool operator==(const CostEstimate &) const = default;
};

/// From what each profile says of its own requests. Pure.
CostEstimate estimateCost(const RunPlan &plan);

/// What a profile of a cell may cost at most; 0 where nothing is paid. Pure.
double mostCostOf(const CellSpec &cell, const Profile &profile, const RunPlan &plan);

/// What attempts have cost; those of cells without a price cost nothing. Pure.
double costOf(const CellRecord &cell, const ModelPrice &price);

/// "about 0.02 to 0.07 USD, at prices of 2025-11".
QString costText(const CostEstimate &estimate, const PriceList &prices);

/// What a run may still spend, shared by its lanes. Thread-safe.
class Budget
{
public:
    explicit Budget(double limit)
        : m_limit(limit)
    {
    }
    void spend(double cost);
    double spent() const;
    double limit() const { return m_limit; }
    /// Whether this much more would stay within the limit.
    bool allows(double more) const;

private:
    mutable std::mutex m_mutex;
    double m_limit;
    double m_spent = 0;
};

} // namespace sweetspot
