// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lanes.h"
#include "models/projectsettings.h"

#include <QStringList>

namespace sweetspot
{

/// A change of the project that a plan found worthwhile. Nothing is done until a person takes it.
struct PlanProposal {
    enum class Kind {
        CombineDevices, ///< a model that no single device of the lanes holds fits on these together
        KeepExpertsOnHost, ///< the number of layers whose experts are on the host becomes the project's own
    };

    Kind kind = Kind::CombineDevices;
    MatrixKey cell; ///< the first that it is proposed for
    QStringList devices; ///< CombineDevices: as the engine names them
    QStringList lane; ///< the same as a project names them (ProjectSettings::lanes), in the same order
    Lanes standing; ///< what is measured on where the project chooses nothing
    ParameterSet from, to; ///< KeepExpertsOnHost: a set of the project, and what takes its place

    bool operator==(const PlanProposal &) const = default;
};

/// The project's settings once the proposal is taken: lanes joined, or the set replaced. Unchanged where the
/// project no longer has what the proposal is about. Pure.
ProjectSettings withProposal(ProjectSettings settings, const PlanProposal &proposal);

} // namespace sweetspot
