// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/summarise.h"

#include "core/judge/profilejudge.h"
#include "core/judge/summarybuilder.h"
#include "core/judge/tokencost.h"
#include "models/memorylimit.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kGb = 1e9;

// The most that any of the attempts saw.
std::optional<MetricValue> most(const QVector<Attempt> &attempts, double scale, const RepSummary::Read &read)
{
    std::vector<double> values;
    for (const Attempt &attempt : attempts)
        if (const auto value = read(attempt))
            values.push_back(*value * scale);
    if (values.empty())
        return std::nullopt;
    MetricValue highest{*std::max_element(values.begin(), values.end()), int(values.size()), {}, {}, false, {}};
    if (values.size() > 1) {
        highest.low = *std::min_element(values.begin(), values.end());
        highest.high = highest.value;
    }
    return highest;
}

std::optional<MetricValue> flagged(std::optional<MetricValue> value, const QStringList &flags)
{
    if (value)
        value->flags << flags;
    return value;
}

// Whether the devices that were meant hold what the server says it put on devices: where their memory did not
// rise it runs elsewhere, and its figures are another device's.
bool isUnproven(const CellRecord &cell)
{
    constexpr double kLeastShare = 0.5; // judgement: weights alone, and never a half of them
    double said = 0;
    for (const ServerFacts &facts : cell.launches)
        for (const LoadedPart &part : facts.parts)
            if (&facts == &cell.launches.last() && part.device != QLatin1String("CPU"))
                said += part.model;
    std::optional<double> seen;
    for (const Attempt &attempt : cell.attempts)
        if (const auto bytes = attempt.resources.deviceBytes())
            seen = std::max(seen.value_or(0), *bytes);
    return seen && *seen < kLeastShare * said;
}

// What memory figures of devices rest on.
QStringList deviceFlags(const CellRecord &cell)
{
    QStringList flags;
    if (isUnproven(cell))
        flags << validityflag::kDeviceUnproven;
    for (const Attempt &attempt : cell.attempts)
        for (const DeviceUse &device : attempt.resources.devices)
            if (device.memorySource == DeviceMemorySource::Difference)
                flags << validityflag::kMemoryByDifference;
    flags.removeDuplicates();
    return flags;
}

std::optional<double> sumOf(const Attempt &attempt, std::optional<double> DeviceUse::*figure)
{
    std::optional<double> sum;
    for (const DeviceUse &device : attempt.resources.devices) {
        if (!(device.*figure))
            return std::nullopt;
        sum = sum.value_or(0) + *(device.*figure);
    }
    return sum;
}

std::optional<double> mostOf(const Attempt &attempt, std::optional<double> DeviceUse::*figure)
{
    std::optional<double> most;
    for (const DeviceUse &device : attempt.resources.devices)
        if (const auto &value = device.*figure)
            most = std::max(most.value_or(*value), *value);
    return most;
}

// What models may take of a device: all of it or the project's limit, less what others hold.
std::optional<double> capacityOf(const DeviceUse &device, const BenchConfig::Limits &limits)
{
    if (!device.totalBytes)
        return std::nullopt;
    const double others
        = device.usedBytes && device.memoryBytes ? std::max(0.0, *device.usedBytes - *device.memoryBytes) : 0;
    const double left = std::max(0.0, *device.totalBytes - others);
    return std::min(left, deviceLimitBytes(limits, device.totalBytes).value_or(left));
}

// Gigabytes that models may take of all devices of a GPU cell together; of one that does not tell nothing.
std::optional<double> capacityGb(const CellRecord &cell, const BenchConfig::Limits &limits)
{
    for (auto attempt = cell.attempts.crbegin(); attempt != cell.attempts.crend(); ++attempt) {
        const QVector<DeviceUse> &devices = attempt->resources.devices;
        double sum = 0;
        const bool all = std::all_of(devices.begin(), devices.end(), [&](const DeviceUse &device) {
            const auto capacity = capacityOf(device, limits);
            sum += capacity.value_or(0);
            return capacity.has_value();
        });
        if (all && !devices.isEmpty())
            return sum / kGb;
    }
    return std::nullopt;
}

// The devices of a GPU cell, and the host beside them.
void devices(const CellRecord &cell, const QVector<Attempt> &plain, CellSummary &summary)
{
    const auto put = [&summary](QLatin1String id, const std::optional<MetricValue> &value) {
        if (value)
            summary.metrics.insert(id, *value);
    };
    const QStringList flags = deviceFlags(cell);
    put(metricid::kDeviceMemoryGb,
        flagged(most(plain, 1 / kGb, [](const Attempt &a) { return a.resources.deviceBytes(); }), flags));
    put(metricid::kHostMemoryGb, most(plain, 1 / kGb, [](const Attempt &a) { return a.resources.rssBytes; }));
    put(metricid::kCpuTemperatureC,
        most(cell.attempts, 1, [](const Attempt &a) { return a.resources.temperatureC; }));
    put(metricid::kDeviceMemoryC,
        most(cell.attempts, 1, [](const Attempt &a) { return mostOf(a, &DeviceUse::hottestMemoryC); }));
    const auto typical = [&](QLatin1String id, const RepSummary::Read &read) {
        std::vector<double> values;
        for (const Attempt &attempt : plain)
            if (attempt.phase == AttemptPhase::Measured && attempt.outcome == AttemptOutcome::Ok)
                if (const auto value = read(attempt))
                    values.push_back(*value);
        if (!values.empty())
            summary.metrics.insert(id, spreadOf(values));
    };
    typical(metricid::kDeviceWatts, [](const Attempt &a) { return sumOf(a, &DeviceUse::meanPowerW); });
    typical(metricid::kDeviceMhz, [](const Attempt &a) { return a.resources.slowestDeviceMhz(); });
    typical(metricid::kDeviceBusyPercent, [](const Attempt &a) { return mostOf(a, &DeviceUse::busyPercent); });
}

