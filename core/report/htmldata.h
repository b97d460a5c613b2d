// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QByteArray>

namespace sweetspot::html
{

/// Everything the report's script draws from, as JSON that cannot end the script block it stands in. Pure.
QByteArray dataBlock(const ReportModel &report);

} // namespace sweetspot::html
