// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/deviceroom.h"
#include "models/benchconfig.h"

namespace sweetspot
{

/// The memory that models may take on this machine.
struct MachineRoom {
    double hostBytes = 0;
    QVector<SplitDevice> devices; ///< GPUs with memory of their own that one engine can use together

    double bytes() const; ///< all of it, for a model that lies on devices and host
    bool operator==(const MachineRoom &) const = default;
};

/// Of GPUs of several makers those whose maker's have most room: one engine's build seldom uses both. Pure.
/// @param ramBytes installed; availableBytes of it now
/// @param room of GPUs now; those that are not in it count as if nobody else used them
MachineRoom machineRoom(const QVector<Device> &found, const BenchConfig::Limits &limits,
    std::optional<double> ramBytes, std::optional<double> availableBytes, const DriverRoom &room = {});

/// Where on this machine a model would lie. Estimated, not measured.
struct MachineFit {
    enum class Where {
        OneDevice,
        SeveralDevices,
        Partly, ///< the host holds layers or experts
        Host, ///< there are no devices
        Nowhere,
    };
    Where where = Where::Nowhere;
    DeviceSplit split; ///< on the devices that were chosen
    int machineDevices = 0; ///< how many there are to choose from

    bool fits() const { return where != Where::Nowhere; }
    bool operator==(const MachineFit &) const = default;
};

/// On one device if one holds the model, else on the fewest that do, else on all of them and the host. nullopt
/// when the header does not say enough. Pure.
std::optional<MachineFit> fitOn(
    const MachineRoom &room, const GgufHeader &header, double fileBytes, const CacheOptions &cache);

/// "Fits in VRAM (RTX 4090), 2.1 GB to spare; up to 32,768 tokens." in the person's locale.
QString machineFitText(const MachineFit &fit);

} // namespace sweetspot
