// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/result.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// What is worth remembering of a machine between runs: its memory bandwidth, what engines said of model files,
/// how far estimates were off. A value, read from and written to one small file in the user's cache; losing it
/// costs seconds.
struct MachineMemory {
    struct Bandwidth {
        double bytesPerSecond = 0;
        double spread = 0; ///< best over median, minus 1
        bool operator==(const Bandwidth &) const = default;
    };
    QString host; ///< processor and boot, for which the bandwidth holds
    std::optional<Bandwidth> bandwidth;
    QHash<QString, EngineMemory> fits; ///< by a key of file, engine and settings
    QHash<QString, QString> fingerprints; ///< of model files, by what shows that a file is still the same
    QHash<QString, QVector<double>> residuals; ///< measured - estimated, bytes, by engine and device

    bool operator==(const MachineMemory &) const = default;

    void addResidual(const QString &key, double bytes); ///< the newest kResiduals are kept
    /// Median of the residuals; nullopt below kLeastResiduals.
    std::optional<double> correction(const QString &key) const;

    static constexpr int kResiduals = 60;
    static constexpr int kLeastResiduals = 3;
};

/// Path of the file for this user.
QString machineMemoryFile();
/// An unreadable or damaged file is an empty memory.
MachineMemory readMachineMemory(const QString &path);
Status writeMachineMemory(const QString &path, const MachineMemory &memory);

} // namespace sweetspot
