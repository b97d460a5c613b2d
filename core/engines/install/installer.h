// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/install/installplan.h"
#include "models/result.h"

#include <functional>
#include <stop_token>

namespace sweetspot
{

class Engine;

/// Whether what was installed works; its version, empty where it does not tell. See checkInstall().
using InstallCheck
    = std::function<Result<QString>(const Engine &, const InstallPlan &, const std::stop_token &)>;

/// What was installed.
struct Installed {
    QString folder;
    QString version; ///< as the engine says; empty: it does not
    Sentence problem; ///< why the check failed of what was kept all the same; empty: it works
};

/// Follows a plan: makes the folder, marks it as ours and as unfinished, does the steps, has the result checked
/// and marks it as whole. What fails or is stopped leaves nothing. What an earlier try that was killed left is
/// removed first. Blocks for minutes to hours; its processes end with it.
/// Error::BadInput: something that is not ours is in the folder's place, or it is installed already; Busy:
/// another program installs it; Environment: the plan is refused, no disk space, a step or the check failed.
/// @param keep leaves what was installed even when the check fails
Result<Installed> followPlan(const Engine &engine, const InstallPlan &plan, const InstallTeller &tell,
    const std::stop_token &stop, bool keep, const InstallCheck &check);

/// removeInstall() of a folder, unless it is being installed into now (Error::Busy).
Status removeInstalled(const QString &folder);

/// Whether the plan's folder can be installed into, as followPlan() sees it.
Status folderIsFree(const InstallPlan &plan);

} // namespace sweetspot
