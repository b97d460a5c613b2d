// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for NVIDIA's management library. What it answers is in a text file that SWEETSPOT_FAKE_NVML names
// and that is read again at each call, so a test can move values:
//
//     init 0                       what nvmlInit_v2 answers; so of any function, "nvmlDeviceGetName 3"
//     1.nvmlDeviceGetName 15       the same of the second GPU only
//     sleep.nvmlDeviceGetName 5    milliseconds that it takes
//     1.name NVIDIA X              a value of the second GPU; without it the function answers 3
//
// Each call is a line in the file of that name with ".calls" behind it. FAKE_NVML_OLD leaves out what newer
// drivers brought.
#include "core/hardware/gpu/nvmlabi.h"

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace sweetspot::nvml;

namespace
{

constexpr std::size_t kLine = 512;

// The value behind a key; false: there is none. No memory is taken and nothing is static, so that the library
// leaves nothing behind when it is closed.
bool valueOf(const char *key, char (&value)[kLine])
{
    const char *path = std::getenv("SWEETSPOT_FAKE_NVML");
    std::FILE *file = path ? std::fopen(path, "r") : nullptr;
    if (!file)
        return false;
    bool found = false;
    char line[kLine];
    const std::size_t length = std::strlen(key);
    while (std::fgets(line, sizeof line, file)) {
        line[std::strcspn(line, "\n")] = 0;
        if (std::strncmp(line, key, length) == 0 && line[length] == ' ') {
            std::memcpy(value, line + length + 1, sizeof line - length - 1);
            found = true;
        }
    }
    std::fclose(file);
    return found;
}

bool numberOf(const char *key, long long &number)
{
    char value[kLine];
    if (!valueOf(key, value))
        return false;
    number = std::strtoll(value, nullptr, 0);
    return true;
}

int indexOf(Handle handle)
{
    return int(reinterpret_cast<std::uintptr_t>(handle)) - 1;
}

// Keeps the call, takes its time, and says what the function is told to answer.
Return answer(const char *function, int index = -1)
{
    char key[kLine];
    if (const char *path = std::getenv("SWEETSPOT_FAKE_NVML")) {
        std::snprintf(key, sizeof key, "%s.calls", path);
        if (std::FILE *calls = std::fopen(key, "a")) {
            std::fprintf(calls, "%s %d\n", function, index);
            std::fclose(calls);
        }
    }
    long long number = 0;
    std::snprintf(key, sizeof key, "sleep.%s", function);
    if (numberOf(key, number))
        ::usleep(useconds_t(number * 1000));
    std::snprintf(key, sizeof key, "%d.%s", index, function);
    if (index >= 0 && numberOf(key, number))
        return Return(number);
    return numberOf(function, number) ? Return(number) : kSuccess;
}

bool deviceValue(int index, const char *name, char (&value)[kLine])
{
    char key[kLine];
    std::snprintf(key, sizeof key, "%d.%s", index, name);
    return valueOf(key, value);
}

bool deviceNumber(int index, const char *name, long long &number)
{
    char value[kLine];
    if (!deviceValue(index, name, value))
        return false;
    number = std::strtoll(value, nullptr, 0);
    return true;
}

template <typename T>
Return number(const char *function, Handle handle, const char *name, T *value)
{
    long long told = 0;
    if (const Return code = answer(function, indexOf(handle)); code != kSuccess)
        return code;
    if (!deviceNumber(indexOf(handle), name, told))
        return kNotSupported;
    *value = T(told);
    return kSuccess;
}

Return text(const char *function, Handle handle, const char *name, char *buffer, unsigned size)
{
    char value[kLine];
    if (const Return code = answer(function, indexOf(handle)); code != kSuccess)
        return code;
    if (!deviceValue(indexOf(handle), name, value))
        return kNotSupported;
    std::snprintf(buffer, size, "%s", value);
    return kSuccess;
}

Return system(const char *function, const char *name, char *buffer, unsigned size)
{
    char value[kLine];
    if (const Return code = answer(function); code != kSuccess)
        return code;
    if (!valueOf(name, value))
        return kNotSupported;
    std::snprintf(buffer, size, "%s", value);
    return kSuccess;
}

// "100:1000000,101:-1": process ids and bytes, -1 for those that are not told. With ".later" behind the name:
// what the list is once it is known how long it is.
[[maybe_unused]] Return processes(
    const char *function, Handle handle, const char *name, unsigned *count, ProcessInfo *list)
{
    if (const Return code = answer(function, indexOf(handle)); code != kSuccess)
        return code;
    char value[kLine], later[kLine], key[kLine];
    if (!deviceValue(indexOf(handle), name, value))
        return kNotSupported;
    std::snprintf(key, sizeof key, "%s.later", name);
    if (list && deviceValue(indexOf(handle), key, later))
        std::memcpy(value, later, sizeof value);
    unsigned found = 0;
    for (char *part = std::strtok(value, ","); part; part = std::strtok(nullptr, ",")) {
        unsigned pid = 0;
        long long bytes = 0;
        if (std::sscanf(part, "%u:%lld", &pid, &bytes) != 2)
            continue;
        if (list && found < *count)
            list[found] = ProcessInfo{pid, std::uint64_t(bytes), ~0u, ~0u};
        ++found;
    }
    long long claimed = 0;
    std::snprintf(key, sizeof key, "%s.claimed", name);
    if (deviceNumber(indexOf(handle), key, claimed))
        found = unsigned(claimed);
    const bool small = found > *count;
    *count = found;
    return small ? kBufferTooSmall : kSuccess;
}

} // namespace

