// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell.h"

#include <QCoreApplication>

namespace sweetspot
{

QString ParameterSet::label() const
{
    QStringList parts;
    const auto add = [&parts](const char *name, const std::optional<int> &value) {
        if (value)
            parts << QStringLiteral("%1=%2").arg(QLatin1String(name)).arg(*value);
    };
    add("t", threads);
    add("c", contextLength);
    add("b", batch);
    add("ngl", gpuLayers);
    if (!flashAttention.isEmpty())
        parts << QStringLiteral("fa=") + flashAttention;
    if (!kvType.isEmpty())
        parts << QStringLiteral("kv=") + kvType;
    return parts.join(QLatin1Char(','));
}

QString CellId::toString() const
{
    const QString text = QCoreApplication::translate("CellId", "%1 %2 on %3").arg(model, quantization, device);
    return parameters.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, parameters);
}

QString CellId::name() const
{
    QString text = model + QLatin1Char(' ') + quantization;
    if (device != QLatin1String("CPU"))
        text = QCoreApplication::translate("CellId", "%1 on %2").arg(text, device);
    return parameters.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, parameters);
}

} // namespace sweetspot
