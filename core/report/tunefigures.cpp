// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tunefigures.h"

#include "core/base/tr.h"
#include "models/bytetext.h"

#include <cmath>

namespace sweetspot
{

double gainPercent(TuneMeasure measure, double gain)
{
    return (measure == TuneMeasure::Time ? std::expm1(gain) : -std::expm1(-gain)) * 100;
}

Sentence tuneFigureText(TuneMeasure measure, double figure)
{
    switch (measure) {
    case TuneMeasure::Time:
        return CoreTr::tr("%1 s").argNumber(figure, 2);
    case TuneMeasure::Energy:
        return CoreTr::tr("%1 J").argNumber(figure, 1);
    case TuneMeasure::Memory:
        break;
    }
    return formatBytes(figure);
}

double changePercent(double gain)
{
    return std::expm1(-gain) * 100;
}

Sentence percentText(double percent)
{
    constexpr double kWhole = 9.95; // which is rounded to 10
    return Sentence::translated(nullptr, "%1").argNumber(percent, std::abs(percent) < kWhole ? 1 : 0);
}

QString signedPercent(double percent)
{
    const QString size = percentText(std::abs(percent));
    constexpr double kNone = 0.05; // which is rounded to 0.0
    if (std::abs(percent) < kNone)
        return size;
    return (percent < 0 ? QChar(0x2212) : QLatin1Char('+')) + size;
}

} // namespace sweetspot
