// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/telemetry.h"

#include "core/base/files.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/hostinfo.h"
#include "core/hardware/listener.h"
#include "core/hardware/procfs.h"
#include "core/measure/clock.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <condition_variable>
#include <unistd.h>

namespace sweetspot
{

namespace
{
constexpr auto kInterval = std::chrono::milliseconds(500);
constexpr qsizetype kMostWaiting = 1200; // ten minutes of a window that does not look

QByteArray field(const std::optional<double> &value, int decimals = 2)
{
    return value ? QLocale::c().toString(*value, 'f', decimals).remove(QLatin1Char(',')).toUtf8()
                 : QByteArray();
}

// Gives a file the first free name of those that end in a number.
bool setAside(const QString &path)
{
    constexpr int kMostTries = 100;
    const QFileInfo file(path);
    for (int i = 1; i <= kMostTries; ++i) {
        const QString other = file.dir().filePath(
            QStringLiteral("%1-%2.%3").arg(file.completeBaseName()).arg(i).arg(file.suffix()));
        if (!QFileInfo::exists(other))
            return QFile::rename(path, other);
    }
    return false;
}

QVector<DeviceReading> devicesOf(const LaneSpec &lane, const QVector<DeviceReading> &all)
{
    QVector<DeviceReading> ours;
    for (const DeviceReading &reading : all)
        for (const Device &device : lane.hardware)
            if (device.id == reading.id)
                ours << reading;
    return ours;
}
} // namespace

TelemetrySampler::TelemetrySampler(
    const QString &csvPath, QVector<Lane *> lanes, std::stop_token stop, std::shared_ptr<GpuWatch> gpus)
    : m_file(csvPath)
    , m_lanes(std::move(lanes))
    , m_stop(std::move(stop))
    , m_watch(std::move(gpus))
    , m_gpus(m_watch ? m_watch->devices() : QVector<Device>())
    , m_sensors(CpuSensors::find())
    , m_lastReads(m_lanes.size(), 0)
{
}

QVector<TelemetrySample> TelemetrySampler::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_waiting, {});
}

// For each GPU a set of columns, "gpu0_..." for the first by address; run.json says which one it is.
constexpr struct {
    const char *name;
    std::optional<double> DeviceReading::*value;
    int decimals;
} kDeviceColumns[] = {
    {"used_bytes", &DeviceReading::usedBytes, 0},
    {"temp_c", &DeviceReading::temperatureC, 0},
    {"hot_spot_c", &DeviceReading::hotSpotC, 0},
    {"memory_temp_c", &DeviceReading::memoryTemperatureC, 0},
    {"power_w", &DeviceReading::powerW, 1},
    {"energy_j", &DeviceReading::energyJ, 3},
    {"core_mhz", &DeviceReading::coreMhz, 0},
    {"memory_mhz", &DeviceReading::memoryMhz, 0},
    {"busy_pct", &DeviceReading::busyPercent, 0},
};

QByteArray TelemetrySampler::header() const
{
    QByteArray text("utc,run_s,lane,cell,events_per_s,server_rss_bytes,cpu_temp_c,available_bytes,"
                    "cpu_mhz,throttle_events,cpu_stall_pct,memory_stall_pct,io_stall_pct,package_w");
    for (qsizetype i = 0; i < m_gpus.size(); ++i) {
        for (const auto &column : kDeviceColumns)
            text += ",gpu" + QByteArray::number(i) + '_' + column.name;
        text += ",gpu" + QByteArray::number(i) + "_throttle_bits";
    }
    return text + '\n';
}

QByteArray TelemetrySampler::deviceFields(const TelemetrySample &sample) const
{
    QByteArray text;
    for (const Device &gpu : m_gpus) {
        const auto found = std::find_if(sample.devices.begin(), sample.devices.end(),
            [&gpu](const DeviceReading &reading) { return reading.id == gpu.id; });
        const DeviceReading reading = found == sample.devices.end() ? DeviceReading() : *found;
        for (const auto &column : kDeviceColumns)
            text += ',' + field(reading.*column.value, column.decimals);
        text += ',' + (reading.throttle ? QByteArray::number(*reading.throttle) : QByteArray());
    }
    return text;
}

// Telemetry is a comfort: a disk that is full stops the journal, which says so, and only silences this. A
// resume with other GPUs than before has other columns: what was written stays, under another name.
void TelemetrySampler::openFile()
{
    if (!mayBeReplaced(m_file.fileName()))
        return;
    bool fresh = true;
    if (m_file.open(QIODevice::ReadOnly)) {
        fresh = m_file.readLine(1 << 16) != header();
        m_file.close();
        if (fresh && m_file.size() > 0 && !setAside(m_file.fileName()))
            return;
    }
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append) && fresh)
        m_file.write(header());
}

void TelemetrySampler::run()
{
    openFile();
    const std::int64_t begin = nowNs();
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!m_stop.stop_requested()) {
        const TelemetrySample now = sample(double(nowNs() - begin) / 1e9);
        write(now);
        {
            const std::lock_guard guard(m_mutex);
            if (m_waiting.size() < kMostWaiting)
                m_waiting << now;
        }
        std::unique_lock lock(mutex);
        wake.wait_for(lock, m_stop, kInterval, [] { return false; });
    }
}

