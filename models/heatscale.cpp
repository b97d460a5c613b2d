// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heatscale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

QVector<HeatValue> exactly(const QVector<double> &values)
{
    QVector<HeatValue> exact;
    for (const double value : values)
        exact << HeatValue{value, {}, {}};
    return exact;
}

} // namespace

HeatScale::HeatScale(const QVector<double> &values, bool higherIsBetter)
    : HeatScale(exactly(values), higherIsBetter)
{
}

HeatScale::HeatScale(const QVector<HeatValue> &values, bool higherIsBetter)
    : m_higherIsBetter(higherIsBetter)
{
    for (const auto &[value, low, high] : values) {
        if (!std::isfinite(value))
            continue;
        m_minimum = m_empty ? value : std::min(m_minimum, value);
        m_maximum = m_empty ? value : std::max(m_maximum, value);
        m_empty = false;
    }
    constexpr double kLogFrom = 10; // a factor beyond which a linear scale hides the lower half
    m_logarithmic = !m_empty && m_minimum > 0 && m_maximum / m_minimum > kLogFrom;
    // Over a factor of ten no interval is as wide as a sixth of the scale.
    if (!m_empty && !m_logarithmic)
        widen(values);
}

void HeatScale::widen(const QVector<HeatValue> &values)
{
    QVector<double> widths;
    for (const auto &[value, low, high] : values)
        if (std::isfinite(value) && low && high && std::isfinite(*low) && std::isfinite(*high) && *high > *low)
            widths << *high - *low;
    if (widths.isEmpty())
        return;
    const auto middle = widths.begin() + widths.size() / 2;
    std::nth_element(widths.begin(), middle, widths.end());
    const double least = *middle / kTouching, span = m_maximum - m_minimum;
    if (span >= least)
        return;
    const bool positive = m_minimum >= 0;
    m_widened = true;
    m_minimum -= (least - span) / 2;
    m_maximum = m_minimum + least;
    if (positive && m_minimum < 0) { // nothing is slower than nothing
        m_maximum -= m_minimum;
        m_minimum = 0;
    }
}

HeatScale HeatScale::endingAt(double most) const
{
    HeatScale moved = *this;
    if (m_maximum > most) {
        moved.m_minimum = std::max(0.0, m_minimum - (m_maximum - most));
        moved.m_maximum = most;
    }
    return moved;
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

QVector<double> HeatScale::ticks(int most) const
{
    QVector<double> ticks;
    if (m_empty || m_maximum <= m_minimum || most < 1)
        return ticks;
    if (m_logarithmic) {
        const int first = int(std::floor(std::log10(m_minimum))) + 1;
        const int last = int(std::ceil(std::log10(m_maximum))) - 1;
        const int step = std::max(1, (last - first + most) / most);
        for (int power = first; power <= last; power += step)
            ticks << std::pow(10.0, power);
        return ticks;
    }
    const double rough = (m_maximum - m_minimum) / (most + 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= rough) {
            step = times * power;
            break;
        }
    constexpr double kAtTheEnd = 1e-9; // of a step
    for (double at = std::floor(m_minimum / step) + 1; at * step < m_maximum - kAtTheEnd * step; ++at)
        if (at * step > m_minimum + kAtTheEnd * step)
            ticks << at * step;
    return ticks;
}

HeatColor heatColorAt(double position)
{
    static const std::array<HeatColor, 9> stops{{{0, 32, 77}, {0, 54, 110}, {59, 76, 107}, {88, 97, 111},
        {113, 118, 119}, {142, 140, 119}, {173, 164, 111}, {207, 190, 96}, {253, 231, 60}}};
    const double place = std::clamp(position, 0.0, 1.0) * double(stops.size() - 1);
    const auto index = std::min(std::size_t(place), stops.size() - 2);
    const double share = place - double(index);
    const auto mix = [share](int a, int b) { return int(std::lround(a + share * (b - a))); };
    const HeatColor &a = stops[index], &b = stops[index + 1];
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

bool HeatColor::isDark() const
{
    const auto linear = [](int part) {
        const double channel = part / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const double light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05; // the contrast of WCAG 2, white against black
}

} // namespace sweetspot
