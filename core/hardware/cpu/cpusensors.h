// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/cpu/thermal.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// Energy of the processor packages since some moment, from powercap (RAPL). Reads a few small files; any
/// thread.
class PackageEnergy
{
public:
    /// @param root for tests: where "sys" is
    static PackageEnergy find(const QString &root = QStringLiteral("/"));

    bool isValid() const { return !m_zones.isEmpty(); }
    QString whyNot() const { return m_whyNot; } ///< when it is not: a sentence

    struct Reading {
        QVector<double> microjoules; ///< per zone
    };
    std::optional<Reading> read() const;
    /// Joules between two readings; a counter that wrapped once is mended, so read at least every few minutes.
    std::optional<double> joules(const Reading &from, const Reading &to) const;

private:
    struct Zone {
        QString path;
        double range = 0; ///< microjoules after which the counter starts again
    };
    QVector<Zone> m_zones;
    QString m_whyNot;
};

/// What can be read of the processor beside its load: found once, read often. Absent values are unavailable,
/// and unavailable() says why. Reading takes some tens of microseconds; any thread.
class CpuSensors
{
public:
    /// @param root for tests: where "proc" and "sys" are
    static CpuSensors find(const QString &root = QStringLiteral("/"));

    struct Reading {
        std::optional<double> temperatureC;
        std::optional<double> mhz; ///< mean over the processors
        std::optional<double> throttleEvents; ///< counted since boot, core and package
        std::optional<double> cpuStallUs, memoryStallUs, ioStallUs; ///< PSI "some", since boot
        std::optional<PackageEnergy::Reading> energy;
    };
    Reading read() const;

    const CpuThermometer &thermometer() const { return m_thermometer; }
    const PackageEnergy &energy() const { return m_energy; }
    /// "temperature: why" for each thing that cannot be read on this machine.
    QStringList unavailable() const { return m_unavailable; }

private:
    QString m_root;
    CpuThermometer m_thermometer;
    PackageEnergy m_energy;
    QStringList m_frequencyFiles;
    QStringList m_throttleFiles;
    bool m_pressure = false;
    QStringList m_unavailable;
};

} // namespace sweetspot
