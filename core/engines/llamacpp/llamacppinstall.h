// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"
#include "models/result.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A llama.cpp installation, asked what it is and what it understands. Value type.
struct LlamaCppInstall {
    QString serverPath;
    QString origin; ///< "configured", "PATH", "well-known place", "fetched"
    QString versionLine; ///< raw
    int build = 0; ///< 0 when the version line says none
    QSet<QString> flags; ///< every option of --help
    QString problem; ///< why there is none: a sentence; empty when there is one
    QVector<EngineDevice> devices; ///< as --list-devices prints them

    bool has(const char *flag) const { return flags.contains(QLatin1String(flag)); }
    /// A sibling such as "llama-quantize": beside the server, or on PATH; empty when there is none.
    QString tool(const QString &name) const;
};

// Parsers, pure.

/// Build number of the three forms of version line (docs/protocols/llamacpp.md#versions); 0 when there is none.
int parseBuildNumber(const QString &versionLine);
/// Options at the start of the lines of --help.
QSet<QString> parseHelpFlags(const QString &help);
/// "  RPC0: name (24105 MiB, 24105 MiB free)" lines.
QVector<EngineDevice> parseDeviceList(const QString &output);

/// Starts the program three times to ask. Blocks for up to some seconds; not for the window's thread.
/// @param rpcServers passed on as --rpc so that their devices are listed
Result<LlamaCppInstall> probeLlamaCpp(const QString &serverPath, const QStringList &rpcServers = {});

} // namespace sweetspot
