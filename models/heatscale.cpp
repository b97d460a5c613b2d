// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heatscale.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

HeatScale::HeatScale(const QVector<double> &values, bool higherIsBetter)
    : m_higherIsBetter(higherIsBetter)
{
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        m_minimum = m_empty ? value : std::min(m_minimum, value);
        m_maximum = m_empty ? value : std::max(m_maximum, value);
        m_empty = false;
    }
    constexpr double kLogFrom = 10; // a factor beyond which a linear scale hides the lower half
    m_logarithmic = !m_empty && m_minimum > 0 && m_maximum / m_minimum > kLogFrom;
}

double HeatScale::position(double value) const
{
    if (m_empty || m_maximum <= m_minimum)
        return 0.5;
    const double clamped = std::clamp(value, m_minimum, m_maximum);
    const double share = m_logarithmic ? std::log(clamped / m_minimum) / std::log(m_maximum / m_minimum)
                                       : (clamped - m_minimum) / (m_maximum - m_minimum);
    return m_higherIsBetter ? share : 1 - share;
}

double HeatScale::valueAt(double position) const
{
    const double share = m_higherIsBetter ? position : 1 - position;
    if (m_logarithmic)
        return m_minimum * std::pow(m_maximum / m_minimum, share);
    return m_minimum + share * (m_maximum - m_minimum);
}

} // namespace sweetspot
