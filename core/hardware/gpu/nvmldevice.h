// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

namespace sweetspot
{

/// A GPU as NVML describes it, by its address; where that is not told, as in some virtual machines, by its
/// UUID, and else by its number. nullopt: the driver tells nothing of it. Milliseconds; any thread.
/// @param number as NVML counts
std::optional<Device> nvmlDevice(const NvmlLibrary &library, nvml::Handle handle, unsigned number);

/// What keeps the GPU from doing or telling what it could.
QVector<GpuTrouble> nvmlTroubles(const NvmlLibrary &library, nvml::Handle handle, const Device &device);

} // namespace sweetspot
