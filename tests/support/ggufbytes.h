// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstring>

namespace sweetspot::test
{

/// A value as a GGUF file has it, little-endian as this machine.
template <typename T>
void put(QByteArray &bytes, T value)
{
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

/// A text with its length before it.
inline void putString(QByteArray &bytes, const QByteArray &text)
{
    put<quint64>(bytes, quint64(text.size()));
    bytes += text;
}

} // namespace sweetspot::test
