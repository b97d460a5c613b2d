// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// Settings of a GGUF file as LM Studio has them: "--context-length" and "--gpu" as its command line calls
/// them, llama-server's names for the rest. @param layers of the model, the output counted as one; what number
/// of them goes to a GPU is a share there. @param lost gets a sentence for each that it has nothing for
LaunchSettings lmStudioSettings(const ServeOrder &order, std::optional<int> layers, QStringList &lost);

/// What LM Studio keeps of a model's load settings, in its own folder. The format is not documented by its
/// makers. JSON has no comments.
HandOverForm lmStudioForm();

} // namespace sweetspot
