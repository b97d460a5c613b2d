// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engine.h"

#include <vector>

namespace sweetspot
{

/// Every engine. To add one: a folder beside this file, and a line in enginetable.cpp.
const std::vector<std::unique_ptr<const Engine>> &engines();
/// By EngineKind::id; nullptr for an unknown one.
const Engine *findEngine(const QString &kind);
/// Labels of the engines that load such an artifact, whatever the devices are.
QStringList enginesThatLoad(const Artifact &artifact);
/// By EngineKind::program, as LaunchSettings name it; nullptr for an unknown one.
const Engine *findEngineOf(const QString &program);

} // namespace sweetspot
