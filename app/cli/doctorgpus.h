// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"
#include "core/run/gpuwatch.h"

namespace sweetspot::cli
{

/// Waits some seconds for the drivers. @returns false when one does not answer
bool waitForGpus(const GpuWatch &gpus);

/// Drivers of the GPUs, what they do not tell, what is wrong with them and how to fix it, and who uses them.
void checkGpus(QVector<Finding> &findings, const GpuWatch &gpus);

} // namespace sweetspot::cli
