// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctorfinding.h"

namespace sweetspot::cli
{

/// Adds the GPUs that only a driver tells of, such as under WSL, to those of the bus. Waits some seconds for
/// drivers.
QVector<Device> withDrivers(QVector<Device> found);

/// Drivers of the GPUs, what they do not tell, what is wrong with them and how to fix it, and who uses them.
/// Waits some seconds for drivers.
void checkGpus(QVector<Finding> &findings);

} // namespace sweetspot::cli
