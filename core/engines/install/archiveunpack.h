// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

#include <stop_token>

namespace sweetspot
{

/// Unpacks a .tar.gz, or a .tar.zst where zstd is installed, into a folder, which is made where it is not
/// there. What then is no file, folder or link that stays inside (a pipe, a device, a link that leaves) is
/// Error::Protocol, and so is what would have been written outside; the folder is then to be thrown away.
/// Watches the stop token. Blocks.
/// @param mostBytes that it may become: an archive can be small and its contents not
Status unpackArchive(
    const QString &archive, const QString &folder, qint64 mostBytes, const std::stop_token &stop = {});

/// Moves the shared libraries of an unpacked archive, in whichever folder of it they are, and links from one of
/// them to another, into a folder. A name that is there already is Error::Protocol, and so is a link to
/// anything else.
Status moveLibraries(const QString &from, const QString &to);

} // namespace sweetspot