void resources(const CellRecord &cell, const BenchConfig::Limits &limits, CellSummary &summary)
{
    const auto put = [&summary](QLatin1String id, const std::optional<MetricValue> &value) {
        if (value)
            summary.metrics.insert(id, *value);
    };
    // Memory is compared between cells, so it is that of the same server: one slot, the configured context. The
    // long context profile shows what more costs.
    QVector<Attempt> plain = attemptsOf(cell, QStringLiteral("interactive"));
    if (plain.isEmpty())
        plain = cell.attempts;
    put(metricid::kMemoryGb,
        flagged(most(plain, 1 / kGb, [&](const Attempt &a) { return scarceBytes(a.resources, cell.place); }),
            deviceFlags(cell)));
    put(metricid::kMemoryPrivateGb,
        most(plain, 1 / kGb, [](const Attempt &a) { return a.resources.rssAnonBytes; }));
    put(metricid::kTemperatureC,
        most(cell.attempts, 1, [&](const Attempt &a) { return temperatureOf(a.resources, cell.place); }));
    if (cell.place == CellPlace::Gpu) {
        devices(cell, plain, summary);
        if (const auto memory = summary.metrics.find(metricid::kMemoryGb); memory != summary.metrics.end())
            memory->of = capacityGb(cell, limits);
    }
    put(metricid::kCpuClockMhz, most(cell.attempts, 1, [](const Attempt &a) { return a.resources.cpuMhz; }));
    put(metricid::kSwapPages, most(cell.attempts, 1, [](const Attempt &a) { return a.resources.swapInPages; }));
    std::vector<double> loads, reads, onGpu;
    for (const ServerFacts &facts : cell.launches) {
        if (facts.gpuShare)
            onGpu.push_back(*facts.gpuShare * 100);
        if (!facts.loadSeconds)
            continue;
        loads.push_back(*facts.loadSeconds);
        if (facts.diskReadBytes && *facts.loadSeconds > 0)
            reads.push_back(*facts.diskReadBytes / 1e6 / *facts.loadSeconds);
    }
    if (!loads.empty())
        summary.metrics.insert(metricid::kLoadSeconds, spreadOf(loads));
    if (!reads.empty())
        summary.metrics.insert(metricid::kLoadDiskMbPerSecond,
            MetricValue::single(*std::max_element(reads.begin(), reads.end()), int(reads.size())));
    if (!onGpu.empty())
        summary.metrics.insert(metricid::kGpuPercent, spreadOf(onGpu));
    if (cell.fileBytes > 0)
        summary.metrics.insert(metricid::kSizeGb, spreadOf({cell.fileBytes / kGb}));
    if (cell.estimatedBytes)
        summary.metrics.insert(metricid::kMemoryEstimatedGb, spreadOf({*cell.estimatedBytes / kGb}));
}

// Efficiency score: tokens per second * context / GB (docs/measuring.md#derived-scores). The context is the
// largest that was found usable, or else the configured one.
void efficiency(const CellRecord &cell, CellSummary &summary)
{
    const auto speed = summary.metrics.constFind(metricid::kInteractiveTokensPerSecond);
    const auto memory = summary.metrics.constFind(metricid::kMemoryGb);
    const auto usable = summary.metrics.constFind(metricid::kLongContextUsableTokens);
    const double context = usable != summary.metrics.constEnd() ? usable->value : double(cell.contextLength);
    if (speed == summary.metrics.constEnd() || memory == summary.metrics.constEnd() || memory->value <= 0
        || context <= 0)
        return;
    summary.metrics.insert(metricid::kEfficiency,
        MetricValue::single(speed->value * context / memory->value, speed->n, speed->flags));
}

} // namespace

CellSummary summarise(const CellRecord &cell, const BenchConfig &config)
{
    CellSummary summary;
    for (const ProfileJudge &judge : profileJudges())
        judge.summarise(cell, config, summary);
    resources(cell, config.limits, summary);
    efficiency(cell, summary);
    if (cell.place == CellPlace::Gpu && isUnproven(cell))
        for (MetricValue &value : summary.metrics)
            if (!value.flags.contains(validityflag::kDeviceUnproven))
                value.flags << validityflag::kDeviceUnproven;
    const auto put = [&summary](QLatin1String id, std::optional<double> cost) {
        if (cost)
            summary.metrics.insert(id, MetricValue::single(*cost));
    };
    put(metricid::kCostPerMillionTokens, costPerMillion(cell, config));
    put(metricid::kCostPerThousandAnswers, costPerThousand(cell, config, QStringLiteral("interactive")));
    put(metricid::kCostPerThousandDocuments, costPerThousand(cell, config, QStringLiteral("batch")));
    const auto retried = std::count_if(cell.attempts.begin(), cell.attempts.end(), [](const Attempt &attempt) {
        return attempt.retry > 0 && !attempt.flags.contains(validityflag::kAfterThrottling);
    });
    if (retried > 0)
        summary.metrics.insert(
            metricid::kRetriedRequests, MetricValue::single(double(retried), 1, {validityflag::kRetried}));
    return summary;
}

} // namespace sweetspot
