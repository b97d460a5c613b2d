// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"

#include <QMap>
#include <QString>

namespace sweetspot
{

/// What a person says of a run.
struct RunNote {
    QString title; ///< one line
    QString note; ///< several

    bool operator==(const RunNote &) const = default;
};

/// runs.json of a project's folder: what its runs are called, and which of them is the baseline. It is beside
/// the runs, not in them, so that a run stays as it was measured.
struct RunNotes {
    QMap<QString, RunNote> runs; ///< by id of the run
    QString baseline; ///< id; empty: none

    RunNote of(const QString &runId) const { return runs.value(runId); }
    bool operator==(const RunNotes &) const = default;
};

// Judgements: far more than a person writes, far less than what would make a list slow.
inline constexpr qsizetype kMostTitle = 200; ///< characters
inline constexpr qsizetype kMostNote = 20'000;
inline constexpr qsizetype kMostNotedRuns = 10'000;

/// As much as can be read; damage is reported. No file is no damage.
RunNotes readRunNotes(const QString &projectPath, Issues *issues = nullptr);

/// Changes what is said of one run and leaves everything else in the file as it is, what newer programs wrote
/// too. A file that cannot be read is never written over. Line breaks of a title become spaces; what is too
/// long is Error::BadInput. An empty text takes the old one away.
Status writeRunTitle(const QString &projectPath, const QString &runId, const QString &title);
Status writeRunNote(const QString &projectPath, const QString &runId, const QString &note);

/// @param runId empty: no baseline any more
Status writeBaseline(const QString &projectPath, const QString &runId);

/// After a run was deleted: it has no note and is no baseline.
Status forgetRunNote(const QString &projectPath, const QString &runId);

} // namespace sweetspot
