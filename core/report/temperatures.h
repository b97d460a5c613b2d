// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

/// Reads the temperature over time out of a run's telemetry.csv; empty where there is no sensor. Blocks.
QVector<Chart::Point> readTemperatures(const QString &telemetryPath);

} // namespace sweetspot
