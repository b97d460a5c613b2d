// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/enginebuild.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/benchconfig.h"
#include "models/result.h"

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// $XDG_DATA_HOME/sweetspot/engines/llama.cpp: where a fetched engine lives; each build for GPUs has a folder
/// of its own beside it, such as llama.cpp-vulkan.
QString fetchedLlamaCppPrefix(BuildKind kind = BuildKind::Cpu);
/// llama-server inside a prefix.
QString serverInPrefix(const QString &prefix);

/// Candidates in order: PATH, well-known places (Homebrew, /opt, LM Studio, the user's own builds), fetched
/// ones, of these the one for the processor first.
QStringList llamaCppCandidates();

/// Every candidate, asked: those that do not answer have a problem and nothing else. Blocks for up to some
/// seconds each.
QVector<LlamaCppInstall> llamaCppInstalls(const QStringList &rpcServers = {});

/// The one to use: the first that works, but of a machine with a GPU the first whose devices are GPUs, if there
/// is one. nullptr: none works. Pure.
const LlamaCppInstall *preferredInstall(const QVector<LlamaCppInstall> &installs, const QVector<Device> &found);

/// Finds and asks the engine: the configured one if there is one (and then no other), else the preferred of the
/// candidates; no more of them are asked than that takes. Error::Environment with what was tried. Blocks for up
/// to some seconds.
/// @param found devices of this machine
Result<LlamaCppInstall> findLlamaCpp(
    const BenchConfig &config, const QString &projectDir, const QVector<Device> &found);
Result<LlamaCppInstall> findLlamaCpp(const BenchConfig &config, const QString &projectDir);

} // namespace sweetspot
