// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/observation.h"

namespace sweetspot
{

std::optional<double> Observation::number(const QString &name) const
{
    const auto found = numbers.constFind(name);
    return found == numbers.constEnd() ? std::nullopt : std::optional<double>(*found);
}

void Observation::put(QLatin1String name, const std::optional<double> &value)
{
    if (value)
        numbers.insert(name, *value);
}

QString Observation::identity() const
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8")
        .arg(cell.model, cell.quantization, cell.engine, cell.device, cell.parameters, profile, kind,
            QString::number(index));
}

} // namespace sweetspot
