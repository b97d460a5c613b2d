// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/runrecord.h"

#include <QString>
#include <QVector>

#include <stop_token>

namespace sweetspot
{

/// The project's own runs, newest first, as far back as the matrix looks: at most kHistoryRuns, and until their
/// journals come to kHistoryBytes. A run that cannot be read is left out; the error is that of the newest one.
/// Blocks for up to about a second.
Result<QVector<RunRecord>> readHistory(const QString &projectPath, const std::stop_token &stop = {});

inline constexpr int kHistoryRuns = 20;
inline constexpr qint64 kHistoryBytes = 64 << 20;

} // namespace sweetspot
