// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/nvmlabi.h"
#include "models/sentence.h"

#include <QString>

namespace sweetspot
{

/// The functions of NVML; those that a driver's version does not have are null (nvml::call).
struct NvmlFunctions {
    template <typename... Parameters>
    using Function = nvml::Return (*)(Parameters...);
    template <typename... Parameters>
    using OfDevice = nvml::Return (*)(nvml::Handle, Parameters...);

    Function<> init = nullptr, shutdown = nullptr;
    const char *(*errorString)(nvml::Return) = nullptr;
    Function<char *, unsigned> driverVersion = nullptr;
    Function<int *> cudaVersion = nullptr;
    Function<unsigned *> count = nullptr;
    Function<unsigned, nvml::Handle *> handleByIndex = nullptr;
    OfDevice<char *, unsigned> name = nullptr, uuid = nullptr;
    OfDevice<nvml::PciInfo *> pciInfo = nullptr;
    OfDevice<nvml::Memory *> memory = nullptr;
    OfDevice<nvml::MemoryV2 *> memoryV2 = nullptr;
    OfDevice<nvml::Utilization *> utilization = nullptr;
    OfDevice<int, unsigned *> temperature = nullptr, clock = nullptr, maxClock = nullptr;
    OfDevice<nvml::TemperatureV1 *> temperatureV = nullptr;
    OfDevice<unsigned *> power = nullptr, powerLimit = nullptr, defaultPowerLimit = nullptr, busWidth = nullptr,
                         linkWidth = nullptr, maxLinkWidth = nullptr;
    OfDevice<unsigned long long *> energy = nullptr, eventReasons = nullptr, throttleReasons = nullptr;
    OfDevice<int *> computeMode = nullptr, displayActive = nullptr, displayMode = nullptr,
                    retiredPending = nullptr;
    OfDevice<int, int, unsigned long long *> eccErrors = nullptr;
    OfDevice<unsigned *, unsigned *, unsigned *, unsigned *> remappedRows = nullptr;
    OfDevice<unsigned *, unsigned *> migMode = nullptr;
    OfDevice<int *, int *> computeCapability = nullptr;
    OfDevice<unsigned *, nvml::ProcessInfo *> computeProcesses = nullptr, graphicsProcesses = nullptr;
    OfDevice<int, nvml::FieldValue *> fieldValues = nullptr;
};

/// NVIDIA's management library, loaded and initialised while this lives. Its functions may be called from any
/// thread; each may take as long as the driver does.
class NvmlLibrary
{
public:
    /// Loads and initialises; seconds, where the driver has to wake a card.
    /// @param name for the loader, or a path. A file called libnvidia-ml.so is not loaded: it is a stub of
    /// development kits, which answers nothing.
    explicit NvmlLibrary(const QString &name);
    ~NvmlLibrary();
    NvmlLibrary(const NvmlLibrary &) = delete;
    NvmlLibrary &operator=(const NvmlLibrary &) = delete;

    bool isLoaded() const { return m_handle != nullptr; }
    bool isReady() const { return m_ready; } ///< loaded, and the driver answers
    nvml::Return initCode() const { return m_initCode; } ///< where it is loaded and not ready
    const NvmlFunctions &functions() const { return m_functions; }

    /// What a return code means and what to do, as a sentence.
    Sentence says(nvml::Return code) const;
    /// Why something is not told, for behind a colon: "the driver does not tell it for this GPU".
    Sentence why(nvml::Return code) const;

    QString driverVersion() const; ///< "580.65.06"; empty: not told
    QString cudaVersion() const; ///< "13.0", the newest that the driver can run; empty: not told

private:
    void findFunctions();
    QString errorText(nvml::Return code) const;

    void *m_handle = nullptr;
    bool m_ready = false;
    nvml::Return m_initCode = nvml::kUninitialised;
    NvmlFunctions m_functions;
};

/// Codes after which nothing can be read of a device any more.
bool isNvmlDeviceLost(nvml::Return code);
/// Codes that a function will answer again whenever it is asked.
bool isNvmlNever(nvml::Return code);

} // namespace sweetspot
