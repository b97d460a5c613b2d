// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// The processor's temperature sensor, found once and read often. Value type; reading is a file read of a few
/// microseconds and may be done from any thread.
class CpuThermometer
{
public:
    /// @param root for tests: where "sys" is. hwmon numbers change between boots, so sensors go by name:
    /// coretemp, k10temp, zenpower, cpu_thermal; the package's label first. Falls back to thermal zones.
    static CpuThermometer find(const QString &root = QStringLiteral("/"));

    bool isValid() const { return !m_path.isEmpty(); }
    QString name() const { return m_name; } ///< "coretemp: Package id 0"
    QString whyNot() const { return m_whyNot; } ///< when there is none: a sentence

    /// Degrees Celsius; nullopt when the sensor is gone or talks nonsense.
    std::optional<double> read() const;

private:
    QString m_path;
    QString m_name;
    QString m_whyNot;
};

} // namespace sweetspot
