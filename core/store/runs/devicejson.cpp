// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/devicejson.h"

namespace sweetspot
{

namespace
{

constexpr std::size_t kMostDevices = 64; // more than any machine has; a file may claim anything
const auto kByProcess = QStringLiteral("processes"), kByDifference = QStringLiteral("difference");

struct Figure {
    const char *name;
    std::optional<double> DeviceUse::*value;
};

constexpr Figure kFigures[] = {
    {"memory_bytes", &DeviceUse::memoryBytes},
    {"used_bytes", &DeviceUse::usedBytes},
    {"total_bytes", &DeviceUse::totalBytes},
    {"energy_j", &DeviceUse::energyJ},
    {"power_w", &DeviceUse::meanPowerW},
    {"temp_c", &DeviceUse::hottestC},
    {"memory_temp_c", &DeviceUse::hottestMemoryC},
    {"clock_first_mhz", &DeviceUse::coreMhzFirst},
    {"clock_mhz", &DeviceUse::coreMhzMedian},
    {"clock_least_mhz", &DeviceUse::coreMhzLowest},
    {"busy_pct", &DeviceUse::busyPercent},
    {"power_limited_pct", &DeviceUse::powerLimitedPercent},
    {"thermal_pct", &DeviceUse::thermalPercent},
};

struct Text {
    const char *name;
    QString Device::*value;
};

constexpr Text kTexts[] = {
    {"vendor", &Device::vendor},
    {"name", &Device::name},
    {"pci_id", &Device::pciId},
    {"uuid", &Device::uuid},
    {"compute_capability", &Device::computeCapability},
    {"driver", &Device::driver},
};

struct Number {
    const char *name;
    std::optional<double> Device::*value;
};

constexpr Number kNumbers[] = {
    {"memory_bytes", &Device::memoryBytes},
    {"bandwidth_bytes_per_s", &Device::bandwidth},
    {"power_limit_w", &Device::powerLimitW},
    {"default_power_limit_w", &Device::defaultPowerLimitW},
};

std::optional<bool> optionalBool(const Json &json, const char *name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

template <typename Value, typename Read>
QVector<Value> listOf(const Json &json, const Read &read)
{
    QVector<Value> all;
    if (!json.is_array() || json.size() > kMostDevices)
        return all;
    for (const Json &entry : json)
        if (entry.is_object())
            all << read(entry);
    return all;
}

} // namespace

Json devicesToJson(const QVector<Device> &devices)
{
    Json all = Json::array();
    for (const Device &device : devices) {
        Json json = Json::object();
        json["id"] = toJsonText(device.id);
        json["kind"] = device.isGpu() ? "gpu" : "cpu";
        for (const Text &text : kTexts)
            if (!(device.*text.value).isEmpty())
                json[text.name] = toJsonText(device.*text.value);
        for (const Number &number : kNumbers)
            put(json, number.name, device.*number.value);
        if (device.integrated)
            json["integrated"] = *device.integrated;
        if (device.display)
            json["display"] = *device.display;
        all.push_back(std::move(json));
    }
    return all;
}

QVector<Device> devicesFromJson(const Json &json)
{
    return listOf<Device>(json, [](const Json &entry) {
        Device device;
        device.id = textOf(entry, "id");
        device.kind = textOf(entry, "kind") == QLatin1String("gpu") ? Device::Kind::Gpu : Device::Kind::Cpu;
        for (const Text &text : kTexts)
            device.*text.value = textOf(entry, text.name);
        for (const Number &number : kNumbers)
            device.*number.value = optionalNumber(entry, number.name);
        device.integrated = optionalBool(entry, "integrated");
        device.display = optionalBool(entry, "display");
        return device;
    });
}

Json deviceUsesToJson(const QVector<DeviceUse> &uses)
{
    Json all = Json::array();
    for (const DeviceUse &use : uses) {
        Json json = Json::object();
        json["device"] = toJsonText(use.device);
        for (const Figure &figure : kFigures)
            put(json, figure.name, use.*figure.value);
        if (use.memorySource)
            json["memory_by"]
                = toJsonText(*use.memorySource == DeviceMemorySource::Processes ? kByProcess : kByDifference);
        if (use.energyCounted)
            json["energy_counted"] = true;
        json["samples"] = use.samples;
        if (!use.failure.isEmpty())
            json["failure"] = toJsonText(use.failure);
        all.push_back(std::move(json));
    }
    return all;
}

QVector<DeviceUse> deviceUsesFromJson(const Json &json)
{
    return listOf<DeviceUse>(json, [](const Json &entry) {
        DeviceUse use;
        use.device = textOf(entry, "device");
        for (const Figure &figure : kFigures)
            use.*figure.value = optionalNumber(entry, figure.name);
        const QString by = textOf(entry, "memory_by");
        if (by == kByProcess)
            use.memorySource = DeviceMemorySource::Processes;
        else if (by == kByDifference)
            use.memorySource = DeviceMemorySource::Difference;
        use.energyCounted = boolOf(entry, "energy_counted", false);
        use.samples = integerOf(entry, "samples");
        use.failure = textOf(entry, "failure");
        return use;
    });
}

Json loadedPartsToJson(const QVector<LoadedPart> &parts)
{
    Json all = Json::array();
    for (const LoadedPart &part : parts) {
        Json json = Json::object();
        json["device"] = toJsonText(part.device);
        json["model_bytes"] = part.model;
        json["context_bytes"] = part.context;
        json["compute_bytes"] = part.compute;
        all.push_back(std::move(json));
    }
    return all;
}

QVector<LoadedPart> loadedPartsFromJson(const Json &json)
{
    return listOf<LoadedPart>(json, [](const Json &entry) {
        return LoadedPart{textOf(entry, "device"), numberOf(entry, "model_bytes"),
            numberOf(entry, "context_bytes"), numberOf(entry, "compute_bytes")};
    });
}

} // namespace sweetspot
