// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart.h"

#include <algorithm>

namespace sweetspot
{

bool Chart::isEmpty() const
{
    if (kind == Kind::Panels)
        return std::all_of(panels.begin(), panels.end(), [](const Chart &one) { return one.isEmpty(); });
    return std::all_of(series.begin(), series.end(), [](const Series &one) { return one.points.isEmpty(); });
}

} // namespace sweetspot
