// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/result.h"

namespace sweetspot::cli
{

/// Whether llama.cpp computes on the GPUs that are there, and where it does not, which command brings a build
/// that can or what keeps every build from it. Nothing on a machine without a GPU. Waits some seconds for
/// drivers.
void checkBuild(QVector<Finding> &findings, const Result<LlamaCppInstall> &llamaCpp);

} // namespace sweetspot::cli
