// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/handover/handoverform.h"

namespace sweetspot
{

/// Settings of any engine whose options have names that Ollama has others for, as Ollama has them: the context
/// of one request, its own names, and what only its server can be told as OLLAMA_ options. @param lost gets a
/// sentence for each that Ollama has nothing for
LaunchSettings ollamaSettings(const ServeOrder &order, QStringList &lost);

/// FROM and PARAMETER lines of such settings. Empty for a path that cannot stand there.
QString modelfileText(const LaunchSettings &settings);

/// The model with its parameters. What only the server can be told is in ollamaServiceForm().
HandOverForm modelfileForm();

/// Variables for the service that runs Ollama, which count for all of its models; a form of settings that need
/// some.
HandOverForm ollamaServiceForm();

} // namespace sweetspot
