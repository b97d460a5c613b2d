// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/devicesplit.h"

#include "core/base/tr.h"
#include "core/plan/layerplaces.h"
#include "models/bytetext.h"

#include <algorithm>
#include <numeric>

namespace sweetspot
{

namespace
{

constexpr int kContextStep = 256; // tokens; llama.cpp rounds up to it

// Where the layers go at one context length.
struct Answer {
    LayerPlaces places;
    LayerLoad load;
    int cpuMoeLayers = 0;
};

double hostNeed(const LayerLoad &load, const LayerPlaces &places)
{
    return load.onHost(places.first).sum();
}

// The fewest layers whose experts have to be on the host so that all layers are on devices, where the host has
// room for them.
std::optional<Answer> withExpertsOnHost(const SplitQuestion &question, const LayerLoad &load)
{
    if (question.gpuLayers || question.cpuMoeLayers || !load.hasExperts())
        return std::nullopt;
    const auto placed = [&](int n) { return placeLayers(load.withExpertsOnHost(n), question, 0); };
    int low = 1, high = load.blocks();
    if (!placed(high))
        return std::nullopt;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (placed(middle))
            high = middle;
        else
            low = middle + 1;
    }
    Answer answer{*placed(low), load.withExpertsOnHost(low), low};
    return hostNeed(answer.load, answer.places) <= question.hostBytes ? std::optional(answer) : std::nullopt;
}

Answer answerFor(const SplitQuestion &question, const LayerLoad &whole)
{
    const int asked = std::clamp(question.cpuMoeLayers.value_or(0), 0, whole.blocks());
    const LayerLoad load = asked > 0 ? whole.withExpertsOnHost(asked) : whole;
    const int all = load.units();
    if (question.gpuLayers && !question.devices.isEmpty()) {
        const int first = all - std::clamp(*question.gpuLayers, 0, all);
        const auto placed = placeLayers(load, question, first);
        return {placed ? *placed : leastOverflow(load, question, first), load, asked};
    }
    if (const auto placed = placeLayers(load, question, 0))
        return {*placed, load, asked};
    if (const auto experts = withExpertsOnHost(question, whole))
        return *experts;
    return {mostLayers(load, question), load, asked};
}

bool fitsAt(const SplitQuestion &question, int contextLength, bool onDevices)
{
    SplitQuestion other = question;
    other.cache.contextLength = contextLength;
    const auto load = LayerLoad::of(other);
    if (!load)
        return false;
    const Answer answer = answerFor(other, *load);
    if (onDevices && (answer.places.first > 0 || answer.cpuMoeLayers > 0))
        return false;
    if (hostNeed(answer.load, answer.places) > other.hostBytes)
        return false;
    for (qsizetype i = 0; i < other.devices.size(); ++i)
        if (answer.load.need(other.devices[i], answer.places.begin(i), answer.places.end(i))
            > other.devices[i].budget())
            return false;
    return true;
}

// More context never needs less, so the border is found by halving.
std::optional<int> largestContext(const SplitQuestion &question, bool onDevices)
{
    const int known = question.header.contextLength.value_or(question.cache.contextLength);
    int low = 0, high = std::max(1, known / kContextStep);
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (fitsAt(question, middle * kContextStep, onDevices))
            low = middle;
        else
            high = middle - 1;
    }
    return low > 0 ? std::optional(std::min(known, low * kContextStep)) : std::nullopt;
}

// Devices work one after the other, and each reads what it holds for every token.
std::optional<double> mostTokensPerSecond(const SplitQuestion &question, const Answer &answer)
{
    double seconds = 0;
    for (qsizetype i = 0; i < question.devices.size(); ++i) {
        const double bytes = answer.load.readBytes(answer.places.begin(i), answer.places.end(i));
        if (bytes <= 0)
            continue;
        if (question.devices[i].bandwidth.value_or(0) <= 0)
            return std::nullopt;
        seconds += bytes / *question.devices[i].bandwidth;
    }
    if (const double bytes = answer.load.hostReadBytes(answer.places.first); bytes > 0) {
        if (question.hostBandwidth.value_or(0) <= 0)
            return std::nullopt;
        seconds += bytes / *question.hostBandwidth;
    }
    return seconds > 0 ? std::optional(1 / seconds) : std::nullopt;
}

