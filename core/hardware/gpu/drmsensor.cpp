// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/drmsensor.h"

#include "core/base/tr.h"

#include <QFileInfo>

#include <cerrno>

namespace sweetspot
{

namespace
{

/// A reason why Intel's drivers hold the clock down, as their files are called.
struct Reason {
    const char *file;
    unsigned bit;
};
constexpr Reason kReasons[] = {
    {"pl1", throttle::kPowerLimit},
    {"pl2", throttle::kPowerLimit},
    {"pl4", throttle::kPowerLimit},
    {"vr_tdc", throttle::kPowerLimit},
    {"thermal", throttle::kThermal},
    {"prochot", throttle::kThermal},
    {"ratl", throttle::kThermal},
    {"vr_thermalert", throttle::kThermal},
};

QString throttlePrefix(const DrmCard &card)
{
    const QString i915 = card.drm + QStringLiteral("gt/gt0/throttle_reason_"),
                  xe = card.folder + QStringLiteral("tile0/gt0/freq0/throttle/");
    if (QFileInfo::exists(xe + QStringLiteral("status")))
        return xe;
    return !card.drm.isEmpty() && QFileInfo::exists(i915 + QStringLiteral("status")) ? i915 : QString();
}

void fill(std::optional<double> &value, const std::optional<double> &other)
{
    if (!value)
        value = other;
}

} // namespace

DrmSensor::DrmSensor(DrmCard card, std::shared_ptr<GpuProcessFiles> processes, SysReader reader)
    : m_card(std::move(card))
    , m_processes(std::move(processes))
    , m_reader(std::move(reader))
    , m_quantities(drmQuantities(m_card))
    , m_throttleFiles(throttlePrefix(m_card))
{
    if (const QString file = m_card.folder + QStringLiteral("gpu_metrics"); QFileInfo::exists(file))
        m_metricsFile = file;
}

bool DrmSensor::sleeps() const
{
    return m_reader(m_card.folder + QStringLiteral("power/runtime_status")).bytes.startsWith("suspend");
}

/// What a file says; nullopt with a reason, of the file in m_why or of the whole card in m_error.
std::optional<QByteArray> DrmSensor::text(const QString &path)
{
    const SysFile file = m_reader(path);
    if (file.error == 0) {
        m_told.insert(path);
        m_why.remove(path);
        return file.bytes;
    }
    const bool once = m_told.contains(path);
    if (file.error == EPERM || (file.error == ENODEV && once))
        m_error = file.error; // it is being reset or goes to sleep; it is gone
    else if (!once && file.error != EBUSY && file.error != EAGAIN)
        m_why.insert(path, qt_error_string(file.error));
    return std::nullopt;
}

std::optional<double> DrmSensor::ask(DrmQuantity &quantity)
{
    std::optional<double> value;
    for (const auto &source : quantity.sources) {
        if (m_why.contains(source.path))
            continue;
        const auto bytes = text(source.path);
        auto number = bytes ? source.parse(*bytes) : std::nullopt;
        if (number)
            *number *= source.factor;
        if (quantity.sum && !number)
            return std::nullopt;
        if (!number)
            continue;
        value = quantity.sum ? value.value_or(0) + *number : *number;
        if (!quantity.sum)
            break;
    }
    return value == 0.0 && quantity.zeroIsNothing ? std::nullopt : value;
}

// What other files told stays: they are nearer to the sensor.
void DrmSensor::askMetrics(DeviceReading &reading)
{
    if (m_metricsFile.isEmpty())
        return;
    const auto bytes = text(m_metricsFile);
    if (!bytes) {
        if (m_why.contains(m_metricsFile))
            m_metricsFile.clear();
        return;
    }
    m_metrics = parseGpuMetrics(*bytes);
    if (!m_metrics) {
        m_metricsFile.clear();
        m_whyNoMetrics = bytes->size() < 4
            ? CoreTr::tr("the driver's file gpu_metrics is empty")
            : CoreTr::tr("the driver's file gpu_metrics has a format that Sweetspot does not know (%1.%2)")
                  .arg(int(std::uint8_t(bytes->at(2))))
                  .arg(int(std::uint8_t(bytes->at(3))));
        return;
    }
    fill(reading.temperatureC, m_metrics->chipC);
    fill(reading.hotSpotC, m_metrics->hotSpotC);
    fill(reading.memoryTemperatureC, m_metrics->memoryC);
    fill(reading.powerW, m_metrics->powerW);
    fill(reading.energyJ, m_metrics->energyJ);
    fill(reading.coreMhz, m_metrics->coreMhz);
    fill(reading.memoryMhz, m_metrics->memoryMhz);
    fill(reading.busyPercent, m_metrics->busyPercent);
    reading.throttle = m_metrics->throttle;
}

void DrmSensor::askThrottle(DeviceReading &reading)
{
    if (m_throttleFiles.isEmpty())
        return;
    const bool xe = m_throttleFiles.endsWith(QLatin1Char('/'));
    const auto flag = [this](const QString &name) -> std::optional<bool> {
        const auto bytes = text(m_throttleFiles + name);
        const auto number = bytes ? sysNumber(*bytes) : std::nullopt;
        return number ? std::optional(*number != 0) : std::nullopt;
    };
    const auto status = flag(QStringLiteral("status"));
    if (!status)
        return;
    unsigned bits = 0;
    for (const Reason &reason : kReasons)
        if (*status && flag((xe ? QStringLiteral("reason_") : QString()) + QLatin1String(reason.file)) == true)
            bits |= reason.bit;
    reading.throttle = bits;
}

DeviceReading DrmSensor::read()
{
    const DeviceReading nothing{m_card.id};
    DeviceReading reading = nothing;
    const auto failed = [&nothing](const Sentence &why) {
        DeviceReading failure = nothing;
        failure.failure = why;
        return failure;
    };
    if (sleeps())
        return nothing;
    m_error = 0;
    if (m_reader(m_card.folder + QStringLiteral("vendor")).error == ENOENT)
        m_error = ENODEV;
    for (DrmQuantity &quantity : m_quantities)
        if (m_error == 0)
            reading.*quantity.field = ask(quantity);
    if (m_error == 0)
        askMetrics(reading);
    if (m_error == 0)
        askThrottle(reading);
    if (m_error == ENODEV)
        return failed(CoreTr::tr("The GPU is gone from the machine, as far as its driver knows; restart the "
                                 "machine."));
    if (m_error != 0) // it may have gone to sleep since it was asked
        return sleeps()
            ? nothing
            : failed(CoreTr::tr("The GPU's driver is resetting it, or refuses to be asked; what ran "
                                "on it meanwhile is lost."));
    if (reading.totalBytes && reading.usedBytes && *reading.usedBytes <= *reading.totalBytes)
        reading.freeBytes = *reading.totalBytes - *reading.usedBytes;
    return reading;
}

std::optional<ProcessBytes> DrmSensor::processes()
{
    return m_processes->of(m_card.id);
}

QStringList DrmSensor::unavailable() const
{
    const auto metricsTell = [this](const DrmQuantity &quantity) {
        if (m_metricsFile.isEmpty() || !m_metrics) // not looked at yet: it may
            return !m_metricsFile.isEmpty();
        const std::pair<std::optional<double> DeviceReading::*, std::optional<double>> told[] = {
            {&DeviceReading::temperatureC, m_metrics->chipC}, {&DeviceReading::hotSpotC, m_metrics->hotSpotC},
            {&DeviceReading::memoryTemperatureC, m_metrics->memoryC},
            {&DeviceReading::powerW, m_metrics->powerW}, {&DeviceReading::energyJ, m_metrics->energyJ},
            {&DeviceReading::coreMhz, m_metrics->coreMhz}, {&DeviceReading::memoryMhz, m_metrics->memoryMhz},
            {&DeviceReading::busyPercent, m_metrics->busyPercent}};
        for (const auto &[field, value] : told)
            if (field == quantity.field)
                return value.has_value();
        return false;
    };
    const QString noFile = CoreTr::tr("the driver %1 does not tell it in a file").arg(m_card.driver);
    QStringList all;
    for (const DrmQuantity &quantity : m_quantities) {
        QString why;
        bool told = metricsTell(quantity);
        for (const auto &source : quantity.sources) {
            why = m_why.value(source.path);
            told = told || why.isEmpty();
        }
        if (!told)
            all << QStringLiteral("%1: %2").arg(
                QString::fromLatin1(quantity.what), why.isEmpty() ? noFile : why);
    }
    const bool throttling = !m_throttleFiles.isEmpty()
        || (!m_metricsFile.isEmpty() && (!m_metrics || m_metrics->throttle.has_value()));
    if (!throttling)
        all << QStringLiteral("throttling: %1").arg(m_whyNoMetrics.isEmpty() ? noFile : m_whyNoMetrics);
    return all;
}

} // namespace sweetspot
