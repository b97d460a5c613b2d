// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/catalog/hub.h"

namespace sweetspot::cli
{

/// The hub as the environment says, with the keyring's token where the environment has none. Runs the event
/// loop until the keyring answers, some seconds at most; without one it returns at once.
HubAccess hubWithKey();

} // namespace sweetspot::cli
