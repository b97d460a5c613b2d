// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "models/verdict.h"

#include <QMap>
#include <QString>

namespace sweetspot
{

/// The numbers of one cell, from its record: medians over repetitions with their interval and flags. Pure; what
/// was not measured is absent.
QMap<QString, MetricValue> summarise(const CellRecord &cell);

} // namespace sweetspot
