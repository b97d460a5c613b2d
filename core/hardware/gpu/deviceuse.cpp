// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/deviceuse.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kNsPerSecond = 1e9;

using Field = std::optional<double> DeviceReading::*;

struct Point {
    std::int64_t atNs;
    double value;
};

double seconds(std::int64_t ns)
{
    return double(ns) / kNsPerSecond;
}

QVector<Point> pointsOf(const QVector<StampedReading> &readings, Field field)
{
    QVector<Point> points;
    for (const StampedReading &stamped : readings)
        if (const auto &value = stamped.reading.*field)
            points << Point{stamped.atNs, *value};
    return points;
}

// The first that is not earlier.
qsizetype firstFrom(const QVector<Point> &points, std::int64_t atNs)
{
    return std::lower_bound(points.begin(), points.end(), atNs, [](const Point &point, std::int64_t ns) {
        return point.atNs < ns;
    }) - points.begin();
}

// On the line between the two points around a moment; nullopt outside of all.
std::optional<double> between(const QVector<Point> &points, std::int64_t atNs)
{
    const qsizetype next = firstFrom(points, atNs);
    if (next == points.size())
        return std::nullopt;
    const Point &after = points[next];
    if (after.atNs == atNs)
        return after.value;
    if (next == 0)
        return std::nullopt;
    const Point &before = points[next - 1];
    const double share = double(atNs - before.atNs) / double(after.atNs - before.atNs);
    return before.value + share * (after.value - before.value);
}

// The counter at a moment; behind its last look it goes on with the last power, or as it last rose.
std::optional<double> counterAt(const QVector<Point> &counter, const QVector<Point> &power, std::int64_t atNs)
{
    const Point &last = counter.last();
    if (atNs <= last.atNs)
        return between(counter, atNs);
    if (atNs - last.atNs > kMostCarriedNs)
        return std::nullopt;
    const Point &before = counter[counter.size() - 2];
    const double watts = power.isEmpty() || last.atNs - power.last().atNs > kMostCarriedNs
        ? (last.value - before.value) / seconds(last.atNs - before.atNs)
        : power.last().value;
    return last.value + watts * seconds(atNs - last.atNs);
}

std::optional<double> countedEnergy(
    const QVector<Point> &counter, const QVector<Point> &power, std::int64_t fromNs, std::int64_t toNs)
{
    if (counter.size() < 2)
        return std::nullopt;
    // From the look before the span to the one behind it, the counter may not fall: a driver that was loaded
    // again counts from 0.
    const qsizetype begin = std::max<qsizetype>(firstFrom(counter, fromNs) - 1, 0),
                    end = std::min<qsizetype>(firstFrom(counter, toNs) + 1, counter.size());
    for (qsizetype i = begin + 1; i < end; ++i)
        if (counter[i].value < counter[i - 1].value)
            return std::nullopt;
    const auto from = counterAt(counter, power, fromNs), to = counterAt(counter, power, toNs);
    if (!from || !to || *to <= *from) // a counter that stands still counts nothing
        return std::nullopt;
    return *to - *from;
}

std::optional<double> powerSum(QVector<Point> power, std::int64_t fromNs, std::int64_t toNs)
{
    if (power.size() < 2 || fromNs < power.first().atNs)
        return std::nullopt;
    if (toNs > power.last().atNs) {
        if (toNs - power.last().atNs > kMostCarriedNs)
            return std::nullopt;
        power << Point{toNs, power.last().value};
    }
    const auto from = between(power, fromNs), to = between(power, toNs);
    if (!from || !to)
        return std::nullopt;
    double joules = 0;
    Point left{fromNs, *from};
    qsizetype next = firstFrom(power, fromNs);
    const auto step = [&](const Point &right) {
        joules += (left.value + right.value) / 2 * seconds(right.atNs - left.atNs);
        left = right;
    };
    for (; next < power.size() && power[next].atNs < toNs; ++next) {
        if (next > 0 && power[next].atNs - power[next - 1].atNs > kMostGapNs)
            return std::nullopt;
        step(power[next]);
    }
    if (next > 0 && next < power.size() && power[next].atNs - power[next - 1].atNs > kMostGapNs)
        return std::nullopt;
    step({toNs, *to});
    return joules;
}

void addEnergy(DeviceUse &use, const DeviceHistory &history, const QVector<StampedReading> &inside,
    std::int64_t fromNs, std::int64_t toNs)
{
    const QVector<Point> counter = pointsOf(history.readings, &DeviceReading::energyJ),
                         power = pointsOf(history.readings, &DeviceReading::powerW),
                         seen = pointsOf(inside, &DeviceReading::powerW);
    if (toNs > fromNs) {
        use.energyJ = countedEnergy(counter, power, fromNs, toNs);
        use.energyCounted = use.energyJ.has_value();
        if (!use.energyJ)
            use.energyJ = powerSum(power, fromNs, toNs);
        if (use.energyJ)
            use.meanPowerW = *use.energyJ / seconds(toNs - fromNs);
    }
    if (use.meanPowerW || seen.isEmpty())
        return;
    double sum = 0;
    for (const Point &point : seen)
        sum += point.value;
    use.meanPowerW = sum / double(seen.size());
}

