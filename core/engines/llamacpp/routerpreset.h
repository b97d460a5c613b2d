// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// A section for llama-server's --models-preset, which starts a server for each model that is asked for. Keys
/// are long names without dashes; a value ends at ";" or "#", and nothing can be quoted, so some paths cannot
/// stand there. Variables belong to the router.
HandOverForm routerPresetForm();

} // namespace sweetspot
