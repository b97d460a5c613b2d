// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/modelsize.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace sweetspot
{

std::optional<double> parseModelSize(const QString &label)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:(\\d+)\\s*x\\s*)?(\\d+(?:\\.\\d+)?)\\s*([KMBT])(?:\\b.*)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(label);
    if (!match.hasMatch())
        return std::nullopt;
    double billions = match.captured(2).toDouble();
    if (!match.captured(1).isEmpty())
        billions *= match.captured(1).toDouble();
    switch (match.captured(3).at(0).toUpper().toLatin1()) {
    case 'K':
        return billions * 1e-6;
    case 'M':
        return billions * 1e-3;
    case 'T':
        return billions * 1e3;
    default:
        return billions;
    }
}

QString modelSizeLabel(double parameters)
{
    struct Step {
        double unit;
        const char *suffix;
    };
    for (const Step step : {Step{1e12, "T"}, Step{1e9, "B"}, Step{1e6, "M"}, Step{1e3, "K"}}) {
        if (parameters < step.unit * 0.95)
            continue;
        const double scaled = parameters / step.unit;
        const double rounded = scaled < 9.95 ? std::round(scaled * 10) / 10 : std::round(scaled);
        return QLocale::c().toString(rounded, 'g', 6) + QLatin1String(step.suffix);
    }
    return QLocale::c().toString(parameters, 'f', 0);
}

} // namespace sweetspot
