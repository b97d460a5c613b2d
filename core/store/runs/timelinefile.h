// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"

#include <QString>

#include <optional>

namespace sweetspot
{

/// Token times of one attempt, as a run kept them; see RunFolder::timeline(). nullopt where there are none
/// (runs that were imported have no timelines) and of a damaged or oversized file. Blocks.
std::optional<TokenTimeline> readTimeline(const QString &path);

} // namespace sweetspot
