// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// A service of the person's own systemd, ready when the model is loaded.
HandOverForm systemdForm();

} // namespace sweetspot
