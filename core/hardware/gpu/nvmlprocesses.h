// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/nvmllibrary.h"

namespace sweetspot
{

/// Whose memory a GPU holds, by one of NVML's lists of processes; nullopt where the list cannot be had, or has
/// processes and tells of none what it takes (WSL, some containers). Milliseconds; any thread.
std::optional<ProcessBytes> nvmlProcesses(
    NvmlFunctions::OfDevice<unsigned *, nvml::ProcessInfo *> list, nvml::Handle handle);

} // namespace sweetspot