void noteWhatIsMissing(const SplitQuestion &question, const LayerLoad &whole, DeviceSplit &split)
{
    if (split.isOnDevices() || question.devices.isEmpty())
        return;
    const LayerPlaces crowded = leastOverflow(whole, question, 0);
    double most = 0;
    for (qsizetype i = 0; i < question.devices.size(); ++i) {
        const double over
            = whole.need(question.devices[i], crowded.begin(i), crowded.end(i)) - question.devices[i].budget();
        split.missingBytes += std::max(0.0, over);
        if (over > most) {
            most = over;
            split.missingOn = question.devices[i].name;
        }
    }
}

} // namespace

double deviceReserveBytes(const Device &device)
{
    return device.display.value_or(false) ? 2 * kDeviceReserveBytes : kDeviceReserveBytes;
}

double SplitDevice::budget() const
{
    return std::max(0.0, freeBytes - reserveBytes);
}

double DeviceSplit::spareBytes() const
{
    double spare = hostSpareBytes;
    for (const SplitPart &part : parts)
        if (part.layers > 0)
            spare = std::min(spare, part.spareBytes);
    return spare;
}

QVector<DevicePart> DeviceSplit::used() const
{
    QVector<DevicePart> some;
    for (const SplitPart &part : parts)
        if (part.layers > 0)
            some << part;
    return some;
}

MemoryParts DeviceSplit::onDevices() const
{
    MemoryParts sum;
    for (const SplitPart &part : parts) {
        sum.weights += part.bytes.weights;
        sum.cache += part.bytes.cache;
        sum.buffers += part.bytes.buffers;
    }
    return sum;
}

std::optional<DeviceSplit> splitOver(const SplitQuestion &question)
{
    const auto whole = LayerLoad::of(question);
    if (!whole)
        return std::nullopt;
    const Answer answer = answerFor(question, *whole);
    DeviceSplit split;
    split.layers = whole->units();
    split.gpuLayers = split.layers - answer.places.first;
    split.cpuMoeLayers = answer.cpuMoeLayers;
    for (qsizetype i = 0; i < question.devices.size(); ++i) {
        const SplitDevice &device = question.devices[i];
        const int begin = answer.places.begin(i), end = answer.places.end(i);
        SplitPart part{{device.name, end - begin, answer.load.onDevice(device, begin, end)}};
        part.spareBytes = device.budget() - part.bytes.sum();
        split.parts << part;
        split.tensorSplit << part.layers;
    }
    if (question.devices.size() < 2 || split.gpuLayers == 0)
        split.tensorSplit.clear();
    split.host = answer.load.onHost(answer.places.first);
    split.hostSpareBytes = question.hostBytes - split.host.sum();
    noteWhatIsMissing(question, *whole, split);
    split.largestContext = largestContext(question, false);
    if (!question.devices.isEmpty())
        split.largestOnDevices = largestContext(question, true);
    split.mostTokensPerSecond = mostTokensPerSecond(question, answer);
    return split;
}

std::optional<SkipReason> splitRefusal(const DeviceSplit &split)
{
    if (split.fits())
        return std::nullopt;
    const QString rule = QStringLiteral("memory");
    for (const SplitPart &part : split.parts)
        if (part.layers > 0 && part.spareBytes < 0)
            return SkipReason{rule,
                CoreTr::tr("It would need about %1 on %2 for %3 layers, %4 more than there is.")
                    .arg(formatBytes(part.bytes.sum()), part.device)
                    .arg(part.layers)
                    .arg(formatBytes(-part.spareBytes))};
    if (split.missingBytes > 0)
        return SkipReason{rule,
            CoreTr::tr("Device memory lacks %1 (most of it on %2), and the memory of this machine lacks %3 to "
                       "hold the rest.")
                .arg(formatBytes(split.missingBytes), split.missingOn, formatBytes(-split.hostSpareBytes))};
    return SkipReason{rule,
        CoreTr::tr("The memory of this machine lacks %1 for what does not go to a device.")
            .arg(formatBytes(-split.hostSpareBytes))};
}

