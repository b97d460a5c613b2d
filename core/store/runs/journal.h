// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/linelog.h"
#include "models/cell.h"
#include "models/issue.h"
#include "models/result.h"
#include "models/runrecord.h"

#include <QString>
#include <QVector>

#include <memory>

namespace sweetspot
{

/// The append-only record of a run: one JSON object per line, on disk before the next attempt begins, so that a
/// killed run loses at most the attempt in flight. Any lane may write; lines never mix.
class JournalWriter
{
public:
    /// Appends to the file, creating it if need be. A last line that was cut short is removed first.
    static Result<std::unique_ptr<JournalWriter>> open(const QString &path);

    Status planned(const QVector<CellSpec> &cells);
    Status serverStarted(const CellId &cell, const QString &key, const ServerFacts &facts);
    Status attempt(const Attempt &attempt);
    Status observation(const Observation &observation);
    /// A profile was left out of a cell by a rule; the cell goes on.
    Status profileSkipped(const CellId &cell, const QString &key, const LeftOut &leftOut);
    /// What was measured of a cell in a profile until here does not count: it is measured again.
    Status profileReset(const CellId &cell, const QString &key, const QString &profile);
    Status cellFinished(const CellId &cell, const QString &key, CellOutcome outcome, const QString &rule,
        const Sentence &reason);
    /// @param activeSeconds since this process took the run up
    /// @param unproven cells that were measured without enough evidence
    Status runEnded(bool completed, double activeSeconds, int unproven);

private:
    explicit JournalWriter(std::unique_ptr<LineLog> log);
    Status append(const QByteArray &line);

    std::unique_ptr<LineLog> m_log;
};

/// Folds a journal into a record. Damaged lines are skipped and reported; unknown kinds of line are ignored.
/// An attempt that is there twice counts once, the last one. Attempts made under a cell key that is no longer
/// the planned one are left out.
RunRecord readJournal(const QString &path, const RunContext &context, Issues *issues = nullptr);

} // namespace sweetspot
