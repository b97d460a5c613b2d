// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "core/plan/kvcache.h"
#include "models/cell.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// Memory of a device that models leave alone: what its driver, lazily loaded kernels and a desktop may take
/// on top. Judgement: llama.cpp's own margin, and twice that where a screen hangs on it.
inline constexpr double kDeviceReserveBytes = 1073741824.0;
double deviceReserveBytes(const Device &device);

/// A device that a model may be put on, whole or in part.
struct SplitDevice {
    QString name; ///< as the engine calls it: "CUDA0"
    double freeBytes = 0;
    double reserveBytes = kDeviceReserveBytes; ///< of them, left alone
    double runtimeBytes = 500e6; ///< what a process's own context takes (CUDA: 300 to 600 MB); 0 where free was
                                 ///< read by a process that had one, and for devices of other machines
    std::optional<double> bandwidth = {}; ///< bytes per second
    double budget() const; ///< bytes, never negative
    bool operator==(const SplitDevice &) const = default;
};

/// A model, how it would be served, and the devices of a lane.
struct SplitQuestion {
    GgufHeader header;
    double fileBytes = 0;
    CacheOptions cache;
    double hostBytes = 0; ///< that may be used of the machine's memory
    std::optional<double> hostBandwidth = {}; ///< bytes per second
    QVector<SplitDevice> devices; ///< in the lane's order; none: the processor's lane
    std::optional<int> gpuLayers = {}; ///< asked for, the output counts as one; absent: as many as fit
    std::optional<int> cpuMoeLayers = {}; ///< asked for; absent: as many as it takes
    QVector<double> shares
        = {}; ///< asked for, one for each device, as of --tensor-split; empty: ours to choose
};

/// What a device of the question would hold.
struct SplitPart : DevicePart {
    double spareBytes = 0; ///< left of its budget; negative: missing
    bool operator==(const SplitPart &) const = default;
};

/// How a model lies on the devices of a lane and on the host. Estimated, not measured.
struct DeviceSplit {
    QVector<SplitPart> parts; ///< one for each device of the question, in its order
    MemoryParts host; ///< needed
    double hostSpareBytes = 0; ///< negative: missing
    int gpuLayers = 0; ///< on devices, the output counts as one
    int layers = 0; ///< all of them, the output counts as one
    /// Whole layers for each device, the output in the last one that has some: what --tensor-split is given.
    /// Their sum is gpuLayers. Empty: fewer than two devices, or nothing on them.
    QVector<int> tensorSplit;
    int cpuMoeLayers = 0; ///< as many first layers' experts are on the host
    double missingBytes = 0; ///< of device memory for all layers with all their experts; 0: they are there
    QString missingOn; ///< the device that misses most of it
    std::optional<int> largestContext; ///< tokens per slot that would fit, host included, up to what the model
                                       ///< knows; absent: none
    std::optional<int> largestOnDevices; ///< the same with nothing on the host but the input embedding
    std::optional<double> mostTokensPerSecond; ///< of one stream, a bound: memory read for each token; absent
                                               ///< where a bandwidth is not known

    double spareBytes() const; ///< of what is tightest; negative: missing
    bool fits() const { return spareBytes() >= 0; }
    bool isOnDevices() const { return gpuLayers == layers && cpuMoeLayers == 0; }
    QVector<DevicePart> used() const; ///< parts with layers
    MemoryParts onDevices() const; ///< all parts together
    bool operator==(const DeviceSplit &) const = default;
};

/// Places whole layers on devices as llama.cpp does (docs/gguf.md#several-devices): if one device holds the
/// model, on that one, the fastest such; else so that least time goes by for each token, which fills the
/// fastest first; where bandwidths are not known, the last one first. Where the devices do not hold all, the
/// experts of the first layers go to the host, and where that is not enough, or there are none, whole layers.
/// nullopt when the header does not say enough. Pure.
std::optional<DeviceSplit> splitOver(const SplitQuestion &question);

/// As long as it does not fit, why: rule "memory". Pure.
std::optional<SkipReason> splitRefusal(const DeviceSplit &split);

/// "24.1 GB on CUDA0: 34 layers" in the person's locale.
Sentence partText(const DevicePart &part);
/// "24.1 GB on CUDA0: 34 layers, 26.0 GB on CUDA1: 47 layers", and what is on the host beside the input
/// embedding. In the person's locale.
Sentence splitText(const DeviceSplit &split);

/// Indices of devices, slow to fast where all bandwidths are known and small to roomy else: the output layer
/// and what remains fall on the last one.
QVector<int> deviceOrder(const QVector<SplitDevice> &devices);

/// The fewest devices of the question that hold the whole model; among as few, those with most bandwidth, or
/// room where that is not known. Indices in the order of deviceOrder(); empty: not even all of them. Pure.
QVector<int> smallestSet(const SplitQuestion &question);

/// How many of n layers each device gets with --tensor-split: layer k goes to the first device whose share of
/// the sum, with those before it, exceeds k/n.
QVector<int> layersByShare(const QVector<double> &shares, int n);

} // namespace sweetspot
