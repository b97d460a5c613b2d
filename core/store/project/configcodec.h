// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/benchconfig.h"
#include "models/issue.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sweetspot
{

struct ConfigFile {
    BenchConfig config; ///< defaults merged; keys with problems keep their default
    Issues issues; ///< every problem, with line and key; unknown keys as warnings
    bool whole
        = false; ///< the text could be read to its end, each key once: what was not used stands in the issues
};

/// Reads config.yaml. Never throws; all problems at once.
/// @param fileName as it is to appear in messages
ConfigFile readConfig(const QByteArray &text, const QString &fileName);

/// The text with the values changed to those of the configuration. Comments, order, layout and unknown keys
/// stay: only lines whose value differs are rewritten, and keys that differ from their default are added. A
/// text that cannot be edited that way is written as new, still with its unknown keys. nullopt: the old
/// text is not whole, or something of it would be lost; it must be fixed first.
std::optional<QByteArray> writeConfig(const QByteArray &oldText, const BenchConfig &config);

/// A config.yaml for a new project: every key with its meaning beside it.
QByteArray configTemplate(const BenchConfig &config);

/// Paths, folders and permissions that the configuration names, relative to the project.
Issues checkConfigPaths(const BenchConfig &config, const QString &projectDir, const QString &fileName);

} // namespace sweetspot
