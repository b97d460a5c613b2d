// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/plan/deviceroom.h"
#include "models/benchconfig.h"
#include "models/projectsettings.h"
#include "models/runplan.h"
#include "models/runrecord.h"

#include <QStringList>

namespace sweetspot
{

/// Which devices become lanes.
struct LaneOptions {
    QStringList devices; ///< as deviceMeant() takes them; empty: every device, or the CPU when there is none
    QStringList combined; ///< groups such as "CUDA0+CUDA1" or "0+1", in the order of their layers; each is one
                          ///< lane

    bool operator==(const LaneOptions &) const = default;
};

/// Lanes from the devices of this machine that an engine can use, each under the engine's name, and from what
/// only an engine knows, such as another machine's. Error::BadInput names devices that do not exist and the
/// ones that do. Pure. @param found by us
Result<QVector<LaneSpec>> makeLanes(
    const QVector<EngineDevice> &devices, const LaneOptions &options, const QVector<Device> &found = {});

/// The names that lanes are made of: those of an engine that is part of every project, or where it names none,
/// because it is not here, those of the first other engine that does. Pure.
QVector<EngineDevice> nameDevices(
    const LlamaCppInstall &llamaCpp, const ProjectSettings &settings, const QVector<Device> &found);

/// What models may take on each device that an engine lists and of which its driver or the engine says what is
/// free: see deviceRoom(). Pure. @param found by us
QVector<SplitDevice> splitDevices(const QVector<EngineDevice> &named, const QVector<Device> &found,
    const BenchConfig::Limits &limits, const DriverRoom &room = {});

/// The devices that a run was made on, for going on with it; addresses of servers are none. Pure.
LaneOptions lanesOf(const RunRecord &record, const QVector<EngineEntry> &engines);

} // namespace sweetspot
