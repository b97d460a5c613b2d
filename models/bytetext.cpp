// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"

#include <QLocale>

namespace sweetspot
{

QString formatBytes(double bytes)
{
    struct Unit {
        double size;
        const char *name;
    };
    for (const Unit unit : {Unit{1e12, "TB"}, Unit{1e9, "GB"}, Unit{1e6, "MB"}, Unit{1e3, "kB"}}) {
        if (bytes >= unit.size)
            return QStringLiteral("%1 %2").arg(
                QLocale().toString(bytes / unit.size, 'f', bytes / unit.size < 10 ? 1 : 0),
                QLatin1String(unit.name));
    }
    return QStringLiteral("%1 B").arg(QLocale().toString(bytes, 'f', 0));
}

} // namespace sweetspot
