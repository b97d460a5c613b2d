// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot::ui
{

class RunLibrary;

/// What a run is called in lists: its title and when it began, or that alone; the baseline has a star.
QString runName(const RunLibrary &library, const QString &runId);

/// The baseline's id; empty: none.
QString baselineOf(const RunLibrary &library);

} // namespace sweetspot::ui
