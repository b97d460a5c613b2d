// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project/projectfolder.h"
#include "models/engineentry.h"
#include "models/pricelist.h"

#include <QString>

namespace sweetspot::ui
{

// What a person should know of an engine before it is measured, in sentences.

/// What is sent to a server elsewhere, and whether others can read it.
QString sendingText(const EngineEntry &entry);
/// What a kind of server cannot be asked for, so that nobody misses a number without a reason; empty: nothing.
QString limitsText(const EngineEntry &entry);
/// What a run of the models that are chosen of it will cost, own prompts included, and what stands in the way.
QString costText(const EngineEntry &entry, const ProjectData &data, const PriceList &prices);

} // namespace sweetspot::ui