// Tells the poller whose memory is wanted, when servers came or went. A server's children come a moment after
// it, so they are looked for again for a while.
void TelemetrySampler::lookForServers()
{
    constexpr int kLooks = 20; // ten seconds
    QSet<qint64> servers;
    for (Lane *lane : m_lanes)
        if (const qint64 pid = lane->vitals().serverPid; pid > 0 && lane->spec().place() == CellPlace::Gpu)
            servers.insert(pid);
    if (servers != m_servers)
        m_looksLeft = kLooks;
    m_servers = servers;
    if (m_looksLeft <= 0)
        return;
    --m_looksLeft;
    QSet<qint64> processes;
    for (const qint64 server : servers)
        for (const qint64 pid : processTree(server))
            processes.insert(pid);
    if (std::exchange(m_processes, processes) != processes)
        m_watch->setServerPids(processes);
}

TelemetrySample TelemetrySampler::sample(double seconds)
{
    TelemetrySample sample;
    sample.utc = QDateTime::currentDateTimeUtc();
    sample.seconds = seconds;
    const CpuSensors::Reading reading = m_sensors.read();
    sample.temperatureC = reading.temperatureC;
    sample.mhz = reading.mhz;
    sample.throttleEvents = reading.throttleEvents;
    sample.availableBytes = availableMemoryBytes();
    const double elapsed = seconds - m_lastSeconds;
    constexpr double kMicro = 1e6;
    const auto stalled = [elapsed](const std::optional<double> &before, const std::optional<double> &now) {
        return before && now && elapsed > 0 ? std::optional(100 * (*now - *before) / (elapsed * kMicro))
                                            : std::nullopt;
    };
    sample.cpuStallPercent = stalled(m_lastReading.cpuStallUs, reading.cpuStallUs);
    sample.memoryStallPercent = stalled(m_lastReading.memoryStallUs, reading.memoryStallUs);
    sample.ioStallPercent = stalled(m_lastReading.ioStallUs, reading.ioStallUs);
    if (m_lastReading.energy && reading.energy && elapsed > 0)
        if (const auto joules = m_sensors.energy().joules(*m_lastReading.energy, *reading.energy))
            sample.packageWatts = *joules / elapsed;
    m_lastReading = reading;
    if (m_watch) {
        lookForServers();
        sample.devices = m_watch->latest();
        sample.ours = m_watch->oursOf(m_processes);
    }
    const auto swapped = counterField(readSmallFile(QStringLiteral("/proc/vmstat")), "pswpin");
    const auto swapIn = m_lastSwapIn && swapped && elapsed > 0
        ? std::optional((*swapped - *m_lastSwapIn) * double(sysconf(_SC_PAGESIZE)) / elapsed)
        : std::nullopt;
    m_lastSwapIn = swapped;
    lookAtLanes(sample, elapsed, swapIn);
    m_lastSeconds = seconds;
    return sample;
}

// Each lane's server, which its guard is shown.
void TelemetrySampler::lookAtLanes(
    TelemetrySample &sample, double elapsed, std::optional<double> swapInBytesPerS)
{
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        LaneVitals &vitals = m_lanes[i]->vitals();
        TelemetrySample::LaneSample lane;
        lane.lane = m_lanes[i]->spec().name;
        {
            const std::lock_guard guard(vitals.mutex);
            lane.cell = vitals.cell;
        }
        const std::uint64_t reads = vitals.reads.load(std::memory_order_relaxed);
        const qint64 pid = vitals.serverPid;
        if (pid > 0) {
            lane.rssBytes = processMemory(pid).rss;
            GuardSample look;
            look.seconds = sample.seconds;
            look.lateSeconds = elapsed - std::chrono::duration<double>(kInterval).count();
            look.temperatureC = sample.temperatureC;
            look.availableBytes = sample.availableBytes;
            look.swapInBytesPerS = swapInBytesPerS;
            look.serverBytes = lane.rssBytes;
            look.deviceBytes = sample.ours;
            look.devices = devicesOf(m_lanes[i]->spec(), sample.devices);
            m_lanes[i]->guard().look(look);
            if (elapsed > 0)
                lane.eventsPerSecond = double(reads - m_lastReads[i]) / elapsed;
        }
        m_lastReads[i] = reads;
        sample.lanes << lane;
    }
}

void TelemetrySampler::write(const TelemetrySample &sample)
{
    if (!m_file.isOpen())
        return;
    QByteArray text;
    for (const auto &lane : sample.lanes) {
        QByteArray cell = lane.cell.toUtf8();
        cell.replace('"', "\"\"");
        text += sample.utc.toString(Qt::ISODateWithMs).toUtf8() + ',' + field(sample.seconds, 3) + ','
            + lane.lane.toUtf8() + ",\"" + cell + "\"," + field(lane.eventsPerSecond, 1) + ','
            + field(lane.rssBytes, 0) + ',' + field(sample.temperatureC, 1) + ','
            + field(sample.availableBytes, 0) + ',' + field(sample.mhz, 0) + ','
            + field(sample.throttleEvents, 0) + ',' + field(sample.cpuStallPercent, 2) + ','
            + field(sample.memoryStallPercent, 2) + ',' + field(sample.ioStallPercent, 2) + ','
            + field(sample.packageWatts, 2) + deviceFields(sample) + '\n';
    }
    if (m_file.write(text) != text.size() || !m_file.flush())
        m_file.close();
}

} // namespace sweetspot
