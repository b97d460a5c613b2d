// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/device.h"

#include "models/tr.h"

namespace sweetspot
{

QString Device::label() const
{
    if (!name.isEmpty())
        return name;
    if (kind == Kind::Cpu)
        return ModelsTr::tr("CPU");
    const QString what = vendor.isEmpty() ? ModelsTr::tr("GPU") : ModelsTr::tr("%1 GPU").arg(vendor);
    return pciId.isEmpty() ? what : QStringLiteral("%1 %2").arg(what, pciId);
}

} // namespace sweetspot
