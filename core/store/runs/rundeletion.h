// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QString>

#include <stop_token>

namespace sweetspot
{

enum class DeleteHow {
    ToTrash, ///< as the desktop does it
    ForGood,
};

/// What a run takes on disk, in bytes, links not followed. Blocks for as long as it takes to list its files.
qint64 runBytes(const QString &projectPath, const QString &runId, const std::stop_token &stop = {});

/// Deletes a run with everything in its folder, and what runs.json says of it. Only what is a run of this
/// project can be deleted, whatever the id says. Error::Environment where there is no trash (another disk, no
/// home, a server): nothing was deleted then. That nobody measures in it is for the caller to see to, by the
/// project's lock. Blocks; for another thread than the window's.
Status deleteRun(const QString &projectPath, const QString &runId, DeleteHow how);

} // namespace sweetspot
