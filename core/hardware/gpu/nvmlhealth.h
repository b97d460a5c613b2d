// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

namespace sweetspot
{

/// Whether a GPU's memory works: errors that could not be corrected (ECC), and bad places that are to be taken
/// out of use or could not be. Nothing where the card or the driver does not tell, as most cards for players do
/// not. Milliseconds; any thread. @param id Device::id
QVector<GpuTrouble> nvmlHealthTroubles(const NvmlFunctions &functions, nvml::Handle handle, const QString &id);

} // namespace sweetspot
