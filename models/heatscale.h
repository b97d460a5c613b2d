// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include <optional>

namespace sweetspot
{

/// A measured value and what it may be as well.
struct HeatValue {
    double value = 0;
    std::optional<double> low, high; ///< 95 % interval, or the range; absent: known exactly, or not known
};

/// Maps a metric's values to 0 (worst) .. 1 (best). Logarithmic when the values span more than a factor of ten,
/// so that one outlier does not paint everything else alike. Wider than the values where they differ by less
/// than they vary, so that colour shows no difference that was not measured: two values whose typical intervals
/// only just touch lie kTouching apart at most.
class HeatScale
{
public:
    static constexpr double kTouching = 1.0 / 6; // of the scale; two steps of cividis, hardly told apart

    HeatScale() = default;
    HeatScale(const QVector<HeatValue> &values, bool higherIsBetter);
    HeatScale(const QVector<double> &values, bool higherIsBetter); ///< exact ones

    bool isEmpty() const { return m_empty; }
    bool isLogarithmic() const { return m_logarithmic; }
    /// Whether it goes beyond what was measured, see above.
    bool isWidened() const { return m_widened; }
    double minimum() const { return m_minimum; } ///< end of the scale
    double maximum() const { return m_maximum; }
    bool higherIsBetter() const { return m_higherIsBetter; }

    /// The same width, moved down so that it ends at @p most, which no value may be above.
    HeatScale endingAt(double most) const;

    /// 0.5 when all values are the same; values outside the range are clamped.
    double position(double value) const;
    /// The value at a position, for the legend's ticks.
    double valueAt(double position) const;
    /// Round values strictly inside the scale, ascending: 1, 2 or 5 times a power of ten apart; powers of ten
    /// on a logarithmic one.
    QVector<double> ticks(int most) const;

    bool operator==(const HeatScale &) const = default;

private:
    void widen(const QVector<HeatValue> &values);

    bool m_empty = true;
    bool m_logarithmic = false;
    bool m_widened = false;
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
