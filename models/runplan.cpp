// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runplan.h"

#include <algorithm>

namespace sweetspot
{

const EngineEntry *RunPlan::engineOf(const CellId &cell) const
{
    const auto found = std::find_if(engines.begin(), engines.end(),
        [&cell](const EngineEntry &entry) { return entry.name == cell.engine; });
    return found == engines.end() ? nullptr : &*found;
}

EngineEntry RunPlan::entryOf(const CellId &cell) const
{
    for (const QVector<EngineEntry> *list : {&engines, &builtIn})
        for (const EngineEntry &entry : *list)
            if (entry.name == cell.engine)
                return entry;
    return {};
}

} // namespace sweetspot
