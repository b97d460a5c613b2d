// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include <optional>

namespace sweetspot
{

/// Maps a metric's values to 0 (worst) .. 1 (best). Logarithmic when the values span more than a factor of ten,
/// so that one outlier does not paint everything else alike.
class HeatScale
{
public:
    HeatScale() = default;
    HeatScale(const QVector<double> &values, bool higherIsBetter);

    bool isEmpty() const { return m_empty; }
    bool isLogarithmic() const { return m_logarithmic; }
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    bool higherIsBetter() const { return m_higherIsBetter; }

    /// 0.5 when all values are the same; values outside the range are clamped.
    double position(double value) const;
    /// The value at a position, for the legend's ticks.
    double valueAt(double position) const;

    bool operator==(const HeatScale &) const = default;

private:
    bool m_empty = true;
    bool m_logarithmic = false;
    bool m_higherIsBetter = true;
    double m_minimum = 0;
    double m_maximum = 0;
};

/// A colour of the heat map, each part 0 .. 255.
struct HeatColor {
    int red = 0, green = 0, blue = 0;

    bool operator==(const HeatColor &) const = default;
    /// Whether white is read better on it than black.
    bool isDark() const;
};

/// From dark blue (0, worst) to yellow (1, best): cividis, which people with any colour vision can order.
/// Positions outside are clamped.
HeatColor heatColorAt(double position);

} // namespace sweetspot