Sentence partText(const DevicePart &part)
{
    return CoreTr::tr("%1 on %2: %n layers", "", part.layers).arg(formatBytes(part.bytes.sum()), part.device);
}

Sentence splitText(const DeviceSplit &split)
{
    Sentence text;
    const auto add = [&text](const Sentence &part) {
        text = text.isEmpty() ? part : CoreTr::tr("%1, %2").arg(text, part);
    };
    for (const SplitPart &part : split.parts)
        if (part.layers > 0)
            add(CoreTr::tr("%1 on %2: %n layers", "", part.layers)
                    .arg(formatBytes(part.bytes.sum()), part.device));
    if (split.gpuLayers < split.layers)
        add(CoreTr::tr("%1 in host memory: %n layers", "", split.layers - split.gpuLayers)
                .arg(formatBytes(split.host.sum())));
    else if (split.cpuMoeLayers > 0)
        add(CoreTr::tr("%1 in host memory: the experts of %n layers", "", split.cpuMoeLayers)
                .arg(formatBytes(split.host.sum())));
    return text;
}

QVector<int> deviceOrder(const QVector<SplitDevice> &devices)
{
    QVector<int> order(devices.size());
    std::iota(order.begin(), order.end(), 0);
    const bool known = std::all_of(
        devices.begin(), devices.end(), [](const SplitDevice &device) { return device.bandwidth.has_value(); });
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if (known && *devices[a].bandwidth != *devices[b].bandwidth)
            return *devices[a].bandwidth < *devices[b].bandwidth;
        return devices[a].budget() < devices[b].budget();
    });
    return order;
}

namespace
{

constexpr int kMostCandidates = 10; // judgement: all sets of so many are looked through in milliseconds

// Those sets of so many of the devices, as bits.
QVector<unsigned> setsOf(int size, int of)
{
    QVector<unsigned> sets;
    for (unsigned set = 1; set < (1u << of); ++set)
        if (__builtin_popcount(set) == size)
            sets << set;
    return sets;
}

double sumOver(const QVector<SplitDevice> &devices, bool ofBandwidth)
{
    return std::accumulate(devices.begin(), devices.end(), 0.0, [&](double sum, const SplitDevice &device) {
        return sum + (ofBandwidth ? device.bandwidth.value_or(0) : device.budget());
    });
}

} // namespace

QVector<int> smallestSet(const SplitQuestion &question)
{
    const auto load = LayerLoad::of(question);
    if (!load)
        return {};
    QVector<int> candidates = deviceOrder(question.devices);
    candidates = candidates.mid(std::max<qsizetype>(0, candidates.size() - kMostCandidates));
    const bool known = std::all_of(question.devices.begin(), question.devices.end(),
        [](const SplitDevice &device) { return device.bandwidth.has_value(); });
    for (int size = 1; size <= candidates.size(); ++size) {
        QVector<int> best;
        double most = -1;
        for (const unsigned set : setsOf(size, int(candidates.size()))) {
            SplitQuestion asked;
            QVector<int> chosen;
            for (int i = 0; i < candidates.size(); ++i)
                if (set & (1u << i)) {
                    chosen << candidates[i];
                    asked.devices << question.devices[candidates[i]];
                }
            const double value = sumOver(asked.devices, known);
            if (value > most && placeLayers(*load, asked, 0)) {
                most = value;
                best = chosen;
            }
        }
        if (!best.isEmpty())
            return best;
    }
    return {};
}

QVector<int> layersByShare(const QVector<double> &shares, int n)
{
    QVector<int> layers(shares.size());
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (shares.isEmpty() || sum <= 0)
        return layers;
    // In single precision, as llama.cpp compares.
    QVector<float> until;
    float before = 0;
    for (const double share : shares)
        until << (before += float(share));
    for (float &share : until)
        share /= before;
    for (int k = 0; k < n; ++k) {
        const auto device = std::upper_bound(until.begin(), until.end(), float(k) / float(n));
        ++layers[std::min<qsizetype>(device - until.begin(), layers.size() - 1)];
    }
    return layers;
}

} // namespace sweetspot
