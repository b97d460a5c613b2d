// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlsensor.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/nvmlprocesses.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kMilli = 1e-3;
constexpr int kMostTries = 3; // a busy machine makes one call slow, hardly three in a row

using nvml::Handle;
using nvml::Return;

Return askMemory2(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    nvml::MemoryV2 memory{nvml::versionOf<nvml::MemoryV2>(2), 0, 0, 0, 0};
    const Return code = nvml::call(f.memoryV2, handle, &memory);
    if (code != nvml::kSuccess || memory.total == 0)
        return code;
    reading.totalBytes = double(memory.total);
    reading.freeBytes = double(memory.free);
    if (memory.free <= memory.total && memory.reserved <= memory.total - memory.free)
        reading.usedBytes = double(memory.total - memory.free - memory.reserved);
    return code;
}

Return askMemory1(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    nvml::Memory memory{};
    const Return code = nvml::call(f.memory, handle, &memory);
    if (code != nvml::kSuccess || memory.total == 0)
        return code;
    reading.totalBytes = double(memory.total);
    reading.freeBytes = double(memory.free);
    reading.usedBytes = double(memory.used);
    return code;
}

Return askTemperatureV(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    nvml::TemperatureV1 temperature{nvml::versionOf<nvml::TemperatureV1>(1), 0, 0};
    const Return code = nvml::call(f.temperatureV, handle, &temperature);
    if (code == nvml::kSuccess)
        reading.temperatureC = temperature.temperature;
    return code;
}

Return askTemperature(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    unsigned celsius = 0;
    const Return code = nvml::call(f.temperature, handle, 0, &celsius);
    if (code == nvml::kSuccess)
        reading.temperatureC = celsius;
    return code;
}

// A field's number, by the type that the library says it has. 0 is what cards without the sensor say.
Return askField(
    const NvmlFunctions &f, Handle handle, std::uint32_t id, double factor, std::optional<double> &value)
{
    nvml::FieldValue field{};
    field.id = id;
    Return code = nvml::call(f.fieldValues, handle, 1, &field);
    if (code == nvml::kSuccess)
        code = field.result;
    if (code != nvml::kSuccess)
        return code;
    double number = 0;
    switch (field.type) {
    case 0:
        number = field.value.real;
        break;
    case 1:
        number = field.value.u32;
        break;
    case 2:
        number = double(field.value.ul);
        break;
    case 3:
        number = double(field.value.u64);
        break;
    case 4:
        number = double(field.value.i64);
        break;
    case 5:
        number = field.value.i32;
        break;
    case 6:
        number = field.value.u16;
        break;
    default:
        return nvml::kNotSupported;
    }
    if (number > 0)
        value = number * factor;
    return code;
}

Return askMemoryTemperature(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    return askField(f, handle, nvml::kFieldMemoryTemperature, 1, reading.memoryTemperatureC);
}

Return askPowerNow(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    return askField(f, handle, nvml::kFieldPowerInstant, kMilli, reading.powerW);
}

Return askPower(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    unsigned milliwatts = 0;
    const Return code = nvml::call(f.power, handle, &milliwatts);
    if (code == nvml::kSuccess)
        reading.powerW = milliwatts * kMilli;
    return code;
}

Return askEnergy(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    unsigned long long millijoules = 0;
    const Return code = nvml::call(f.energy, handle, &millijoules);
    if (code == nvml::kSuccess)
        reading.energyJ = double(millijoules) * kMilli;
    return code;
}

Return askClock(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    unsigned mhz = 0;
    const Return code = nvml::call(f.clock, handle, nvml::kClockSm, &mhz);
    if (code == nvml::kSuccess && mhz > 0)
        reading.coreMhz = mhz;
    return code;
}

Return askMemoryClock(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    unsigned mhz = 0;
    const Return code = nvml::call(f.clock, handle, nvml::kClockMemory, &mhz);
    if (code == nvml::kSuccess && mhz > 0)
        reading.memoryMhz = mhz;
    return code;
}

Return askBusy(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    constexpr unsigned kAll = 100;
    nvml::Utilization utilization{};
    const Return code = nvml::call(f.utilization, handle, &utilization);
    if (code == nvml::kSuccess && utilization.gpu <= kAll)
        reading.busyPercent = utilization.gpu;
    return code;
}

unsigned throttleOf(unsigned long long reasons)
{
    unsigned bits = 0;
    if (reasons & nvml::kReasonPowerCap)
        bits |= throttle::kPowerLimit;
    if (reasons & (nvml::kReasonSoftThermal | nvml::kReasonHardThermal))
        bits |= throttle::kThermal;
    if (reasons & nvml::kReasonPowerBrake)
        bits |= throttle::kPowerBrake;
    if (reasons & nvml::kReasonHardware)
        bits |= throttle::kHardware;
    return bits;
}

Return askReasons(NvmlFunctions::OfDevice<unsigned long long *> function, Handle handle, DeviceReading &reading)
{
    unsigned long long reasons = 0;
    const Return code = nvml::call(function, handle, &reasons);
    if (code == nvml::kSuccess)
        reading.throttle = throttleOf(reasons);
    return code;
}

Return askEvents(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    return askReasons(f.eventReasons, handle, reading);
}

