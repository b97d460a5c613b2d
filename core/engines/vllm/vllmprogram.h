// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

#include <QString>

namespace sweetspot
{

/// The vllm program: at the place that an entry names (its path, or a Python environment that has it), else on
/// PATH or in a well-known place; empty when it is not there.
QString findVllm(const QString &named);

/// "0.32.0+cpu" from what Python's installer wrote beside the program, without starting it, which takes half a
/// minute; empty when nothing says so.
QString installedVllmVersion(const QString &program);

/// Whether such a version computes on the processor and sees no GPU.
bool isVllmForCpu(const QString &version);

/// What a person is told who has none there.
Sentence vllmIsMissing(const QString &named);

} // namespace sweetspot
