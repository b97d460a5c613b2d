// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/engineinfo.h"
#include "models/benchconfig.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// $XDG_DATA_HOME/sweetspot/engines/llama.cpp: where a fetched engine lives.
QString fetchedEnginePrefix();
/// llama-server inside a prefix.
QString serverInPrefix(const QString &prefix);

/// Candidates in order: PATH, well-known places (Homebrew, /opt, LM Studio, the user's own builds), fetched.
QStringList engineCandidates();

/// Finds and asks the engine: the configured one if there is one (and then no other), else the first candidate
/// that answers. Error::Environment with what was tried. Blocks for up to some seconds.
Result<EngineInfo> findEngine(const BenchConfig &config, const QString &projectDir);

} // namespace sweetspot
