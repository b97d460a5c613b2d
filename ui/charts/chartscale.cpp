// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{

ChartScale ChartScale::around(double low, double high, bool fromZero, int steps)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high)
        return {};
    if (fromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (high - low < 1e-12 * std::max({std::abs(low), std::abs(high), 1e-300})) {
        const double room = low == 0 ? 1 : std::abs(low) / 2;
        high += room;
        low = fromZero && low >= 0 ? std::min(low, 0.0) : low - room;
    }
    const double rough = (high - low) / std::max(1, steps);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    ChartScale scale;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        scale.step = factor * power;
        if (scale.step >= rough * 0.999)
            break;
    }
    scale.low = std::floor(low / scale.step + 1e-9) * scale.step;
    scale.high = std::ceil(high / scale.step - 1e-9) * scale.step;
    return scale;
}

QVector<double> ChartScale::ticks() const
{
    QVector<double> all;
    constexpr int kMost = 50;
    const auto n = std::min<long long>(kMost, std::llround((high - low) / step));
    for (long long i = 0; i <= n; ++i)
        all << low + double(i) * step;
    return all;
}

double ChartScale::position(double value) const
{
    return high > low ? (value - low) / (high - low) : 0;
}

QString ChartScale::label(double tick) const
{
    const int decimals = std::clamp(int(-std::floor(std::log10(step) + 1e-9)), 0, 9);
    if (std::abs(tick) < step / 1e6)
        tick = 0; // not "-0"
    return QLocale().toString(tick, 'f', decimals);
}

} // namespace sweetspot::ui
