// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/colourview.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

HeatColours::HeatColours(ColourView view, const QVector<QVector<HeatValue>> &rows, bool higherIsBetter)
    : m_view(view)
    , m_higherIsBetter(higherIsBetter)
{
    QVector<HeatValue> all;
    for (const QVector<HeatValue> &row : rows) {
        all += row;
        if (view == ColourView::BestPerRow)
            m_rows << HeatScale(row, higherIsBetter);
    }
    if (view != ColourView::DistanceFromBest) {
        m_scale = HeatScale(all, higherIsBetter);
        return;
    }
    for (const HeatValue &value : std::as_const(all))
        if (std::isfinite(value.value) && value.value > 0)
            m_best = m_best <= 0 ? value.value
                : higherIsBetter ? std::max(m_best, value.value)
                                 : std::min(m_best, value.value);
    QVector<HeatValue> shares;
    for (const auto &[value, low, high] : std::as_const(all)) {
        const auto share = percent(value);
        if (!share)
            continue;
        // Less is better: the upper end of a figure is the lower end of its share.
        const auto least = higherIsBetter ? low : high, most = higherIsBetter ? high : low;
        shares << HeatValue{
            *share, least ? percent(*least) : std::nullopt, most ? percent(*most) : std::nullopt};
    }
    m_scale = HeatScale(shares, true).endingAt(100); // nothing is better than the best
}

HeatColours HeatColours::fixed(const HeatScale &scale)
{
    HeatColours colours;
    colours.m_scale = scale;
    return colours;
}

std::optional<double> HeatColours::percent(double value) const
{
    if (m_view != ColourView::DistanceFromBest || m_best <= 0 || !std::isfinite(value) || value <= 0)
        return std::nullopt;
    return 100 * (m_higherIsBetter ? value / m_best : m_best / value);
}

std::optional<double> HeatColours::position(int row, double value) const
{
    if (m_view == ColourView::DistanceFromBest) {
        const auto share = percent(value);
        return share ? std::optional<double>(m_scale.position(*share)) : std::nullopt;
    }
    const HeatScale &scale = m_view == ColourView::BestPerRow && row < m_rows.size() ? m_rows.at(row) : m_scale;
    return scale.isEmpty() ? std::nullopt : std::optional<double>(scale.position(value));
}

} // namespace sweetspot
