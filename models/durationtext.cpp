// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/durationtext.h"

#include "models/tr.h"

namespace sweetspot
{

QString durationText(double seconds)
{
    const auto s = qint64(seconds + 0.5);
    if (s < 60)
        return ModelsTr::tr("%1 s").arg(s);
    if (s < 3600)
        return ModelsTr::tr("%1 min %2 s").arg(s / 60).arg(s % 60);
    return ModelsTr::tr("%1 h %2 min").arg(s / 3600).arg(s % 3600 / 60);
}

} // namespace sweetspot
