// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/stress.h"

#include "core/base/tr.h"
#include "core/hardware/cpu/processprobe.h"
#include "core/hardware/hostinfo.h"
#include "core/hardware/procfs.h"
#include "core/measure/clock.h"
#include "core/measure/statistics.h"
#include "core/profiles/concurrentload.h"
#include "core/profiles/devicefigures.h"
#include "core/profiles/deviceguard.h"
#include "core/profiles/stressguard.h"
#include "models/observationname.h"
#include "models/validityflag.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <unistd.h>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

constexpr double kBinS = 10; // docs/measuring.md#stress
constexpr double kLookS = 0.5; // the watch looks twice a second
constexpr double kWorthwhile = 0.95; // the knee is where doubling brings less than 5 %
constexpr int kSlotContext = 1024; // for a request of 512 + 256 tokens; longer ones get more
constexpr double kSecondsPerMinute = 60;
constexpr double kCoolWithin
    = 5; // degrees above the temperature before the stress (docs/measuring.md#heat-and-safety)
constexpr double kCoolAtMostS = 120; // judgement: a run does not wait longer for a slow fan

/// What the looks since the last bin saw.
struct Bin {
    int requests = 0, errors = 0;
    std::optional<double> temperature;
};

class StressSession
{
public:
    explicit StressSession(ProfileContext &context)
        : m_context(context)
        , m_sensors(context.bench.sensors())
        , m_onGpu(context.cell.place == CellPlace::Gpu)
        , m_guard(context.config.stress.maxTemperature, probeHost().ramBytes,
              !m_onGpu && m_sensors.thermometer().isValid() && !context.config.stress.withoutSensor)
        , m_deviceGuard(context.config.stress.maxTemperature)
    {
    }

    Status run()
    {
        if (!temperature() && !m_context.config.stress.withoutSensor)
            return end(QStringLiteral("no_sensor"),
                m_onGpu ? CoreTr::tr(
                    "The temperature of the GPU cannot be read, so overheating would go unnoticed. "
                    "Set thresholds.stress.without_sensor to run the stress test anyway.")
                        : CoreTr::tr("No temperature can be read (%1), so overheating would go unnoticed. Set "
                                     "thresholds.stress.without_sensor to run the stress test anyway.")
                              .arg(m_sensors.thermometer().whyNot()));
        const WorkloadSettings &work = m_context.config.workload;
        const int streams = work.stressStreams.value_or(stressStreams(m_context.record));
        const int context = slotContext(kSlotContext, work.stressPrompt, work.stressAnswer);
        const ServerNeed need{std::min(context, m_context.cell.modelContextLimit.value_or(context)), streams};
        const auto facts = m_context.bench.serve(need);
        if (!facts)
            return facts.error();
        m_coolC = temperature();
        ConcurrentLoad load(m_context.bench, streams,
            loadShape(kSlotContext, work.stressPrompt, work.stressAnswer, need.contextLength));
        if (const auto begun = load.start(); !begun)
            return begun;
        if (const auto loaded = keepBusy(load, streams); !loaded)
            return loaded;
        return coolDown();
    }

private:
    // Of what computes: the hottest GPU of the lane, or the processor.
    std::optional<double> temperature() const
    {
        if (!m_onGpu)
            return m_sensors.thermometer().read();
        std::optional<double> hottest;
        for (const DeviceReading &reading : m_context.bench.deviceReadings())
            if (reading.temperatureC)
                hottest = std::max(hottest.value_or(*reading.temperatureC), *reading.temperatureC);
        return hottest;
    }

    std::unique_ptr<AttemptProbe> newProbe() const
    {
        const Server &server = m_context.bench.server();
        return std::make_unique<AttemptProbe>(
            server.pid(), m_sensors, server.rootPid(), m_context.bench.devices());
    }

    double elapsed() const { return double(nowNs() - m_beginNs) / 1e9; }

