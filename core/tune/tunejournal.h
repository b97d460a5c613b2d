// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/search.h"
#include "models/issue.h"
#include "models/result.h"

#include <QByteArray>
#include <QVector>

namespace sweetspot
{

/// The record of a tuning as lines of JSON, without line feeds (docs/tuning.md#the-journal). What happened is
/// what a search is taken up from: `calibration`, `race`, `pass`, `verify` and `end` follow from it, and are
/// what an ended tuning is shown from. Pure: who calls writes the lines and sees to it that they are on disk.

/// The first line: what the search works on.
QByteArray planLine(const TunePlan &plan, const QString &identity);
/// Written, and on disk, before the server is started.
QByteArray launchLine(const LaunchStep &step, double at);
/// What happened: `arm_end`, `outlook`, `rested`, `asked`, `resumed`.
QByteArray eventLine(const TuneEvent &event);
QByteArray decisionLine(const TuneDecision &decision);
QByteArray endLine(const TuneResult &result);

/// Decisions of @p now that were not in @p before, as lines in order, and the end where it came between them.
QVector<QByteArray> newDecisionLines(const TuneProgress &before, const TuneProgress &now);

/// What a journal tells.
struct TuneJournal {
    TuneState state;
    QString identity; ///< of what the figures hold for, as it was given to planLine()
    std::optional<LaunchStep> open; ///< had begun at the end of the file and not ended
    bool ended = false; ///< the last line is an `end`
    QVector<TuneDecision> decisions; ///< as they were made, in order
    std::optional<TuneResult> result; ///< as the last line says; absent: it has not ended, or says too little
    int search = kSearchVersion; ///< version of the search that made it

    /// Whether this program's search would go on where that one stopped.
    bool canBeTakenUp() const { return !ended && search == kSearchVersion; }

    bool operator==(const TuneJournal &) const = default;
};

/// Reads a whole journal. Its last line may be cut anywhere; damaged and unknown lines are skipped and told.
/// BadInput: no plan at its head, or one that cannot be used; TooNew: of a newer program.
Result<TuneJournal> readTuneJournal(const QByteArray &text, Issues *issues = nullptr);

/// What is to be seen of it: of an ended one what was decided then, whatever this program would decide today.
TuneProgress progressOf(const TuneJournal &journal);

/// The event with which a journal is taken up again; append it to the journal and to its state.
/// @param machineRestarted since the last line, as far as is known
Resumed resumeOf(const TuneJournal &journal, double awaySeconds, bool machineRestarted);

} // namespace sweetspot
