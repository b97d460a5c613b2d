// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/runrecord.h"

#include <QString>

namespace sweetspot::cli
{

/// "MODEL Q4_K_M" of the newest run, or "RUN@MODEL Q4_K_M", taken apart.
struct CellAddress {
    QString run; ///< empty: the newest
    QString cell;

    static CellAddress of(const QString &text);
};

/// Place of a cell in its run: by its name, "MODEL Q4_K_M", or a part of it that only one cell has.
/// Error::NotFound with the names that there are.
Result<qsizetype> findCell(const RunRecord &record, const QString &name);

} // namespace sweetspot::cli
