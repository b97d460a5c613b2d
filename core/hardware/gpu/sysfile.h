// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace sweetspot
{

/// A file of the kernel as it was read just now. Drivers answer reads with errors that mean something: EPERM of
/// a card that is being reset, ENODEV of one that is gone.
struct SysFile {
    QByteArray bytes;
    int error = 0; ///< errno of opening or reading; 0: it could be read

    bool operator==(const SysFile &) const = default;
};

using SysReader = std::function<SysFile(const QString &path)>;

/// Reads at most 64 KB; does not wait for what a device or a pipe would say.
SysFile readSysFile(const QString &path);

/// A whole text as a finite number, without what surrounds it.
std::optional<double> sysNumber(const QByteArray &text);

/// MHz of the row with the star in a table of clocks: "0: 500Mhz\n1: 2254Mhz *". Without a star, of the last
/// row.
std::optional<double> starredMhz(const QByteArray &table);

} // namespace sweetspot
