// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QDateTime>

#include <optional>

namespace sweetspot
{

/// A run as a list shows it: where and when it was made and whether it came to its end, not what was measured.
struct RunSummary {
    RunContext context; ///< runId names it within the project
    bool imported = false; ///< made elsewhere and copied into this project
    std::optional<QDateTime> endedUtc; ///< absent while it can be resumed
    bool completed = false;
    double activeSeconds = 0; ///< of its last part, when it was resumed
    QString title, note; ///< what a person called it and wrote about it
    bool baseline = false; ///< the one run that the others are compared with

    bool operator==(const RunSummary &) const = default;
};

} // namespace sweetspot
