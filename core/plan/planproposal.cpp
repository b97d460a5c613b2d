// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/planproposal.h"

namespace sweetspot
{

namespace
{

Lanes combined(Lanes lanes, const QStringList &devices)
{
    for (qsizetype i = 1; i < devices.size(); ++i)
        lanes = joined(lanes, devices.first(), devices[i]);
    return lanes;
}

// No set at all is the configuration's alone.
QVector<ParameterSet> replaced(QVector<ParameterSet> sets, const ParameterSet &from, const ParameterSet &to)
{
    if (sets.isEmpty())
        sets << ParameterSet();
    const qsizetype at = sets.indexOf(from);
    if (at < 0)
        return sets;
    if (sets.contains(to))
        sets.removeAt(at);
    else
        sets[at] = to;
    return sets;
}

} // namespace

ProjectSettings withProposal(ProjectSettings settings, const PlanProposal &proposal)
{
    if (proposal.kind == PlanProposal::Kind::CombineDevices) {
        const Lanes &now = settings.lanes.isEmpty() ? proposal.standing : settings.lanes;
        if (proposal.lane.size() > 1)
            settings.lanes = combined(now, proposal.lane);
        return settings;
    }
    const bool has = settings.parameterSets.isEmpty() ? proposal.from.isDefault()
                                                      : settings.parameterSets.contains(proposal.from);
    if (has)
        settings.parameterSets = replaced(settings.parameterSets, proposal.from, proposal.to);
    return settings;
}

} // namespace sweetspot
