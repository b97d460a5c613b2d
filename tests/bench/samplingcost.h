// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sweetspot::bench
{

/// What a run's sampler costs, with a real llama.cpp: attempts with it and without it in turns on one server.
/// Prints its share of a core and by how much the decode rate differs, each with a 95 % interval.
/// @param words MODEL [--device NAME] [--pairs N]
/// @returns an exit code
int samplingCost(const QStringList &words);

} // namespace sweetspot::bench
