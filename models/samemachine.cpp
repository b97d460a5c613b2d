// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/samemachine.h"

namespace sweetspot
{

bool wereOnOneMachine(const RunContext &first, const RunContext &second)
{
    const auto differ
        = [](const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a != b; };
    return !differ(first.machineId, second.machineId) && !differ(first.cpu, second.cpu);
}

} // namespace sweetspot
