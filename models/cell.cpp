// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cell.h"

#include "models/tr.h"

#include <QRegularExpression>

namespace sweetspot
{

QString cellPlaceName(CellPlace place)
{
    switch (place) {
    case CellPlace::Gpu:
        return QStringLiteral("gpu");
    case CellPlace::Elsewhere:
        return QStringLiteral("elsewhere");
    case CellPlace::Host:
        break;
    }
    return QStringLiteral("host");
}

CellPlace cellPlaceFromName(const QString &name, const QString &device)
{
    for (const CellPlace place : {CellPlace::Host, CellPlace::Gpu, CellPlace::Elsewhere})
        if (name == cellPlaceName(place))
            return place;
    // Engines number their devices, "CUDA0"; hosts have a dot, a colon or no number.
    static const QRegularExpression numbered(QStringLiteral("^[A-Za-z]+[0-9]+(\\+[A-Za-z]+[0-9]+)*\\z"));
    return numbered.match(device).hasMatch() ? CellPlace::Gpu : CellPlace::Host;
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