extern "C" {

Return nvmlInit_v2()
{
    return answer("nvmlInit_v2");
}
Return nvmlShutdown()
{
    return answer("nvmlShutdown");
}
const char *nvmlErrorString(Return code)
{
    return code == kTimeout ? "Timeout" : "Unknown\tError";
}
Return nvmlSystemGetDriverVersion(char *buffer, unsigned size)
{
    return system("nvmlSystemGetDriverVersion", "driver", buffer, size);
}
Return nvmlSystemGetCudaDriverVersion_v2(int *version)
{
    long long told = 0;
    if (const Return code = answer("nvmlSystemGetCudaDriverVersion_v2"); code != kSuccess)
        return code;
    if (!numberOf("cuda", told))
        return kLibraryNotFound;
    *version = int(told);
    return kSuccess;
}
Return nvmlDeviceGetCount_v2(unsigned *count)
{
    long long told = 0;
    if (const Return code = answer("nvmlDeviceGetCount_v2"); code != kSuccess)
        return code;
    numberOf("count", told);
    *count = unsigned(told);
    return kSuccess;
}
Return nvmlDeviceGetHandleByIndex_v2(unsigned index, Handle *handle)
{
    *handle = reinterpret_cast<Handle>(std::uintptr_t(index) + 1);
    return answer("nvmlDeviceGetHandleByIndex_v2", int(index));
}
Return nvmlDeviceGetName(Handle handle, char *buffer, unsigned size)
{
    return text("nvmlDeviceGetName", handle, "name", buffer, size);
}
Return nvmlDeviceGetUUID(Handle handle, char *buffer, unsigned size)
{
    return text("nvmlDeviceGetUUID", handle, "uuid", buffer, size);
}
Return nvmlDeviceGetPciInfo_v3(Handle handle, PciInfo *pci)
{
    char value[kLine];
    if (const Return code = answer("nvmlDeviceGetPciInfo_v3", indexOf(handle)); code != kSuccess)
        return code;
    if (!deviceValue(indexOf(handle), "pci", value))
        return kNotSupported;
    unsigned function = 0;
    if (std::sscanf(value, "%x:%x:%x.%x", &pci->domain, &pci->bus, &pci->device, &function) < 3)
        return kNotSupported;
    std::snprintf(
        pci->busId, sizeof pci->busId, "%08X:%02X:%02X.%X", pci->domain, pci->bus, pci->device, function);
    std::snprintf(pci->busIdLegacy, sizeof pci->busIdLegacy, "%04X:%02X:%02X.%X", pci->domain & 0xffff,
        pci->bus & 0xff, pci->device & 0xff, function & 0xf);
    pci->pciDeviceId = 0x220410de;
    return kSuccess;
}
Return nvmlDeviceGetMemoryInfo(Handle handle, Memory *memory)
{
    const int index = indexOf(handle);
    long long total = 0, reserved = 0, free = 0;
    if (const Return code = answer("nvmlDeviceGetMemoryInfo", index); code != kSuccess)
        return code;
    if (!deviceNumber(index, "total", total) || !deviceNumber(index, "free", free))
        return kNotSupported;
    deviceNumber(index, "reserved", reserved);
    *memory = Memory{std::uint64_t(total), std::uint64_t(free), std::uint64_t(total - free)};
    return kSuccess;
}
Return nvmlDeviceGetTemperature(Handle handle, int sensor, unsigned *celsius)
{
    return sensor == 0 ? number("nvmlDeviceGetTemperature", handle, "temperature", celsius) : kInvalidArgument;
}
Return nvmlDeviceGetUtilizationRates(Handle handle, Utilization *utilization)
{
    utilization->memory = 7;
    return number("nvmlDeviceGetUtilizationRates", handle, "busy", &utilization->gpu);
}
Return nvmlDeviceGetClockInfo(Handle handle, int clock, unsigned *mhz)
{
    return number("nvmlDeviceGetClockInfo", handle, clock == kClockSm ? "clock" : "memory.clock", mhz);
}
Return nvmlDeviceGetMaxClockInfo(Handle handle, int clock, unsigned *mhz)
{
    return number(
        "nvmlDeviceGetMaxClockInfo", handle, clock == kClockSm ? "max.clock" : "max.memory.clock", mhz);
}
Return nvmlDeviceGetPowerUsage(Handle handle, unsigned *milliwatts)
{
    return number("nvmlDeviceGetPowerUsage", handle, "power", milliwatts);
}
Return nvmlDeviceGetEnforcedPowerLimit(Handle handle, unsigned *milliwatts)
{
    return number("nvmlDeviceGetEnforcedPowerLimit", handle, "limit", milliwatts);
}
Return nvmlDeviceGetPowerManagementDefaultLimit(Handle handle, unsigned *milliwatts)
{
    return number("nvmlDeviceGetPowerManagementDefaultLimit", handle, "default.limit", milliwatts);
}
Return nvmlDeviceGetMemoryBusWidth(Handle handle, unsigned *bits)
{
    return number("nvmlDeviceGetMemoryBusWidth", handle, "bus.width", bits);
}
Return nvmlDeviceGetCurrPcieLinkWidth(Handle handle, unsigned *lanes)
{
    return number("nvmlDeviceGetCurrPcieLinkWidth", handle, "lanes", lanes);
}
Return nvmlDeviceGetMaxPcieLinkWidth(Handle handle, unsigned *lanes)
{
    return number("nvmlDeviceGetMaxPcieLinkWidth", handle, "max.lanes", lanes);
}
Return nvmlDeviceGetTotalEnergyConsumption(Handle handle, unsigned long long *millijoules)
{
    return number("nvmlDeviceGetTotalEnergyConsumption", handle, "energy", millijoules);
}
Return nvmlDeviceGetCurrentClocksThrottleReasons(Handle handle, unsigned long long *reasons)
{
    return number("nvmlDeviceGetCurrentClocksThrottleReasons", handle, "reasons", reasons);
}
Return nvmlDeviceGetComputeMode(Handle handle, int *mode)
{
    return number("nvmlDeviceGetComputeMode", handle, "compute.mode", mode);
}
Return nvmlDeviceGetDisplayActive(Handle handle, int *active)
{
    return number("nvmlDeviceGetDisplayActive", handle, "display.active", active);
}
Return nvmlDeviceGetDisplayMode(Handle handle, int *plugged)
{
    return number("nvmlDeviceGetDisplayMode", handle, "display.mode", plugged);
}
Return nvmlDeviceGetMigMode(Handle handle, unsigned *current, unsigned *pending)
{
    long long later = 0;
    const Return code = number("nvmlDeviceGetMigMode", handle, "mig", current);
    *pending = deviceNumber(indexOf(handle), "mig.pending", later) ? unsigned(later) : *current;
    return code;
}
Return nvmlDeviceGetTotalEccErrors(Handle handle, int kind, int since, unsigned long long *errors)
{
    if (kind != kEccUncorrected)
        return kInvalidArgument;
    return number("nvmlDeviceGetTotalEccErrors", handle, since == kEccLifetime ? "ecc.ever" : "ecc", errors);
}
Return nvmlDeviceGetRetiredPagesPendingStatus(Handle handle, int *pending)
{
    return number("nvmlDeviceGetRetiredPagesPendingStatus", handle, "retired.pending", pending);
}
Return nvmlDeviceGetCudaComputeCapability(Handle handle, int *major, int *minor)
{
    const Return code = number("nvmlDeviceGetCudaComputeCapability", handle, "capability", major);
    *minor = *major % 10;
    *major /= 10;
    return code;
}

#ifndef FAKE_NVML_OLD

Return nvmlDeviceGetMemoryInfo_v2(Handle handle, MemoryV2 *memory)
{
    const int index = indexOf(handle);
    long long total = 0, reserved = 0, free = 0;
    if (const Return code = answer("nvmlDeviceGetMemoryInfo_v2", index); code != kSuccess)
        return code;
    if (memory->version != versionOf<MemoryV2>(2))
        return kStructVersion;
    if (!deviceNumber(index, "total", total) || !deviceNumber(index, "free", free))
        return kNotSupported;
    deviceNumber(index, "reserved", reserved);
    *memory = MemoryV2{memory->version, std::uint64_t(total), std::uint64_t(reserved), std::uint64_t(free),
        std::uint64_t(total - free - reserved)};
    return kSuccess;
}
Return nvmlDeviceGetTemperatureV(Handle handle, TemperatureV1 *temperature)
{
    if (temperature->version != versionOf<TemperatureV1>(1))
        return kStructVersion;
    return number("nvmlDeviceGetTemperatureV", handle, "temperature", &temperature->temperature);
}
Return nvmlDeviceGetRemappedRows(
    Handle handle, unsigned *corrected, unsigned *lost, unsigned *pending, unsigned *failed)
{
    long long told = 0;
    *corrected = *lost = 1; // rows that were replaced are no trouble any more
    *failed = deviceNumber(indexOf(handle), "rows.failed", told) ? unsigned(told) : 0;
    return number("nvmlDeviceGetRemappedRows", handle, "rows.pending", pending);
}
Return nvmlDeviceGetCurrentClocksEventReasons(Handle handle, unsigned long long *reasons)
{
    return number("nvmlDeviceGetCurrentClocksEventReasons", handle, "reasons", reasons);
}
Return nvmlDeviceGetComputeRunningProcesses_v3(Handle handle, unsigned *count, ProcessInfo *list)
{
    return processes("nvmlDeviceGetComputeRunningProcesses_v3", handle, "processes", count, list);
}
Return nvmlDeviceGetGraphicsRunningProcesses_v3(Handle handle, unsigned *count, ProcessInfo *list)
{
    return processes("nvmlDeviceGetGraphicsRunningProcesses_v3", handle, "drawing", count, list);
}
// "0.field.82 61": an unsigned number; "0.field.82.type 0": as a double, and so on.
Return nvmlDeviceGetFieldValues(Handle handle, int count, FieldValue *values)
{
    if (const Return code = answer("nvmlDeviceGetFieldValues", indexOf(handle)); code != kSuccess)
        return code;
    for (int i = 0; i < count; ++i) {
        char key[kLine];
        long long told = 0, type = 1;
        std::snprintf(key, sizeof key, "field.%u", values[i].id);
        values[i].result = deviceNumber(indexOf(handle), key, told) ? kSuccess : kNotSupported;
        std::snprintf(key, sizeof key, "field.%u.type", values[i].id);
        deviceNumber(indexOf(handle), key, type);
        values[i].type = std::int32_t(type);
        values[i].value.u64 = 0;
        if (type == 0)
            values[i].value.real = double(told);
        else if (type == 6)
            values[i].value.u16 = std::uint16_t(told);
        else if (type == 1)
            values[i].value.u32 = std::uint32_t(told);
        else if (type == 5)
            values[i].value.i32 = std::int32_t(told);
        else
            values[i].value.i64 = told;
    }
    return kSuccess;
}

#endif

} // extern "C"
