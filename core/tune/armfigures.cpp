// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/armfigures.h"

#include "core/measure/statistics.h"

namespace sweetspot
{

namespace
{

/// Gathers what events say of arms.
class Gathering
{
public:
    void take(const LaunchMeasured &event)
    {
        const int index = indexOf(event.arm);
        m_figures[index].launches++;
        const auto median = statistics::median(event.logFigures);
        if (median)
            m_medians[std::size_t(index)].push_back(*median);
        if (const auto seconds = event.logSeconds ? event.logSeconds : median)
            m_seconds[std::size_t(index)].push_back(*seconds);
        if (event.accepted)
            m_accepted[std::size_t(index)].push_back(*event.accepted);
    }
    void take(const LaunchFailed &event) { m_figures[indexOf(event.arm)].fault = event.fault; }
    void take(const OutlooksTold &event)
    {
        for (const OutlooksTold::One &one : event.arms)
            m_bytes.insert(one.arm, one.outlook.bytes);
    }
    void take(const Rested &) { }
    void take(const PersonAsked &) { }
    void take(const Resumed &) { }

    QVector<ArmFigure> figures() &&
    {
        for (qsizetype i = 0; i < m_figures.size(); ++i) {
            m_figures[i].logFigure = statistics::median(m_medians[std::size_t(i)]);
            m_figures[i].logSeconds = statistics::median(m_seconds[std::size_t(i)]);
            m_figures[i].accepted = statistics::median(m_accepted[std::size_t(i)]);
            m_figures[i].predictedBytes = m_bytes.value(m_figures[i].arm);
        }
        return std::move(m_figures);
    }

private:
    int indexOf(const Arm &arm)
    {
        const auto known = m_places.constFind(arm);
        if (known != m_places.constEnd())
            return *known;
        m_places.insert(arm, int(m_figures.size()));
        m_figures << ArmFigure{arm, 0, {}, {}, {}, {}};
        m_medians.emplace_back();
        m_seconds.emplace_back();
        m_accepted.emplace_back();
        return int(m_figures.size()) - 1;
    }

    QVector<ArmFigure> m_figures;
    std::vector<std::vector<double>> m_medians, m_seconds, m_accepted; ///< of each figure's launches
    QHash<Arm, int> m_places;
    QHash<Arm, std::optional<double>> m_bytes;
};

} // namespace

QVector<ArmFigure> armFigures(const TuneState &state)
{
    Gathering gathering;
    for (const TuneEvent &event : state.events)
        std::visit([&gathering](const auto &happened) { gathering.take(happened); }, event);
    return std::move(gathering).figures();
}

} // namespace sweetspot
