// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace sweetspot::cli
{

/// What is done to one run of a project.
using RunChange = std::function<Status(const QString &project, const QString &run)>;

/// "runs PROJECT rename RUN TITLE" and the like as what they do; nullopt when the words are none of them.
/// @param words the command's, the project first
std::optional<RunChange> changeOf(const QStringList &words, bool permanent);

/// Does it while this program holds the project: what a window has open, or a run that goes on, is refused.
/// @param run empty for what concerns none. @returns the exit code
int keepRuns(const QString &project, const QString &run, const RunChange &change, bool json);

} // namespace sweetspot::cli
