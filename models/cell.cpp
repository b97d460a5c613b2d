// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell.h"

#include "models/tr.h"

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
    const QString where = onDefaultEngine() ? device : QStringLiteral("%1, %2").arg(engine, device);
    const QString text = ModelsTr::tr("%1 %2 on %3").arg(model, quantization, where);
    return parameters.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, parameters);
}

QString CellId::place(bool severalDevices) const
{
    QStringList parts;
    const bool ours = onDefaultEngine();
    if (!ours)
        parts << engine;
    if (severalDevices && ours)
        parts << device;
    if (!parameters.isEmpty())
        parts << parameters;
    return parts.join(QStringLiteral(" · "));
}

QString CellId::name() const
{
    QString text = model + QLatin1Char(' ') + quantization;
    if (!onDefaultEngine())
        text = ModelsTr::tr("%1 on %2").arg(text, engine);
    else if (device != QLatin1String("CPU"))
        text = ModelsTr::tr("%1 on %2").arg(text, device);
    return parameters.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, parameters);
}

} // namespace sweetspot
