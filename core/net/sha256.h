// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace sweetspot
{

/// SHA-256 at the speed of the processor's own instructions (OpenSSL): Qt's takes three seconds for half a
/// gigabyte, longer than fetching it from a fast disk.
class Sha256
{
public:
    Sha256();
    ~Sha256();

    void add(QByteArrayView bytes);
    void reset();
    /// Hexadecimal, lower case. Ends the sum; reset() begins another.
    QByteArray hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Of a whole file, hexadecimal; empty when it cannot be read. Blocks.
QByteArray sha256OfFile(const QString &path);

} // namespace sweetspot
