// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"
#include "models/result.h"

#include <functional>
#include <stop_token>

namespace sweetspot
{

/// Bytes of a file that are here, and how many it has; 0: not told.
using DownloadTeller = std::function<void(qint64 done, qint64 total)>;

/// SHA-256 sums by the name of their file, from lines as sha256sum writes them; "./" before a name is left out,
/// lines of another form are passed over. Pure.
QMap<QString, QString> parseChecksums(const QByteArray &list);

/// Fetches one file and keeps it only when its checksum is right. Addresses are https, or http on this machine;
/// redirects are followed, never from https to anything less. The list of checksums and the file come from the
/// same folder, also where "latest" leads to one with a version and changes meanwhile. A connection that breaks
/// off is taken up again some times. Blocks. Error::NotFound: none of the names is there; Protocol: damaged, or
/// an answer that is none; Environment: no network, no disk space; Cancelled.
Status fetchChecked(const DownloadFile &order, const DownloadTeller &tell, const std::stop_token &stop);

} // namespace sweetspot
