// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"

#include <QVector>

#include <yaml-cpp/yaml.h>

#include <functional>

namespace sweetspot::yaml
{

/// Called for each node that cannot be used, with a sentence.
using Wrong = std::function<void(const YAML::Node &node, const QString &sentence)>;

/// `engines` of project.yaml: a list of maps such as {name: ollama, kind: ollama}. Entries that cannot be used
/// are reported and left out. Keys are never in it.
QVector<EngineEntry> readEngines(const YAML::Node &list, const Wrong &wrong);

/// Puts them into a project; none leave no trace.
void writeEngines(YAML::Node &root, const QVector<EngineEntry> &engines);

} // namespace sweetspot::yaml
