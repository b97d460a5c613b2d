// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devicereading.h"

#include <QByteArray>
#include <QMap>

namespace sweetspot::test
{

/// What a reading says, by name and to the digit; what it does not say is not in it.
inline QMap<QByteArray, QByteArray> said(const DeviceReading &reading)
{
    QMap<QByteArray, QByteArray> all;
    const auto add = [&all](const char *name, const std::optional<double> &value) {
        if (value)
            all.insert(name, QByteArray::number(*value, 'g', 15));
    };
    add("total", reading.totalBytes);
    add("used", reading.usedBytes);
    add("free", reading.freeBytes);
    add("temperature", reading.temperatureC);
    add("hot spot", reading.hotSpotC);
    add("memory temperature", reading.memoryTemperatureC);
    add("power", reading.powerW);
    add("energy", reading.energyJ);
    add("clock", reading.coreMhz);
    add("memory clock", reading.memoryMhz);
    add("busy", reading.busyPercent);
    if (reading.throttle)
        all.insert("throttle", QByteArray::number(*reading.throttle));
    if (!reading.failure.isEmpty())
        all.insert("failure", reading.failure.toUtf8());
    return all;
}

/// The same as one text, for messages of tests that fail: "busy=97 clock=1695".
inline std::string text(const QMap<QByteArray, QByteArray> &values)
{
    QByteArray all;
    for (auto value = values.begin(); value != values.end(); ++value)
        all += value.key() + '=' + value.value() + ' ';
    return all.trimmed().toStdString();
}

inline std::string text(const DeviceReading &reading)
{
    return text(said(reading));
}

/// What is expected: a reading that is known with some values changed; an empty one is absent.
inline std::string with(
    QMap<QByteArray, QByteArray> values, const QVector<std::pair<QByteArray, QByteArray>> &changes)
{
    for (const auto &[name, value] : changes)
        if (value.isEmpty())
            values.remove(name);
        else
            values.insert(name, value);
    return text(values);
}

} // namespace sweetspot::test
