// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneengines.h"

#include "core/base/tr.h"
#include "models/observationname.h"

#include <QLocale>

namespace sweetspot
{

namespace
{

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::int64_t(seconds * 1000));
}

} // namespace

LaneEngines::LaneEngines(
    const RunPlan &plan, LlamaCppInstall llamaCpp, QHash<QString, QString> keys, std::shared_ptr<Budget> budget)
    : m_plan(plan)
    , m_llamaCpp(std::move(llamaCpp))
    , m_keys(std::move(keys))
    , m_budget(std::move(budget))
{
}

const Engine *LaneEngines::kindOf(const CellSpec &cell) const
{
    const EngineEntry entry = m_plan.entryOf(cell.id);
    return findEngine(entry.kind.isEmpty() ? cell.id.engine : entry.kind);
}

EngineSite LaneEngines::siteOf(const CellSpec &cell) const
{
    return {&m_llamaCpp, m_plan.entryOf(cell.id), m_keys.value(cell.id.engine).toStdString()};
}

Connection &LaneEngines::connectionTo(const CellSpec &cell)
{
    auto &connection = m_connections[cell.id.engine];
    if (!connection) {
        Connection::Policy policy;
        if (const EngineEntry *entry = m_plan.engineOf(cell.id)) {
            const BenchConfig::Network &network = m_plan.config.network;
            policy.watched = !engineUrl(*entry).isEmpty();
            policy.cloud = isCloud(*entry);
            policy.restNs = std::int64_t(network.breakerRest * 1e9);
            const BenchConfig &config = m_plan.config;
            policy.bounds = {milliseconds(network.minTimeout), milliseconds(network.maxTimeout),
                config.interactive.maxTimeToFirstToken * 1000, config.longContext.maxInitialLoadTime * 1000,
                config.interactive.minTokensPerSec > 0 ? 1000 / config.interactive.minTokensPerSec : 0};
        }
        connection = std::make_unique<Connection>(cell.id.engine, policy);
    }
    return *connection;
}

QVector<const Profile *> LaneEngines::profilesOf(const CellSpec &cell, bool last) const
{
    const EngineEntry *entry = m_plan.engineOf(cell.id);
    const EngineKind *kind = entry ? findEngineKind(entry->kind) : nullptr;
    QVector<const Profile *> chosen;
    for (const Profile *profile : profiles())
        if (m_plan.profiles.contains(profile->id()) && profile->runsLast() == last
            && (!kind || measures(*kind, profile->id())))
            chosen << profile;
    return chosen;
}

QStringList LaneEngines::leftOut(const CellSpec &cell) const
{
    QStringList ids;
    if (!m_plan.engineOf(cell.id))
        return ids;
    const QVector<const Profile *> measured = profilesOf(cell, false);
    for (const Profile *profile : profiles())
        if (m_plan.profiles.contains(profile->id()) && !measured.contains(profile))
            ids << profile->id();
    return ids;
}

void LaneEngines::spend(const CellSpec &cell, const Attempt &attempt)
{
    if (cell.price && m_budget)
        m_budget->spend(costOf(*cell.price, attempt.promptTokens.value_or(attempt.promptTokensAsked),
            attempt.outputTokens.value_or(0), attempt.cachedTokens.value_or(0)));
}

void LaneEngines::spend(const Observation &observation)
{
    if (m_budget)
        m_budget->spend(observation.number(figure::kCost).value_or(0));
}

std::optional<SkipReason> LaneEngines::costsTooMuch(const CellSpec &cell, const Profile &profile) const
{
    const double most = mostCostOf(cell, profile, m_plan);
    if (most <= 0 || !m_budget || m_budget->allows(most))
        return std::nullopt;
    const auto money = [](double value) { return QLocale().toString(value, 'f', 3); };
    return SkipReason{QStringLiteral("cost"),
        CoreTr::tr(
            "It may cost %1, and %2 of the allowed %3 are already spent; raise cloud.max_cost to measure it.")
            .arg(money(most), money(m_budget->spent()), money(m_budget->limit()))};
}

} // namespace sweetspot