std::optional<double> highest(const QVector<StampedReading> &readings, Field field)
{
    std::optional<double> most;
    for (const StampedReading &stamped : readings)
        if (const auto &value = stamped.reading.*field)
            most = std::max(most.value_or(*value), *value);
    return most;
}

void addMemory(DeviceUse &use, const DeviceHistory &history, std::int64_t fromNs, std::int64_t toNs,
    const QSet<qint64> &serverPids)
{
    for (const StampedProcesses &list : history.processes) {
        if (list.atNs < fromNs - kProcessesKeepNs || list.atNs > toNs)
            continue;
        std::optional<double> ours;
        for (auto process = list.bytes.begin(); process != list.bytes.end(); ++process)
            if (serverPids.contains(process.key()))
                ours = ours.value_or(0) + process.value();
        if (ours)
            use.memoryBytes = std::max(use.memoryBytes.value_or(0), *ours);
    }
    if (use.memoryBytes) {
        use.memorySource = DeviceMemorySource::Processes;
    } else if (history.idleBytes && use.usedBytes && *use.usedBytes > *history.idleBytes) {
        use.memoryBytes = *use.usedBytes - *history.idleBytes;
        use.memorySource = DeviceMemorySource::Difference;
    }
}

void addClocks(DeviceUse &use, const QVector<StampedReading> &inside)
{
    std::vector<double> mhz;
    for (const Point &point : pointsOf(inside, &DeviceReading::coreMhz))
        mhz.push_back(point.value);
    if (mhz.empty())
        return;
    use.coreMhzFirst = mhz.front();
    std::sort(mhz.begin(), mhz.end());
    use.coreMhzLowest = mhz.front();
    const std::size_t middle = mhz.size() / 2;
    use.coreMhzMedian = mhz.size() % 2 ? mhz[middle] : (mhz[middle - 1] + mhz[middle]) / 2;
}

// A look with the hardware's bit counts only beside another one: it appears for a moment whenever clocks
// change.
void addThrottling(DeviceUse &use, const QVector<StampedReading> &inside)
{
    QVector<unsigned> looks;
    for (const StampedReading &stamped : inside)
        if (stamped.reading.throttle)
            looks << *stamped.reading.throttle;
    if (looks.isEmpty())
        return;
    int limited = 0, slowed = 0;
    const auto hardware
        = [&looks](qsizetype i) { return i >= 0 && i < looks.size() && looks[i] & throttle::kHardware; };
    for (qsizetype i = 0; i < looks.size(); ++i) {
        limited += looks[i] & throttle::kPowerLimit ? 1 : 0;
        const bool twice = hardware(i) && (hardware(i - 1) || hardware(i + 1));
        slowed += looks[i] & (throttle::kThermal | throttle::kPowerBrake) || twice ? 1 : 0;
    }
    use.powerLimitedPercent = 100.0 * limited / double(looks.size());
    use.thermalPercent = 100.0 * slowed / double(looks.size());
}

} // namespace

DeviceUse deviceUse(const QString &id, const DeviceHistory &history, std::int64_t fromNs, std::int64_t toNs,
    const QSet<qint64> &serverPids)
{
    DeviceUse use{id};
    QVector<StampedReading> inside;
    QString before; // a device that failed, and nobody looked again
    for (const StampedReading &stamped : history.readings) {
        if (stamped.atNs < fromNs)
            before = stamped.reading.failure;
        else if (stamped.atNs <= toNs)
            inside << stamped;
    }
    use.samples = int(inside.size());
    use.failure = inside.isEmpty() ? before : QString();
    double busy = 0;
    int busyLooks = 0;
    for (const StampedReading &stamped : inside) {
        const DeviceReading &reading = stamped.reading;
        if (use.failure.isEmpty())
            use.failure = reading.failure;
        if (reading.totalBytes)
            use.totalBytes = reading.totalBytes;
        if (const auto &hot = reading.hotSpotC ? reading.hotSpotC : reading.temperatureC)
            use.hottestC = std::max(use.hottestC.value_or(*hot), *hot);
        if (reading.busyPercent) {
            busy += *reading.busyPercent;
            ++busyLooks;
        }
    }
    if (busyLooks > 0)
        use.busyPercent = busy / busyLooks;
    use.usedBytes = highest(inside, &DeviceReading::usedBytes);
    use.hottestMemoryC = highest(inside, &DeviceReading::memoryTemperatureC);
    addMemory(use, history, fromNs, toNs, serverPids);
    addClocks(use, inside);
    addThrottling(use, inside);
    addEnergy(use, history, inside, fromNs, toNs);
    return use;
}

} // namespace sweetspot
