// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runplan.h"

#include <algorithm>

namespace sweetspot
{

const BackendEntry *RunPlan::backendOf(const CellId &cell) const
{
    const auto found = std::find_if(backends.begin(), backends.end(),
        [&cell](const BackendEntry &entry) { return entry.name == cell.backend; });
    return found == backends.end() ? nullptr : &*found;
}

} // namespace sweetspot
