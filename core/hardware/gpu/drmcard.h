// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/sysfile.h"
#include "models/device.h"
#include "models/devicereading.h"

#include <QVector>

#include <vector>

namespace sweetspot
{

/// Where the kernel has the files of a GPU.
struct DrmCard {
    QString id; ///< Device::id
    QString vendor;
    bool integrated = false;
    QString driver; ///< "amdgpu", "i915", "xe"; empty: none
    QString folder; ///< of its place on the PCI bus; folders end with a slash
    QString drm; ///< of its display part; empty: it has none
    QString render; ///< name of the file by which programs compute: "renderD128"; empty: none
    QString hwmon; ///< of its sensors; empty: none
};

/// Looks at names only, which wakes no card. @param root where "sys" is
DrmCard drmCardAt(const QString &root, const Device &device);

/// A number of a reading and the files that tell it.
struct DrmQuantity {
    struct Source {
        QString path;
        double factor = 1; ///< from the file's unit
        std::optional<double> (*parse)(const QByteArray &) = sysNumber;
    };
    const char *what; ///< for people, as in GpuSensor::unavailable
    std::optional<double> DeviceReading::*field;
    QVector<Source> sources; ///< those that are there, the best first
    bool sum = false; ///< of all sources
    bool zeroIsNothing = false; ///< of a clock that stands still
};

/// What the driver's files tell of a card; quantities without sources are what they do not tell.
std::vector<DrmQuantity> drmQuantities(const DrmCard &card);

} // namespace sweetspot
