// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// Device::id of the processor.
inline constexpr auto kCpuId = "cpu";

/// A processor or a GPU of this machine, found by us and not by an engine. Value type; what is not known is
/// absent or empty.
struct Device {
    enum class Kind { Cpu, Gpu };
    QString id; ///< lasting: "cpu", a GPU's PCI address "0000:01:00.0"; without one its UUID or "nvidia:0"
    Kind kind = Kind::Cpu;
    QString vendor = {}; ///< "NVIDIA", "AMD", "Intel"
    QString name = {}; ///< as its maker or its driver calls it
    QString pciId = {}; ///< vendor and model: "10de:2684"
    QString uuid = {}; ///< as its driver gives it: "GPU-8f1e..."
    std::optional<double> memoryBytes = {}; ///< total; of the processor what the machine has
    std::optional<bool> integrated = {}; ///< it has no memory of its own but a part of the machine's
    std::optional<bool> display = {}; ///< a screen hangs on it, whose programs take memory and time of it
    std::optional<double> bandwidth = {}; ///< bytes per second of its memory, as its clock and bus allow
    std::optional<double> powerLimitW = {}; ///< that it is held to now
    std::optional<double> defaultPowerLimitW = {}; ///< that its maker set
    QString computeCapability = {}; ///< NVIDIA: "8.6"
    QString driver = {}; ///< "580.65.06"

    bool operator==(const Device &) const = default;

    bool isGpu() const { return kind == Kind::Gpu; }
    /// Whether what one of two GPUs measures holds for the other: of one kind, with the memory, the power limit
    /// and the place for it of the other, as far as both are told. What neither says is not equal.
    bool isEqualTo(const Device &other) const;
    /// For people: its name, or what is known instead.
    QString label() const;
};

/// A device as an engine has it.
struct EngineDevice {
    QString name; ///< the engine's own: "CUDA0", "Vulkan0", "RPC0"
    QString description;
    std::optional<double> totalBytes;
    std::optional<double> freeBytes;
    QString deviceId = {}; ///< Device::id; empty: none of ours, or not known which

    bool operator==(const EngineDevice &) const = default;
};

} // namespace sweetspot
