// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace sweetspot::test
{

/// Writes a number at an offset, as amdgpu does.
template <typename T>
QByteArray &put(QByteArray &bytes, qsizetype offset, T value)
{
    qToLittleEndian<T>(value, bytes.data() + offset);
    return bytes;
}
template <typename T>
QByteArray put(const QByteArray &bytes, qsizetype offset, T value)
{
    QByteArray copy = bytes;
    return put(copy, offset, value);
}

inline QByteArray metricsFile(quint16 size, quint8 format, quint8 content)
{
    QByteArray bytes(size, '\0');
    put(put(put(bytes, 0, size), 2, format), 3, content);
    return bytes;
}

/// Format 1.3 of a card: 61, 84 and 78 degrees, 97 % busy, 291 W, 1000.5 J, 2254 and 1249 MHz.
inline QByteArray cardMetricsFile()
{
    QByteArray bytes = metricsFile(120, 1, 3);
    put(put(put(bytes, 4, quint16(61)), 6, quint16(84)), 8, quint16(78));
    put(put(bytes, 16, quint16(97)), 22, quint16(291));
    put(bytes, 24, quint64(1000.5 * 65536));
    put(put(bytes, 54, quint16(2254)), 58, quint16(1249));
    return bytes;
}

/// Format 1.4 of an accelerator: 71 degrees, 99 % busy, 550 W, 1000.5 J.
inline QByteArray acceleratorMetricsFile()
{
    QByteArray bytes = metricsFile(44, 1, 4);
    put(put(put(bytes, 4, quint16(71)), 10, quint16(550)), 12, quint16(99));
    put(bytes, 24, quint64(1000.5 * 65536));
    return bytes;
}

/// Format 2.2 of a processor with graphics: 55.25 degrees, 88 % busy, 27.5 W, 2700 MHz.
inline QByteArray processorMetricsFile()
{
    QByteArray bytes = metricsFile(128, 2, 2);
    put(put(bytes, 4, quint16(5525)), 28, quint16(88));
    put(put(bytes, 40, quint16(27500)), 76, quint16(2700));
    return bytes;
}

} // namespace sweetspot::test
