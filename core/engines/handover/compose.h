// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// A service of docker compose. Its image is another build of the engine than the one that was measured,
/// whatever its tag says.
HandOverForm composeForm();

} // namespace sweetspot
