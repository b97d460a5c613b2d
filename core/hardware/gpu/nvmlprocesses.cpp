// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlprocesses.h"

namespace sweetspot
{

namespace
{

constexpr unsigned kMostProcesses = 4096; // on one GPU; a driver that says more is not believed
constexpr unsigned kSlack = 16; // processes that may begin between asking how many and asking which
constexpr int kMostTries = 3;

} // namespace

std::optional<ProcessBytes> nvmlProcesses(
    NvmlFunctions::OfDevice<unsigned *, nvml::ProcessInfo *> list, nvml::Handle handle)
{
    std::vector<nvml::ProcessInfo> found;
    unsigned count = 0;
    nvml::Return code = nvml::call(list, handle, &count, static_cast<nvml::ProcessInfo *>(nullptr));
    for (int i = 0; code == nvml::kBufferTooSmall && i < kMostTries; ++i) {
        if (count > kMostProcesses)
            return std::nullopt;
        found.assign(std::size_t(count) + kSlack, {});
        count = unsigned(found.size());
        code = nvml::call(list, handle, &count, found.data());
    }
    if (code != nvml::kSuccess || count > found.size())
        return std::nullopt;
    ProcessBytes bytes;
    for (unsigned i = 0; i < count; ++i) // a process that has several instances of the card is listed for each
        if (found[i].usedGpuMemory != nvml::kNotTold)
            bytes[found[i].pid] += double(found[i].usedGpuMemory);
    return count > 0 && bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

} // namespace sweetspot
