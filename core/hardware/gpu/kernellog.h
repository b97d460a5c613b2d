// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"
#include "core/hardware/gpu/sysfile.h"

namespace sweetspot
{

/// The kernel's messages since the machine started, as far as it still has them: some megabytes at most, in
/// milliseconds. Many systems let only root read them.
/// @param root where "dev" is
SysFile readKernelLog(const QString &root);

/// What NVIDIA's driver logged of its cards' failures (Xid), for each card and number a sentence with what to
/// do. A log that may not be read is a note. Nothing where there are no cards of NVIDIA. Pure.
/// @param devices of this machine
QVector<GpuTrouble> xidTroubles(const SysFile &log, const QVector<Device> &devices);

} // namespace sweetspot
