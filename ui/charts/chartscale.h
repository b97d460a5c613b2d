// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace sweetspot::ui
{

/// An axis with ticks at round numbers (1, 2 or 5 times a power of ten).
struct ChartScale {
    double low = 0;
    double high = 1;
    double step = 1;

    /// Around these values, with about as many steps as asked for. Not finite or equal values still give an
    /// axis.
    static ChartScale around(double low, double high, bool fromZero, int steps);

    QVector<double> ticks() const;
    double position(double value) const; ///< 0 at the low end, 1 at the high one
    QString label(double tick) const; ///< in the person's locale, with the decimals that the step needs
};

} // namespace sweetspot::ui
