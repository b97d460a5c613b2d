// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What of NVIDIA's management library (NVML) is used, declared by hand: its header is in no free package. It
/// is a C interface that its maker keeps stable; what changes gets a name with another suffix.
/// docs/gpu.md#nvidia
namespace sweetspot::nvml
{

using Return = int;
struct Opaque;
using Handle = Opaque *;

inline constexpr Return kSuccess = 0;
inline constexpr Return kUninitialised = 1;
inline constexpr Return kInvalidArgument = 2;
inline constexpr Return kNotSupported = 3;
inline constexpr Return kNoPermission = 4;
inline constexpr Return kBufferTooSmall = 7;
inline constexpr Return kPowerCable = 8;
inline constexpr Return kDriverNotLoaded = 9;
inline constexpr Return kTimeout = 10;
inline constexpr Return kLibraryNotFound = 12;
inline constexpr Return kFunctionNotFound = 13;
inline constexpr Return kGpuLost = 15;
inline constexpr Return kResetRequired = 16;
inline constexpr Return kBlockedBySystem = 17;
inline constexpr Return kVersionsDiffer = 18;
inline constexpr Return kStructVersion = 25;
inline constexpr Return kDeprecated = 26;
inline constexpr Return kGpuNotFound = 28;

struct PciInfo {
    char busIdLegacy[16];
    std::uint32_t domain, bus, device;
    std::uint32_t pciDeviceId; ///< model in the upper half, maker in the lower
    std::uint32_t pciSubSystemId;
    char busId[32];
};
static_assert(sizeof(PciInfo) == 68 && offsetof(PciInfo, domain) == 16 && offsetof(PciInfo, pciDeviceId) == 28
    && offsetof(PciInfo, busId) == 36);

struct Memory {
    std::uint64_t total, free, used;
};
static_assert(sizeof(Memory) == 24 && offsetof(Memory, free) == 8 && offsetof(Memory, used) == 16);

struct MemoryV2 {
    std::uint32_t version;
    std::uint64_t total, reserved, free, used;
};
static_assert(sizeof(MemoryV2) == 40 && offsetof(MemoryV2, total) == 8 && offsetof(MemoryV2, reserved) == 16
    && offsetof(MemoryV2, free) == 24 && offsetof(MemoryV2, used) == 32);

struct Utilization {
    std::uint32_t gpu, memory; ///< percent of the time
};
static_assert(sizeof(Utilization) == 8 && offsetof(Utilization, memory) == 4);

struct TemperatureV1 {
    std::uint32_t version;
    std::int32_t sensor, temperature;
};
static_assert(sizeof(TemperatureV1) == 12 && offsetof(TemperatureV1, temperature) == 8);

struct ProcessInfo { ///< of the functions with the suffixes _v2 and _v3
    std::uint32_t pid;
    std::uint64_t usedGpuMemory; ///< kNotTold: the driver does not say
    std::uint32_t gpuInstance, computeInstance;
};
static_assert(sizeof(ProcessInfo) == 24 && offsetof(ProcessInfo, usedGpuMemory) == 8
    && offsetof(ProcessInfo, computeInstance) == 20);
inline constexpr std::uint64_t kNotTold = ~std::uint64_t(0);

struct FieldValue {
    std::uint32_t id, scope;
    std::int64_t timestampUs, latencyUs;
    std::int32_t type, result;
    union {
        double real;
        std::uint32_t u32;
        unsigned long ul;
        std::uint64_t u64;
        std::int64_t i64;
        std::int32_t i32;
        std::uint16_t u16;
    } value;
};
static_assert(sizeof(FieldValue) == 40 && offsetof(FieldValue, timestampUs) == 8
    && offsetof(FieldValue, type) == 24 && offsetof(FieldValue, result) == 28
    && offsetof(FieldValue, value) == 32);

/// A struct's size with its version in the uppermost byte, which the library compares with its own.
template <typename T>
constexpr std::uint32_t versionOf(std::uint32_t version)
{
    return std::uint32_t(sizeof(T)) | version << 24;
}
static_assert(versionOf<MemoryV2>(2) == 0x2000028 && versionOf<TemperatureV1>(1) == 0x100000C);

inline constexpr int kClockSm = 1, kClockMemory = 2;
inline constexpr std::uint32_t kFieldMemoryTemperature = 82, kFieldPowerInstant = 186;
inline constexpr int kComputeProhibited = 2, kComputeExclusive = 3;

// Of memory errors: which, and counted since when.
inline constexpr int kEccUncorrected = 1, kEccSinceDriver = 0, kEccLifetime = 1;

// Why clocks are lower than they could be.
inline constexpr unsigned long long kReasonPowerCap = 0x4, kReasonHardware = 0x8, kReasonSoftThermal = 0x20,
                                    kReasonHardThermal = 0x40, kReasonPowerBrake = 0x80;

/// A call of a function that may not be in the library.
template <typename... Parameters, typename... Arguments>
Return call(Return (*function)(Parameters...), Arguments... arguments)
{
    return function ? function(arguments...) : kFunctionNotFound;
}

} // namespace sweetspot::nvml