Return askThrottle(const NvmlFunctions &f, Handle handle, DeviceReading &reading)
{
    return askReasons(f.throttleReasons, handle, reading);
}

QString slowWords(std::int64_t ns)
{
    constexpr double kNsPerMs = 1e6;
    return CoreTr::tr("asking the driver takes %1 ms, which would disturb what is measured")
        .argNumber(double(ns) / kNsPerMs, 1);
}

} // namespace

std::vector<NvmlSensor::Question> NvmlSensor::questions()
{
    return {
        {"memory", true, {askMemory2, askMemory1}},
        {"temperature", false, {askTemperatureV, askTemperature}},
        {"memory temperature", false, {askMemoryTemperature}},
        {"power", false, {askPowerNow, askPower}},
        {"energy", false, {askEnergy}},
        {"clock", false, {askClock}},
        {"memory clock", false, {askMemoryClock}},
        {"utilisation", false, {askBusy}},
        {"throttling", false, {askEvents, askThrottle}},
    };
}

NvmlSensor::NvmlSensor(
    std::shared_ptr<const NvmlLibrary> library, nvml::Handle handle, QString id, SensorClock clock)
    : m_library(std::move(library))
    , m_handle(handle)
    , m_id(std::move(id))
    , m_clock(clock)
    , m_questions(questions())
{
    for (Question &question : m_questions)
        check(question);
    // Programs that draw are in a list of their own, and so are servers that compute with Vulkan.
    const NvmlFunctions &f = m_library->functions();
    unsigned count = 0;
    Return code = nvml::kSuccess;
    const std::int64_t ns = quickest([&] {
        count = 0;
        code = nvml::call(f.graphicsProcesses, m_handle, &count, static_cast<nvml::ProcessInfo *>(nullptr));
        return code;
    });
    if (isNvmlNever(code))
        m_noGraphics = m_library->why(code);
    else if (ns > kSlowNs)
        m_noGraphics = slowWords(ns);
}

/// Nanoseconds of one call; where it is slow, of the quickest of several.
template <typename Call>
std::int64_t NvmlSensor::quickest(const Call &call) const
{
    std::int64_t best = 0;
    for (int i = 0; i < kMostTries && (i == 0 || best > kSlowNs); ++i) {
        const std::int64_t begin = m_clock();
        const Return code = call();
        const std::int64_t took = m_clock() - begin;
        best = i == 0 ? took : std::min(best, took);
        if (code != nvml::kSuccess && code != nvml::kBufferTooSmall)
            break;
    }
    return best;
}

void NvmlSensor::check(Question &question)
{
    while (question.way < question.ways.size()) {
        DeviceReading scratch;
        Return code = nvml::kSuccess;
        const std::int64_t ns = quickest([&] {
            code = question.ways[question.way](m_library->functions(), m_handle, scratch);
            return code;
        });
        if (isNvmlNever(code))
            question.why = m_library->why(code);
        else if (ns > kSlowNs && !question.always)
            question.why = slowWords(ns);
        else
            return;
        ++question.way;
    }
}

Return NvmlSensor::ask(Question &question, DeviceReading &reading)
{
    Return code = nvml::kSuccess;
    for (std::size_t way = question.way; way < question.ways.size(); ++way) {
        code = question.ways[way](m_library->functions(), m_handle, reading);
        if (code == nvml::kSuccess || isNvmlDeviceLost(code))
            return code;
        if (isNvmlNever(code) && way == question.way) {
            ++question.way;
            question.why = m_library->why(code);
        }
    }
    return code;
}

DeviceReading NvmlSensor::read()
{
    DeviceReading reading{m_id};
    for (Question &question : m_questions) {
        const Return code = ask(question, reading);
        if (!isNvmlDeviceLost(code))
            continue;
        DeviceReading nothing{m_id};
        nothing.failure = m_library->says(code);
        return nothing;
    }
    return reading;
}

std::optional<ProcessBytes> NvmlSensor::processes()
{
    const NvmlFunctions &f = m_library->functions();
    auto all = nvmlProcesses(f.computeProcesses, m_handle);
    m_noProcesses = all ? QString() : CoreTr::tr("the driver does not tell it for this GPU");
    if (!m_noGraphics.isEmpty())
        return all;
    const auto drawing = nvmlProcesses(f.graphicsProcesses, m_handle);
    if (!all || !drawing)
        return all ? all : drawing;
    for (auto process = drawing->begin(); process != drawing->end(); ++process) // one that does both is in both
        all->insert(process.key(), std::max(all->value(process.key()), process.value()));
    return all;
}

QStringList NvmlSensor::unavailable() const
{
    QStringList all;
    const auto add
        = [&all](const QString &what, const QString &why) { all << QStringLiteral("%1: %2").arg(what, why); };
    for (const Question &question : m_questions)
        if (question.way == question.ways.size())
            add(QString::fromLatin1(question.what), question.why);
    if (!m_noProcesses.isEmpty())
        add(QStringLiteral("processes"), m_noProcesses);
    if (!m_noGraphics.isEmpty())
        add(QStringLiteral("processes that draw"), m_noGraphics);
    return all;
}

} // namespace sweetspot
