// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/laneguard.h"

#include "core/base/tr.h"
#include "models/bytetext.h"
#include "models/memorylimit.h"

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;
constexpr double kSwapBytesPerS = 1e6; // judgement: below a megabyte a second something old comes back, once
constexpr double kSwapForS = 3;
constexpr double kLateS = 5; // judgement: for so long no desktop lets anybody wait
constexpr int kLateAtMost = 2;

} // namespace

LaneGuard::LaneGuard(const BenchConfig &config, std::optional<double> ramBytes)
    : m_limits(config.limits)
    , m_maxTemperature(config.stress.maxTemperature)
    , m_ramBytes(ramBytes)
{
}

std::stop_token LaneGuard::begin(const std::stop_token &run)
{
    const std::lock_guard guard(m_mutex);
    m_ofRun.reset();
    m_fired.reset();
    m_lateInARow = 0;
    m_swappingSince.reset();
    m_machine.emplace(m_maxTemperature, m_ramBytes, false);
    m_devices.emplace(m_maxTemperature);
    std::stop_source stop;
    m_stop = stop;
    m_ofRun.emplace(run, std::function<void()>([stop]() mutable { stop.request_stop(); }));
    return stop.get_token();
}

void LaneGuard::end()
{
    const std::lock_guard guard(m_mutex);
    m_ofRun.reset();
    m_machine.reset();
    m_stop.reset();
}

std::optional<StressAbort> LaneGuard::fired() const
{
    const std::lock_guard guard(m_mutex);
    return m_fired;
}

double LaneGuard::temperatureLimit() const
{
    return StressGuard(m_maxTemperature, m_ramBytes, false).temperatureLimit();
}

void LaneGuard::look(const GuardSample &sample)
{
    std::optional<std::stop_source> stop;
    {
        const std::lock_guard guard(m_mutex);
        if (!m_machine || m_fired)
            return;
        m_fired = judge(sample);
        if (m_fired)
            stop = m_stop;
    }
    if (stop)
        stop->request_stop(); // without the lock: whoever waits on it may ask what fired
}

std::optional<StressAbort> LaneGuard::judgeDevices(const GuardSample &sample)
{
    for (const DeviceReading &reading : sample.devices) {
        const double used = sample.deviceBytes.value(reading.id);
        if (m_limits.maxVramGb && used > *m_limits.maxVramGb * kGb)
            return StressAbort{QStringLiteral("abort_memory"),
                CoreTr::tr("The server used %1 of a GPU, but this project's limit for each is %2; it can be "
                           "changed in "
                           "the settings under Limits.")
                    .arg(formatBytes(used), formatBytes(*m_limits.maxVramGb * kGb))};
    }
    return m_devices->look(sample.seconds, sample.devices);
}

std::optional<StressAbort> LaneGuard::judge(const GuardSample &sample)
{
    StressSample machine;
    machine.seconds = sample.seconds;
    machine.temperatureC = sample.temperatureC;
    machine.availableBytes = sample.availableBytes;
    if (const auto abort = m_machine->look(machine))
        return abort;
    if (auto abort = judgeDevices(sample))
        return abort;
    m_lateInARow = sample.lateSeconds > kLateS ? m_lateInARow + 1 : 0;
    if (m_lateInARow >= kLateAtMost)
        return StressAbort{QStringLiteral("abort_unresponsive"),
            CoreTr::tr("The machine did not respond for %1 s; choose a smaller model or fewer threads.")
                .arg(sample.lateSeconds, 0, 'f', 0)};
    const HostLimit limit = hostLimit(m_limits, m_ramBytes);
    if (sample.serverBytes && *sample.serverBytes > limit.bytes)
        return StressAbort{QStringLiteral("abort_memory"),
            (limit.ofProject
                    ? CoreTr::tr("The server used %1, but the memory limit of this project is %2; it can be "
                                 "changed in the settings under Limits.")
                    : CoreTr::tr(
                        "The server used %1, but this machine can spare only %2; choose a smaller model "
                        "or context."))
                .arg(formatBytes(*sample.serverBytes), formatBytes(limit.bytes))};
    if (m_limits.allowSwap || sample.swapInBytesPerS.value_or(0) < kSwapBytesPerS) {
        m_swappingSince.reset();
        return std::nullopt;
    }
    if (!m_swappingSince)
        m_swappingSince = sample.seconds;
    if (sample.seconds - *m_swappingSince < kSwapForS)
        return std::nullopt;
    return StressAbort{QStringLiteral("abort_swap"),
        CoreTr::tr("The machine was swapping, so the results would reflect its disk. Choose a smaller model or "
                   "context, or allow swapping with limits.allow_swap.")};
}

} // namespace sweetspot