    Status keepBusy(ConcurrentLoad &load, int streams)
    {
        m_beginNs = nowNs();
        const double length = m_context.config.stress.duration * kSecondsPerMinute;
        double nextLook = 0, binStart = 0;
        auto probe = newProbe();
        while (true) {
            if (const auto served = load.serve(100ms); !served) {
                if (served.error().code != ErrorCode::Protocol)
                    return served;
                count(load.finish());
                return end(QStringLiteral("errors"), served.error().sentence);
            }
            count(load.takeEnded());
            const double now = elapsed();
            if (now >= nextLook) {
                nextLook = now + kLookS;
                const StressSample sample = look(load, now);
                auto abort = m_guard.look(sample);
                if (!abort && m_onGpu)
                    abort = m_deviceGuard.look(now, m_context.bench.deviceReadings());
                if (abort) {
                    if (const auto kept = bin(binStart, now, streams, *probe); !kept)
                        return kept;
                    count(load.finish());
                    return end(abort->id, abort->sentence);
                }
                if (!m_context.checkpoint(std::min(1.0, now / length),
                        CoreTr::tr("%1 of %2 min")
                            .arg(now / kSecondsPerMinute, 0, 'f', 1)
                            .arg(m_context.config.stress.duration)))
                    return profileStopped();
            }
            if (now - binStart >= kBinS || now >= length) {
                if (const auto kept = bin(binStart, now, streams, *probe); !kept)
                    return kept;
                probe = newProbe();
                binStart = now;
                if (const auto kept = writeSettled(load); !kept)
                    return kept;
            }
            if (now < length)
                continue;
            count(load.finish());
            return end(QStringLiteral("complete"), {});
        }
    }

    // What the guard is shown; and the bin takes note of it.
    StressSample look(const ConcurrentLoad &load, double now)
    {
        const auto swap = counterField(readSmallFile(QStringLiteral("/proc/vmstat")), "pswpin");
        StressSample sample;
        sample.seconds = now;
        sample.temperatureC = m_sensors.thermometer().read();
        sample.availableBytes = availableMemoryBytes();
        if (swap && m_swapBefore && now > m_swapAt)
            sample.swapInBytesPerS = (*swap - *m_swapBefore) * double(sysconf(_SC_PAGESIZE)) / (now - m_swapAt);
        m_swapBefore = swap;
        m_swapAt = now;
        sample.requests = load.completions() + load.failures() - m_requests;
        sample.errors = load.failures() - m_errors;
        m_requests += sample.requests;
        m_errors += sample.errors;
        m_open.requests += sample.requests;
        m_open.errors += sample.errors;
        if (sample.temperatureC)
            m_open.temperature = std::max(m_open.temperature.value_or(-1000), *sample.temperatureC);
        return sample;
    }

    // Tokens of requests that have ended, spread over the seconds in which they came.
    void count(const QVector<ConcurrentStream> &streams)
    {
        for (const ConcurrentStream &stream : streams)
            for (const TokenEvent &event : stream.timeline.events)
                m_tokens[qint64(std::floor(double(stream.timeline.sentNs + event.dtNs - m_beginNs) / 1e9))]
                    += event.tokens;
    }

    Status bin(double from, double to, int streams, const AttemptProbe &probe)
    {
        const AttemptResources resources = probe.finish();
        Observation o;
        o.profile = QStringLiteral("stress");
        o.kind = observationkind::kBin;
        o.index = m_bins++;
        o.put(figure::kFromS, from);
        o.put(figure::kToS, to);
        o.put(figure::kStreams, streams);
        o.put(figure::kRequests, m_open.requests);
        o.put(figure::kErrors, m_open.errors);
        double temperature = m_open.temperature.value_or(-1000);
        temperature = std::max(temperature, resources.temperatureC.value_or(-1000));
        if (temperature > -1000)
            o.put(figure::kTempC, temperature);
        o.put(figure::kClockMhz, resources.cpuMhz);
        o.put(figure::kThrottleEvents, resources.throttleEvents);
        o.put(figure::kRssBytes, resources.rssBytes);
        o.put(figure::kRssAnonBytes, resources.rssAnonBytes);
        o.put(figure::kSwapInPages, resources.swapInPages);
        o.put(figure::kOthersCpuPct, resources.othersCpuPercent);
        o.put(figure::kPsiMemoryPct, resources.memoryStallPercent);
        o.put(figure::kEnergyJ, resources.energyJ);
        putDeviceFigures(o, resources);
        o.put(figure::kAvailableBytes, availableMemoryBytes());
        m_open = Bin();
        m_pending << o;
        return success();
    }

