// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"

#include <QByteArray>
#include <QString>

namespace sweetspot::yaml
{

// Judgements, each some times what a large project has.
inline constexpr int kMostDepth = 64; ///< of nesting
inline constexpr int kMostNodes = 200'000; ///< each use of an alias counts what it stands for

/// Looks through a text event by event, before anything is built of it: errors for malformed YAML, for nesting,
/// nodes or aliases beyond the limits, for an alias inside of what it stands for, for keys that are given twice
/// (with their path), and for anything behind the first document.
/// @returns false when nothing should be built of it
bool checkEvents(const QByteArray &text, const QString &file, Issues &issues);

} // namespace sweetspot::yaml
