// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// "40 s", "3 min 20 s", "1 h 5 min". @param seconds from 0
QString durationText(double seconds);

} // namespace sweetspot
