// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/devicesplit.h"

#include <QVector>

#include <optional>

namespace sweetspot
{

/// What each layer of a model takes and reads at one context length. The output is the last unit; layers that
/// only guess ahead are counted before it and taken to be empty, because llama.cpp counts them and loads none.
class LayerLoad
{
public:
    /// nullopt when the header does not say enough.
    static std::optional<LayerLoad> of(const SplitQuestion &question);

    int units() const { return int(m_units.size()); } ///< the output among them
    int blocks() const { return m_blocks; } ///< those with weights
    bool hasExperts() const;
    LayerLoad withExpertsOnHost(int firstLayers) const;

    // Units [begin, end) on a device, or those before `first` on the host; bytes.
    MemoryParts onDevice(const SplitDevice &device, int begin, int end) const;
    double need(const SplitDevice &device, int begin, int end) const;
    double readBytes(int begin, int end) const; ///< for each token
    MemoryParts onHost(int first) const;
    double hostReadBytes(int first) const;

private:
    struct Unit {
        double weights = 0, cache = 0, read = 0;
        double experts = 0; ///< part of weights
        double expertsRead = 0; ///< part of read
    };
    /// Sums of all units before one.
    struct Before {
        double weights = 0, cache = 0, read = 0;
    };
    void sumUp();

    QVector<Unit> m_units;
    QVector<Before> m_before;
    int m_blocks = 0;
    double m_embedding = 0; ///< on the host in any case: the input embedding
    double m_buffers = 0; ///< of computing, wherever layers are
    double m_outputOnHost = 0; ///< weights: a tied output is no second copy there
    double m_experts = 0, m_expertsRead = 0; ///< that were sent to the host
};

/// Which units are where: those before `first` on the host, then the devices' in their order.
struct LayerPlaces {
    int first = 0;
    QVector<int> borders; ///< where each device's units end
    int begin(qsizetype device) const { return device == 0 ? first : borders[device - 1]; }
    int end(qsizetype device) const { return borders[device]; }
    bool operator==(const LayerPlaces &) const = default;
};

// Devices and shares are the question's. All pure.

/// All units from `first` on devices; nullopt: they do not hold them.
std::optional<LayerPlaces> placeLayers(const LayerLoad &load, const SplitQuestion &question, int first);
/// As many of the last units as the devices hold.
LayerPlaces mostLayers(const LayerLoad &load, const SplitQuestion &question);
/// All units from `first` on devices whether they fit or not, so that least memory is missing.
LayerPlaces leastOverflow(const LayerLoad &load, const SplitQuestion &question, int first);

} // namespace sweetspot
