// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmldevice.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/drivertext.h"
#include "core/hardware/gpu/gputroubles.h"
#include "core/hardware/gpu/nvmlhealth.h"
#include "core/hardware/gpu/pciaddress.h"

#include <array>

namespace sweetspot
{

namespace
{

using Text = NvmlFunctions::OfDevice<char *, unsigned>;
using Number = NvmlFunctions::OfDevice<unsigned *>;
using Flag = NvmlFunctions::OfDevice<int *>;

constexpr double kMilli = 1e-3;
const QString kNumberPrefix = QStringLiteral("nvidia:");

// What nvidia-smi's option -i takes.
QString smiName(const Device &device)
{
    return device.id.startsWith(kNumberPrefix) ? device.id.mid(kNumberPrefix.size()) : device.id;
}

QString textOf(Text function, nvml::Handle handle)
{
    std::array<char, 96> text = {}; // as long as the documentation has it
    if (nvml::call(function, handle, text.data(), unsigned(text.size())) != nvml::kSuccess)
        return {};
    return driverText(QByteArray(text.data(), qsizetype(qstrnlen(text.data(), text.size()))));
}

// 0 is what drivers say of what a card does not have.
std::optional<double> numberOf(Number function, nvml::Handle handle)
{
    unsigned value = 0;
    if (nvml::call(function, handle, &value) != nvml::kSuccess || value == 0)
        return std::nullopt;
    return value;
}

std::optional<bool> flagOf(Flag function, nvml::Handle handle)
{
    int value = 0;
    if (nvml::call(function, handle, &value) != nvml::kSuccess)
        return std::nullopt;
    return value != 0;
}

std::optional<double> scaled(const std::optional<double> &value, double factor)
{
    return value ? std::optional(*value * factor) : std::nullopt;
}

QString addressOf(const nvml::PciInfo &pci)
{
    const QByteArray text(pci.busId, qsizetype(qstrnlen(pci.busId, sizeof pci.busId)));
    const QString address = pciAddress(QString::fromLatin1(text)); // alone has the function
    return address.isEmpty() ? pciAddress(pci.domain, pci.bus, pci.device) : address;
}

void askMemory(Device &device, const NvmlFunctions &f, nvml::Handle handle)
{
    nvml::MemoryV2 second{nvml::versionOf<nvml::MemoryV2>(2), 0, 0, 0, 0};
    nvml::Memory first{};
    nvml::Return code = nvml::call(f.memoryV2, handle, &second);
    std::uint64_t total = second.total;
    if (code != nvml::kSuccess) {
        code = nvml::call(f.memory, handle, &first);
        total = first.total;
    }
    if (code == nvml::kSuccess && total > 0)
        device.memoryBytes = double(total);
    if (code == nvml::kSuccess || code == nvml::kNotSupported) // which is what a GPU without its own answers
        device.integrated = code != nvml::kSuccess;
}

// docs/gpu.md#bandwidth
void askBandwidth(Device &device, const NvmlFunctions &f, nvml::Handle handle)
{
    constexpr double kMega = 1e6, kBitsPerByte = 8, kTransfersPerClock = 2;
    unsigned mhz = 0;
    const auto bits = numberOf(f.busWidth, handle);
    if (bits && nvml::call(f.maxClock, handle, nvml::kClockMemory, &mhz) == nvml::kSuccess && mhz > 0)
        device.bandwidth = kTransfersPerClock * mhz * kMega * *bits / kBitsPerByte;
}

void addModeTroubles(
    QVector<GpuTrouble> &troubles, const NvmlFunctions &f, nvml::Handle handle, const Device &device)
{
    int mode = 0;
    if (nvml::call(f.computeMode, handle, &mode) != nvml::kSuccess)
        return;
    if (mode == nvml::kComputeProhibited)
        troubles << GpuTrouble{GpuTrouble::Severity::Error, device.id,
            CoreTr::tr("This GPU is set to refuse computing (compute mode \"prohibited\"). To allow it: "
                       "\"sudo nvidia-smi -i %1 -c DEFAULT\".")
                .arg(smiName(device))};
    else if (mode == nvml::kComputeExclusive)
        troubles << GpuTrouble{GpuTrouble::Severity::Warning, device.id,
            CoreTr::tr("Only one program at a time can compute on this GPU (compute mode \"exclusive "
                       "process\"); others fail as if it were busy. To undo it: "
                       "\"sudo nvidia-smi -i %1 -c DEFAULT\".")
                .arg(smiName(device))};
}

void addMigTroubles(
    QVector<GpuTrouble> &troubles, const NvmlFunctions &f, nvml::Handle handle, const Device &device)
{
    unsigned mig = 0, pending = 0;
    if (nvml::call(f.migMode, handle, &mig, &pending) != nvml::kSuccess)
        return;
    if (mig != 0 && pending != 0)
        troubles << GpuTrouble{GpuTrouble::Severity::Warning, device.id,
            CoreTr::tr(
                "This GPU is divided into instances (MIG). How busy it is, is not told; memory, power and "
                "temperature are those of the whole card, which other instances share. To measure the "
                "whole card, end what runs on it, then \"sudo nvidia-smi -i %1 -mig 0\".")
                .arg(smiName(device))};
    else if (mig != pending)
        troubles << GpuTrouble{GpuTrouble::Severity::Warning, device.id,
            (pending != 0
                    ? CoreTr::tr("This GPU will be divided into instances (MIG) when it is reset; to keep it "
                                 "whole, \"sudo nvidia-smi -i %1 -mig 0\".")
                    : CoreTr::tr("This GPU is still divided into instances (MIG) until it is reset: "
                                 "\"sudo nvidia-smi -i %1 --gpu-reset\", or restart the machine."))
                .arg(smiName(device))};
}

} // namespace

std::optional<Device> nvmlDevice(const NvmlLibrary &library, nvml::Handle handle, unsigned number)
{
    const NvmlFunctions &f = library.functions();
    nvml::PciInfo pci{};
    Device device{{}, Device::Kind::Gpu};
    device.vendor = QStringLiteral("NVIDIA");
    device.name = textOf(f.name, handle);
    device.uuid = textOf(f.uuid, handle);
    const nvml::Return code = nvml::call(f.pciInfo, handle, &pci);
    if (code == nvml::kSuccess)
        device.id = addressOf(pci);
    else if (isNvmlDeviceLost(code) || (device.name.isEmpty() && device.uuid.isEmpty()))
        return std::nullopt;
    else
        device.id = device.uuid.isEmpty() ? kNumberPrefix + QString::number(number) : device.uuid;
    constexpr std::uint32_t kMaker = 0x10de, kLower = 0xffff;
    if ((pci.pciDeviceId & kLower) == kMaker)
        device.pciId = QStringLiteral("10de:%1").arg(pci.pciDeviceId >> 16, 4, 16, QLatin1Char('0'));
    device.driver = library.driverVersion();
    int major = 0, minor = 0;
    if (nvml::call(f.computeCapability, handle, &major, &minor) == nvml::kSuccess && major > 0)
        device.computeCapability = QStringLiteral("%1.%2").arg(major).arg(minor);
    device.powerLimitW = scaled(numberOf(f.powerLimit, handle), kMilli);
    device.defaultPowerLimitW = scaled(numberOf(f.defaultPowerLimit, handle), kMilli);
    const auto active = flagOf(f.displayActive, handle), plugged = flagOf(f.displayMode, handle);
    if (active || plugged)
        device.display = active.value_or(false) || plugged.value_or(false);
    askMemory(device, f, handle);
    askBandwidth(device, f, handle);
    return device;
}

QVector<GpuTrouble> nvmlTroubles(const NvmlLibrary &library, nvml::Handle handle, const Device &device)
{
    const NvmlFunctions &f = library.functions();
    QVector<GpuTrouble> troubles;
    addModeTroubles(troubles, f, handle, device);
    addMigTroubles(troubles, f, handle, device);
    troubles << nvmlHealthTroubles(f, handle, device.id);
    const QString watts = QString::number(device.defaultPowerLimitW.value_or(0), 'f', 0);
    troubles << limitTrouble(device, QStringLiteral("sudo nvidia-smi -i %1 -pl %2").arg(smiName(device), watts))
             << linkTrouble(device, numberOf(f.linkWidth, handle), numberOf(f.maxLinkWidth, handle))
             << displayTrouble(device);
    return troubles;
}

} // namespace sweetspot
