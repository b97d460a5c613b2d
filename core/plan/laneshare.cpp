// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/laneshare.h"

#include "core/base/tr.h"
#include "models/modelsize.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sweetspot
{

namespace
{

constexpr double kUsualSize = 7; // billions of parameters, of a model that does not say; a judgement

// The only device of a lane, where it is a GPU of its own.
const Device *soleGpu(const LaneSpec &lane)
{
    return lane.hardware.size() == 1 && lane.hardware.first().isGpu() ? &lane.hardware.first() : nullptr;
}

QVector<QVector<int>> groupsOf(const QVector<LaneSpec> &lanes)
{
    QVector<QVector<int>> groups;
    for (int lane = 0; lane < lanes.size(); ++lane) {
        const Device *device = soleGpu(lanes[lane]);
        if (!device)
            continue;
        const auto group = std::find_if(groups.begin(), groups.end(),
            [&](const QVector<int> &known) { return soleGpu(lanes[known.first()])->isEqualTo(*device); });
        if (group == groups.end())
            groups << QVector<int>{lane};
        else
            *group << lane;
    }
    groups.removeIf([](const QVector<int> &group) { return group.size() < 2; });
    return groups;
}

// In the project's order, each to who has least to do until then.
QHash<QString, int> deal(const QVector<ModelDefinition> &models, const QVector<int> &lanes)
{
    QHash<QString, int> dealt;
    std::vector<double> load(std::size_t(lanes.size()), 0);
    for (const ModelDefinition &model : models) {
        const auto least = std::min_element(load.begin(), load.end());
        *least += parseModelSize(model.size).value_or(kUsualSize);
        dealt.insert(model.name, lanes[least - load.begin()]);
    }
    return dealt;
}

} // namespace

LaneShare::LaneShare(const PlanInput &input)
{
    if (!input.settings.shareEqualGpus)
        return;
    m_groups = groupsOf(input.lanes);
    for (const QVector<int> &group : std::as_const(m_groups))
        m_dealt << deal(input.models.models, group);
}

bool LaneShare::measures(int lane, const QString &model) const
{
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        if (m_groups[i].contains(lane))
            return m_dealt[i].value(model, lane) == lane;
    return true;
}

Issues LaneShare::notes(const QVector<LaneSpec> &lanes) const
{
    Issues notes;
    for (const QVector<int> &group : m_groups) {
        QStringList names;
        for (const int lane : group)
            names << lanes[lane].name;
        notes << Issue::note(CoreTr::tr("%1 are equal and share the models: each is measured on one of them.")
                                 .arg(names.join(CoreTr::tr(", "))),
            QStringLiteral("share_equal_gpus"));
    }
    return notes;
}

} // namespace sweetspot