    // Bins whose requests have all ended: tokens are booked, to the second they came in, when a request ends.
    Status writeSettled(const ConcurrentLoad &load)
    {
        const double settled = double(load.oldestStartNs() - m_beginNs) / 1e9;
        while (!m_pending.isEmpty() && *m_pending.first().number(figure::kToS) < settled)
            if (const auto kept = writeOldest(); !kept)
                return kept;
        return success();
    }

    Status writeOldest()
    {
        Observation o = m_pending.takeFirst();
        const double from = *o.number(figure::kFromS), to = *o.number(figure::kToS);
        // Whole seconds: what is cut off at one border is gained at the other.
        double tokens = 0;
        const qint64 first = qint64(std::lround(from)), last = qint64(std::lround(to));
        for (qint64 second = first; second < last; ++second)
            tokens += m_tokens.value(second);
        if (last > first)
            o.numbers.insert(figure::kTokensPerS, tokens / double(last - first));
        return m_context.bench.observe(o);
    }

    Status end(const QString &reason, const Sentence &sentence)
    {
        while (!m_pending.isEmpty())
            if (const auto kept = writeOldest(); !kept)
                return kept;
        Observation o;
        o.profile = QStringLiteral("stress");
        o.kind = observationkind::kEnd;
        o.numbers.insert(figure::kMinutes, m_beginNs ? elapsed() / kSecondsPerMinute : 0);
        o.numbers.insert(figure::kLimitC, m_guard.temperatureLimit());
        o.texts.insert(observationtext::kReason, reason);
        if (!sentence.isEmpty())
            o.texts.insert(observationtext::kSentence, sentence);
        if (!temperature())
            o.flags << validityflag::kSensorUnavailable;
        return m_context.bench.observe(o);
    }

    Status coolDown()
    {
        m_context.bench.release();
        const std::int64_t begin = nowNs();
        while (m_coolC && double(nowNs() - begin) / 1e9 < kCoolAtMostS) {
            const auto now = temperature();
            if (!now || *now <= *m_coolC + kCoolWithin)
                break;
            if (!m_context.checkpoint(1, CoreTr::tr("cooling down")))
                return profileStopped();
            constexpr auto kPause = 500ms;
            m_context.bench.pool().poll(kPause, m_context.bench.stop());
            usleep(useconds_t(std::chrono::microseconds(kPause).count())); // the pool has nothing to wait for
        }
        return success();
    }

    ProfileContext &m_context;
    const CpuSensors &m_sensors;
    const bool m_onGpu;
    StressGuard m_guard;
    DeviceGuard m_deviceGuard;
    std::int64_t m_beginNs = 0;
    std::optional<double> m_coolC;
    QMap<qint64, double> m_tokens; ///< by second since the beginning
    Bin m_open;
    int m_requests = 0, m_errors = 0; ///< that were looked at
    std::optional<double> m_swapBefore; ///< pages, at the last look
    double m_swapAt = 0;
    QVector<Observation> m_pending;
    int m_bins = 0;
};

} // namespace

QString Stress::label() const
{
    return CoreTr::tr("Stress");
}

int stressStreams(const CellRecord &record)
{
    QMap<int, std::vector<double>> rates;
    for (const Observation &o : record.observations)
        if (o.profile == QLatin1String("batch") && o.kind == observationkind::kWindow)
            if (const auto streams = o.number(figure::kStreams))
                if (const auto rate = o.number(figure::kDecodeTps))
                    rates[int(*streams)].push_back(*rate);
    double best = 0;
    for (const auto &values : rates)
        best = std::max(best, *statistics::median(values));
    for (auto rung = rates.begin(); rung != rates.end(); ++rung)
        if (*statistics::median(rung.value()) >= kWorthwhile * best)
            return rung.key();
    return 1;
}

Status Stress::run(ProfileContext &context) const
{
    return StressSession(context).run();
}

} // namespace sweetspot
