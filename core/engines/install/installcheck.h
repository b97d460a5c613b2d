// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"
#include "models/result.h"

#include <stop_token>

namespace sweetspot
{

class Engine;

/// Starts the server that a plan has installed with a tiny model in a temporary folder, asks it for a few words
/// and ends it. The model is the smallest of the demo, or for engines that load folders one whose weights are
/// made up. Blocks for seconds to minutes. @returns the version; empty where the engine does not tell. Errors:
/// what the server says of why it does not work; Cancelled.
Result<QString> checkInstall(const Engine &engine, const InstallPlan &plan, const std::stop_token &stop);

/// Writes a model without weights into a folder: config.json of a tiny Llama and a tokenizer of 256 bytes and
/// an end of text.
Status writeTinyModel(const QString &folder);

} // namespace sweetspot
