// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// "1.2 GB", decimal units as on the box.
QString formatBytes(double bytes);

} // namespace sweetspot
