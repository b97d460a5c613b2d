// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/telemetry.h"

#include "core/base/files.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/hostinfo.h"
#include "core/hardware/procfs.h"
#include "core/measure/clock.h"

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
} // namespace

TelemetrySampler::TelemetrySampler(const QString &csvPath, QVector<Lane *> lanes, std::stop_token stop)
    : m_file(csvPath)
    , m_lanes(std::move(lanes))
    , m_stop(std::move(stop))
    , m_sensors(CpuSensors::find())
    , m_lastReads(m_lanes.size(), 0)
{
}

QVector<TelemetrySample> TelemetrySampler::take()
{
    const std::lock_guard guard(m_mutex);
    return std::exchange(m_waiting, {});
}

void TelemetrySampler::run()
{
    // Telemetry is a comfort: a disk that is full stops the journal, which says so, and only silences this.
    const bool fresh = !m_file.exists();
    if (mayBeReplaced(m_file.fileName()) && m_file.open(QIODevice::WriteOnly | QIODevice::Append) && fresh)
        m_file.write("utc,run_s,lane,cell,events_per_s,server_rss_bytes,cpu_temp_c,available_bytes,"
                     "cpu_mhz,throttle_events,cpu_stall_pct,memory_stall_pct,io_stall_pct,package_w\n");
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
    const auto swapped = counterField(readSmallFile(QStringLiteral("/proc/vmstat")), "pswpin");
    const auto swapIn = m_lastSwapIn && swapped && elapsed > 0
        ? std::optional((*swapped - *m_lastSwapIn) * double(sysconf(_SC_PAGESIZE)) / elapsed)
        : std::nullopt;
    m_lastSwapIn = swapped;
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
            look.seconds = seconds;
            look.lateSeconds = elapsed - std::chrono::duration<double>(kInterval).count();
            look.temperatureC = sample.temperatureC;
            look.availableBytes = sample.availableBytes;
            look.swapInBytesPerS = swapIn;
            look.serverBytes = lane.rssBytes;
            m_lanes[i]->guard().look(look);
            if (elapsed > 0)
                lane.eventsPerSecond = double(reads - m_lastReads[i]) / elapsed;
        }
        m_lastReads[i] = reads;
        sample.lanes << lane;
    }
    m_lastSeconds = seconds;
    return sample;
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
            + field(sample.packageWatts, 2) + '\n';
    }
    if (m_file.write(text) != text.size() || !m_file.flush())
        m_file.close();
}

} // namespace sweetspot
