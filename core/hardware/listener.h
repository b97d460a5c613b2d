// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace sweetspot
{

/// The process of this machine that accepts connections at a TCP port, by /proc/net/tcp and the sockets of each
/// process. 0: none, or one of another user whose sockets we may not see. Takes some milliseconds.
/// @param root for tests: where "proc" is; "/" on a real machine
qint64 listenerOf(int port, const QString &root = QStringLiteral("/"));

/// The process and all that descends from it, by what each thread started. Only the process itself where the
/// kernel does not list them (CONFIG_PROC_CHILDREN).
QVector<qint64> processTree(qint64 pid, const QString &root = QStringLiteral("/"));

} // namespace sweetspot
