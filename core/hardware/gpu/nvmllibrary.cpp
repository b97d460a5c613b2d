// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmllibrary.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/drivertext.h"

#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>

namespace sweetspot
{

namespace
{

constexpr unsigned kLongestVersion = 80; // characters of a buffer, as its documentation has it

template <typename F>
void find(void *library, F &function, const char *name)
{
    function = reinterpret_cast<F>(dlsym(library, name));
}

} // namespace

NvmlLibrary::NvmlLibrary(const QString &name)
{
    if (!name.isEmpty() && QFileInfo(name).fileName() != QLatin1String("libnvidia-ml.so")) // empty: ourselves
        m_handle = dlopen(QFile::encodeName(name).constData(), RTLD_LAZY | RTLD_LOCAL);
    if (!m_handle)
        return;
    findFunctions();
    m_initCode = nvml::call(m_functions.init);
    m_ready = m_initCode == nvml::kSuccess;
}

NvmlLibrary::~NvmlLibrary()
{
    if (m_ready)
        nvml::call(m_functions.shutdown);
    if (m_handle)
        dlclose(m_handle);
}

// The name with its suffix is the one whose structs are in nvmlabi.h; without it stands the oldest.
void NvmlLibrary::findFunctions()
{
    NvmlFunctions &f = m_functions;
    find(m_handle, f.init, "nvmlInit_v2");
    find(m_handle, f.shutdown, "nvmlShutdown");
    find(m_handle, f.errorString, "nvmlErrorString");
    find(m_handle, f.driverVersion, "nvmlSystemGetDriverVersion");
    find(m_handle, f.cudaVersion, "nvmlSystemGetCudaDriverVersion_v2");
    find(m_handle, f.count, "nvmlDeviceGetCount_v2");
    find(m_handle, f.handleByIndex, "nvmlDeviceGetHandleByIndex_v2");
    find(m_handle, f.name, "nvmlDeviceGetName");
    find(m_handle, f.uuid, "nvmlDeviceGetUUID");
    find(m_handle, f.pciInfo, "nvmlDeviceGetPciInfo_v3");
    find(m_handle, f.memory, "nvmlDeviceGetMemoryInfo");
    find(m_handle, f.memoryV2, "nvmlDeviceGetMemoryInfo_v2");
    find(m_handle, f.utilization, "nvmlDeviceGetUtilizationRates");
    find(m_handle, f.temperature, "nvmlDeviceGetTemperature");
    find(m_handle, f.temperatureV, "nvmlDeviceGetTemperatureV");
    find(m_handle, f.clock, "nvmlDeviceGetClockInfo");
    find(m_handle, f.maxClock, "nvmlDeviceGetMaxClockInfo");
    find(m_handle, f.power, "nvmlDeviceGetPowerUsage");
    find(m_handle, f.powerLimit, "nvmlDeviceGetEnforcedPowerLimit");
    find(m_handle, f.defaultPowerLimit, "nvmlDeviceGetPowerManagementDefaultLimit");
    find(m_handle, f.busWidth, "nvmlDeviceGetMemoryBusWidth");
    find(m_handle, f.linkWidth, "nvmlDeviceGetCurrPcieLinkWidth");
    find(m_handle, f.maxLinkWidth, "nvmlDeviceGetMaxPcieLinkWidth");
    find(m_handle, f.energy, "nvmlDeviceGetTotalEnergyConsumption");
    find(m_handle, f.eventReasons, "nvmlDeviceGetCurrentClocksEventReasons");
    find(m_handle, f.throttleReasons, "nvmlDeviceGetCurrentClocksThrottleReasons");
    find(m_handle, f.computeMode, "nvmlDeviceGetComputeMode");
    find(m_handle, f.displayActive, "nvmlDeviceGetDisplayActive");
    find(m_handle, f.displayMode, "nvmlDeviceGetDisplayMode");
    find(m_handle, f.migMode, "nvmlDeviceGetMigMode");
    find(m_handle, f.eccErrors, "nvmlDeviceGetTotalEccErrors");
    find(m_handle, f.remappedRows, "nvmlDeviceGetRemappedRows");
    find(m_handle, f.retiredPending, "nvmlDeviceGetRetiredPagesPendingStatus");
    find(m_handle, f.computeCapability, "nvmlDeviceGetCudaComputeCapability");
    find(m_handle, f.computeProcesses, "nvmlDeviceGetComputeRunningProcesses_v3");
    find(m_handle, f.graphicsProcesses, "nvmlDeviceGetGraphicsRunningProcesses_v3");
    find(m_handle, f.fieldValues, "nvmlDeviceGetFieldValues");
}

QString NvmlLibrary::errorText(nvml::Return code) const
{
    const char *text = m_functions.errorString ? m_functions.errorString(code) : nullptr;
    return text ? driverText(text) : QString();
}

Sentence NvmlLibrary::says(nvml::Return code) const
{
    switch (code) {
    case nvml::kUninitialised:
        return CoreTr::tr("The NVIDIA driver was unloaded while it was in use; restart Sweetspot.");
    case nvml::kNoPermission:
        return CoreTr::tr("This user may not open the GPU. Check the rights of /dev/nvidia*; in a container, "
                          "start it with this GPU.");
    case nvml::kPowerCable:
        return CoreTr::tr("A power cable of the GPU is missing or loose; switch the machine off and check it.");
    case nvml::kDriverNotLoaded:
        return CoreTr::tr("The NVIDIA driver is installed but not loaded; load it with \"modprobe nvidia\", or "
                          "restart the machine.");
    case nvml::kLibraryNotFound:
        return CoreTr::tr("A part of the NVIDIA driver is missing; install the driver again.");
    case nvml::kFunctionNotFound:
        return CoreTr::tr("The NVIDIA driver's library lacks a function that is needed; update the driver.");
    case nvml::kGpuLost:
        return CoreTr::tr("The GPU does not answer any more (it \"fell off the bus\"); restart the machine. "
                          "Should it happen again, check its power supply, seat and temperature.");
    case nvml::kResetRequired:
        return CoreTr::tr("The GPU failed and must be reset; restart the machine.");
    case nvml::kBlockedBySystem:
        return CoreTr::tr("The system does not let this program see the GPU. In a container, start it with the "
                          "GPU (Docker: --gpus all).");
    case nvml::kVersionsDiffer:
        return CoreTr::tr(
            "The NVIDIA driver was updated and the old one still runs; restart the machine to use it.");
    case nvml::kGpuNotFound:
        return CoreTr::tr("The NVIDIA driver does not find the GPU any more; restart the machine.");
    default:
        return CoreTr::tr("The NVIDIA driver reports an error: %1 (code %2).").arg(errorText(code)).arg(code);
    }
}

Sentence NvmlLibrary::why(nvml::Return code) const
{
    switch (code) {
    case nvml::kInvalidArgument:
    case nvml::kNotSupported:
        return CoreTr::tr("the driver does not tell it for this GPU");
    case nvml::kFunctionNotFound:
    case nvml::kStructVersion:
    case nvml::kDeprecated:
        return CoreTr::tr("this version of the driver does not tell it");
    case nvml::kNoPermission:
        return CoreTr::tr("this user may not read it");
    default:
        return CoreTr::tr("the driver reports an error: %1 (code %2)").arg(errorText(code)).arg(code);
    }
}

QString NvmlLibrary::driverVersion() const
{
    char text[kLongestVersion] = {};
    if (!m_ready || nvml::call(m_functions.driverVersion, text, kLongestVersion) != nvml::kSuccess)
        return {};
    return driverText(QByteArray(text, qsizetype(qstrnlen(text, sizeof text))));
}

QString NvmlLibrary::cudaVersion() const
{
    constexpr int kMajor = 1000, kMinor = 10; // 13010 is 13.1
    int version = 0;
    if (!m_ready || nvml::call(m_functions.cudaVersion, &version) != nvml::kSuccess || version < kMajor)
        return {};
    return QStringLiteral("%1.%2").arg(version / kMajor).arg(version % kMajor / kMinor);
}

bool isNvmlDeviceLost(nvml::Return code)
{
    return code == nvml::kUninitialised || code == nvml::kGpuLost || code == nvml::kResetRequired
        || code == nvml::kGpuNotFound;
}

bool isNvmlNever(nvml::Return code)
{
    return code == nvml::kInvalidArgument || code == nvml::kNotSupported || code == nvml::kNoPermission
        || code == nvml::kFunctionNotFound || code == nvml::kStructVersion || code == nvml::kDeprecated;
}

} // namespace sweetspot
