// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/cost.h"

#include "core/base/tr.h"
#include "core/engines/enginekind.h"
#include "models/observationname.h"

#include <QLocale>

namespace sweetspot
{

namespace
{

QString money(double value)
{
    return QLocale().toString(value, 'f', value < 0.095 ? 3 : 2);
}

} // namespace

CostEstimate estimateCost(const RunPlan &plan)
{
    CostEstimate estimate;
    for (const CellSpec &cell : plan.cells) {
        const EngineEntry *entry = plan.engineOf(cell.id);
        const EngineKind *kind = entry ? findEngineKind(entry->kind) : nullptr;
        if (cell.skip || !cell.price || !kind)
            continue;
        ++estimate.cells;
        int least = 0, most = 0;
        for (const QString &id : plan.profiles) {
            const Profile *profile = findProfile(id);
            if (!profile || !measures(*kind, id))
                continue;
            const Workload work = profile->workload(plan.config, plan.mode, plan.prompts);
            least += work.leastRequests;
            most += work.mostRequests;
            estimate.least += costOf(*cell.price, work.leastPrompt, work.leastOutput);
            estimate.most += costOf(*cell.price, work.mostPrompt, work.mostOutput);
        }
        estimate.requests
            << CoreTr::tr("%1, %2: %3 to %4 requests").arg(entry->name, cell.served).arg(least).arg(most);
    }
    return estimate;
}

double mostCostOf(const CellSpec &cell, const Profile &profile, const RunPlan &plan)
{
    if (!cell.price)
        return 0;
    const Workload work = profile.workload(plan.config, plan.mode, plan.prompts);
    return costOf(*cell.price, work.mostPrompt, work.mostOutput);
}

double costOf(const CellRecord &cell, const ModelPrice &price)
{
    double sum = 0;
    for (const Attempt &attempt : cell.attempts)
        sum += costOf(price, attempt.promptTokens.value_or(attempt.promptTokensAsked),
            attempt.outputTokens.value_or(0), attempt.cachedTokens.value_or(0));
    for (const Observation &observation : cell.observations)
        sum += observation.number(figure::kCost).value_or(0);
    return sum;
}

QString costText(const CostEstimate &estimate, const PriceList &prices)
{
    return CoreTr::tr("about %1 to %2 %3, at prices of %4")
        .arg(money(estimate.least), money(estimate.most), prices.currency,
            prices.asOf.isEmpty() ? CoreTr::tr("an unknown date") : prices.asOf);
}

void Budget::spend(double cost)
{
    const std::lock_guard guard(m_mutex);
    m_spent += cost;
}

double Budget::spent() const
{
    const std::lock_guard guard(m_mutex);
    return m_spent;
}

bool Budget::allows(double more) const
{
    const std::lock_guard guard(m_mutex);
    return m_spent + more <= m_limit;
}

} // namespace sweetspot
