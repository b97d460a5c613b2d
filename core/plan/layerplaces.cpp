// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/layerplaces.h"

#include "core/plan/memoryestimate.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace sweetspot
{

namespace
{

constexpr double kNever = std::numeric_limits<double>::infinity();
// What one more device costs for each token: a copy of some tens of kilobytes and its synchronisation.
constexpr double kBoundarySeconds = 20e-6;

double sumOf(const QVector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

std::optional<LayerLoad> LayerLoad::of(const SplitQuestion &question)
{
    const GgufHeader &header = question.header;
    const QVector<double> cache = cacheBytesByLayer(header, question.cache);
    if (cache.isEmpty() || header.layerBytes.size() != cache.size())
        return std::nullopt;
    const double unused = header.experts && header.expertsUsed && *header.experts > 0
        ? 1 - std::clamp(double(*header.expertsUsed) / *header.experts, 0.0, 1.0)
        : 0;
    LayerLoad load;
    load.m_blocks = int(cache.size());
    for (qsizetype i = 0; i < cache.size(); ++i) {
        Unit unit{header.layerBytes[i], cache[i], header.layerBytes[i]};
        unit.experts = std::min(header.layerExpertBytes.value(i), unit.weights);
        unit.expertsRead = unit.experts * (1 - unused);
        unit.read -= unit.experts * unused;
        load.m_units << unit;
    }
    for (int i = 0; i < header.predictingLayers; ++i)
        load.m_units << Unit{};
    // A tied output is a second copy of the embedding on the device.
    load.m_units << Unit{header.outputBytes, 0, header.outputBytes};
    load.m_outputOnHost = header.outputTied ? 0 : header.outputBytes;
    const double layers = sumOf(header.layerBytes);
    load.m_embedding = std::max(0.0, question.fileBytes - layers - load.m_outputOnHost);
    const MemoryEstimate whole = estimateMemory(question.fileBytes, header, question.cache);
    load.m_buffers = std::max(0.0, whole.bytes - question.fileBytes - sumOf(cache));
    load.sumUp();
    return load;
}

void LayerLoad::sumUp()
{
    m_before = {Before{}};
    for (const Unit &unit : std::as_const(m_units)) {
        const Before &last = m_before.constLast();
        m_before << Before{last.weights + unit.weights, last.cache + unit.cache, last.read + unit.read};
    }
}

bool LayerLoad::hasExperts() const
{
    return std::any_of(m_units.begin(), m_units.end(), [](const Unit &unit) { return unit.experts > 0; });
}

LayerLoad LayerLoad::withExpertsOnHost(int firstLayers) const
{
    LayerLoad less = *this;
    for (int i = 0; i < std::min(firstLayers, m_blocks); ++i) {
        Unit &unit = less.m_units[i];
        less.m_experts += unit.experts;
        less.m_expertsRead += unit.expertsRead;
        unit.weights -= std::exchange(unit.experts, 0);
        unit.read -= std::exchange(unit.expertsRead, 0);
    }
    less.sumUp();
    return less;
}

MemoryParts LayerLoad::onDevice(const SplitDevice &device, int begin, int end) const
{
    if (begin >= end)
        return {};
    return {m_before[end].weights - m_before[begin].weights, m_before[end].cache - m_before[begin].cache,
        m_buffers + device.runtimeBytes};
}

double LayerLoad::need(const SplitDevice &device, int begin, int end) const
{
    return onDevice(device, begin, end).sum();
}

double LayerLoad::readBytes(int begin, int end) const
{
    return m_before[end].read - m_before[begin].read;
}

MemoryParts LayerLoad::onHost(int first) const
{
    const bool all = first >= units();
    const int blocks = all ? units() - 1 : first;
    MemoryParts parts{m_embedding + m_experts + m_before[blocks].weights + (all ? m_outputOnHost : 0),
        m_before[blocks].cache, 0};
    // Computing needs its buffers wherever the last layer is; what the host computes before it needs few.
    parts.buffers = all ? m_buffers : 0;
    return parts;
}

double LayerLoad::hostReadBytes(int first) const
{
    return m_before[first].read + m_expertsRead;
}

namespace
{

using Cost = std::function<double(qsizetype device, int begin, int end)>;

/// The cheapest way to give each device a run of units, in their order, for every first unit.
class Ways
{
public:
    Ways(int units, qsizetype devices, const Cost &cost)
        : m_units(units)
        , m_devices(devices)
        , m_cost((devices + 1) * (units + 1), kNever)
        , m_end(devices * (units + 1), units)
    {
        at(devices, units) = 0;
        for (qsizetype device = devices - 1; device >= 0; --device)
            for (int begin = 0; begin <= units; ++begin)
                // A strictly better end only: what is equal goes to later devices.
                for (int end = begin; end <= units; ++end) {
                    const double here = end > begin ? cost(device, begin, end) : 0;
                    if (here == kNever)
                        break; // and more units neither
                    const double sum = here + at(device + 1, end);
                    if (sum < at(device, begin) * (1 - 1e-9)) {
                        at(device, begin) = sum;
                        m_end[device * (units + 1) + begin] = end;
                    }
                }
    }
    bool possible(int first) const { return m_cost[first] != kNever; }
    LayerPlaces from(int first) const
    {
        LayerPlaces places{first, {}};
        int begin = first;
        for (qsizetype device = 0; device < m_devices; ++device)
            places.borders << (begin = m_end[device * (m_units + 1) + begin]);
        return places;
    }

private:
    double &at(qsizetype device, int begin) { return m_cost[device * (m_units + 1) + begin]; }

    int m_units;
    qsizetype m_devices;
    QVector<double> m_cost;
    QVector<int> m_end;
};

bool fits(const LayerLoad &load, const SplitDevice &device, int begin, int end)
{
    return load.need(device, begin, end) <= device.budget();
}

bool bandwidthsKnown(const QVector<SplitDevice> &devices)
{
    return std::all_of(devices.begin(), devices.end(),
        [](const SplitDevice &device) { return device.bandwidth.value_or(0) > 0; });
}

// Where they are not known each device is taken to be twice as fast as the one before it.
double secondsOf(const LayerLoad &load, const SplitQuestion &question, qsizetype device, int begin, int end)
{
    constexpr double kAnyBandwidth = 1e12;
    const double bandwidth = bandwidthsKnown(question.devices)
        ? *question.devices[device].bandwidth
        : kAnyBandwidth / std::exp2(double(question.devices.size() - 1 - device));
    return kBoundarySeconds + load.readBytes(begin, end) / bandwidth;
}

Ways waysToFit(const LayerLoad &load, const SplitQuestion &question)
{
    return Ways(load.units(), question.devices.size(), [&](qsizetype device, int begin, int end) {
        return fits(load, question.devices[device], begin, end) ? secondsOf(load, question, device, begin, end)
                                                                : kNever;
    });
}

// All of them on one device, the fastest that holds them.
std::optional<LayerPlaces> onOne(const LayerLoad &load, const SplitQuestion &question, int first)
{
    qsizetype best = -1;
    double least = kNever;
    for (qsizetype i = 0; i < question.devices.size(); ++i) {
        if (!fits(load, question.devices[i], first, load.units()))
            continue;
        if (const double seconds = secondsOf(load, question, i, first, load.units()); seconds <= least) {
            least = seconds;
            best = i;
        }
    }
    if (best < 0)
        return std::nullopt;
    LayerPlaces places{first, {}};
    for (qsizetype i = 0; i < question.devices.size(); ++i)
        places.borders << (i < best ? first : load.units());
    return places;
}

bool sharesAsked(const SplitQuestion &question)
{
    return !question.devices.isEmpty() && question.shares.size() == question.devices.size();
}

LayerPlaces byShares(const LayerLoad &load, const SplitQuestion &question, int first)
{
    LayerPlaces places{first, {}};
    int end = first;
    for (const int layers : layersByShare(question.shares, load.units() - first))
        places.borders << (end += layers);
    return places;
}

bool allFit(const LayerLoad &load, const SplitQuestion &question, const LayerPlaces &places)
{
    for (qsizetype i = 0; i < question.devices.size(); ++i)
        if (!fits(load, question.devices[i], places.begin(i), places.end(i)))
            return false;
    return true;
}

} // namespace

std::optional<LayerPlaces> placeLayers(const LayerLoad &load, const SplitQuestion &question, int first)
{
    if (first >= load.units())
        return LayerPlaces{first, QVector<int>(question.devices.size(), load.units())};
    if (question.devices.isEmpty())
        return std::nullopt;
    if (sharesAsked(question)) {
        const LayerPlaces asked = byShares(load, question, first);
        return allFit(load, question, asked) ? std::optional(asked) : std::nullopt;
    }
    if (const auto one = onOne(load, question, first))
        return one;
    if (question.devices.size() == 1)
        return std::nullopt;
    const Ways ways = waysToFit(load, question);
    return ways.possible(first) ? std::optional(ways.from(first)) : std::nullopt;
}

LayerPlaces mostLayers(const LayerLoad &load, const SplitQuestion &question)
{
    const LayerPlaces none{load.units(), QVector<int>(question.devices.size(), load.units())};
    if (question.devices.isEmpty())
        return none;
    if (sharesAsked(question)) {
        for (int first = 0; first < load.units(); ++first)
            if (const auto placed = placeLayers(load, question, first))
                return *placed;
        return none;
    }
    const Ways ways = waysToFit(load, question);
    int first = 0;
    while (!ways.possible(first)) // with nothing on devices it always is
        ++first;
    return first < load.units() ? ways.from(first) : none;
}

LayerPlaces leastOverflow(const LayerLoad &load, const SplitQuestion &question, int first)
{
    if (sharesAsked(question))
        return byShares(load, question, first);
    return Ways(load.units(), question.devices.size(), [&](qsizetype device, int begin, int end) {
        const SplitDevice &on = question.devices[device];
        // Time decides between ways in which as much is missing.
        return std::max(0.0, load.need(on, begin, end) - on.budget())
            + secondsOf(load, question, device, begin, end);
    }).from(first);
}

} // namespace sweetspot
