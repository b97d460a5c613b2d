// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/benchconfig.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// $XDG_DATA_HOME/sweetspot/engines/llama.cpp: where a fetched engine lives.
QString fetchedLlamaCppPrefix();
/// llama-server inside a prefix.
QString serverInPrefix(const QString &prefix);

/// Candidates in order: PATH, well-known places (Homebrew, /opt, LM Studio, the user's own builds), fetched.
QStringList llamaCppCandidates();

/// Finds and asks the engine: the configured one if there is one (and then no other), else the first candidate
/// that answers. Error::Environment with what was tried. Blocks for up to some seconds.
Result<LlamaCppInstall> findLlamaCpp(const BenchConfig &config, const QString &projectDir);

} // namespace sweetspot
