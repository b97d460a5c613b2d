// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "models/benchconfig.h"
#include "models/device.h"

namespace sweetspot::cli
{

/// The engine as core/engines/llamacpp/llamacppfinder finds it; when there is none and none is configured, the
/// build that suits the machine is fetched, with progress on standard error.
/// @param found devices of this machine
Result<LlamaCppInstall> findOrFetchLlamaCpp(
    const BenchConfig &config, const QString &projectDir, const QVector<Device> &found);

/// The devices of this machine, with what their drivers tell. Waits for them.
QVector<Device> devicesAsTold();

} // namespace sweetspot::cli
