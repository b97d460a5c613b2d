// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"
#include "models/vote.h"

#include <QString>
#include <QVector>

namespace sweetspot
{

// Votes are kept in votes.jsonl of the project's folder, one line each, only appended to: they are the person's
// own work, which nothing can make again.

Status appendVote(const QString &projectPath, const Vote &vote);

/// Notes that a vote was a mistake; readVotes() leaves it out from then on.
Status withdrawVote(const QString &projectPath, const Vote &vote);

/// Every vote, oldest first. Damaged lines are reported and left out.
QVector<Vote> readVotes(const QString &projectPath, Issues *issues = nullptr);

} // namespace sweetspot
