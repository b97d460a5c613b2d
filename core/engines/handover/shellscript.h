// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// A command for a POSIX shell, an option a line. Of an engine that takes several steps, its own command.
HandOverForm shellScriptForm();

} // namespace sweetspot
