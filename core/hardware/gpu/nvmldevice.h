// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

namespace sweetspot
{

/// A GPU as NVML describes it, by address; nullopt where not even that is told. Milliseconds; any thread.
std::optional<Device> nvmlDevice(const NvmlLibrary &library, nvml::Handle handle);

/// What keeps the GPU from doing or telling what it could.
QVector<GpuTrouble> nvmlTroubles(const NvmlLibrary &library, nvml::Handle handle, const Device &device);

} // namespace sweetspot
