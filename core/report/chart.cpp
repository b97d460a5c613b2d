// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"

#include <algorithm>

namespace sweetspot
{

bool Chart::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const Series &one) { return one.points.isEmpty(); });
}

} // namespace sweetspot
