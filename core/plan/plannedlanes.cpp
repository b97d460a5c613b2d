// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plannedlanes.h"

namespace sweetspot
{

namespace
{

PlanInput inputOf(const QVector<LaneSpec> &lanes, const ProjectSettings &settings, const ModelSet &models)
{
    PlanInput input;
    input.lanes = lanes;
    input.settings = settings;
    input.models = models;
    return input;
}

} // namespace

PlannedLanes::PlannedLanes(
    const QVector<LaneSpec> &lanes, const ProjectSettings &settings, const ModelSet &models)
    : m_share(inputOf(lanes, settings, models))
{
    for (const LaneSpec &lane : lanes)
        m_names << lane.name;
}

bool PlannedLanes::measures(const QString &lane, const QString &model) const
{
    if (!isKnown())
        return true;
    const qsizetype at = m_names.indexOf(lane);
    return at >= 0 && m_share->measures(int(at), model);
}

} // namespace sweetspot
