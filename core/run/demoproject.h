// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/result.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace sweetspot
{

struct DemoProgress {
    int done = 0;
    int total = 0;
    QString text;
};

/// True when the folder holds the demo project with all its files.
bool isCompleteDemo(const QString &folder);

/// Makes the demo project: writes the embedded models, quantizes each into six files (and the largest into one
/// that claims a context no memory holds) with the engine's own llama-quantize, writes config.yaml, models.yaml
/// and project.yaml. Files that are there already are kept, so it can be run again. Refuses a folder that holds
/// something else. Blocks for some seconds; not for the window's thread.
Status makeDemoProject(const QString &folder, const LlamaCppInstall &llamaCpp,
    const std::function<void(const DemoProgress &)> &progress, const std::stop_token &stop = {});

} // namespace sweetspot
